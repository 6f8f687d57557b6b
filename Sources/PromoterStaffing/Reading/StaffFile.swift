import Retail
package import RetailCSV

/// What files say of promoters; the word is the one behind `--kind`.
package enum StaffFile: String, CaseIterable, Sendable {
    case postings, vetoes, grants, traits
    case wishes, roster, attendance

    package var layout: TableLayout {
        switch self {
        case .postings:
            TableLayout(["person", "store", "from", "to", "trial_until"], required: ["person", "store", "from"])
        case .vetoes:
            TableLayout(["store", "person", "from", "to", "reason"], required: ["store", "person", "from", "reason"])
        case .grants: TableLayout(["month", "region", "heads", "money"], required: ["month", "region", "heads"])
        case .traits: TableLayout(["person", "trait", "points"], required: ["person", "trait", "points"])
        case .wishes: TableLayout(["person", "from", "to", "wish"], required: ["person", "from", "wish"])
        case .roster: Self.rosterLayout
        case .attendance:
            TableLayout(
                ["person", "store", "came", "went", "latitude", "longitude"],
                required: ["person", "store", "came", "went"])
        }
    }

    /// The columns that tell rows apart; two rows that agree in them contradict each other.
    fileprivate var key: [String] {
        switch self {
        case .postings: ["person", "from"]
        case .vetoes: ["store", "person", "from"]
        case .grants: ["region", "month"]
        case .traits: ["person", "trait"]
        case .wishes: ["person", "from"]
        case .roster: ["person", "day"]
        case .attendance: ["person", "came"]
        }
    }

    /// The cells of a row as the database takes them, in the order of the columns; what is wrong with it is noted.
    fileprivate func row(_ cells: inout Cells, _ ground: StaffRows.Ground) -> [String?] {
        switch self {
        case .postings:
            [cells.person(ground), cells.store(ground)] + cells.span("from", "to")
                + [cells.day("trial_until")?.description]
        case .vetoes:
            [cells.store(ground), cells.person(ground)] + cells.span("from", "to") + [cells.name("reason")?.text]
        case .grants:
            [
                cells.month("month"), cells.region(ground), cells.whole("heads", 0...1_000_000),
                cells.money("money", ground.currency),
            ]
        case .traits: [cells.person(ground), cells.tag("trait"), cells.whole("points", 0...100)]
        case .wishes: [cells.person(ground)] + cells.wishedSpan() + [cells.tag("wish")]
        case .roster: cells.rosterDay(cells.store(ground), cells.person(ground)) + [cells.tag("shift")]
        case .attendance: [cells.person(ground), cells.store(ground)] + cells.presence()
        }
    }
}

/// The rows of a file, column by column, as the database takes them.
struct StaffRows {
    /// What a row is held against: the codes that the caller sees, and the currency of amounts.
    struct Ground {
        let people: Set<String>
        let stores: Set<String>
        let regions: Set<String>
        let currency: Currency
    }

    let kind: StaffFile
    /// Of each row its line in the file.
    private(set) var lineNumbers: [Int] = []
    private var columns: [String: [String?]] = [:]
    private var lines: [[String?]: Int] = [:]
    /// Of postings: by person the days of each row.
    private var posted: [String: [(days: Range<String>, line: Int)]] = [:]

    init(_ kind: StaffFile) { self.kind = kind }

    var count: Int { lineNumbers.count }

    subscript(column: String) -> [String?] { columns[column] ?? [] }

    /// Takes a row that has nothing wrong with it; else what is wrong is noted.
    mutating func add(_ cells: inout Cells, _ ground: Ground) {
        let row = kind.row(&cells, ground)
        guard cells.isSound else { return }
        let texts = Dictionary(zip(kind.layout.columns, row), uniquingKeysWith: { first, _ in first })
        let key = kind.key.map { texts[$0] ?? nil }
        if let first = lines.updateValue(cells.line, forKey: key) {
            cells.note("staff.row-twice", ["first": "\(first)"], at: kind.key.last)
        }
        if kind == .postings, let person = key[0], let from = key[1] {
            let days = from..<((texts["to"] ?? nil) ?? "9999")
            if let other = posted[person]?.first(where: { $0.days.overlaps(days) }), other.days.lowerBound != from {
                cells.note("staff.posted-twice", ["first": "\(other.line)"], at: "from")
            }
            posted[person, default: []].append((days, cells.line))
        }
        guard cells.isSound else { return }
        for (column, text) in texts { columns[column, default: []].append(text) }
        lineNumbers.append(cells.line)
    }
}

extension Cells {
    mutating func person(_ ground: StaffRows.Ground) -> String? {
        known(code("person", of: Coded.Person.self)?.text, among: ground.people, "person")
    }

    mutating func store(_ ground: StaffRows.Ground) -> String? {
        known(code("store", of: Coded.Store.self)?.text, among: ground.stores, "store")
    }

    fileprivate mutating func region(_ ground: StaffRows.Ground) -> String? {
        known(code("region", of: Coded.Region.self)?.text, among: ground.regions, "region")
    }

    private mutating func known(_ code: String?, among codes: Set<String>, _ column: String) -> String? {
        if let code, !codes.contains(code) { note("staff.\(column)-unknown", ["found": code], at: column) }
        return code
    }

    fileprivate mutating func whole(_ column: String, _ range: ClosedRange<Int64>) -> String? {
        integer(column, in: range).map { "\($0)" }
    }

    fileprivate mutating func month(_ column: String) -> String? {
        read(column, "month.unreadable") { Month($0) }?.firstDay.description
    }

    /// Minor units.
    fileprivate mutating func money(_ column: String, _ currency: Currency) -> String? {
        price(column, currency).map { "\($0.minor)" }
    }

    mutating func tag(_ column: String) -> String? {
        read(column, "staff.tag-unfit") { text in
            text.utf8.count <= 40 && text.first?.isLetter ?? false
                && text.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B || $0 > 0x2F && $0 < 0x3A || $0 == 0x5F } ? text : nil
        }
    }

    /// The first day, and the first one after it all; files name the last one.
    fileprivate mutating func span(_ from: String, _ to: String) -> [String?] {
        let (first, last) = (day(from), day(to))
        if let first, let last, last < first { note("staff.span-reversed", ["from": "\(first)"], at: to) }
        return [first?.description, last?.adding(days: 1)?.description]
    }
}
