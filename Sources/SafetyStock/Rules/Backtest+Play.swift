/// What came of the levels of one series at one target.
struct ServiceOutcome: Sendable {
    /// Judged weeks.
    var weeks = 0
    /// Of them with something missing.
    var short = 0
    /// Sum of the stock at the end of each.
    var stock = 0.0
    var demand = 0.0
    var lost = 0.0
    /// Intervals whose demand is known, and their pinball loss in weeks of mean demand.
    var intervals = 0
    var pinball = 0.0

    var service: Double { 1 - Double(short) / Double(weeks) }
}

extension Backtest {
    /// One series, for each target.
    func outcomes(of series: Int, _ levels: [[Double]], over ground: BacktestGround) -> [ServiceOutcome] {
        let start = series * ground.weeks
        let demand = Array(ground.demand[start..<start + ground.weeks])
        let isKnown = Array(ground.isKnown[start..<start + ground.weeks])
        return targets.indices.map { target in
            let own = levels.map { $0[series * targets.count + target] }
            var outcome = play(own, demand, isKnown)
            score(own, demand, isKnown, target: targets[target], mean: ground.means[series], &outcome)
            return outcome
        }
    }

    private func play(_ levels: [Double], _ demand: [Double], _ isKnown: [Bool]) -> ServiceOutcome {
        var outcome = ServiceOutcome()
        // What a week without all of its demand known would have left is not known either: it is played as told.
        StockPlay(first: Self.warmUp, review: review, lead: leadTime).run(levels, demand) { week, stock, missing in
            guard week >= firstJudged, isKnown[week] else { return }
            outcome.weeks += 1
            outcome.stock += stock
            outcome.demand += demand[week]
            outcome.lost += missing
            if missing > 1e-9 { outcome.short += 1 }
        }
        return outcome
    }

    /// The pinball loss of each level against the demand of its interval.
    private func score(
        _ levels: [Double], _ demand: [Double], _ isKnown: [Bool], target: Double, mean: Double,
        _ outcome: inout ServiceOutcome
    ) {
        for (place, level) in levels.enumerated() {
            let weeks = Self.warmUp + place * review..<Self.warmUp + place * review + protection
            guard weeks.upperBound <= demand.count, isKnown[weeks].allSatisfy(\.self) else { continue }
            let above = demand[weeks].reduce(0, +) - level
            outcome.intervals += 1
            outcome.pinball += max(target * above, (target - 1) * above) / mean
        }
    }
}
