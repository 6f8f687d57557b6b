import Postgres
package import Retail

/// A settlement of a rebate, as it was kept.
package struct RebateSettlement: Equatable, Sendable {
    package let account: String
    package let code: String
    /// First and last day.
    package let first: Day
    package let last: Day
    /// From 1; each takes off what those before it gave.
    package let number: Int
    /// Goods of the period that came back by then are taken off.
    package let knownOn: Day
    package let units: Int64
    /// What was paid for them, minor units.
    package let base: Int64
    package let target: TargetReach?
    /// For the whole period, minor units.
    package let earned: Int64
    package let before: Int64
    /// The term as it was published.
    package let plain: String
    package let by: String

    /// Booked into the pool, minor units.
    package var amount: Int64 { earned - before }
}

extension AccountBook {
    /// Every settlement of the periods that touch a month, as the person sees them, by account, rebate and number.
    package func settlements(in month: Month, of account: AccountCode? = nil) async throws -> [RebateSettlement] {
        try await own.read { tx in try tx.settlements(in: month, of: account) }
    }
}
