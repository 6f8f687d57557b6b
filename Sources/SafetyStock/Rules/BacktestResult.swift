/// What a backtest found.
package struct BacktestResult: Equatable, Sendable {
    /// Of one method, in one class or in all of them.
    package struct Line: Equatable, Sendable {
        package let method: String
        /// Nil for all of them together.
        package let group: String?
        /// For each target tried, rising.
        package let sweep: [Trial]
        /// At the asked target.
        package let asked: Trial
        /// Series with weeks to judge.
        package let series: Int
    }

    /// What one target gave.
    package struct Trial: Equatable, Sendable {
        package let target: Double
        /// Share of weeks in which nothing was missing, as the mean of the series.
        package let achieved: Double
        /// Share of the pieces asked for that were there; nil where none were asked for.
        package let fill: Double?
        /// Stock at the end of a week, in weeks of the mean demand of the warm-up, as the mean of the series with demand.
        package let weeks: Double
        /// Pinball loss of the levels in weeks of mean demand; nil where no interval is known to its end.
        package let pinball: Double?
        /// Share of series that were served in less than 90 % of their weeks.
        package let poor: Double
    }

    /// Series in the panel.
    package let panel: Int
    /// Of them without demand in the warm-up, which are left out.
    package let silent: Int
    /// Method after method, each with all classes first.
    package var lines: [Line] = []

    package subscript(_ method: String, _ group: String? = nil) -> Line? {
        lines.first { $0.method == method && $0.group == group }
    }
}

extension BacktestResult.Line {
    /// Weeks of stock that an achieved service takes, between the targets tried; nil where none achieved it. Service that
    /// falls with more stock counts as the highest before.
    package func weeks(at achieved: Double) -> Double? {
        var before: BacktestResult.Trial?
        var best = -Double.infinity
        for service in sweep.sorted(by: { $0.weeks < $1.weeks }) {
            defer { (best, before) = (max(best, service.achieved), service) }
            guard service.achieved >= achieved else { continue }
            guard let before, service.achieved > best else { return service.weeks }
            let part = (achieved - best) / (service.achieved - best)
            return before.weeks + part * (service.weeks - before.weeks)
        }
        return nil
    }
}

extension Backtest {
    /// All classes together, then each.
    func lines(of method: String, _ outcomes: [ServiceOutcome], over ground: BacktestGround) -> [BacktestResult.Line] {
        let members =
            [Array(ground.groups.indices)]
            + ground.classes.indices.map { group in
                ground.groups.indices.filter { ground.groups[$0] == group }
            }
        return zip([nil] + ground.classes.map(Optional.some), members).compactMap { name, members in
            line(of: method, name, members.filter { outcomes[$0 * targets.count].weeks > 0 }, outcomes, ground)
        }
    }

    private func line(
        of method: String, _ group: String?, _ members: [Int], _ outcomes: [ServiceOutcome], _ ground: BacktestGround
    ) -> BacktestResult.Line? {
        guard !members.isEmpty else { return nil }
        let sweep = targets.indices.map { target in
            service(targets[target], members.map { (outcomes[$0 * targets.count + target], ground.means[$0]) })
        }
        guard let asked = sweep.first(where: { $0.target == target }) else { return nil }
        return BacktestResult.Line(method: method, group: group, sweep: sweep, asked: asked, series: members.count)
    }

    private func service(_ target: Double, _ members: [(ServiceOutcome, mean: Double)]) -> BacktestResult.Trial {
        var (achieved, poor, demand, lost, weeks, asked, pinball, intervals) = (0.0, 0, 0.0, 0.0, 0.0, 0, 0.0, 0)
        for (outcome, mean) in members {
            achieved += outcome.service
            if outcome.service < Self.poor { poor += 1 }
            demand += outcome.demand
            lost += outcome.lost
            pinball += outcome.pinball
            intervals += outcome.intervals
            guard outcome.demand > 0 else { continue }
            asked += 1
            weeks += outcome.stock / Double(outcome.weeks) / mean
        }
        let count = Double(members.count)
        return BacktestResult.Trial(
            target: target, achieved: achieved / count, fill: demand > 0 ? 1 - lost / demand : nil,
            weeks: asked > 0 ? weeks / Double(asked) : 0, pinball: intervals > 0 ? pinball / Double(intervals) : nil,
            poor: Double(poor) / count)
    }
}
