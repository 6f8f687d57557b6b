import Postgres
package import Retail

extension PriceDesk {
    /// The guide prices of products at stores on days, as known now: for who holds what stood in the stores against them.
    /// Never refuses: where nothing can be said, the answer says nothing.
    package func guides(of skus: [SKU?], at questions: [(store: StoreCode, day: Day)]) async throws -> GuideSheets {
        guard !questions.isEmpty else { return GuideSheets(count: 0) }
        return try await own.read(isolation: .repeatableRead) { tx in try tx.guides(of: skus, at: questions) }
    }
}

extension Transaction {
    fileprivate func guides(of skus: [SKU?], at questions: [(store: StoreCode, day: Day)]) throws -> GuideSheets {
        var guides = GuideSheets(count: questions.count)
        for (day, places) in Dictionary(grouping: questions.indices, by: { questions[$0].day }) {
            guard let policy = try ruling(on: day, knownAt: nil) else { continue }
            let products = Dictionary(uniqueKeysWithValues: try productsOnSale(on: day).map { ($0.product.sku, $0) })
            let stands = try stands(of: places.map { questions[$0].store }, on: day)
            let scopes = Set(stands.values.flatMap(\.values).flatMap(\.scopes.keys))
            let lines = try lines(of: policy, at: scopes.sorted(), floor: false)
            let grouped = Dictionary(grouping: lines.filter { $0.prices[.guide] != nil }, by: \.subject)
            var known: [SheetKey: Int] = [:]
            for place in places {
                guard let stand = stands[questions[place].store], !stand.isEmpty else { continue }
                let specials = lines.filter { $0.isRationed && stand.reaches($0.scope) }.map(\.number)
                let taken = try taken(of: specials, policy, at: .store(questions[place].store), on: day)
                let sheet = PlaceSheet(products: [], stands: stand, lines: grouped, taken: taken)
                // What was taken of a quota is the place's own affair.
                let key = SheetKey(stand)
                if taken.isEmpty, let same = known[key] {
                    guides.answer(place, by: same)
                    continue
                }
                let number = guides.add(
                    skus.map { sku in
                        guard let listed = sku.flatMap({ products[$0] }), !sheet.hidesSupplier(of: listed) else {
                            return nil
                        }
                        return GuideSheets.Price(among: sheet.candidates(of: listed), on: day)
                    })
                if taken.isEmpty { known[key] = number }
                guides.answer(place, by: number)
            }
        }
        return guides
    }
}

/// What makes two stores have the same prices on a day.
private struct SheetKey: Hashable {
    private let scopes: [String: Set<Int64>]
    private let hidden: Set<String>

    init(_ stands: [String: SeriesStand]) {
        scopes = stands.mapValues { Set($0.scopes.keys) }
        hidden = Set(stands.filter(\.value.hidesSupplier).keys)
    }
}

extension [String: SeriesStand] {
    fileprivate func reaches(_ scope: Int64) -> Bool { values.contains { $0.scopes[scope] != nil } }
}

extension ListedLine {
    /// A special price that is given to so many.
    fileprivate var isRationed: Bool { special.map { $0.quota != nil || $0.cap != nil } ?? false }
}
