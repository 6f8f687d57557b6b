import Distributions

/// What is foreseen of a launch: the planner's units for its life, corrected week by week by what is really sold.
package struct LaunchPlan: Equatable, Sendable {
    package let curve: LaunchCurve
    /// Units of the whole life as the planner sees them.
    package let volume: Double
    /// Coefficient of variation of what planners see.
    package let doubt: Double

    /// Planners are wrong by 30 % (`science.md` 1.6).
    package static let usualDoubt = 0.3

    package init(curve: LaunchCurve, volume: Double, doubt: Double = Self.usualDoubt) {
        (self.curve, self.volume, self.doubt) = (curve, max(0, volume), max(1e-3, doubt))
    }

    /// What is known of a volume where nothing but one launch or the first weeks tell of it: about as much again or nothing.
    static let wideDoubt = 1.0

    /// Without a planner: as many pieces as others came to, as doubtful as they differ.
    ///
    /// - Parameter others: pieces of the weeks of `curve`; not empty.
    init(curve: LaunchCurve, as others: [[Double]]) {
        let volumes = others.map { $0.reduce(0, +) }
        let count = Double(volumes.count)
        let mean = volumes.reduce(0, +) / count
        let around = volumes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let doubt =
            count > 1 && mean > 0 ? (around / (count - 1) * (1 + 1 / count)).squareRoot() / mean : Self.wideDoubt
        self.init(curve: curve, volume: mean, doubt: max(doubt, Self.usualDoubt))
    }

    /// By what the planner's volume is to be multiplied, and the variance of that.
    ///
    /// A gamma prior of mean 1 that weighs cv⁻² (11 at 30 %), against the ratio of what was sold to what the curve had for
    /// the same weeks, which weighs the inverse of its own relative variance: how far analogues were from their mean by
    /// then, and the chance in so many pieces. Unknown weeks count on neither side.
    ///
    /// - Parameter sold: units a week since the launch; of weeks that ran out what would have been sold.
    package func scale(sold: [Double?]) -> (mean: Double, variance: Double) {
        let prior = 1 / (doubt * doubt)
        var (units, expected) = (0.0, 0.0)
        for (week, pieces) in sold.enumerated() {
            guard let pieces else { continue }
            units += max(0, pieces)
            expected += volume * (curve.share(by: Double(week + 1)) - curve.share(by: Double(week)))
        }
        guard expected > 0 else { return (1, 1 / prior) }
        let weight = 1 / (curve.spread(by: Double(sold.count)) + 1 / expected)
        return ((prior + weight * units / expected) / (prior + weight), 1 / (prior + weight))
    }

    /// The same, by what is known of the weeks: of one that ran out what would have been asked for (`CensoredDemand`).
    package func outlook(weeks: [DemandHistory.Week], over interval: ProtectionInterval) -> Outlook {
        let relative = (curve.spread(over: 1) + doubt * doubt).squareRoot()
        let sold = weeks.enumerated().map { week, told -> Double? in
            guard case .atLeast(let pieces) = told else { return told.pieces }
            let expected = volume * (curve.share(by: Double(week + 1)) - curve.share(by: Double(week)))
            return CensoredDemand(mean: expected, deviation: expected * relative).expected(atLeast: pieces)
        }
        return outlook(sold: sold, over: interval)
    }

    /// What is foreseen after the weeks that are over, for an interval that begins now.
    package func outlook(sold: [Double?], over interval: ProtectionInterval) -> Outlook {
        let scale = scale(sold: sold)
        let now = Double(sold.count)
        // Of each lead time its own stretch of the curve; the variance of the mixture is the mean square less the mean's.
        var (mean, square) = (0.0, 0.0)
        for time in interval.lead {
            let share = curve.share(by: now + interval.review + time.weeks) - curve.share(by: now)
            let pieces = volume * scale.mean * max(0, share)
            let relative =
                curve.spread(over: interval.review + time.weeks) + scale.variance / max(1e-9, scale.mean * scale.mean)
            mean += time.share * pieces
            square += time.share * (pieces * pieces * (1 + relative) + pieces)
        }
        let demand = DemandDistribution(mean: mean, variance: square - mean * mean)
        return Outlook(.pieces(demand), weekly: interval.weeks > 0 ? mean / interval.weeks : 0, isBorrowed: true)
    }
}
