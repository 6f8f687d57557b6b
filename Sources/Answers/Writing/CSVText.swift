/// Texts of a CSV file that is safe to open in a spreadsheet.
enum CSVText {
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
