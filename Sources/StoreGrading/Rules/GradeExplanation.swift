package import Retail

/// Why a store stands where it stands in a run: what each factor brings, and how far it is to the next grades.
///
/// The total is the sum of weight × points over the sum of the weights that count, downwards to a whole ten-thousandth;
/// the contributions are its parts, rounded by the largest remainder, so that they add up to it exactly.
package struct GradeExplanation: Equatable, Sendable {
    /// In the order of the scheme.
    package let factors: [FactorContribution]
    /// Of the factors that count, together.
    package let weights: Percentage
    /// The next better grade than the one that is proposed; nil for an A, for stores that are not ranked, and where no
    /// cut-off is between them.
    package let better: GradeDistance?
    /// The next worse one, in the same way.
    package let worse: GradeDistance?

    /// - Parameters:
    ///   - figures: In the order of the scheme's factors; so are the points, in ten-thousandths.
    ///   - cuts: Where A, B, C and D end in the group; empty for a store that is not ranked.
    package init(
        _ scheme: GradingScheme, figures: [Int64?], points: [Int32?], dropped: [String], total: Points?,
        measure: Int64?, proposed: Grade?, cuts: [Int64?]
    ) {
        let uses = scheme.factors.enumerated().map { place, factor in
            FactorContribution.Use(factor, points.at(place), isDropped: dropped.contains(factor.name))
        }
        let counted = zip(scheme.factors, uses).map { $1.counts ? $0.weight.basisPoints : 0 }
        let sum = counted.reduce(0, +)
        let got = scheme.factors.indices.map { place -> Int64 in
            uses[place] == .given ? scheme.factors[place].given ?? 0 : Int64(points.at(place) ?? 0)
        }
        let parts = LargestRemainder.parts(zip(counted, got).map { Int64($0) * $1 }, over: Int64(max(sum, 1)))
        let shares = LargestRemainder.parts(counted.map { Int64($0) * 10_000 }, over: Int64(max(sum, 1)))
        factors = scheme.factors.indices.map { place in
            FactorContribution(
                factor: scheme.factors[place], figure: figures.at(place), use: uses[place],
                points: uses[place].counts ? Points(tenThousandths: got[place]) : nil,
                share: Percentage(basisPoints: Int(shares[place])) ?? .none,
                contribution: total == nil ? nil : Points(tenThousandths: parts[place]))
        }
        weights = Percentage(basisPoints: min(sum, 10_000)) ?? .whole
        guard let measure, let total, let proposed, cuts.count == Grade.allCases.count - 1 else {
            (better, worse) = (nil, nil)
            return
        }
        let own = scheme.cut.refined(CutOffs(ends: cuts, ranks: nil), forTotal: total).ends
        let settling = GradeSettling(band: scheme.band, steps: scheme.steps)
        let place = proposed.place
        better =
            place > 0
            ? own[place - 1].map { cut in
                GradeDistance(
                    grade: Grade.allCases[place - 1], cut: cut, bar: settling.bars(of: cut).above, measure: measure)
            } : nil
        worse =
            place < own.count
            ? own[place].map { cut in
                GradeDistance(
                    grade: Grade.allCases[place + 1], cut: cut, bar: settling.bars(of: cut).kept, measure: measure)
            } : nil
    }
}

/// What a factor brings to a store's total.
package struct FactorContribution: Equatable, Sendable {
    package enum Use: String, CaseIterable, Sendable {
        case counted
        /// The figure is not known, and the scheme gives points for that.
        case given
        /// The figure is not known, and the factor left out for this store.
        case leftOut = "left_out"
        /// No store of the chain has a figure.
        case dropped
        /// Nothing was worked out, since the store is not ranked.
        case unused

        var counts: Bool { self == .counted || self == .given }
    }
    package let factor: GradingFactor
    /// In the unit of its source; nil where it is not known.
    package let figure: Int64?
    package let use: Use
    /// nil where it does not count.
    package let points: Points?
    /// Its part of the weights that count, rounded to a hundredth of a percent so that they add up to the whole.
    package let share: Percentage
    /// nil for a store that is not ranked.
    package let contribution: Points?
}

/// How far a store is from another grade.
package struct GradeDistance: Equatable, Sendable {
    package let grade: Grade
    /// As it lies for the store, in the unit of the measure.
    package let cut: Int64
    /// The least measure that is far enough above the cut-off, of a better grade; of a worse one the least that keeps
    /// the store from it.
    package let bar: Int64
    package let measure: Int64

    /// What is wanting to the bar; negative where the measure is above it.
    package var gap: Int64 { bar - measure }
}

extension FactorContribution.Use {
    fileprivate init(_ factor: GradingFactor, _ points: Int32?, isDropped: Bool) {
        self =
            switch (isDropped, points, factor.missing) {
            case (true, _, _): .dropped
            case (false, .some, _): .counted
            case (false, nil, .points): .given
            case (false, nil, .leftOut): .leftOut
            case (false, nil, .ungraded): .unused
            }
    }
}

extension GradingFactor {
    /// Ten-thousandths of a point for want of a figure.
    fileprivate var given: Int64? {
        guard case .points(let points) = missing else { return nil }
        return Int64(points.tenThousandths)
    }
}

/// Whole parts of fractions that share a denominator.
enum LargestRemainder {
    /// Downwards each, and one more for the largest remainders, the first of them first, until they add up to the sum of
    /// the fractions, downwards. Not negative.
    static func parts(_ numerators: [Int64], over denominator: Int64) -> [Int64] {
        var parts = numerators.map { $0 / denominator }
        let missing = Int(numerators.reduce(0, +) / denominator - parts.reduce(0, +))
        let order = numerators.indices.sorted {
            (numerators[$1] % denominator, $0) < (numerators[$0] % denominator, $1)
        }
        for place in order.prefix(missing) { parts[place] += 1 }
        return parts
    }
}

extension Array {
    /// nil behind the end.
    fileprivate func at<Wrapped>(_ place: Int) -> Wrapped? where Element == Wrapped? {
        place < count ? self[place] : nil
    }
}
