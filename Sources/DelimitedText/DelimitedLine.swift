/// Rows as comma-separated text (RFC 4180), which a `DelimitedReader` reads back as they were.
package enum DelimitedLine {
    /// A field as it stands between two commas: in quotes where it holds a comma, a quote or a line break, or begins
    /// with what would be taken for the file's byte order mark.
    package static func field(_ text: String) -> String {
        let isSpecial = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        return isSpecial || text.unicodeScalars.first == "\u{FEFF}" ? quoted(text) : text
    }

    /// A row and its line end, `\n`. A lone field that shows nothing stands in quotes, since readers skip blank lines.
    package static func text(_ fields: [String]) -> String {
        if fields.count == 1, fields[0].utf8.allSatisfy({ $0 == 0x20 }) { return quoted(fields[0]) + "\n" }
        return fields.map(field).joined(separator: ",") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { out += "\"" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }
}
