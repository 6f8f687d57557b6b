import Retail

/// Finds the place and the product of each line, and lines that speak of the same stock under different names.
///
/// Of each line only a hash of 64 bits and its number are kept, as in `SeenLines`.
struct LineResolver {
    private let catalogue: FeedCatalogue
    private var seen: [Int: UInt32] = [:]

    /// What a line came to, in the numbers of the database, and what speaks against it.
    struct Resolution: Equatable {
        let location: Int64?
        let product: Int64?
        var problems: [Problem] = []
        var warnings: [Problem] = []
    }

    init(_ catalogue: FeedCatalogue) { self.catalogue = catalogue }

    func location(_ code: LocationCode?) -> Int64? { catalogue.location(code) }

    /// Of what a refused line speaks, as far as it is known.
    func resolve(_ mention: LineMention) -> Resolution {
        Resolution(location: catalogue.location(mention.location), product: catalogue.product(mention.product))
    }

    mutating func resolve(_ line: StockLine) -> Resolution {
        var found = resolve(line.mention)
        func place(_ value: String?) -> Place {
            Place(line: line.line, column: line.column, path: line.path, value: value)
        }
        if found.location == nil {
            let named = line.location?.text
            found.problems.append(
                named.map { Problem("feed.location-unknown", ["found": $0], at: place($0)) }
                    ?? Problem("feed.no-default-location", at: place(nil)))
        }
        if found.product == nil {
            let named = line.product.sku?.text ?? line.product.gtin?.description ?? line.product.partnerCode?.text ?? ""
            found.problems.append(Problem("feed.product-unknown", ["found": named], at: place(named)))
        }
        guard let location = found.location, let product = found.product else { return found }
        if let first = earlier(than: line, location, product) {
            found.problems.append(Problem("feed.same-stock", ["first": "\(first)"], at: place(nil)))
        }
        if let gtin = line.product.gtin?.description, let other = catalogue.gtins[gtin], other != product {
            let sku = line.product.sku?.text ?? ""
            found.warnings.append(Problem("feed.gtin-of-another", ["gtin": gtin, "sku": sku], at: place(gtin)))
        }
        return found
    }

    /// The line that spoke of the same stock first; nil when this one is the first.
    private mutating func earlier(than line: StockLine, _ location: Int64, _ product: Int64) -> UInt32? {
        var hasher = Hasher()
        hasher.combine(location)
        hasher.combine(product)
        hasher.combine(line.expected)
        let key = hasher.finalize()
        if let first = seen[key] { return first }
        seen[key] = UInt32(clamping: line.line)
        return nil
    }
}
