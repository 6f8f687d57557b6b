package import Distributions
import Retail

/// The last step from what is foreseen to a level, in figures as they are kept and shown: whoever works with these comes to
/// the same pieces. Thousandths, since nobody reads a binary fraction.
package struct LevelSizing: Equatable, Sendable {
    /// Thousandths of a piece over the protection interval.
    package var meanMilli: Int64
    /// Thousandths of a piece squared.
    package var varianceMilli: Int64
    /// Thousandths of a piece a week.
    package var weeklyMilli: Int64
    /// Review and lead time, thousandths of a day.
    package var intervalMilli: Int64
    package var reviewDays: Int
    package var service: StockGoal.Target
    /// What is asked of the distribution so that the target is reached, millionths.
    package var askedPPM: Int
    package var lot: OrderLot
    package var capDays: Int
    /// The most pieces for what is left of the product's life; nil where no end is near.
    package var lifeCap: Int64?

    package init(
        meanMilli: Int64, varianceMilli: Int64, weeklyMilli: Int64, intervalMilli: Int64, reviewDays: Int,
        service: StockGoal.Target, askedPPM: Int, lot: OrderLot, capDays: Int, lifeCap: Int64?
    ) {
        (self.meanMilli, self.varianceMilli, self.weeklyMilli) = (meanMilli, varianceMilli, weeklyMilli)
        (self.intervalMilli, self.reviewDays, self.service) = (intervalMilli, reviewDays, service)
        (self.askedPPM, self.lot, self.capDays, self.lifeCap) = (askedPPM, lot, capDays, lifeCap)
    }

    /// Of the demand over the protection interval.
    package var demand: DemandDistribution {
        DemandDistribution(mean: Double(meanMilli) / 1000, variance: Double(varianceMilli) / 1000)
    }

    /// The level; neither its point nor what an order brings goes beyond the caps.
    package var level: StockLevel {
        let level = StockLevel(mean: demand.mean, enough: enough, lot: lot)
        guard let cap = ground(nil, nil).cap, cap < level.orderUpTo else { return level }
        return StockLevel(
            foreseen: level.foreseen, reorderPoint: min(level.reorderPoint, cap), orderUpTo: cap)
    }

    /// Pieces that are enough with the wanted service.
    private var enough: Double {
        let demand = demand
        switch service {
        case .cycle: return demand.quantile(Double(askedPPM) / 1_000_000)
        case .fill:
            let lead =
                max(0, Double(intervalMilli) / 1000 - Double(reviewDays)) / max(1e-3, Double(intervalMilli) / 1000)
            return FillRate.stock(
                for: Double(askedPPM) / 1_000_000, interval: demand,
                lead: DemandDistribution(mean: demand.mean * lead, variance: demand.variance * lead),
                asked: demand.mean * (1 - lead))
        }
    }

    /// What an order is worked out from.
    package func ground(_ position: StockPosition?, _ level: StockLevel?) -> SuggestedOrder.Ground {
        SuggestedOrder.Ground(
            position: position, level: level, lot: lot, weekly: Double(weeklyMilli) / 1000, capDays: Double(capDays),
            lifeCap: lifeCap)
    }
}
