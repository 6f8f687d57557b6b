import Postgres
package import Retail
import RetailSQL

/// How a product stands at an account: what is told, what is kept, and how old and how complete that is.
package struct StockStanding: Equatable, Sendable {
    package let account: String
    package let accountName: String
    package let sku: String
    /// What was told and shipped; nil where no stock was told of what has a level.
    package let cover: Cover?
    /// Places with a level in force.
    package let places: Int
    /// Pieces that are confirmed and neither received nor told as in transit.
    package let onOrder: Int64?
    /// Summed over its places; nil where none is in force.
    package let level: StockLevel?
    /// Of the place where it stands worst; nil where no level is in force.
    package let state: StockState?
    /// How often the stock is sold in a year; nil where too little is told.
    package let turnover: Double?
    /// Of the demand that its levels were worked out from, the least that was told.
    package let coverage: Percentage?

    /// Days since the oldest of its stock was told.
    package func age(on day: Day) -> Int? { cover.map { Int(day.sinceEpoch - $0.asOf.sinceEpoch) } }
}

extension StockState {
    /// From what somebody has to look at first to what is as it should be.
    static let worstFirst: [StockState] = [.short, .low, .unknown, .dead, .over, .fine]

    fileprivate var rank: Int { Self.worstFirst.firstIndex(of: self) ?? Self.worstFirst.count }
}

extension StockCover {
    /// How everything stands at the accounts that the person sees, by account and SKU, the shortest cover first. As it was
    /// known at an earlier time there is no level to hold it against.
    ///
    /// - Parameter region: accounts with places there or below it.
    package func standings(
        _ moment: StockMoment = .now, on day: Day, of account: AccountCode? = nil, in region: RegionCode? = nil,
        zone: String
    ) async throws -> [StockStanding] {
        let covers = try await covers(moment, zone: zone)
        return try await own.read { tx in
            if let region { try tx.refuseUnseen(region) }
            try tx.refuseUnseen(account)
            let accounts = try tx.accounts(in: region, on: day).filter {
                account?.text ?? $0.account.code == $0.account.code
            }
            let seen = Dictionary(accounts.map { ($0.account.code, $0) }, uniquingKeysWith: { one, _ in one })
            let held =
                moment.knownAt == nil ? try tx.levels(of: accounts, on: day, skus: nil, zone: zone).held : []
            let average = try tx.averageStock(until: day, window: Self.window, of: account)
            var lines: [[String]: [OrderSheetLine]] = [:]
            for (account, found) in held {
                for line in found { lines[[account.account.code, line.sku], default: []].append(line) }
            }
            let told = covers.filter {
                account?.text ?? $0.account == $0.account && (region == nil || seen[$0.account] != nil)
            }
            let known = Set(told.map { [$0.account, $0.sku] })
            return told.map { cover in
                StockStanding(cover, lines[[cover.account, cover.sku]] ?? [], average[[cover.account, cover.sku]])
            }
                + lines.filter { !known.contains($0.key) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                    StockStanding(
                        account: $0.key[0], accountName: seen[$0.key[0]]?.name ?? "", sku: $0.key[1], $0.value)
                }
        }
    }
}

extension StockStanding {
    fileprivate init(_ cover: Cover, _ lines: [OrderSheetLine], _ average: Double?) {
        self.init(
            account: cover.account, accountName: cover.accountName, sku: cover.sku, lines, cover: cover,
            turnover: cover.shipped.flatMap { units in
                average.flatMap {
                    StockTurnover.aYear(units: units, weeks: Double(StockCover.window) / 7, stock: $0)
                }
            })
    }

    fileprivate init(
        account: String, accountName: String, sku: String, _ lines: [OrderSheetLine], cover: Cover? = nil,
        turnover: Double? = nil
    ) {
        func sum(_ part: (StockLevel) -> Int64) -> Int64 { lines.reduce(0) { $0 + part($1.level) } }
        self.init(
            account: account, accountName: accountName, sku: sku, cover: cover, places: lines.count,
            onOrder: lines.isEmpty ? nil : lines.reduce(0) { $0 + $1.stock.onOrder },
            level: lines.isEmpty
                ? nil
                : StockLevel(
                    foreseen: sum { $0.reorderPoint - $0.safetyStock }, reorderPoint: sum(\.reorderPoint),
                    orderUpTo: sum(\.orderUpTo)), state: lines.map(\.state).min { $0.rank < $1.rank },
            turnover: turnover, coverage: lines.compactMap(\.coverage).min())
    }
}
