package import Distributions

/// How much to have when it can be had only once: what is missing costs, and what is left costs (`science.md` 1.2, F12;
/// Arrow, Harris and Marschak 1951).
package struct Newsvendor: Equatable, Sendable {
    /// What a missing piece costs, above 0: the margin that is lost. In the smallest unit of any currency.
    package let missing: Double
    /// What a piece that is left costs, above 0: its price less what it still brings.
    package let left: Double

    /// nil where one of them costs nothing, or is no number: then there is no right quantity, or any is.
    package init?(missing: Double, left: Double) {
        guard missing > 0, left > 0, missing.isFinite, left.isFinite else { return nil }
        (self.missing, self.left) = (missing, left)
    }

    /// How likely it is that the right quantity is enough: Cu ÷ (Cu + Co).
    package var criticalRatio: Double { missing / (missing + left) }

    /// The right quantity. Pieces; whole ones where the demand has whole ones.
    package func quantity(of demand: DemandDistribution) -> Double { demand.quantile(criticalRatio) }

    /// The right quantity of a normal demand. Pieces, never below 0.
    package func quantity(mean: Double, deviation: Double) -> Double {
        max(0, deviation > 0 ? mean + deviation * StandardNormal.quantile(criticalRatio) : mean)
    }

    /// What a quantity costs on average, in what is missing and what is left.
    package func cost(of quantity: Double, demand: DemandDistribution) -> Double {
        let short = demand.shortfall(quantity)
        return missing * short + left * (quantity - demand.mean + short)
    }

    /// The same of a normal demand.
    package func cost(of quantity: Double, mean: Double, deviation: Double) -> Double {
        let short = FillRate.missing(stock: quantity, mean: mean, deviation: deviation)
        return missing * short + left * (quantity - mean + short)
    }
}
