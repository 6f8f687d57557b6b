import Answers
import Retail
import Wording

/// How somebody looks at a table: searched, sorted, a page at a time. All of it stands in the address.
struct TableView: Sendable {
    let search: String?
    let sort: (key: String, isDown: Bool)?
    let number: Int
    let language: Language

    /// Rows of a page.
    static let length = 50

    /// Refuses a page that is no number from 1.
    init(_ given: [String: String], in language: Language) throws(Refusal) {
        let search = given["q"]?.trimmed
        self.search = search?.isEmpty == false ? search : nil
        sort = given["sort"].map { $0.hasPrefix("-") ? (String($0.dropFirst()), true) : ($0, false) }
        if let page = given["page"] {
            guard let number = Int(page), number >= 1 else {
                throw Refusal(.wrongUsage, "portal.no-page", ["found": page], at: Place(path: "page", value: page))
            }
            self.number = number
        } else {
            number = 1
        }
        self.language = language
    }

    /// A page of a table as it stands.
    init(page number: Int, in language: Language) {
        (search, sort, self.number, self.language) = (nil, nil, number, language)
    }

    /// Refuses to sort by what is no column.
    func check(_ table: Table) throws(Refusal) {
        guard let sort, !table.columns.contains(where: { $0.key == sort.key }) else { return }
        throw Refusal(.wrongUsage, "portal.no-column", ["found": sort.key], at: Place(path: "sort", value: sort.key))
    }

    /// Refuses a page behind the last.
    func checkPage(of table: Table) throws(Refusal) {
        guard number > 1 else { return }
        let last = max(1, (whole(table).rows.count + Self.length - 1) / Self.length)
        guard number <= last else {
            throw Refusal("portal.page-unknown", ["found": "\(number)", "last": "\(last)"], at: Place(path: "page"))
        }
    }

    /// Whether a column is sorted by: downwards, upwards, or not.
    func order(of key: String) -> Bool? { sort.flatMap { $0.key == key ? $0.isDown : nil } }

    struct Page {
        let table: Table
        let number: Int
        /// From 1; 0 of no rows.
        let first: Int
        let last: Int
        /// Rows of all pages.
        let count: Int
    }

    /// All rows that are looked for, in the order that is wanted; the order of the table where none is.
    func whole(_ table: Table) -> Table {
        var rows = table.rows
        if let search {
            let wanted = search.lowercased()
            rows = rows.filter { row in row.contains { $0.shown(in: language).lowercased().contains(wanted) } }
        }
        if let sort, let index = table.columns.firstIndex(where: { $0.key == sort.key }) {
            let keyed = rows.enumerated().map { ($0.element[index].rank, $0.offset, $0.element) }
            rows = keyed.sorted { left, right in
                // What is not known stands last, both ways.
                if left.0 == .missing || right.0 == .missing {
                    return left.0 != .missing || right.0 == .missing && left.1 < right.1
                }
                return left.0 == right.0 ? left.1 < right.1 : (left.0 < right.0) != sort.isDown
            }.map(\.2)
        }
        return Table(table.columns, rows)
    }

    func page(of table: Table) -> Page {
        let rows = whole(table).rows
        let pages = max(1, (rows.count + Self.length - 1) / Self.length)
        let number = min(number, pages)
        let start = (number - 1) * Self.length
        let end = min(rows.count, start + Self.length)
        return Page(
            table: Table(table.columns, Array(rows[start..<end])), number: number, first: rows.isEmpty ? 0 : start + 1,
            last: end, count: rows.count)
    }
}

extension Cell {
    /// What a column is sorted by.
    enum Rank: Comparable {
        case number(Double)
        case text(String)
        case missing
    }

    var rank: Rank {
        switch self {
        case .integer(let number), .quantity(let number), .bytes(let number): .number(Double(number))
        case .money(let minor, _, _): .number(Double(minor))
        case .decimal(let text): Double(text).map { .number($0) } ?? .text(text)
        case .seconds(let seconds): .number(seconds)
        case .missing: .missing
        default: .text(shown(in: .english).lowercased())
        }
    }
}
