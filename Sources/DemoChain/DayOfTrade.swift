package import Retail

/// A line of the ledger. Accounts, stores and products are numbers within the chain.
package struct SalesRow: Equatable, Sendable {
    package var level: SalesLevel
    /// Who sold, bought or supplied it; of an activation, whom the brand shipped the phone to. nil where nobody
    /// supplies the store any more.
    package var account: Int?
    /// nil for a sell-in. Of an activation, the place in whose area the phone was registered.
    package var store: Int?
    package var product: Int
    /// Negative for what came back.
    package var units: Int
    /// Minor units, with the sign of the units; nil where no money moves.
    package var minor: Int?
    package var serial: IMEI?
}

/// A line of an order: one product, from the wish to the receipt.
package struct OrderRow: Equatable, Sendable {
    package var number: Int
    package var day: Day
    package var account: Int
    package var product: Int
    package var units: Int
    /// These three are nil where they lie behind the simulation's last day.
    package var confirmed: Day?
    package var shipped: Day?
    package var received: Day?
}

/// All that happened on a day.
package struct DayOfTrade: Equatable, Sendable {
    package let day: Day
    package internal(set) var sales: [SalesRow] = []
    /// The orders that were placed on the day.
    package internal(set) var orders: [OrderRow] = []
    /// Units that consumers wanted and did not find.
    package internal(set) var lostUnits = 0

    init(_ day: Day) { self.day = day }
}
