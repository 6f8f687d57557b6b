import DelimitedText
package import Retail

/// The sheet of a workbook in which the rows of a table stand, the names of the columns in the first of them.
package struct TableSheet: Sendable {
    /// Hands every row in which something stands to a receiver, from the first on; then says what is wrong with the sheet
    /// as a whole, by line and column.
    package typealias Rows = @Sendable ((SheetLine) throws -> Void) throws -> [Problem]

    /// As the spreadsheet shows it; problems name it.
    package let name: String
    let rows: Rows

    package init(name: String, rows: @escaping Rows) { (self.name, self.rows) = (name, rows) }
}

/// A row of a sheet.
package struct SheetLine: Sendable {
    package struct Cell: Sendable {
        /// From 1, and as the spreadsheet names it.
        let column: Int
        let letters: String
        let text: String

        package init(column: Int, letters: String, text: String) {
            (self.column, self.letters, self.text) = (column, letters, text)
        }

        fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    }

    /// From 1.
    let number: Int
    /// From left to right; empty ones are left out.
    let cells: [Cell]

    package init(_ number: Int, _ cells: [Cell]) { (self.number, self.cells) = (number, cells.filter { !$0.isBlank }) }
}

extension TableSheet {
    /// Reads the rows as those of a text are read. Answers what is wrong besides what `cells` has noted.
    func read(into cells: inout Cells, _ body: (inout Cells) throws -> Void) throws -> [Problem] {
        var heads: [SheetLine.Cell] = []
        var flaws: [Problem] = []
        let odd = try rows { row in
            guard !row.cells.isEmpty else { return }
            guard cells.hasHeader else {
                heads = row.cells
                return cells.open(heads, of: self, line: row.number)
            }
            guard cells.isReading else { return }
            let texts = Dictionary(row.cells.map { ($0.column, $0.text) }) { first, _ in first }
            for cell in row.cells where !heads.contains(where: { $0.column == cell.column }) {
                let place = Place(
                    line: row.number, column: cell.column, path: "\(name) \(cell.letters)\(row.number)",
                    value: cell.text)
                if flaws.count < Cells.limit { flaws.append(Problem("sheet.no-heading", at: place)) }
            }
            cells.begin(row.number, heads.map { texts[$0.column] ?? "" })
            try body(&cells)
            cells.end()
        }
        return flaws + odd.map { $0.onSheet(name) }
    }
}

extension Problem {
    fileprivate func onSheet(_ name: String) -> Problem {
        var place = place
        place.path = place.path.map { "\(name) \($0)" } ?? name
        return Problem(code, values, at: place)
    }
}
