import Retail
package import SafetyStock
package import SalesLedger
package import StockFeed

/// The morning of a distributor or a direct account.
package struct AccountMorning: Sendable {
    package let days: MorningDays
    package let pickUps: [PickUp]
    /// What the account should order; nil where no levels are in force.
    package let order: OrderSheet?
    package let stocks: MorningStocks
    /// The last document; nil where none ever came.
    package let feed: FeedReceipt?
}

extension Office {
    func accountMorning(of day: Day) async throws -> AccountMorning {
        let (month, until) = Morning.pickUps(on: day)
        async let stocks = morningStocks(on: day)
        async let receipts = feeds.receipts(limit: 1)
        let account = try await feeds.ownAccount()
        var order: OrderSheet?
        if let account { order = try await orderSheet(of: account, on: day) }
        return AccountMorning(
            days: MorningDays(day), pickUps: try await ledger.pickUps(in: month, until: until, of: account),
            order: order, stocks: try await stocks, feed: try await receipts.first)
    }
}
