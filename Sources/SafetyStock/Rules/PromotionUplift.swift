import RealModule

/// What promotions multiply demand with, by class: where enough of them have been, and where they show.
struct PromotionUplift: Sendable {
    /// Promoted weeks of the pool below which nothing is said.
    static let fewest = 8
    /// Promoted weeks that count as much as those of all classes.
    static let pull = 30.0
    /// Standard errors that an uplift has to be away from none.
    static let visible = 2.0

    private var factors: [Int: Double] = [:]

    static let none = PromotionUplift()
    private init() {}

    /// From what weeks came to beside their forecasts, promoted ones beside the others of the same series.
    ///
    /// - Parameters:
    ///   - traces: made without any uplift; `histories` and `classes` go with them.
    ///   - shifts: weeks that a trace has before its history begins.
    init(_ traces: [DemandTrace], _ histories: [DemandHistory], shifts: [Int], classes: [Int]) {
        guard histories.contains(where: { $0.plans.contains(where: \.isPromoted) }) else { return }
        var pools: [Int: Pool] = [:]
        var all = Pool()
        for (index, trace) in traces.enumerated() where trace.mean > 0 {
            let plans = histories[index].plans
            for week in trace.first..<max(trace.first, trace.plain.count) where !trace.plain[week].isNaN {
                let planned = week - shifts[index]
                let isPromoted = plans.indices.contains(planned) && plans[planned].isPromoted
                let (came, foreseen) = (trace.plain[week] / trace.mean, trace.forecasts[week] / trace.mean)
                pools[classes[index], default: Pool()].take(came, foreseen, isPromoted)
                all.take(came, foreseen, isPromoted)
            }
        }
        guard let common = all.uplift else { return }
        for (group, pool) in pools {
            guard let own = pool.uplift, Double.log(own) / pool.error(of: own) > Self.visible else { continue }
            let weight = Double(pool.promoted.count) / (Double(pool.promoted.count) + Self.pull)
            factors[group] = .exp(weight * .log(own) + (1 - weight) * .log(common))
        }
    }

    /// Of each planned week.
    func factors(of history: DemandHistory, group: Int) -> [Double] {
        let factor = factors[group] ?? 1
        return history.plans.map { $0.isPromoted ? factor : 1 }
    }

    /// Weeks of a class, in means of their series.
    private struct Pool {
        struct Sums {
            var count = 0
            var (came, foreseen) = (0.0, 0.0)
            var (cameSquared, both, foreseenSquared) = (0.0, 0.0, 0.0)

            var ratio: Double { came / foreseen }
        }
        var (promoted, plain) = (Sums(), Sums())

        mutating func take(_ came: Double, _ foreseen: Double, _ isPromoted: Bool) {
            func add(to sums: inout Sums) {
                sums.count += 1
                sums.came += came
                sums.foreseen += foreseen
                sums.cameSquared += came * came
                sums.both += came * foreseen
                sums.foreseenSquared += foreseen * foreseen
            }
            if isPromoted { add(to: &promoted) } else { add(to: &plain) }
        }

        /// How much more promoted weeks came to than others, each beside its forecast.
        var uplift: Double? {
            guard promoted.count >= PromotionUplift.fewest, plain.count >= PromotionUplift.fewest,
                promoted.came > 0, plain.came > 0, promoted.foreseen > 0, plain.foreseen > 0
            else { return nil }
            return promoted.ratio / plain.ratio
        }

        /// Standard error of the logarithm of the ratio of promoted weeks, by the delta method.
        func error(of uplift: Double) -> Double {
            let ratio = uplift * plain.ratio
            let squares =
                promoted.cameSquared - 2 * ratio * promoted.both + ratio * ratio * promoted.foreseenSquared
            return max(.sqrt(max(squares, 0)) / promoted.came, 1e-9)
        }
    }
}
