package import Retail

/// The chain as a policy's lines name it, on one day.
package struct PriceFacts: Sendable {
    package struct Product: Hashable, Sendable {
        package let id: Int64
        package let name: String
        package let model: Name
        package let storage: Name?
        package let series: Name
        /// nil where the first day of trade is not known.
        package let launched: Day?
        /// The day from which it runs out.
        package let phaseOut: Day?
        /// What we pay for a unit, minor units of the chain's currency; nil where it is not known.
        package let cost: Int64?

        package init(
            id: Int64, name: String, model: Name, storage: Name?, series: Name, launched: Day? = nil,
            phaseOut: Day? = nil, cost: Int64? = nil
        ) {
            (self.id, self.name, self.model, self.storage, self.series) = (id, name, model, storage, series)
            (self.launched, self.phaseOut, self.cost) = (launched, phaseOut, cost)
        }
    }

    package struct Region: Hashable, Sendable {
        package let id: Int64
        /// From the top of the tree down to the region itself.
        package let path: [RegionCode]

        package init(id: Int64, path: [RegionCode]) { (self.id, self.path) = (id, path) }
    }

    package struct Account: Hashable, Sendable {
        package let id: Int64
        package let region: RegionCode
        package let channel: Channel
        package let tier: TierCode?

        package init(id: Int64, region: RegionCode, channel: Channel, tier: TierCode? = nil) {
            (self.id, self.region, self.channel, self.tier) = (id, region, channel, tier)
        }
    }

    package struct Store: Hashable, Sendable {
        package let id: Int64
        package let region: RegionCode
        package let channel: Channel

        package init(id: Int64, region: RegionCode, channel: Channel) {
            (self.id, self.region, self.channel) = (id, region, channel)
        }
    }

    /// Who supplies whom with a series.
    package struct Coverage: Hashable, Sendable {
        package var ofStores: [StoreCode: [Name: AccountCode]]
        package var ofRegions: [RegionCode: [Name: AccountCode]]

        package init(
            ofStores: [StoreCode: [Name: AccountCode]] = [:], ofRegions: [RegionCode: [Name: AccountCode]] = [:]
        ) {
            (self.ofStores, self.ofRegions) = (ofStores, ofRegions)
        }
    }

    package var products: [SKU: Product]
    package var regions: [RegionCode: Region]
    package var accounts: [AccountCode: Account]
    package var stores: [StoreCode: Store]
    package var coverage: Coverage
    /// Storages by model.
    package let storages: [Name: Set<Name>]
    package let tiers: Set<TierCode>

    package init(
        products: [SKU: Product], regions: [RegionCode: Region] = [:], accounts: [AccountCode: Account] = [:],
        stores: [StoreCode: Store] = [:], coverage: Coverage = Coverage()
    ) {
        (self.products, self.regions, self.accounts, self.stores) = (products, regions, accounts, stores)
        self.coverage = coverage
        var storages: [Name: Set<Name>] = [:]
        for product in products.values {
            storages[product.model, default: []].formUnion(product.storage.map { [$0] } ?? [])
        }
        self.storages = storages
        tiers = Set(accounts.values.compactMap(\.tier))
    }

    /// The products that a line is about.
    package func products(of subject: PricedProduct) -> [SKU] {
        switch subject {
        case .sku(let sku): products[sku] == nil ? [] : [sku]
        case .storage(let model, let storage):
            products.filter { $0.value.model == model && $0.value.storage == storage }.map(\.key).sorted()
        case .model(let model): products.filter { $0.value.model == model }.map(\.key).sorted()
        }
    }
}
