/// Texts of cells as they are written in the file.
enum CellText {
    /// Characters that XML does not have as `_x000D_`, which is how spreadsheets write them; the underline before what
    /// only looks like that as `_x005F_`. A zero byte has no such form and becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0: out.append("\u{FFFD}")
            case 0x9, 0xA: out.append(scalar)
            case 0x1..<0x20, 0xFFFE, 0xFFFF: out.append(contentsOf: mark(scalar.value).unicodeScalars)
            case 0x5F where isMark(scalars[index...].prefix(7)): out.append(contentsOf: mark(0x5F).unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    private static func mark(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
    }

    private static func isMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let first = scalars.startIndex
        return scalars.count == 7 && scalars[first + 1] == "x" && scalars[first + 6] == "_"
            && scalars[(first + 2)..<(first + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
