package import Postgres
package import Retail

/// Whether the stock that was told is the stock that must be there: opening + what came − what went, by account and by
/// store.
///
/// - What a day's last document or count tells is the stock at that day's end.
/// - An account's stock is that of its warehouses. Its opening is told on the last day before the first one asked for,
///   and its closing on the last day asked for, on which documents spoke of all of its warehouses; the ledger is summed
///   between these two days, so that a feed that came a day earlier or later costs no accuracy.
/// - A store's stock is what was counted in it, or told of it by its account's documents.
/// - Adjustments are on no record of their own: a difference is what they would have to explain.
/// - Who sees an account sees the totals of its movements, also those to stores of other regions; else the identity of
///   an account that ships beyond its region would never close for its manager.
package struct ChannelBook: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }
}

/// Days before the first one in which an opening is looked for.
let lookBack: Int32 = 62

/// Which lines are meant; what is nil narrows nothing.
package struct ChannelScope: Equatable, Sendable {
    package var account: AccountCode?
    package var region: RegionCode?
    package var store: StoreCode?

    package init(account: AccountCode? = nil, region: RegionCode? = nil, store: StoreCode? = nil) {
        (self.account, self.region, self.store) = (account, region, store)
    }
}

/// The channel between two days, both among them.
package struct ChannelReport: Equatable, Sendable {
    package let from: Day
    package let to: Day
    /// A line an account and product, in their order.
    package let accounts: [ChannelLine]
    /// A line a store and product, in their order.
    package let stores: [ChannelLine]
    package let totals: [ChannelTotal]
}

extension ChannelBook {
    /// Holds what was told against what was shipped and sold from one day to another, both among them, as far as the
    /// person sees it. Refused where the scope names what the person does not see, or the days lie the wrong way round.
    package func reconcile(_ scope: ChannelScope = ChannelScope(), from: Day, to: Day) async throws -> ChannelReport {
        guard from <= to else {
            throw Refusal(.wrongUsage, "channel.days-reversed", ["from": "\(from)", "to": "\(to)"])
        }
        return try await own.read { tx in
            try tx.demand(scope)
            let stores = try tx.storeLines(scope, from, to)
            let accounts = scope.store == nil ? try tx.accountLines(scope, from, to) : []
            let supplied = scope.store == nil ? try tx.suppliedAccounts(scope, from, to) : []
            return ChannelReport(
                from: from, to: to, accounts: accounts, stores: stores,
                totals: ChannelTotal.totals(supplied, accounts, stores))
        }
    }
}
