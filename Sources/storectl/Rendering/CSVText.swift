/// One field of a CSV file (RFC 4180), safe to open in a spreadsheet.
enum CSVText {
    /// Quoted when it holds a comma, a quote or a line break.
    static func quoted(_ text: String) -> String {
        let needs = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needs else { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { out += "\"" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }

    /// With an apostrophe in front when a spreadsheet would take the text for a formula.
    ///
    /// A text that already begins with apostrophes before a formula gets one more, so that a reader who takes
    /// one away from such a text always has the original.
    static func guarded(_ text: String) -> String {
        startsFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
    }

    /// Whether the first character, blanks and invisible characters aside, is one that spreadsheets act upon;
    /// the full-width forms too, because some fold them.
    private static func startsFormula(_ scalars: Substring.UnicodeScalarView) -> Bool {
        for scalar in scalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
            case "!"..."~": return false
            case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .format: continue
            default: return false
            }
        }
        return false
    }
}
