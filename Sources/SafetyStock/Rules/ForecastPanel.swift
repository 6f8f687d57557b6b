import RealModule

/// Histories with their forecasts of whole intervals, as they would have been made in each week of the past.
struct ForecastPanel: Sendable {
    /// What is known of one series, by the week in which an interval begins.
    struct Series: Sendable {
        let group: Int
        /// The first week with a forecast.
        let first: Int
        /// Pieces of each week as they were; NaN where nobody told.
        let pieces: [Double]
        /// Of the interval from each week, growth of the panel included; one more for the interval to come.
        fileprivate(set) var foreseen: [Double]
        /// Sums up to each week of squared errors, of forecasts and of their number; one more than weeks.
        fileprivate(set) var squares: [Double]
        fileprivate(set) var forecasts: [Double]
        fileprivate(set) var counts: [Double]
    }

    private(set) var series: [Series]
    /// Weeks of an interval, whole.
    let run: Int
    /// Of every history.
    let weeks: Int

    init(_ histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) {
        let run = interval.wholeWeeks
        let weeks = histories.map(\.weeks.count).max() ?? 0
        let pieces = histories.map { history in
            [Double?](repeating: nil, count: weeks - history.weeks.count) + history.filled
        }
        let shifts = histories.map { weeks - $0.weeks.count }
        let bare = pieces.map { DemandTrace($0, uplift: []) }
        let uplift = PromotionUplift(bare, histories, shifts: shifts, classes: classes)
        let factors = histories.indices.map { index in
            let own = uplift.factors(of: histories[index], group: classes[index])
            return own.isEmpty ? own : [Double](repeating: 1, count: shifts[index]) + own
        }
        let traces = histories.indices.map { index in
            factors[index].contains { $0 != 1 } ? DemandTrace(pieces[index], uplift: factors[index]) : bare[index]
        }
        let values = pieces.map { $0.map { $0 ?? .nan } }
        let totals = values.map { Self.totals($0, run) }
        let foreseen = traces.indices.map { Self.foreseen(traces[$0], factors[$0], run) }
        let growth = PanelGrowth(
            totals: totals, foreseen: foreseen, means: traces.map(\.mean), run: run, weeks: weeks)
        (self.run, self.weeks) = (run, weeks)
        series = traces.indices.map { index in
            var one = Series(
                group: classes[index], first: traces[index].first, pieces: values[index],
                foreseen: zip(foreseen[index], growth.factors).map { max($0 * $1, StockMethod.least) },
                squares: [0], forecasts: [0], counts: [0])
            one.sum(totals[index])
            return one
        }
    }

    /// The total of the interval from each week; NaN where it has not ended, or a week of it is not known.
    private static func totals(_ pieces: [Double], _ run: Int) -> [Double] {
        pieces.indices.map { week in
            week + run <= pieces.count ? pieces[week..<week + run].reduce(0, +) : .nan
        }
    }

    /// The forecast of the interval from each week, with what was planned for it.
    private static func foreseen(_ trace: DemandTrace, _ factors: [Double], _ run: Int) -> [Double] {
        trace.forecasts.enumerated().map { week, forecast in
            guard !factors.isEmpty else { return forecast * Double(run) }
            let planned = (week..<week + run).reduce(0) { $0 + ($1 < factors.count ? factors[$1] : 1) }
            return forecast * planned
        }
    }

    /// Pieces that are foreseen for the interval from a week.
    func mean(of index: Int, at origin: Int) -> Double { series[index].foreseen[origin] }

    /// The error of a class, as a share of what was forecast: the median over its series, as it was known in a week.
    func variations(at origin: Int) -> (classes: [Int: Double], all: Double) {
        var found: [Int: [Double]] = [:]
        for one in series {
            guard let variation = one.variation(before: origin - run + 1) else { continue }
            found[one.group, default: []].append(variation)
        }
        return (found.mapValues { $0.median ?? 0 }, found.values.flatMap(\.self).median ?? 0)
    }

    /// The variance of what an interval from a week comes to, beside what is foreseen: the own error, drawn to the class.
    func error(
        of index: Int, at origin: Int, classes: (classes: [Int: Double], all: Double)
    ) -> (variance: Double, intervals: Double) {
        let one = series[index]
        let (squared, count) = one.error(before: origin - run + 1)
        let mean = one.foreseen[origin]
        let borrowed = (classes.classes[one.group] ?? classes.all) * mean
        let independent = count / Double(run)
        let weight = independent / (independent + StockMethod.pull)
        return (max(weight * squared + (1 - weight) * borrowed * borrowed, mean), count)
    }
}

extension ForecastPanel.Series {
    /// Sums up the errors of all intervals that have ended.
    fileprivate mutating func sum(_ totals: [Double]) {
        for (week, total) in totals.enumerated() {
            let counts = week >= first && !total.isNaN
            let error = counts ? total - foreseen[week] : 0
            squares.append((squares.last ?? 0) + error * error)
            forecasts.append((forecasts.last ?? 0) + (counts ? foreseen[week] : 0))
            self.counts.append((self.counts.last ?? 0) + (counts ? 1 : 0))
        }
    }

    /// The mean squared error of the intervals that began before a week, the latest of them, and how many they are.
    fileprivate func error(before week: Int) -> (squared: Double, count: Double) {
        let (to, from) = (max(0, week), max(0, week - StockMethod.window))
        let count = counts[to] - counts[from]
        return count > 0 ? ((squares[to] - squares[from]) / count, count) : (0, 0)
    }

    /// The root of that as a share of the forecasts.
    fileprivate func variation(before week: Int) -> Double? {
        let (squared, count) = error(before: week)
        guard count > 0 else { return nil }
        let from = max(0, week - StockMethod.window)
        let forecast = (forecasts[max(0, week)] - forecasts[from]) / count
        return max(.sqrt(squared), StockMethod.least) / max(forecast, StockMethod.least)
    }
}

extension [Double] {
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
