/// A table whose head is repeated on every page.
package struct PrintedTable: Sendable {
    package enum Alignment: Sendable {
        /// From the left.
        case text
        /// To the right, digits of one width.
        case number
    }

    package struct Column: Sendable {
        package let heading: String
        package let alignment: Alignment
        /// Beside the widths of the other columns.
        package let width: Double

        /// Traps unless the width is a positive number.
        package init(_ heading: String, _ alignment: Alignment = .text, width: Double = 1) {
            precondition(width > 0 && width.isFinite, "a column has a width")
            (self.heading, self.alignment, self.width) = (heading, alignment, width)
        }
    }

    /// How a cell of a heat map is coloured, beside the figure that stands in it: colours alone tell nothing to who sees
    /// none.
    package enum Tone: Hashable, Sendable {
        /// From the worst, 0, to the best, 4; told apart by who sees no red or green too.
        case step(Int)
        /// Nothing is known: hatched.
        case unknown

        package static let steps = 5
    }

    package struct Row: Sendable {
        /// As many as there are columns.
        package let cells: [String]
        /// A total, a change, an exception: what the eye is to find.
        package let isEmphasised: Bool
        /// By column from 0.
        package let tones: [Int: Tone]
    }

    /// Above the table; empty for none.
    package let caption: String
    package let columns: [Column]
    package private(set) var rows: [Row] = []

    /// Traps without a column.
    package init(_ caption: String = "", columns: [Column]) {
        precondition(!columns.isEmpty, "a table has columns")
        (self.caption, self.columns) = (caption, columns)
    }

    /// Adds a row; traps unless it has a cell for each column.
    package mutating func add(_ cells: [String], tones: [Int: Tone] = [:]) {
        add(Row(cells: cells, isEmphasised: false, tones: tones))
    }

    /// Adds a row that the eye is to find; traps unless it has a cell for each column.
    package mutating func addEmphasised(_ cells: [String]) {
        add(Row(cells: cells, isEmphasised: true, tones: [:]))
    }

    private mutating func add(_ row: Row) {
        precondition(row.cells.count == columns.count, "a row has a cell for each column")
        rows.append(row)
    }
}
