package import Distributions
package import Retail

/// What an account should have at most because something ends on a day that is known: the product's life, or its price
/// (`features.md`, N14). Weekly orders go on below the cap, since one last buy is far worse (`science.md` 1.6).
package struct PhaseOut: Equatable, Sendable {
    /// Pieces that are foreseen to be asked for until then.
    package let demand: DemandDistribution
    /// How likely the cap is to be enough; Cu ÷ (Cu + Co).
    package let ratio: Double

    /// The remaining-life quantile where nobody said what a missing piece and a left one cost.
    package static let usualRatio = 0.5

    /// - Parameters:
    ///   - newsvendor: for a life's end, what is left is worth its last price less; for a price cut, the fall of the price.
    package init(demand: DemandDistribution, newsvendor: Newsvendor?) {
        (self.demand, ratio) = (demand, newsvendor?.criticalRatio ?? Self.usualRatio)
    }

    /// - Parameter ratio: how likely the cap is to be enough, as headquarters decided it.
    package init(demand: DemandDistribution, ratio: Double) { (self.demand, self.ratio) = (demand, ratio) }

    /// The most pieces that the position may come to.
    package var cap: Int64 { WholePieces.upwards(demand.quantile(ratio)) }

    /// What is foreseen until `end`, from what is foreseen over a protection interval: mean and variance in proportion to
    /// time (`science.md` 1.2, F2). None on the day itself and after it.
    package static func demand(
        _ foreseen: DemandDistribution, over weeks: Double, from day: Day, until end: Day
    ) -> DemandDistribution {
        demand(foreseen, over: weeks, weeksLeft: Double(max(0, end.sinceEpoch - day.sinceEpoch)) / 7)
    }

    static func demand(_ foreseen: DemandDistribution, over weeks: Double, weeksLeft left: Double) -> DemandDistribution
    {
        guard weeks > 0 else { return .none }
        return DemandDistribution(mean: foreseen.mean * left / weeks, variance: foreseen.variance * left / weeks)
    }
}
