package import Postgres
package import Retail

/// Price protection: cuts that are announced, what lies at each account when they are, what each is credited with from the
/// drop day on, and what is disputed about it.
///
/// Nobody files a claim. A product is counted by phone where every unit that was shipped inside the look-back carries a
/// serial, else by the last feed before the announcement and what moved since; what a later feed tells beyond that waits for
/// proof. The price that was paid for the batch is the base, newest batches lie in stock.
package struct ProtectionDesk: Sendable {
    let own: Database
    /// The chain's.
    package let currency: Currency

    package init(own: Database, currency: Currency) { (self.own, self.currency) = (own, currency) }
}

extension Coded {
    package enum Cut {}
}

/// The code of a price cut, such as `CUT-2026-12-11`.
package typealias CutCode = Code<Coded.Cut>
