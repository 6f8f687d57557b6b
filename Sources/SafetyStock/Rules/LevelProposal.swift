package import Retail

/// Why no level can be worked out.
package enum LevelUnknown: String, CaseIterable, Sendable {
    /// Too little is told of what the stores bought and sold.
    case demandUntold = "demand_untold"
    /// Nobody has asked for the product here yet.
    case noHistory = "no_history"
    /// Neither contract nor orders tell how long goods take.
    case leadTimeUntold = "lead_time_untold"
}

/// What a run says of a product in one place, with all that it was worked out from.
package struct LevelProposal: Equatable, Sendable {
    package var location: Int64
    package var product: Int64
    package var stage: LifecycleStage
    package var mover: MoverClass
    package var variability: Variability?
    package var source: DemandSource?
    package var coverage: Percentage?
    package var weeks: WeekCounts
    /// Pieces of the newest weeks, by which movers are told apart; nil where they are not known.
    package var recent: Int64?
    /// nil where there is no level.
    package var sizing: LevelSizing?
    package var isBorrowed: Bool
    /// nil where the product is out of its first weeks, or its launch is not known.
    package var launch: LaunchBasis?
    package var goal: StockGoal
    package var reviewDays: Int
    package var lot: OrderLot
    package var level: StockLevel?
    package var unknown: LevelUnknown?
    package var stock: ToldStock
    package var state: StockState
    package var need: Int64?
    package var reason: SuggestedOrder.Reason

    package init(
        location: Int64, product: Int64, stage: LifecycleStage, mover: MoverClass, variability: Variability?,
        source: DemandSource?, coverage: Percentage?, weeks: WeekCounts, recent: Int64?, sizing: LevelSizing?,
        isBorrowed: Bool, launch: LaunchBasis? = nil, goal: StockGoal, reviewDays: Int, lot: OrderLot,
        level: StockLevel?, unknown: LevelUnknown?,
        stock: ToldStock, state: StockState, need: Int64?, reason: SuggestedOrder.Reason
    ) {
        (self.location, self.product, self.stage, self.mover) = (location, product, stage, mover)
        (self.variability, self.source, self.coverage) = (variability, source, coverage)
        (self.weeks, self.recent, self.sizing, self.isBorrowed) = (weeks, recent, sizing, isBorrowed)
        self.launch = launch
        (self.goal, self.reviewDays, self.lot) = (goal, reviewDays, lot)
        (self.level, self.unknown, self.stock) = (level, unknown, stock)
        (self.state, self.need, self.reason) = (state, need, reason)
    }
}

/// Weeks of a history by what is known of them.
package struct WeekCounts: Equatable, Sendable {
    package var known: Int
    /// Nothing was left: at least so much was asked for.
    package var censored: Int
    package var unknown: Int

    package init(known: Int, censored: Int, unknown: Int) {
        (self.known, self.censored, self.unknown) = (known, censored, unknown)
    }

    init(_ history: DemandHistory) {
        self.init(known: 0, censored: 0, unknown: 0)
        for week in history.weeks {
            switch week {
            case .sold: known += 1
            case .atLeast: censored += 1
            case .unknown: unknown += 1
            }
        }
    }
}
