import Retail

/// Where and what a line speaks of, in the numbers of the database.
struct ResolvedLine: Equatable {
    let location: Int64
    let product: Int64
}

/// Finds the place and the product of each line, and lines that speak of the same stock under different names.
struct LineResolver {
    private let catalogue: FeedCatalogue
    private var seen: [Key: Int32] = [:]

    private struct Key: Hashable {
        let location: Int64
        let product: Int64
        let expected: Day?
    }

    init(_ catalogue: FeedCatalogue) { self.catalogue = catalogue }

    /// Products are found by our own code, then by GTIN.
    mutating func resolve(_ line: StockLine) -> Result<ResolvedLine, Objections> {
        var problems: [Problem] = []
        func place(_ value: String?) -> Place {
            Place(line: line.line, column: line.column, path: line.path, value: value)
        }
        let location = line.location.map { catalogue.locations[$0.text] } ?? catalogue.defaultLocation
        if location == nil {
            let named = line.location?.text
            problems.append(
                named.map { Problem("feed.location-unknown", ["found": $0], at: place($0)) }
                    ?? Problem("feed.no-default-location", at: place(nil)))
        }
        let product =
            line.product.sku.flatMap { catalogue.products[$0.text] }
            ?? line.product.gtin.flatMap { catalogue.gtins[$0.description] }
        if product == nil {
            let named = line.product.sku?.text ?? line.product.gtin?.description ?? line.product.partnerCode?.text ?? ""
            problems.append(Problem("feed.product-unknown", ["found": named], at: place(named)))
        }
        guard let location, let product else { return .failure(Objections(problems: problems)) }
        let key = Key(location: location, product: product, expected: line.expected)
        if let first = seen[key] {
            return .failure(Objections(problems: [Problem("feed.same-stock", ["first": "\(first)"], at: place(nil))]))
        }
        seen[key] = Int32(truncatingIfNeeded: line.line)
        return .success(ResolvedLine(location: location, product: product))
    }
}
