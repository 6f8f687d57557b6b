import Distributions
import RealModule

/// What other methods are held against (`science.md` 1.8, "default"): smoothing, simple or by Syntetos and Boylan where
/// demand is seldom; the error of past forecasts of whole intervals, drawn to that of the class; a gamma, or a negative
/// binomial where demand is little.
package struct ReferenceMethod: LevelMethod {
    package let name = "reference"
    private static let alpha = 0.1
    /// Weeks whose mean begins the forecast.
    private static let start = 8
    /// Weeks by which it is decided how demand comes.
    private static let judged = 26
    /// Intervals whose errors count, the latest.
    private static let window = 22
    /// Intervals without overlap that outweigh the class.
    private static let pull = 4.0
    private static let least = 1e-6

    package init() {}

    package func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
    {
        let fits = histories.map { Fit($0, interval) }
        var variations: [Int: [Double]] = [:]
        for (fit, group) in zip(fits, classes) where fit.count > 0 {
            variations[group, default: []].append(fit.variation)
        }
        let common = variations.values.flatMap(\.self).median ?? 0
        let ofClass = variations.mapValues { $0.median ?? common }
        return zip(fits, classes).map { fit, group in
            let weight = fit.independent / (fit.independent + Self.pull)
            let borrowed = (ofClass[group] ?? common) * fit.mean
            let variance = weight * fit.error * fit.error + (1 - weight) * borrowed * borrowed
            return Outlook(
                .pieces(DemandDistribution(mean: fit.mean, variance: variance)), weekly: fit.mean / interval.weeks,
                isBorrowed: fit.count == 0)
        }
    }

    /// A series by itself.
    private struct Fit {
        /// Of the interval to come, in pieces.
        var mean: Double
        /// Root of the mean squared error of whole intervals.
        var error = 0.0
        /// The error as a share of what was forecast.
        var variation = 0.0
        /// Intervals with a known error.
        var count = 0
        /// So many without overlap.
        var independent: Double { Double(count) / Double(run) }
        private let run: Int

        init(_ history: DemandHistory, _ interval: ProtectionInterval) {
            run = interval.wholeWeeks
            let forecasts = Self.forecasts(history)
            let weeks = history.weeks.count
            mean = max(interval.weeks * forecasts[weeks], ReferenceMethod.least)
            let totals = history.totals(of: run)
            let first = max(ReferenceMethod.start, weeks - run - ReferenceMethod.window + 1)
            var (squares, sum) = (0.0, 0.0)
            for week in first..<max(first, totals.count) {
                guard let total = totals[week] else { continue }
                let error = total - Double(run) * forecasts[week]
                squares += error * error
                sum += forecasts[week]
                count += 1
            }
            guard count > 0 else { return }
            let seen = max(.sqrt(squares / Double(count)), ReferenceMethod.least)
            variation = seen / max(Double(run) * sum / Double(count), ReferenceMethod.least)
            // Errors were seen over whole weeks; variance grows with time.
            error = seen * .sqrt(interval.weeks / Double(run))
        }

        /// For each week from those before it, and for the one to come.
        private static func forecasts(_ history: DemandHistory) -> [Double] {
            let start = history.weeks.prefix(ReferenceMethod.start).compactMap(\.pieces)
            let isSeldom = DemandPattern(history.weeks.prefix(ReferenceMethod.judged).compactMap(\.pieces)).isSeldom
            var simple = SimpleSmoothing(alpha: ReferenceMethod.alpha, start: start)
            var croston = CrostonSmoothing(alpha: ReferenceMethod.alpha, start: start)
            var forecasts: [Double] = []
            forecasts.reserveCapacity(history.weeks.count + 1)
            for (index, week) in history.weeks.enumerated() {
                forecasts.append(isSeldom ? croston.unbiasedForecast : simple.forecast)
                guard index >= ReferenceMethod.start, let pieces = week.pieces else { continue }
                if isSeldom { croston.take(pieces) } else { simple.take(pieces) }
            }
            return forecasts + [isSeldom ? croston.unbiasedForecast : simple.forecast]
        }
    }
}
