import Retail

/// Our codes by everything that helps to tell which one is meant.
struct FeedNames: Sendable {
    private(set) var products = CodeFinder()
    private(set) var locations = CodeFinder()
    private var gtins: [GTIN: String] = [:]
    private var known: [Int64: (sku: String, packSize: Int64?)] = [:]

    mutating func add(product id: Int64, _ sku: String, names: [String], gtin: GTIN?, packSize: Int64?) {
        products.add(sku, names: names)
        if let gtin { gtins[gtin] = sku }
        known[id] = (sku, packSize)
    }

    mutating func add(location code: String, names: [String]) { locations.add(code, names: names) }

    func sku(of product: Int64) -> String? { known[product]?.sku }
    func packSize(of product: Int64) -> Int64? { known[product]?.packSize }

    /// Of a number with a wrong check digit: ours that one slip makes it.
    func remedy(_ gtin: GTIN) -> Remedy? {
        guard !gtin.isCheckDigitRight else { return nil }
        return Remedy(Array(Set(gtin.slips.compactMap { gtins[$0] })).sorted(), .likely, "doctor.gtin-slip")
    }
}
