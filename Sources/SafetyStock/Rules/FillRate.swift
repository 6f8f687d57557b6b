package import Distributions
import RealModule

/// The part of the demand that is served from stock at once: β, and the stock that it needs (`science.md` 1.2, F7 and F8).
package enum FillRate {
    /// F7: β of orders of `quantity` pieces at a reorder point of `safety` pieces above the mean: 1 − σ_L·G(k) ÷ Q.
    /// Chopra and Meindl 11-4. nil where nothing is ordered.
    ///
    /// - Parameter deviation: σ_L, of the demand over the lead time.
    package static func ofOrders(quantity: Double, safety: Double, deviation: Double) -> Double? {
        guard quantity > 0 else { return nil }
        return 1 - missing(stock: safety, mean: 0, deviation: deviation) / quantity
    }

    /// F7 backwards: the safety stock of a wanted β, from G(k) = Q(1 − β) ÷ σ_L. Never below 0; a β of 1, which no stock
    /// gives, counts as `ServiceTarget.most`.
    package static func safety(for target: Double, quantity: Double, deviation: Double) -> Double {
        guard deviation > 0, quantity > 0 else { return 0 }
        let missing = quantity * (1 - min(target, ServiceTarget.most)) / deviation
        return max(0, inverseLoss(missing)) * deviation
    }

    /// k with G(k) = `loss`, in standard deviations.
    package static func inverseLoss(_ loss: Double) -> Double {
        guard loss > 0 else { return .infinity }
        // G falls from −k (far below the mean) to nothing at 40.
        return rising(from: -loss - 1, to: 40) { StandardNormal.loss($0) <= loss }
    }

    /// F8: β of a stock that is brought to `stock` pieces at every review: 1 − (E[(D_P − S)⁺] − E[(D_L − S)⁺]) ÷ (d·R).
    /// What is missing in the lead time alone was missing in the cycle before; it counts where β is low. Silver, Pyke and
    /// Thomas; Babiloni et al. 2012. nil where nobody asks, or without a review.
    package static func ofReviews(
        stock: Double, interval: DemandDistribution, lead: DemandDistribution, asked: Double
    ) -> Double? {
        guard asked > 0 else { return nil }
        return 1 - (interval.shortfall(stock) - lead.shortfall(stock)) / asked
    }

    /// F8 of normal demand, with `weekly` and `deviation` a week.
    package static func ofReviews(
        stock: Double, weekly: Double, deviation: Double, review: Double, lead: Double
    ) -> Double? {
        guard weekly > 0, review > 0 else { return nil }
        func missing(_ weeks: Double) -> Double {
            Self.missing(stock: stock, mean: weekly * weeks, deviation: deviation * .sqrt(weeks))
        }
        return 1 - (missing(review + max(0, lead)) - missing(max(0, lead))) / (weekly * review)
    }

    /// F8 backwards: the smallest whole stock with at least the wanted β; 0 where nobody asks.
    package static func stock(
        for target: Double, interval: DemandDistribution, lead: DemandDistribution, asked: Double
    ) -> Double {
        let target = min(target, ServiceTarget.most)
        func isEnough(_ stock: Double) -> Bool {
            ofReviews(stock: stock, interval: interval, lead: lead, asked: asked).map { $0 >= target } ?? true
        }
        if isEnough(0) { return 0 }
        var (low, high) = (0.0, max(1, interval.mean.rounded(.up)))
        while !isEnough(high), high < WholePieces.most { (low, high) = (high, 2 * high) }
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// F8 backwards, of normal demand; not rounded.
    package static func stock(
        for target: Double, weekly: Double, deviation: Double, review: Double, lead: Double
    ) -> Double {
        let target = min(target, ServiceTarget.most)
        let weeks = review + max(0, lead)
        guard weekly > 0, review > 0 else { return 0 }
        return rising(from: 0, to: weekly * weeks + 40 * deviation * .sqrt(weeks)) {
            (ofReviews(stock: $0, weekly: weekly, deviation: deviation, review: review, lead: lead) ?? 1) >= target
        }
    }

    /// E[(D − stock)⁺] of a normal demand. Pieces.
    static func missing(stock: Double, mean: Double, deviation: Double) -> Double {
        deviation > 0 ? deviation * StandardNormal.loss((stock - mean) / deviation) : max(0, mean - stock)
    }

    /// Where something that is false below becomes true, to the last bit that matters.
    private static func rising(from low: Double, to high: Double, _ isTrue: (Double) -> Bool) -> Double {
        var (low, high) = (low, high)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if isTrue(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
