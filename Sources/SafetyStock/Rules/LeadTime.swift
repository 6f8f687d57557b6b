import RealModule
package import Retail

/// How long goods take from the confirmation of an order until all of them have come, as far as receipts and the
/// contract tell.
package struct LeadTime: Equatable, Sendable {
    /// An order that has come in full.
    package struct Receipt: Equatable, Sendable {
        package var confirmed: Day
        /// The day on which the last of its goods came.
        package var received: Day
        /// Our own credit department held it back, which says nothing of the way.
        package var wasHeld: Bool

        package init(confirmed: Day, received: Day, wasHeld: Bool = false) {
            (self.confirmed, self.received, self.wasHeld) = (confirmed, received, wasHeld)
        }
    }

    /// Days on average.
    package let mean: Double
    /// Standard deviation in days.
    package let deviation: Double
    /// Receipts that it was learned from; those that were held, or came before they were confirmed, are none.
    package let receipts: Int

    /// The contract counts as so many receipts (`science.md` 1.7).
    package static let priorReceipts = 5.0
    /// The deviation without any receipt, as a part of the time by contract (`science.md` 1.7).
    package static let priorSpread = 0.3

    /// L̂ = (n·L̄ + 5·L₀) ÷ (n + 5); the variance likewise, of n − 1 degrees of freedom and of 5 with a deviation of .3·L₀.
    /// Without a contract the receipts stand for it. nil where there is neither: an unknown lead time is not 0.
    ///
    /// - Parameter contract: L₀ in days; a negative one is none.
    package init?(
        receipts: [Receipt], contract: Double?, priorReceipts: Double = Self.priorReceipts,
        priorSpread: Double = Self.priorSpread
    ) {
        let days = receipts.filter { !$0.wasHeld && $0.confirmed <= $0.received }
            .map { Double($0.received.sinceEpoch - $0.confirmed.sinceEpoch) }
        let n = Double(days.count)
        let own = days.isEmpty ? nil : days.reduce(0, +) / n
        guard let agreed = contract.flatMap({ $0 >= 0 && $0.isFinite ? $0 : nil }) ?? own else { return nil }
        let around = own.map { own in days.reduce(0) { $0 + ($1 - own) * ($1 - own) } } ?? 0
        let prior = priorSpread * agreed
        self.init(
            mean: n + priorReceipts > 0 ? (n * (own ?? agreed) + priorReceipts * agreed) / (n + priorReceipts) : agreed,
            deviation: ((around + priorReceipts * prior * prior) / max(1, max(0, n - 1) + priorReceipts)).squareRoot(),
            receipts: days.count)
    }

    /// A lead time as it was kept.
    package init(mean: Double, deviation: Double, receipts: Int) {
        (self.mean, self.deviation, self.receipts) = (mean, deviation, receipts)
    }

    /// How likely which lead time is, with the same mean and deviation: three whole numbers of days where there are such,
    /// else two times of any length. In weeks, the shortest first.
    package var shares: [LeadTimeShare] {
        let variance = deviation * deviation
        guard deviation > 0, mean > 0 else { return [LeadTimeShare(weeks: max(0, mean) / 7, share: 1)] }
        let days = Self.wholeDays(mean, variance) ?? Self.twoTimes(mean, variance)
        return days.map { LeadTimeShare(weeks: $0.days / 7, share: $0.share) }
    }

    /// The day nearest to the mean, and as many days before as after it: √3 deviations as with a normal distribution
    /// (Gauss and Hermite), fewer where the shares would not come out between 0 and 1. nil where none do.
    private static func wholeDays(_ mean: Double, _ variance: Double) -> [(days: Double, share: Double)]? {
        let middle = mean.rounded()
        let beside = mean - middle
        let around = variance + beside * beside
        var step = max(1, .sqrt(3 * variance).rounded())
        while step >= 1 {
            let outer = around / (step * step)
            let tilt = beside / step
            if outer <= 1, outer >= abs(tilt), step <= middle {
                let shares = [
                    (middle - step, (outer - tilt) / 2), (middle, 1 - outer), (middle + step, (outer + tilt) / 2),
                ]
                return shares.filter { $0.1 > 0 }
            }
            step -= 1
        }
        return nil
    }

    /// As far below the mean as above it; where that is below 0, no time at all and a long one.
    private static func twoTimes(_ mean: Double, _ variance: Double) -> [(days: Double, share: Double)] {
        let deviation = variance.squareRoot()
        guard deviation > mean else { return [(mean - deviation, 0.5), (mean + deviation, 0.5)] }
        let share = mean * mean / (mean * mean + variance)
        return [(0, 1 - share), (mean / share, share)]
    }
}

extension ProtectionInterval {
    /// The variance of the demand over an interval of varying length: v = Σ p_l · (v_{l+R} + ((l + R) − P̄)² · μ²)
    /// (`science.md` 1.7, the law of total variance). Pieces squared.
    ///
    /// - Parameters:
    ///   - weekly: μ, pieces a week.
    ///   - variance: of the demand over so many weeks.
    package func variance(weekly: Double, of variance: (Double) -> Double) -> Double {
        lead.reduce(0) { sum, time in
            let beside = review + time.weeks - weeks
            return sum + time.share * (variance(review + time.weeks) + beside * beside * weekly * weekly)
        }
    }
}
