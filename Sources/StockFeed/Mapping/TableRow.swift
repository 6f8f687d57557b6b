/// One row of a table, whatever kind of file it is from.
package struct TableRow: Sendable {
    package struct Cell: Sendable {
        package let text: String
        /// Which column of the table it is, counted from 0.
        package let position: Int
        /// Where it stands in the file, both counted from 1.
        package let line: Int
        package let column: Int
        /// As spreadsheets call it, `C5`; nil where the place says enough.
        package let name: String?

        package init(_ text: String, position: Int, line: Int, column: Int, name: String? = nil) {
            (self.text, self.position, self.line, self.column, self.name) = (text, position, line, column, name)
        }
    }

    /// Counted from 1.
    package let line: Int
    /// From left to right; what is left out is empty.
    package let cells: [Cell]

    package init(line: Int, cells: [Cell]) { (self.line, self.cells) = (line, cells) }

    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    /// The texts of all columns up to the last that has one.
    var texts: [String] {
        var texts = Array(repeating: "", count: (cells.last?.position ?? -1) + 1)
        for cell in cells { texts[cell.position] = cell.text }
        return texts
    }

    func cell(at position: Int) -> Cell? {
        if position < cells.count, cells[position].position == position { return cells[position] }
        return cells.first { $0.position == position }
    }
}
