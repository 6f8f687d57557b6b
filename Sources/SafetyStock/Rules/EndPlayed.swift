import Distributions

/// How stock is let run down towards an end.
enum EndRule: Equatable, Sendable {
    /// As if there were none.
    case none
    /// Some weeks before it nothing is ordered any more.
    case stop
    /// No more than a quantile of what is still asked for.
    case cap(Double)
    /// One order for all that is left.
    case lastBuy(Double)

    static let limits: [EndRule] = [
        .stop, .cap(0.4), .cap(0.5), .cap(0.7), .cap(0.8), .lastBuy(0.5), .lastBuy(0.9),
    ]

    var name: String {
        switch self {
        case .none: "none"
        case .stop: "stop_\(LifeBacktest.stopWeeks)"
        case .cap(let quantile): "remaining_life_\(Int((quantile * 100).rounded()))"
        case .lastBuy(let quantile): "last_buy_\(Int((quantile * 100).rounded()))"
        }
    }
}

/// The last weeks of one product, whose end is known.
struct EndPlayed: Sendable {
    private let turn: LifeTurns.Turn
    private let demand: [Double]
    private let rules: Backtest

    private var window: Range<Int> { turn.week - LifeTurns.window..<turn.week }

    init(_ turn: LifeTurns.Turn, _ panel: DemandPanel, _ rules: Backtest) {
        (self.turn, self.rules) = (turn, rules)
        demand = panel.series[turn.series].history.weeks.map { $0.pieces ?? 0 }
    }

    func play(_ rule: EndRule, _ outlooks: LifeGround.Outlooks) -> LifeOutcome {
        let levels = stride(from: window.lowerBound, to: window.upperBound, by: rules.review).map { week in
            outlooks[week, turn.series].map { level(rule, $0, in: week) } ?? 0
        }
        return LifeOutcome(levels, demand, weeks: window, rules)
    }

    private func level(_ rule: EndRule, _ outlook: Outlook, in week: Int) -> Double {
        switch rule {
        case .none: outlook.level(rules.target)
        case .stop: turn.week - week > LifeBacktest.stopWeeks ? outlook.level(rules.target) : 0
        case .cap(let quantile): min(outlook.level(rules.target), remaining(outlook, quantile, week))
        case .lastBuy(let quantile): week == window.lowerBound ? remaining(outlook, quantile, week) : 0
        }
    }

    /// As `PhaseOut` has it: mean and variance in proportion to time.
    private func remaining(_ outlook: Outlook, _ quantile: Double, _ week: Int) -> Double {
        guard case .pieces(let demand) = outlook.shape else { return outlook.level(quantile) }
        let left = PhaseOut.demand(demand, over: rules.interval.weeks, weeksLeft: Double(turn.week - week))
        return Double(WholePieces.upwards(left.quantile(quantile)))
    }
}
