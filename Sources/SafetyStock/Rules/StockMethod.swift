import Distributions
import RealModule

/// The method of choice. Each part of it is there because it needed less stock for the same service on every set of the
/// backtest, or kept the promise of a target (`Docs/stock.md` has the figures):
///
/// - the level of a series by smoothing with two memories, hyperbolic-exponential where demand is seldom;
/// - planned promotions multiply it by what promotions did, where that shows (`PromotionUplift`);
/// - what the whole panel was asked for beyond its forecasts of late multiplies it too (`PanelGrowth`);
/// - the error is that of past forecasts of whole intervals, drawn to that of the class, never below chance;
/// - demand is a gamma, or a negative binomial where it is little;
/// - the probability asked of it is the one by which past levels would have reached the target (`ServiceReplay`).
package struct StockMethod: LevelMethod {
    package let name = "storechain"
    /// Intervals without overlap that outweigh the class.
    static let pull = 4.0
    /// The latest intervals whose errors count: a year of them.
    static let window = 52
    static let least = 1e-6

    package init() {}

    package func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
    {
        let panel = ForecastPanel(histories, classes: classes, over: interval)
        let calibration = ServiceReplay(panel, over: interval).calibration
        let variations = panel.variations(at: panel.weeks)
        // Lead times that vary bring demand of more or fewer weeks (`science.md` 1.7, mixture).
        let spread = interval.lead.reduce(0) { sum, lead in
            let off = interval.review + lead.weeks - interval.weeks
            return sum + lead.share * off * off
        }
        return panel.series.indices.map { index in
            let mean = panel.mean(of: index, at: panel.weeks) * interval.weeks / Double(panel.run)
            let weekly = mean / interval.weeks
            let error = panel.error(of: index, at: panel.weeks, classes: variations)
            // Errors were seen over whole weeks; variance grows with time.
            let variance = error.variance * interval.weeks / Double(panel.run) + spread * weekly * weekly
            return Outlook(
                .pieces(DemandDistribution(mean: mean, variance: variance)), weekly: weekly,
                isBorrowed: error.intervals == 0, calibration: calibration)
        }
    }
}
