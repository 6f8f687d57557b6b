import Distributions

/// What levels of the past year would have served, by the probability that was asked of their distributions: each level
/// from what was known before its week, each week played with lost sales as in `Backtest`.
struct ServiceReplay: Sendable {
    /// Probabilities that are tried.
    static let asked = ProbabilityLadder([0.5, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 0.998])
    /// The first week with a level: forecasts need some errors to go by.
    static let start = 13
    /// The latest weeks that are played.
    static let window = 52
    /// Series that are played, evenly chosen: service over a panel is known well enough by so many.
    static let most = 200

    let calibration: ServiceCalibration

    init(_ panel: ForecastPanel, over interval: ProtectionInterval) {
        let review = max(1, Int(interval.review.rounded(.up)))
        let lead = max(0, panel.run - review)
        let begin = max(Self.start, panel.weeks - Self.window)
        let origins = Array(stride(from: begin, to: panel.weeks, by: review))
        let step = max(1, (panel.series.count + Self.most - 1) / Self.most)
        let chosen = Array(stride(from: 0, to: panel.series.count, by: step))
        guard let first = origins.first, first + lead + 1 < panel.weeks else {
            calibration = .none
            return
        }
        let probabilities = Self.asked.steps.count
        // Of each series, by probability and then by origin.
        var levels = chosen.map { _ in [Double](repeating: 0, count: probabilities * origins.count) }
        for (number, origin) in origins.enumerated() {
            let variations = panel.variations(at: origin)
            for (place, index) in chosen.enumerated() where panel.series[index].first <= origin {
                let demand = DemandDistribution(
                    mean: panel.mean(of: index, at: origin),
                    variance: panel.error(of: index, at: origin, classes: variations).variance)
                for (step, pieces) in demand.quantiles(Self.asked).enumerated() {
                    levels[place][step * origins.count + number] = max(0, (pieces - 1e-9).rounded(.up))
                }
            }
        }
        var short = [Int](repeating: 0, count: probabilities)
        var weeks = 0
        for (place, index) in chosen.enumerated() {
            let one = panel.series[index]
            // A series that has only begun has nothing to be judged by.
            let from = origins.firstIndex { $0 >= one.first } ?? origins.count
            guard from < origins.count else { continue }
            // Weeks that nobody told are played as if nobody came, and not judged.
            let demand = one.pieces.map { $0.isNaN ? 0 : $0 }
            let judged = min(origins[from] + lead + 1, demand.count)..<demand.count
            weeks += judged.count { !one.pieces[$0].isNaN }
            let play = StockPlay(first: origins[from], review: review, lead: lead)
            for step in 0..<probabilities {
                let own = levels[place][step * origins.count + from..<(step + 1) * origins.count]
                play.run(own, demand) { week, _, missing in
                    if missing > 1e-9, judged.contains(week) { short[step] += 1 }
                }
            }
        }
        guard weeks > 0 else {
            calibration = .none
            return
        }
        calibration = ServiceCalibration(
            zip(Self.asked.steps, short).map {
                ServiceCalibration.Point(asked: $0, served: 1 - Double($1) / Double(weeks))
            },
            weeks: weeks, intervals: Double(panel.weeks - first - lead - 1) / Double(panel.run))
    }
}
