/// Texts of cells as they are written in the file.
enum CellText {
    /// With `_x000D_` as the character that it stands for, since XML has no control characters; `_x005F_` is the
    /// underline of a text in which such a thing really stands.
    static func unescaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, let first = bytes.firstIndex(of: UInt8(ascii: "_")) else { return text }
        var out = Array(bytes[..<first])
        var index = first
        while index < bytes.count {
            if let scalar = scalar(at: index, of: bytes) {
                out += Array(String(scalar).utf8)
                index += 7
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out.count == bytes.count ? text : String(decoding: out, as: UTF8.self)
    }

    private static func scalar(at index: Int, of bytes: [UInt8]) -> UnicodeScalar? {
        guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[(index + 2)..<(index + 6)]
        guard digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else { return nil }
        // Halves of a pair do not come alone, and a zero byte is nobody's text.
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 == 0 ? nil : UnicodeScalar($0) }
    }
}
