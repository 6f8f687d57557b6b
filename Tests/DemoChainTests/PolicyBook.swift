import DemoChain
import Retail
import Testing

/// The seeds' price files as whoever loads them reads them, looked up in the plainest way; read once for all tests.
struct PolicyBook: Sendable {
    static let once = Result { try PolicyBook(ChainPolicies(Chain(Seeds.files()), Seeds.assumptions())) }

    struct Line: Sendable {
        let month: Month
        let from: Day?
        let to: Day?
        private let fields: [String: String]

        init(_ month: Month, _ fields: [String: String]) {
            (self.month, self.fields) = (month, fields)
            (from, to) = (Day(fields["from"] ?? ""), Day(fields["to"] ?? ""))
        }

        subscript(column: String) -> String { fields[column] ?? "" }

        func minor(_ column: String) -> Int? { Money(self[column], .yuan).map { Int($0.minor) } }

        func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true) }
    }

    let policies: ChainPolicies
    private(set) var all: [Line] = []
    private var listed: [String: [Line]] = [:]

    init(_ policies: ChainPolicies) throws {
        self.policies = policies
        for month in policies.months {
            let text = String(decoding: policies.file(of: month, .yuan), as: UTF8.self)
            let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            let header = rows[0].map(String.init)
            for row in rows.dropFirst() {
                try #require(row.count == header.count, "\(row)")
                all.append(Line(month, Dictionary(uniqueKeysWithValues: zip(header, row.map(String.init)))))
            }
        }
        for line in all where line["special"].isEmpty {
            listed["\(line.month) \(line["model"]) \(line["storage"])", default: []].append(line)
        }
    }

    /// The list lines of a product that hold on a day and say something in a column.
    func lines(of product: [String: String], saying column: String, on day: Day) -> [Line] {
        let goods = "\(product["model"] ?? "") \(product["storage"] ?? "")"
        return (listed["\(day.month) \(goods)"] ?? []).filter { !$0[column].isEmpty && $0.holds(on: day) }
    }
}
