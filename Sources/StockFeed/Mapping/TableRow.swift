/// One row of a table, whatever kind of file it is from.
package struct TableRow: Sendable {
    package struct Cell: Sendable {
        package let text: String
        /// Where it stands in the file, both counted from 1.
        package let line: Int
        package let column: Int
        /// As spreadsheets call it, `C5`; nil where the place says enough.
        package let name: String?

        package init(_ text: String, line: Int, column: Int, name: String? = nil) {
            (self.text, self.line, self.column, self.name) = (text, line, column, name)
        }
    }

    /// Counted from 1.
    package let line: Int
    /// From the first column on, without gaps.
    package let cells: [Cell]

    package init(line: Int, cells: [Cell]) { (self.line, self.cells) = (line, cells) }

    var texts: [String] { cells.map(\.text) }
    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}
