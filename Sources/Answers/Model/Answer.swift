package import Retail

/// What a command hands over to be shown: data first, then what is said beside it.
///
/// A command never formats; the same answer reaches a person as a table and a program as JSON or CSV.
package struct Answer: Equatable, Sendable {
    package enum Body: Equatable, Sendable {
        /// Many rows of one kind: an array of objects in JSON.
        case table(Table)
        /// One thing: an object in JSON, `heading  value` lines for a person.
        case record([Field])
        /// A report: tables under titles for a person, an object of arrays in JSON.
        case report(Report)
        /// A document of its own, in whatever format is asked for.
        case document(String)
        /// Nothing more: what there was to say left line by line.
        case printed
    }

    package private(set) var body: Body
    /// Sentences for a person, such as "Backup written to …"; they appear in table format only.
    package var notes: [String]
    /// Rows that were refused while the rest was done; in JSON under `problems` of a record, else on standard error.
    package var problems: [Problem]
    /// Pictures of its table.
    package internal(set) var charts: [Chart] = []
    /// What can be done next with what is answered, by the names of acts; for counters that have buttons.
    package private(set) var offers: [String] = []
    /// What a script is told; nil where the problems say it.
    private let ownEnding: Ending?

    package var ending: Ending { ownEnding ?? (problems.isEmpty ? .done : .refusedRows) }

    private init(_ body: Body, notes: [String], problems: [Problem], ending: Ending? = nil) {
        self.body = body
        self.notes = notes
        self.problems = problems
        ownEnding = ending
    }

    package static func table(
        _ table: Table, notes: [String] = [], problems: [Problem] = [], ending: Ending? = nil
    ) -> Answer {
        Answer(.table(table), notes: notes, problems: problems, ending: ending)
    }

    package static func report(
        _ report: Report, notes: [String] = [], problems: [Problem] = [], ending: Ending? = nil
    ) -> Answer {
        Answer(.report(report), notes: notes, problems: problems, ending: ending)
    }

    package static func document(_ text: String, ending: Ending) -> Answer {
        Answer(.document(text), notes: [], problems: [], ending: ending)
    }
    /// The same, with acts on offer.
    package func offering(_ acts: [String]) -> Answer {
        var answer = self
        answer.offers += acts
        return answer
    }

    /// The same in other words: what is on offer, noted and drawn stays.
    package func saying(_ body: Body) -> Answer {
        var answer = self
        answer.body = body
        return answer
    }

    package static let printed = Answer(.printed, notes: [], problems: [])

    package static func record(
        _ fields: [Field], notes: [String] = [], problems: [Problem] = [], ending: Ending? = nil
    ) -> Answer {
        Answer(.record(fields), notes: notes, problems: problems, ending: ending)
    }
}

/// Rows under named columns.
package struct Table: Equatable, Sendable {
    package let columns: [Column]
    /// As many cells in each row as there are columns, in their order.
    package let rows: [[Cell]]

    package init(_ columns: [Column], _ rows: [[Cell]]) {
        assert(rows.allSatisfy { $0.count == columns.count }, "a cell for every column in every row")
        self.columns = columns
        self.rows = rows
    }

    /// With these columns alone, in this order; those that it does not have are left out.
    package func only(_ keys: String...) -> Table {
        let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
        return Table(places.map { columns[$0] }, rows.map { row in places.map { row[$0] } })
    }

    /// Each row with the names of its cells.
    package var records: [[Field]] { rows.map { zip(columns, $0).map { Field($0, $1) } } }
}

/// A column: the key that programs rely on and what kind of thing stands under it.
package struct Column: Equatable, Sendable {
    /// Decides the side a column leans to and how it is spread in CSV, also when there are no rows.
    package enum Kind: Equatable, Sendable {
        case text
        /// Leans right, so that digits stand under digits.
        case number
        /// Leans right; two columns in CSV, `key` and `key_currency`, so that a spreadsheet can add it up.
        case money
    }

    /// snake_case, stable.
    package let key: String
    package let kind: Kind

    package init(_ key: String, _ kind: Kind = .text) {
        self.key = key
        self.kind = kind
    }
}

/// One named value of a record.
package struct Field: Equatable, Sendable {
    package let column: Column
    package let cell: Cell

    /// The kind of the column follows from the cell.
    package init(_ key: String, _ cell: Cell) {
        self.init(Column(key, cell.kind), cell)
    }

    /// With the kind said, for a value that may be missing.
    package init(_ column: Column, _ cell: Cell) {
        self.column = column
        self.cell = cell
    }

    package var key: String { column.key }
}
