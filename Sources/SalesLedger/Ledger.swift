package import Postgres
package import Retail

/// The sales ledger: what was shipped, sold and activated, by day, place and product, and the orders.
///
/// Files come in whole or not at all, and the same bytes a second time change nothing. A day of a place at a level has one
/// source: a second file for it is refused, or takes the first one's place, which is then taken back by a compensating
/// load. The place is the store; of a shipment to an account the location that it went to; of a shipment to a store
/// account and store, since two or three distributors supply a store side by side; of an activation the store, or the
/// city where no store is known.
///
/// Headquarters loads everything. A distributor loads its own shipments and what its stores sold; where such a line names
/// no account, it is its own. Regional managers and auditors load nothing.
package struct Ledger: Sendable {
    /// Where the person reads, with the rights of the person's class.
    let own: Database
    /// Where files come in, on the person's behalf.
    let intake: Database
    /// Of amounts in files, and in the ledger.
    package let currency: Currency

    package init(own: Database, intake: Database, currency: Currency) {
        (self.own, self.intake, self.currency) = (own, intake, currency)
    }
}
