import Retail

/// Finds the place and the product of each line, and lines that speak of the same stock under different names.
struct LineResolver {
    private let catalogue: FeedCatalogue
    private var told: ToldStock
    /// The place of the line before, which is most often this one's too.
    private var last: (code: LocationCode?, location: Int64?)

    /// What a line came to, in the numbers of the database, and what speaks against it.
    struct Resolution: Equatable {
        let location: Int64?
        let product: Int64?
        var problems: [Problem] = []
        var warnings: [Problem] = []
    }

    /// `told` is what the document has told in tries before this one.
    init(_ catalogue: FeedCatalogue, told before: [(location: Int64, products: [Int64])] = []) {
        self.catalogue = catalogue
        told = ToldStock(products: catalogue.products.count)
        if !before.isEmpty {
            let indices = Dictionary(uniqueKeysWithValues: zip(catalogue.products, catalogue.products.indices))
            for (location, products) in before {
                told.note(location, products.compactMap { indices[$0] })
            }
        }
        last = (nil, catalogue.location(nil))
    }

    mutating func location(_ code: LocationCode?) -> Int64? {
        if code != last.code { last = (code, catalogue.location(code)) }
        return last.location
    }

    /// Of what a refused line speaks, as far as it is known.
    mutating func resolve(_ mention: LineMention) -> Resolution {
        Resolution(
            location: location(mention.location),
            product: catalogue.product(mention.product).map { catalogue.products[$0] })
    }

    mutating func resolve(_ line: StockLine) -> Resolution {
        let (location, index) = (location(line.location), catalogue.product(line.product))
        var found = Resolution(location: location, product: index.map { catalogue.products[$0] })
        func place(_ value: String?) -> Place {
            Place(line: line.line, column: line.column, path: line.path, value: value)
        }
        if location == nil {
            let named = line.location?.text
            found.problems.append(
                named.map { Problem("feed.location-unknown", ["found": $0], at: place($0)) }
                    ?? Problem("feed.no-default-location", at: place(nil)))
        }
        if index == nil {
            let named = line.product.sku?.text ?? line.product.gtin?.description ?? line.product.partnerCode?.text ?? ""
            found.problems.append(Problem("feed.product-unknown", ["found": named], at: place(named)))
        }
        guard let location, let index else { return found }
        switch told.earlier(location, index, expected: line.expected, line: line.line) {
        case nil: break
        case .line(let first):
            found.problems.append(Problem("feed.same-stock", ["first": "\(first)"], at: place(nil)))
        case .before: found.problems.append(Problem("feed.same-stock-before", at: place(nil)))
        }
        if line.product.sku != nil, let gtin = line.product.gtin, let other = catalogue.product(gtin), other != index {
            let values = ["gtin": gtin.description, "sku": line.product.sku?.text ?? ""]
            found.warnings.append(Problem("feed.gtin-of-another", values, at: place(gtin.description)))
        }
        return found
    }
}
