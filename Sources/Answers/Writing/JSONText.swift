/// A string as JSON writes it (RFC 8259, section 7).
enum JSONText {
    /// In double quotes. Besides what must be escaped, everything that would act on a terminal is, so that JSON
    /// on a screen is as harmless as a table.
    static func quoted(_ text: String) -> String {
        if text.utf8.allSatisfy({ VisibleText.isPlain($0) && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where VisibleText.isUnsafe(scalar): out += escape(scalar.value)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// Unsafe characters all lie below U+10000, so four digits are enough.
    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
