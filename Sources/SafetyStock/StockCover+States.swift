import Postgres
package import Retail
import RetailSQL

/// How a product stood to its level in one place on a day.
package struct StateOfDay: Equatable, Sendable {
    package let day: Day
    package let location: String
    package let sku: String
    /// Pieces; nil where the stock was not known.
    package let position: Int64?
    package let level: StockLevel
    package let state: StockState
}

/// What was noted of a day.
package struct StatesNoted: Equatable, Sendable {
    package let day: Day
    /// With levels in force.
    package let accounts: Int
    package let counts: [StockState: Int]
    /// Those that were not noted like this already.
    package let changed: Int

    package var lines: Int { counts.values.reduce(0, +) }
}

/// A product that is short, or lies too long, in one place.
package struct StockAlert: Equatable, Sendable {
    package let account: String
    package let accountName: String
    package let location: String
    package let sku: String
    package let name: String
    package let state: StockState
    /// The newest day that was noted of the account.
    package let notedOn: Day
    /// The first day on which it was so, without anything else since.
    package let since: Day
    /// Pieces.
    package let position: Int64
    package let level: StockLevel

    /// It came to be so on the newest day.
    package var isNew: Bool { since == notedOn }

    /// Pieces above what an order would bring it to, or below what is kept against chance.
    package var distance: Int64 {
        state == .short ? max(0, level.reorderPoint - position) : max(0, position - level.orderUpTo)
    }

    /// States that somebody has to look at, the most pressing first.
    package static let states: [StockState] = [.short, .dead, .over]

    /// What is pressing first: short before what lies, the new before the old, and the most pieces.
    static func isBefore(_ one: StockAlert, _ other: StockAlert) -> Bool {
        let (first, second) = (rank(one.state), rank(other.state))
        if first != second { return first < second }
        if one.isNew != other.isNew { return one.isNew }
        if one.distance != other.distance { return one.distance > other.distance }
        return (one.account, one.location, one.sku) < (other.account, other.location, other.sku)
    }

    private static func rank(_ state: StockState) -> Int { states.firstIndex(of: state) ?? states.count }
}

extension StockCover {
    /// Notes how the stock of a day stands to the levels in force, for the accounts that the person sees. Headquarters and
    /// managers. Noted again, a day says what is known of it now.
    package func noteStates(
        of account: AccountCode?, in region: RegionCode?, on day: Day, zone: String
    ) async throws -> StatesNoted {
        try await own.write { tx in
            try tx.refuseWhoOnlyReads()
            if let region { try tx.refuseUnseen(region) }
            if let account { _ = try tx.account(account, on: day) }
            let accounts = try tx.accounts(in: region, on: day).filter {
                account?.text ?? $0.account.code == $0.account.code
            }
            let held = try tx.levels(of: accounts, on: day, skus: nil, zone: zone).held
            let states = held.flatMap { account, lines in
                lines.map { line in
                    NotedState(
                        key: line.key, account: account.account.id, position: line.order.ground.position,
                        level: line.level, state: line.state, run: line.run)
                }
            }
            let changed = try tx.note(states, on: day)
            return StatesNoted(
                day: day, accounts: held.count,
                counts: Dictionary(states.map { ($0.state, 1) }, uniquingKeysWith: +), changed: changed)
        }
    }

    /// How the stock of an account stood on each noted day of a time.
    package func states(of account: AccountCode, from: Day, to: Day, skus: [SKU]?) async throws -> [StateOfDay] {
        try await own.read { tx in
            try tx.states(of: try tx.account(account, on: to), from: from, to: to, skus: skus)
        }
    }

    /// What is short, dead or too much, as it was noted last, the most pressing first. What is mended is gone; what stands
    /// is there once, with the day since which it does.
    package func alerts(
        _ states: [StockState] = StockAlert.states, in region: RegionCode? = nil, of account: AccountCode? = nil,
        until day: Day
    ) async throws -> [StockAlert] {
        try await own.read { tx in
            if let region { try tx.refuseUnseen(region) }
            if let account { _ = try tx.account(account, on: day) }
            return try tx.alerts(states, in: region, of: account, until: day).sorted(by: StockAlert.isBefore)
        }
    }
}
