import Retail

/// The order of stores within a group: the measure, the total, the figures of the factors with the heaviest first, and
/// the code; so that no two are level, and no order of rows decides.
struct RankOrder {
    private let codes: [String]
    private let measures: [Int64]
    private let totals: [Points]
    private let figures: FactorFigures
    private let factors: [Int]

    /// Of stores that have their totals.
    init(_ stores: [StoreFacts], _ graded: [GradedStore], _ figures: FactorFigures, _ scheme: GradingScheme) {
        codes = stores.map(\.code)
        measures = graded.map { $0.measure ?? .min }
        totals = graded.map { $0.total ?? .none }
        self.figures = figures
        factors = scheme.factors.indices.sorted {
            (scheme.factors[$1].weight.basisPoints, $0) < (scheme.factors[$0].weight.basisPoints, $1)
        }
    }

    /// Whether the first store stands before the second.
    func comesFirst(_ left: Int, _ right: Int) -> Bool {
        if measures[left] != measures[right] { return measures[left] > measures[right] }
        if totals[left] != totals[right] { return totals[left] > totals[right] }
        for factor in factors {
            let (mine, theirs) = (figures[left, factor] ?? .min, figures[right, factor] ?? .min)
            if mine != theirs { return mine > theirs }
        }
        return codes[left].utf8.lexicographicallyPrecedes(codes[right].utf8)
    }
}
