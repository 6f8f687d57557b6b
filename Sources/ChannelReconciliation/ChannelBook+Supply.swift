import Postgres
package import Retail

/// Who supplies a store, and what was counted in it last.
package struct StoreSupply: Equatable, Sendable {
    package struct Supplier: Equatable, Sendable {
        package let account: String
        package let name: String
        /// Of the products that it supplies, by name.
        package let series: [String]
    }

    package struct Counted: Equatable, Sendable {
        package let sku: String
        package let name: String
        package let pieces: Int64
    }

    package let suppliers: [Supplier]
    /// nil where nothing was counted for two months.
    package let countedOn: Day?
    package let counted: [Counted]
}

extension ChannelBook {
    /// What stands behind a store on a day. Refused where the person sees no such store.
    package func supply(of store: StoreCode, on day: Day) async throws -> StoreSupply {
        try await own.read { tx in
            try tx.demand(ChannelScope(store: store))
            let counted = try tx.lastCount(of: store, until: day)
            return StoreSupply(
                suppliers: try tx.suppliers(of: store, on: day), countedOn: counted.first?.day,
                counted: counted.map(\.line))
        }
    }
}
