import Distributions
import RealModule

/// Plays launches and phase-outs that have been, each order by what was known before it (the simulation of `science.md`
/// 1.6). A planner is played too: he sees the pieces of the first weeks, wrong by 30 %, always by the same chance.
package struct LifeBacktest: Sendable {
    package let rules: Backtest
    /// Launches that have to be over before one is played, so that there is something to foresee it by.
    package static let fewestAnalogues = 3
    /// Weeks before an end in which the rule of thumb orders no more.
    static let stopWeeks = 4

    package init(_ rules: Backtest) { self.rules = rules }

    /// What a rule came to, over all launches or all phase-outs.
    package struct Line: Equatable, Sendable {
        package let rule: String
        /// Share of weeks with something missing.
        package let short: Double
        /// Share of the pieces asked for that were not there.
        package let lost: Double
        /// Stock at the end of a week in weeks of the window's mean demand, as the mean of the products.
        package let weeks: Double
        /// What was left in the end or still to come, as a share of the pieces asked for.
        package let left: Double
    }

    package struct Result: Equatable, Sendable {
        package var launches: [Line] = []
        package var ends: [Line] = []
        /// Products that were launched, and of them those that had others before them.
        package var launched = 0
        package var played = 0
        package var ended = 0
    }

    package func play(
        _ methods: [any LevelMethod], over panel: DemandPanel, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> Result {
        let turns = LifeTurns(panel)
        let launches = turns.launches.compactMap { turn in
            LaunchPlayed(turn, among: turns.launches, panel, rules)
        }.filter { $0.analogues(by: $0.turn.week).count >= Self.fewestAnalogues }
        let ends = turns.ends.map { EndPlayed($0, panel, rules) }
        let ground = LifeGround(panel, rules, launches: launches.map(\.turn), ends: turns.ends)
        var result = Result()
        (result.launched, result.played, result.ended) = (turns.launches.count, launches.count, ends.count)
        if !launches.isEmpty {
            result.launches = LaunchRule.allCases.map { rule in
                line(rule.rawValue, launches.map { $0.play(rule) })
            }
        }
        for method in methods {
            let outlooks = await ground.outlooks(by: method, progress)
            if !launches.isEmpty {
                result.launches.append(line(method.name, launches.map { $0.play(outlooks) }))
            }
            guard !ends.isEmpty else { continue }
            result.ends.append(line(method.name, ends.map { $0.play(.none, outlooks) }))
            if method.name == methods.first?.name {
                result.ends += EndRule.limits.map { rule in
                    line(rule.name, ends.map { $0.play(rule, outlooks) })
                }
            }
        }
        return result
    }

    private func line(_ rule: String, _ played: [LifeOutcome]) -> Line {
        let demand = played.reduce(0) { $0 + $1.demand }
        let weeks = played.reduce(0) { $0 + $1.weeks }
        return Line(
            rule: rule, short: Double(played.reduce(0) { $0 + $1.short }) / Double(max(1, weeks)),
            lost: demand > 0 ? played.reduce(0) { $0 + $1.lost } / demand : 0,
            weeks: played.reduce(0) { $0 + $1.stock / max($1.demand, 1e-9) } / Double(max(1, played.count)),
            left: demand > 0 ? played.reduce(0) { $0 + $1.left } / demand : 0)
    }
}

/// What came of one launch or one end.
struct LifeOutcome: Sendable {
    var weeks = 0
    var short = 0
    var stock = 0.0
    var demand = 0.0
    var lost = 0.0
    var left = 0.0

    /// - Parameter levels: of each review from the first week on.
    init(_ levels: [Double], _ demand: [Double], weeks window: Range<Int>, _ rules: Backtest) {
        let play = StockPlay(first: window.lowerBound, review: rules.review, lead: rules.leadTime)
        var last = 0.0
        let coming = play.run(levels, Array(demand.prefix(window.upperBound))) { week, left, missing in
            weeks += 1
            stock += left
            self.demand += demand[week]
            lost += missing
            if missing > 1e-9 { short += 1 }
            last = left
        }
        left = last + coming
    }
}
