package import Retail

/// Of which stores a person asks.
package struct DisplayScope: Equatable, Sendable {
    /// With all regions below it.
    package let region: RegionCode?
    package let store: StoreCode?

    package init(region: RegionCode? = nil, store: StoreCode? = nil) { (self.region, self.store) = (region, store) }

    var isWhole: Bool { region == nil && store == nil }
}

/// By what findings are put together, besides stores and regions.
package enum DisplayGrouping: String, CaseIterable, Sendable {
    case zone
    case product
    case modelZone = "model-zone"
}

/// What the findings of a zone, a product, or a model in a zone come to.
package struct DisplayGroup: Equatable, Sendable {
    package let zone: DisplayZone?
    package let sku: String?
    package let name: String?
    package let model: String?
    package let totals: DisplayTotals
}
