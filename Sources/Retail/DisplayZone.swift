/// Where in a store a product is shown.
package enum DisplayZone: String, CaseIterable, Sendable {
    /// Outside.
    case storefront
    /// Inside, high.
    case overhead
    case counter
}
