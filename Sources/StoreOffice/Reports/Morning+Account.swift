package import PriceProtection
import Retail
package import SafetyStock
package import SalesLedger
package import Settlement
package import StockFeed

/// The morning of a distributor or a direct account.
package struct AccountMorning: Sendable {
    package let days: MorningDays
    package let pickUps: [PickUp]
    /// What the account should order; nil where no levels are in force.
    package let order: OrderSheet?
    package let stocks: MorningStocks
    /// The rebates of the periods under way, what brings most with the next tier first.
    package let rebates: [RebateSheet]
    /// What lies in the rebate pool at the end of the day, minor units.
    package let pool: Int64
    /// What announced falls of prices owe and is disputed.
    package let protection: OpenProtection
    /// The last document of the day or before; nil where none came.
    package let feed: FeedReceipt?
}

extension Office {
    func accountMorning(of day: Day) async throws -> AccountMorning {
        let (month, until) = Morning.pickUps(on: day)
        let account = try await feeds.ownAccount()
        async let stocks = morningStocks(on: day)
        async let rebates = rebates(in: month, until: until, of: account)
        async let receipts = feeds.receipts(until: day, limit: 1)
        let pickUps = try await ledger.pickUps(in: month, until: until, of: account)
        var order: OrderSheet?
        if let account { order = try await orderSheet(of: account, on: day, pickUps) }
        return AccountMorning(
            days: MorningDays(day), pickUps: pickUps,
            order: order, stocks: try await stocks,
            rebates: try await rebates.sorted { ($0.result.next?.gain ?? -1) > ($1.result.next?.gain ?? -1) },
            pool: try await accounts.poolBalances(on: day).values.reduce(0, +),
            protection: try await protection.open(on: day),
            feed: try await receipts.first)
    }
}
