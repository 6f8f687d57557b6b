import Retail

/// What a document may refer to.
struct FeedCatalogue: Sendable {
    var products: [String: Int64] = [:]
    /// By GTIN as 14 digits.
    var gtins: [String: Int64] = [:]
    /// Places of the account, by code and by GLN.
    var locations: [String: Int64] = [:]
    var defaultLocation: Int64?

    /// By our own code, then by GTIN.
    func product(_ mention: ProductMention) -> Int64? {
        mention.sku.flatMap { products[$0.text] } ?? mention.gtin.flatMap { gtins[$0.description] }
    }

    /// The account's default one where none is named.
    func location(_ code: LocationCode?) -> Int64? {
        guard let code else { return defaultLocation }
        return locations[code.text]
    }
}
