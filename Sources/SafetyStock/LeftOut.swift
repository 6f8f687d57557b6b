import Postgres
package import Retail

/// What takes no part, since too little is known of it. It is named and counted: unknown is never 0.
package struct LeftOut: Equatable, Sendable {
    package enum Why: String, CaseIterable, Sendable {
        /// The account has accepted none.
        case noLevels = "no_levels"
        case stockUntold = "stock_untold"
        /// Too long ago.
        case stockStale = "stock_stale"
    }

    package let account: String
    /// nil for all of the account's places.
    package let location: String?
    /// Products with a level.
    package let levels: Int
    /// Of the oldest.
    package let toldOn: Day?
    package let why: Why

    /// Days since the oldest was told; nil where it was not.
    package func age(on day: Day) -> Int? { toldOn.map { Int(day.sinceEpoch - $0.sinceEpoch) } }
}

/// The levels in force of a region, account by account.
struct RegionLevels {
    /// Of which something is known, and everything is.
    var held: [(account: AccountOfRegion, lines: [OrderSheetLine])] = []
    var leftOut: [LeftOut] = []

    /// Lines whose stock is known.
    var known: [(account: AccountOfRegion, line: OrderSheetLine)] {
        held.flatMap { account, lines in
            lines.filter { $0.order.ground.position != nil }.map { (account, $0) }
        }
    }
}

extension Transaction {
    /// The levels that rule a day in the places of accounts, of some SKUs where they are named.
    func levels(
        of accounts: [AccountOfRegion], on day: Day, skus: Set<String>?, zone: String
    ) throws -> RegionLevels {
        var found = RegionLevels()
        for account in accounts {
            let stock = try toldStock(of: account.account, on: day, zone: zone)
            let lines = try levelsInForce(of: account.account, on: day, stock).filter { line in
                account.places.contains(line.location) && skus?.contains(line.sku) ?? true
            }
            if lines.isEmpty {
                found.leftOut.append(
                    LeftOut(account: account.account.code, location: nil, levels: 0, toldOn: nil, why: .noLevels))
            } else {
                found.held.append((account, lines))
                found.leftOut += LeftOut.of(lines, account.account.code)
            }
        }
        return found
    }
}

extension LeftOut {
    /// Place by place, what was never told before what was told too long ago.
    fileprivate static func of(_ lines: [OrderSheetLine], _ account: String) -> [LeftOut] {
        let unknown = lines.filter { $0.order.ground.position == nil }
        return Dictionary(grouping: unknown, by: \.location).sorted { $0.key < $1.key }.flatMap { location, lines in
            [Why.stockUntold, .stockStale].compactMap { why in
                let meant = lines.filter { ($0.stock.toldOn == nil) == (why == .stockUntold) }
                guard !meant.isEmpty else { return nil }
                return LeftOut(
                    account: account, location: location, levels: meant.count,
                    toldOn: meant.compactMap(\.stock.toldOn).min(), why: why)
            }
        }
    }
}
