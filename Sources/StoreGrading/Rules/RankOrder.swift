import Retail

/// The order of stores within a group: the measure, the total, the figures of the factors with the heaviest first, and
/// the code; so that no two are level, and no order of rows decides.
struct RankOrder {
    private let stores: [StoreFacts]
    private let figures: FactorFigures
    private let factors: [Int]

    init(_ stores: [StoreFacts], _ figures: FactorFigures, _ scheme: GradingScheme) {
        self.stores = stores
        self.figures = figures
        factors = scheme.factors.indices.sorted {
            (scheme.factors[$1].weight.basisPoints, $0) < (scheme.factors[$0].weight.basisPoints, $1)
        }
    }

    /// Whether the first store stands before the second.
    func comesFirst(_ left: Int, _ one: GradedStore, _ right: Int, _ other: GradedStore) -> Bool {
        if let mine = one.measure, let theirs = other.measure, mine != theirs { return mine > theirs }
        if let mine = one.total, let theirs = other.total, mine != theirs { return mine > theirs }
        for factor in factors {
            let (mine, theirs) = (figures[left, factor] ?? .min, figures[right, factor] ?? .min)
            if mine != theirs { return mine > theirs }
        }
        return stores[left].code.utf8.lexicographicallyPrecedes(stores[right].code.utf8)
    }
}
