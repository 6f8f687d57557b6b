package import Retail

/// A store as its displays are judged on a day.
package struct StoreOnDay: Equatable, Sendable {
    package let id: Int64
    package let code: StoreCode
    package let name: String
    package let day: Day
    /// It has opened and not closed, and its place is known to the chain.
    package let isTrading: Bool
    /// In force on the day, overrides included; nil: ungraded.
    package let grade: Grade?
    package let channel: Channel
    /// The code of its region, as it was dated on the day.
    package let region: String
    package let position: Coordinates?
    /// Where it can show the brand; all where no list names it.
    package let zones: Set<DisplayZone>
    /// The area of the shop of each counter, by the counter's code.
    package let counters: [String: String]
    package let keyModels: Set<String>

    package init(
        id: Int64, code: StoreCode, name: String, day: Day, isTrading: Bool = true, grade: Grade?, channel: Channel,
        region: String, position: Coordinates? = nil, zones: Set<DisplayZone> = Set(DisplayZone.allCases),
        counters: [String: String] = [:], keyModels: Set<String> = []
    ) {
        (self.id, self.code, self.name, self.day, self.isTrading) = (id, code, name, day, isTrading)
        (self.grade, self.channel, self.region, self.position) = (grade, channel, region, position)
        (self.zones, self.counters, self.keyModels) = (zones, counters, keyModels)
    }

    /// Every area with a counter.
    package var areas: Set<String> { Set(counters.values) }

    /// A product as the store's standards see it.
    package func shown(_ model: String, of series: String) -> ShownProduct {
        ShownProduct(model: model, series: series, isKey: keyModels.contains(model))
    }
}

/// What a zone of a store is asked to show of a product.
package struct AskedDisplay: Equatable, Sendable {
    package let zone: DisplayZone
    package let product: ShownProduct
    package let standard: DisplayStandard
}

extension DisplayForm {
    /// What is asked of a store for products, zone by zone; what an exception excuses is left out.
    package func asked(of store: StoreOnDay, for products: [(model: String, series: String)]) -> [AskedDisplay] {
        DisplayZone.allCases.filter(store.zones.contains).flatMap { zone in
            products.compactMap { model, series in
                let product = store.shown(model, of: series)
                guard let standard = standard(for: product, in: zone, of: store.grade), standard.asksAnything else {
                    return nil
                }
                return AskedDisplay(zone: zone, product: product, standard: standard)
            }
        }
    }
}
