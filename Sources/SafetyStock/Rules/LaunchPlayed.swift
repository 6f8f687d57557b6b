import Distributions
import RealModule

/// How stock of a launch is held, beside the methods that go by history alone.
enum LaunchRule: String, CaseIterable, Sendable {
    /// The curve of earlier launches, the planner's pieces, corrected week by week.
    case weekly = "analogue_weekly"
    /// The same, without looking at what is sold.
    case unmoved = "analogue"
    /// Corrected week by week, and without any planner: as many pieces as earlier launches came to.
    case alone = "analogue_alone"
    /// The planner's pieces week by week alike, and a week more.
    case flatOne = "flat_1"
    /// And three weeks more.
    case flatThree = "flat_3"
}

/// One launch, with those before it.
struct LaunchPlayed: Sendable {
    let turn: LifeTurns.Turn
    /// Of every week of the panel.
    private let demand: [Double]
    /// Launches that began before, by when they were out of what is learnt from them.
    private let others: [(known: Int, weeks: [Double])]
    /// What the planner sees of the window.
    private let planned: Double
    private let rules: Backtest

    private var window: Range<Int> { turn.week..<turn.week + LifeTurns.window }
    /// Weeks of others that are learnt from: the window, and an interval that begins with its last week.
    private static func horizon(_ rules: Backtest) -> Int { LifeTurns.window + rules.protection }

    init?(_ turn: LifeTurns.Turn, among launches: [LifeTurns.Turn], _ panel: DemandPanel, _ rules: Backtest) {
        (self.turn, self.rules) = (turn, rules)
        let pieces = panel.series.map { $0.history.weeks.map(\.pieces) }
        demand = pieces[turn.series].map { $0 ?? 0 }
        let horizon = Self.horizon(rules)
        let group = panel.series[turn.series].group
        let found = launches.compactMap { other -> (known: Int, weeks: [Double], isAlike: Bool)? in
            guard other.series != turn.series, other.week < turn.week, other.week + horizon <= panel.weeks else {
                return nil
            }
            let weeks = pieces[other.series][other.week..<other.week + horizon].compactMap(\.self)
            guard weeks.count == horizon else { return nil }
            return (other.week + horizon, weeks, panel.series[other.series].group == group)
        }
        // Of the own class where enough of them are.
        let alike = found.filter(\.isAlike)
        others = (alike.count >= LifeBacktest.fewestAnalogues ? alike : found).map { ($0.known, $0.weeks) }
        planned = demand[turn.week..<turn.week + LifeTurns.window].reduce(0, +) * Self.error(of: turn)
    }

    /// The planner's, of mean 1: the same for the same place in a panel.
    private static func error(of turn: LifeTurns.Turn) -> Double {
        var bits = (UInt64(turn.series) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        let share = (Double((bits ^ (bits >> 31)) >> 11) + 0.5) / Double(UInt64(1) << 53)
        let spread = Double.log(1 + LaunchPlan.usualDoubt * LaunchPlan.usualDoubt)
        return .exp(StandardNormal.quantile(share) * .sqrt(spread) - spread / 2)
    }

    /// First weeks of launches that were known to their end before a week.
    func analogues(by week: Int) -> [[Double]] { others.filter { $0.known <= week }.map(\.weeks) }

    func play(_ rule: LaunchRule) -> LifeOutcome {
        LifeOutcome(levels { level(rule, in: $0) }, demand, weeks: window, rules)
    }

    /// By a method that goes by history; until there is some, by the planner's pieces.
    func play(_ outlooks: LifeGround.Outlooks) -> LifeOutcome {
        LifeOutcome(
            levels { outlooks[$0, turn.series]?.level(rules.target) ?? flat(0) }, demand, weeks: window, rules)
    }

    private func levels(_ level: (Int) -> Double) -> [Double] {
        stride(from: window.lowerBound, to: window.upperBound, by: rules.review).map(level)
    }

    private func flat(_ more: Int) -> Double {
        (planned / Double(LifeTurns.window) * Double(rules.protection + more)).rounded(.up)
    }

    private func level(_ rule: LaunchRule, in week: Int) -> Double {
        let analogues = analogues(by: week)
        let sold: [Double?] = demand[turn.week..<week].map(Optional.some)
        switch rule {
        case .flatOne: return flat(1)
        case .flatThree: return flat(3)
        case .weekly: return level(analogues, planned, sold)
        case .unmoved: return level(analogues, planned, sold.map { _ in nil })
        case .alone: return level(analogues, nil, sold)
        }
    }

    private func level(_ analogues: [[Double]], _ planned: Double?, _ sold: [Double?]) -> Double {
        guard let curve = LaunchCurve(analogues: analogues) else { return 0 }
        let plan =
            planned.map {
                LaunchPlan(curve: curve, volume: $0 / max(curve.share(by: Double(LifeTurns.window)), 1e-9))
            } ?? LaunchPlan(curve: curve, as: analogues)
        return plan.outlook(sold: sold, over: rules.interval).level(rules.target)
    }
}
