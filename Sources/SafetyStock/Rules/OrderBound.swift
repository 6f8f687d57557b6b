import Distributions
package import Retail

/// A day from which an account pays less for a product, as it is published.
package struct PlannedFall: Equatable, Sendable {
    package let sku: String
    package let day: Day
    /// Of the price of a piece, above 0.
    package let fall: Money
    /// What the account earns on a piece until then; nil where the prices do not tell.
    package let margin: Money?

    package init(sku: String, day: Day, fall: Money, margin: Money?) {
        (self.sku, self.day, self.fall, self.margin) = (sku, day, fall, margin)
    }
}

/// What is foreseen of a product in one place, in the figures that a run keeps.
package struct ForeseenDemand: Equatable, Sendable {
    /// Thousandths of a piece over the protection interval.
    package let meanMilli: Int64
    /// Thousandths of a piece squared.
    package let varianceMilli: Int64
    /// Thousandths of a day.
    package let intervalMilli: Int64
    /// Thousandths of a piece a week.
    package let weeklyMilli: Int64
    package let reviewDays: Int

    package init(meanMilli: Int64, varianceMilli: Int64, intervalMilli: Int64, weeklyMilli: Int64, reviewDays: Int) {
        (self.meanMilli, self.varianceMilli, self.intervalMilli) = (meanMilli, varianceMilli, intervalMilli)
        (self.weeklyMilli, self.reviewDays) = (weeklyMilli, reviewDays)
    }

    package init(_ sizing: LevelSizing) {
        self.init(
            meanMilli: sizing.meanMilli, varianceMilli: sizing.varianceMilli, intervalMilli: sizing.intervalMilli,
            weeklyMilli: sizing.weeklyMilli, reviewDays: sizing.reviewDays)
    }

    /// From a day until something ends.
    func demand(from day: Day, until end: Day) -> DemandDistribution {
        PhaseOut.demand(
            DemandDistribution(mean: Double(meanMilli) / 1000, variance: Double(varianceMilli) / 1000),
            over: Double(intervalMilli) / 7000, from: day, until: end)
    }
}

/// How orders run down to the end of a product: so many weeks before it, to this quantile of what is still asked for.
package struct LifeEnd: Equatable, Sendable {
    package let weeks: Int
    package let quantile: Percentage

    package init(weeks: Int, quantile: Percentage) { (self.weeks, self.quantile) = (weeks, quantile) }
}

/// What ends of products and bounds their orders (`features.md`, N14): the price of some, and the life of others.
package struct PlannedEnds: Sendable {
    let falls: [String: [PlannedFall]]

    /// No price falls.
    package static let none = PlannedEnds(falls: [])

    package init(falls: [PlannedFall]) { self.falls = Dictionary(grouping: falls, by: \.sku) }

    /// Every bound of a product in one place, those that allow least first.
    ///
    /// Until its price falls a place may have so many pieces that one more would be as likely to cost the fall as to earn
    /// the margin; where the margin is not known, as many as are enough in half of the cases. Until its life ends, by the
    /// quantile of the rules.
    package func bounds(
        of sku: String, _ foreseen: ForeseenDemand, on day: Day, phaseOut: Day?, _ life: LifeEnd
    ) -> [OrderBound] {
        var bounds = (falls[sku] ?? []).filter { $0.day > day }.map { fall in
            let newsvendor = fall.margin.flatMap {
                Newsvendor(missing: Double($0.minor), left: Double(fall.fall.minor))
            }
            return OrderBound(
                to: .priceCut, on: fall.day,
                PhaseOut(demand: foreseen.demand(from: day, until: fall.day), newsvendor: newsvendor),
                fall: fall.fall)
        }
        if let phaseOut, Int(phaseOut.sinceEpoch) - Int(day.sinceEpoch) <= 7 * life.weeks {
            bounds.append(
                OrderBound(
                    to: .endOfLife, on: phaseOut,
                    PhaseOut(
                        demand: foreseen.demand(from: day, until: phaseOut),
                        ratio: Double(life.quantile.basisPoints) / 10_000), fall: nil))
        }
        return bounds.sorted { ($0.cap, $0.day) < ($1.cap, $1.day) }
    }
}

/// To what day the stock of a product has to run down, and what it may come to until then.
package struct OrderBound: Equatable, Sendable {
    package enum End: String, CaseIterable, Sendable {
        case priceCut = "price_cut"
        case endOfLife = "end_of_life"
    }

    package let end: End
    package let day: Day
    package let until: PhaseOut
    /// What a piece loses on the day; nil where it is not known.
    package let fall: Money?
    /// The most pieces that the position may come to.
    package let cap: Int64

    init(to end: End, on day: Day, _ until: PhaseOut, fall: Money?) {
        (self.end, self.day, self.until, self.fall) = (end, day, until, fall)
        cap = until.cap
    }

    /// What is foreseen until then, thousandths of a piece, and its variance.
    package var foreseenMilli: (mean: Int64, variance: Int64) { (until.demand.mean.milli, until.demand.variance.milli) }

    /// What the bound saves; nil where the stock is not known.
    package func saving(
        _ position: StockPosition?, _ level: StockLevel, _ foreseen: ForeseenDemand
    ) -> PriceCutSaving? {
        position.map {
            PriceCutSaving(
                position: $0.pieces, level: level, weekly: Double(foreseen.weeklyMilli) / 1000,
                review: Double(foreseen.reviewDays) / 7, cap: until)
        }
    }
}

extension SuggestedOrder.Ground {
    /// The same with what else bounds it.
    package func bounded(by bounds: [OrderBound]) -> SuggestedOrder.Ground {
        var ground = self
        ground.lifeCap = ([lifeCap] + bounds.filter { $0.end == .endOfLife }.map(\.cap)).compactMap(\.self).min()
        ground.priceCap = bounds.filter { $0.end == .priceCut }.map(\.cap).min()
        return ground
    }
}
