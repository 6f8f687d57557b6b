import Postgres
package import Retail

extension StockCover {
    /// Weeks of the past that count.
    static let remembered = 104

    /// What was sold to consumers week by week, by account and product, in the whole weeks before a day: as the person
    /// sees the ledger, and as stores are supplied on the day.
    package func sellOut(before day: Day) async throws -> DemandPanel {
        // The epoch was a Thursday.
        guard let monday = day.adding(days: -((Int(day.sinceEpoch) + 3) % 7)),
            let first = monday.adding(days: -7 * Self.remembered)
        else { return DemandPanel([]) }
        let rows = try await own.read { tx in
            try tx.planForHistory()
            return try tx.sellOutWeeks(from: first, before: monday)
        }
        return DemandPanel(rows, before: (Int(monday.sinceEpoch) + 3) / 7)
    }
}

extension DemandPanel {
    /// A week in which an account has no sales on record at all is not known; in the others what is not on record was not
    /// sold, from the first sale of a product on.
    init(_ rows: [SellOutWeek], before end: Int) {
        let told = Dictionary(grouping: rows, by: \.account).mapValues { Set($0.map(\.week)) }
        let products = Dictionary(grouping: rows) { [$0.account, $0.sku] }
        let series = products.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
            let pieces = Dictionary(rows.map { ($0.week, $0.pieces) }, uniquingKeysWith: +)
            let first = pieces.keys.min() ?? end
            return Series(
                key.joined(separator: " "),
                DemandHistory(
                    weeks: (first..<end).map { week in
                        if let pieces = pieces[week] { return .sold(pieces) }
                        return told[key[0]]?.contains(week) == true ? .sold(0) : .unknown
                    }))
        }
        self.init(series)
    }
}
