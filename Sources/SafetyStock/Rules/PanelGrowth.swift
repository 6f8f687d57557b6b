import RealModule

/// How much more, or less, a whole panel was asked for of late than was foreseen. What all products share, a season or a
/// trade that grows, shows in the panel long before it shows in any one of them.
struct PanelGrowth: Sendable {
    /// Intervals whose totals count, the latest that have ended.
    static let window = 6

    /// For each week, from the weeks before it, and for the one to come: 1 where there is nothing to say.
    let factors: [Double]

    /// - Parameters:
    ///   - totals: of each series what the interval from each week came to; NaN where it is not known.
    ///   - foreseen: the same, as it was forecast.
    ///   - means: of each series, in pieces a week; they make series alike.
    ///   - run: weeks of an interval.
    init(totals: [[Double]], foreseen: [[Double]], means: [Double], run: Int, weeks: Int) {
        factors = (0...weeks).map { origin in
            let last = origin - run
            guard last >= DemandTrace.start else { return 1 }
            let window = max(DemandTrace.start, last - Self.window + 1)...last
            var sums: [(came: Double, foreseen: Double)] = []
            for series in totals.indices where means[series] > 0 {
                var (came, expected) = (0.0, 0.0)
                for week in window where !totals[series][week].isNaN {
                    came += totals[series][week]
                    expected += foreseen[series][week]
                }
                if came > 0 || expected > 0 { sums.append((came / means[series], expected / means[series])) }
            }
            return Self.factor(sums)
        }
    }

    /// The ratio of sums, drawn to 1 by as much as chance may have made of it (James & Stein 1961): of one series, wholly.
    private static func factor(_ sums: [(came: Double, foreseen: Double)]) -> Double {
        let came = sums.reduce(0) { $0 + $1.came }
        let foreseen = sums.reduce(0) { $0 + $1.foreseen }
        guard sums.count > 1, came > 0, foreseen > 0 else { return 1 }
        let ratio = came / foreseen
        let squares = sums.reduce(0) { sum, one in
            let residual = one.came - ratio * one.foreseen
            return sum + residual * residual
        }
        let count = Double(sums.count)
        let error = .sqrt(squares * count / (count - 1)) / came
        let growth = Double.log(ratio)
        guard abs(growth) > error else { return 1 }
        return .exp(growth * (1 - (error / growth) * (error / growth)))
    }
}
