import Retail

/// What a document may refer to.
struct FeedCatalogue: Sendable {
    /// Numbers of the database, each once; everything else here refers to their indices.
    private(set) var products: [Int64] = []
    private var skus: [String: Int] = [:]
    private var gtins: [GTIN: Int] = [:]
    /// What the account calls our products and places.
    private var productAliases: [String: Int] = [:]
    private var numberAliases: [GTIN: Int] = [:]
    private var locationAliases: [String: Int64] = [:]
    /// Places of the account, by code and by GLN.
    private var locations: [String: Int64] = [:]
    var defaultLocation: Int64?

    mutating func add(product id: Int64, sku: String) {
        skus[sku] = products.count
        products.append(id)
    }

    mutating func add(gtin: GTIN, of sku: String) { gtins[gtin] = skus[sku] }

    mutating func add(alias: String, ofProduct sku: String) {
        productAliases[alias] = skus[sku]
        // A number that we do not have is among the codes that an account may explain.
        if let gtin = GTIN(alias) { numberAliases[gtin] = skus[sku] }
    }

    mutating func add(alias: String, ofLocation id: Int64) { locationAliases[alias] = id }
    mutating func add(location id: Int64, named name: String) { locations[name] = id }

    /// Index of a product: by our own code, then by GTIN, then by what the account calls it.
    func product(_ mention: ProductMention) -> Int? {
        if let sku = mention.sku, let found = skus[sku.text] { return found }
        if let gtin = mention.gtin, let found = gtins[gtin] { return found }
        guard !productAliases.isEmpty else { return nil }
        return mention.partnerCode.flatMap { productAliases[$0.text] }
            ?? mention.sku.flatMap { productAliases[$0.text] } ?? mention.gtin.flatMap { numberAliases[$0] }
    }

    /// Index of the product that has the number.
    func product(_ gtin: GTIN) -> Int? { gtins[gtin] }

    /// The account's default one where none is named.
    func location(_ code: LocationCode?) -> Int64? {
        guard let code else { return defaultLocation }
        return locations[code.text] ?? locationAliases[code.text]
    }
}
