package import Postgres
package import Retail

/// How long the stock of accounts lasts.
package struct StockCover: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }
}

/// The cover of one product at one account, and what it was worked out from.
package struct Cover: Equatable, Sendable {
    package let account: String
    package let accountName: String
    package let sku: String
    /// Pieces on hand and in transit, less those reserved, over all places of the account.
    package let position: Int64?
    /// Pieces that the account shipped to stores in `window` days before its stock was told; nil where the ledger has
    /// nothing of the account from that time.
    package let shipped: Int64?
    package let supply: DaysOfSupply
    /// When the oldest of the account's places was told, in the chain's calendar.
    package let asOf: Day
}

extension StockCover {
    /// Days before the stock was told whose shipments count as demand.
    package static let window = 28
}
