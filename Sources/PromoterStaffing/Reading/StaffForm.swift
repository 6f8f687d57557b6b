import Retail
import RetailCSV

/// How a kind of file is written.
struct StaffForm: Sendable {
    let layout: TableLayout
    /// The columns that tell rows apart; two rows that agree in them contradict each other.
    let key: [String]
    /// Rows that agree in these columns are of different days; none where days may overlap.
    let ofOne: [String]
    /// The cells of a row as the database takes them, in the order of the columns; what is wrong with it is noted.
    let row: @Sendable (inout Cells, StaffRows.Ground) -> [String?]

    init(
        _ columns: [String], optional: [String] = [], key: [String], ofOne: [String] = [],
        row: @escaping @Sendable (inout Cells, StaffRows.Ground) -> [String?]
    ) {
        layout = TableLayout(columns, required: Set(columns).subtracting(optional))
        (self.key, self.ofOne, self.row) = (key, ofOne, row)
    }
}

/// The rows of a file, column by column, as the database takes them.
struct StaffRows {
    /// What a row is held against: the codes that the caller sees, the currency of amounts.
    struct Ground {
        let people: Set<String>
        let stores: Set<String>
        let regions: Set<String>
        let products: Set<String>
        let courses: Set<String>
        let sessions: Set<String>
        let currency: Currency
        /// The day on which the file is told; nil where it was told in time, whenever that was.
        let told: Day?
    }

    let kind: StaffFile
    /// The day on which the file is told, if that matters.
    let told: Day?
    private let form: StaffForm
    /// In the file, of each row.
    private(set) var lines: [Int] = []
    private var columns: [String: [String?]] = [:]
    private var firstLines: [[String?]: Int] = [:]
    private var spans: [[String?]: [(days: Range<String>, line: Int)]] = [:]

    init(_ kind: StaffFile, told: Day?) { (self.kind, self.told, form) = (kind, told, kind.form) }

    subscript(column: String) -> [String?] { columns[column] ?? [] }

    /// Takes a row that has nothing wrong with it; else what is wrong is noted.
    mutating func add(_ cells: inout Cells, _ ground: Ground) {
        let row = form.row(&cells, ground)
        guard cells.isSound else { return }
        let texts = Dictionary(zip(form.layout.columns, row), uniquingKeysWith: { first, _ in first })
        if let first = firstLines.updateValue(cells.line, forKey: form.key.map { texts[$0] ?? nil }) {
            cells.note("staff.row-twice", ["first": "\(first)"], at: form.key.last)
        } else if !form.ofOne.isEmpty, let from = texts["from"] ?? nil {
            let one = form.ofOne.map { texts[$0] ?? nil }
            let days = from..<((texts["to"] ?? nil) ?? "9999")
            if let other = spans[one]?.first(where: { $0.days.overlaps(days) }) {
                cells.note(
                    kind == .postings ? "staff.posted-twice" : "staff.days-twice", ["first": "\(other.line)"],
                    at: "from")
            }
            spans[one, default: []].append((days, cells.line))
        }
        guard cells.isSound else { return }
        for (column, text) in texts { columns[column, default: []].append(text) }
        lines.append(cells.line)
    }
}
