import Retail

/// A place of the chain, as far as the ledger has to know it.
struct KnownPlace: Equatable, Sendable {
    /// A location's; or a region's, negated, where a city is all that is known.
    var id: Int64
    /// The region whose manager sees it now.
    var regionID: Int64
    /// 0 where no account owns it.
    var accountID: Int64
    var kind: Kind
    /// Trade from this day on, and up to the day without it, as days since 1970.
    var opened = Int32.min
    var closed = Int32.max

    enum Kind: Equatable, Sendable { case store, warehouse, region }

    func trades(on day: Day) -> Bool { opened <= day.sinceEpoch && day.sinceEpoch < closed }
}

/// An account, as far as the ledger has to know it.
struct KnownAccount: Equatable, Sendable {
    var id: Int64
    /// Where a shipment goes that names no place.
    var defaultPlace: KnownPlace?
}

/// A line of a sales file, its codes resolved; a cell that was blank is nil.
struct SalesDraft: Equatable, Sendable {
    var day: Day
    var level: SalesLevel
    var account: KnownAccount?
    var place: KnownPlace?
    var productID: Int64
    var units: Int64
    /// Minor units.
    var amount: Int64?
    var serial: Int64?
}

/// A line of the ledger.
struct SalesLine: Equatable, Sendable {
    let draft: SalesDraft
    let storeID: Int64
    /// 0 where nobody said.
    let accountID: Int64
    let regionID: Int64
}
