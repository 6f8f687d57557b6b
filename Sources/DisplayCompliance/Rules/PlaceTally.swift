import Retail

/// Something that a rule has with rows of a visit, at one of their columns.
struct VisitFlaw: Equatable, Sendable {
    let line: Int
    let code: String
    let values: [String: String]
    let column: String
}

/// What the rows of one visit say together: a product stands once in a place, and our own pieces are not more than those
/// of all brands.
struct PlaceTally {
    private struct Place {
        var facings: Int64 = 0
        var category: Int64?
        var categoryLine = 0
    }
    private var places: [Int32: Place] = [:]
    private var seen: [Int64: Int32] = [:]

    /// What a row has against those before it.
    enum Clash: Equatable {
        /// Product and place stood in a line before.
        case repeated(first: Int)
        /// A line before has another number of all brands.
        case categoryDiffers(known: Int64, line: Int)
    }

    /// Takes a row; `place` and `product` are numbers of ours.
    mutating func take(line: Int, place: Int32, product: Int32, facings: Int?, category: Int?) -> Clash? {
        let key = Int64(place) << 32 | Int64(product)
        if let first = seen.updateValue(Int32(line), forKey: key) {
            seen[key] = first
            return .repeated(first: Int(first))
        }
        guard facings != nil || category != nil else { return nil }
        var now = places[place] ?? Place()
        defer { places[place] = now }
        now.facings += Int64(facings ?? 0)
        guard let category = category.map(Int64.init) else { return nil }
        guard let known = now.category else {
            (now.category, now.categoryLine) = (category, line)
            return nil
        }
        return known == category ? nil : .categoryDiffers(known: known, line: now.categoryLine)
    }

    /// What shows only once all rows are taken.
    func flaws(_ name: (Int32) -> String) -> [VisitFlaw] {
        places.compactMap { number, place in
            guard let category = place.category, category < place.facings else { return nil }
            return VisitFlaw(
                line: place.categoryLine, code: "visit.category-too-small",
                values: ["place": name(number), "own": "\(place.facings)", "category": "\(category)"],
                column: "category_facings")
        }
    }
}
