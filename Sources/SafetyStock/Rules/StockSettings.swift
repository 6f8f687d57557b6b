package import Retail

/// What headquarters decides about stock levels. It is written in `StoreConfig/safety-stock.yaml`; every proposal keeps the
/// version that it was worked out by.
package struct StockSettings: Equatable, Sendable {
    package var movers: MoverRules
    package var variability: VariabilityCuts
    package var demand: DemandRules
    package var leadTime: LeadTimePrior
    package var life: LifeRules
    /// Days of cover above which units that are pushed want a second name.
    package var pushDays: Int
    /// By platform and class; each has one.
    package var goals: [StockPlatform: [MoverClass: StockGoal]]

    package init(
        movers: MoverRules, variability: VariabilityCuts, demand: DemandRules, leadTime: LeadTimePrior, life: LifeRules,
        pushDays: Int, goals: [StockPlatform: [MoverClass: StockGoal]]
    ) {
        self.movers = movers
        self.variability = variability
        self.demand = demand
        self.leadTime = leadTime
        self.life = life
        self.pushDays = pushDays
        self.goals = goals
    }
}

/// By which way goods come to the stores; each has its own rules for the same product.
package enum StockPlatform: String, CaseIterable, Sendable {
    /// Through distributors.
    case distribution
    /// From the brand to chains that it supplies itself.
    case direct

    package init(_ kind: AccountKind) {
        self =
            switch kind {
            case .distributor: .distribution
            case .directChain: .direct
            }
    }
}

/// Products of an account by how much they sell, the best first: the first so many percent of the pieces are fast, the
/// next so many regular, the rest slow.
package struct MoverRules: Equatable, Sendable {
    /// Newest weeks that count.
    package var weeks: Int
    package var fast: Percentage
    package var regular: Percentage

    package init(weeks: Int, fast: Percentage, regular: Percentage) {
        (self.weeks, self.fast, self.regular) = (weeks, fast, regular)
    }

    var cuts: MoverClass.Cuts {
        MoverClass.Cuts(fast: Int64(fast.basisPoints), regular: Int64(fast.basisPoints + regular.basisPoints))
    }
}

/// Where X ends and Y ends, as standard deviation of the weekly demand ÷ its mean, in percent; the rest is Z.
package struct VariabilityCuts: Equatable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

    var cuts: Variability.Cuts { Variability.Cuts(x: Double(x) / 100, y: Double(y) / 100) }
}

/// What counts as known of demand and stock.
package struct DemandRules: Equatable, Sendable {
    /// Weeks of history.
    package var weeks: Int
    /// Of the pieces that the covered stores buy, so many percent have to be told.
    package var coverage: Percentage
    /// Days after which told stock says nothing any more.
    package var staleDays: Int
    /// Days without any demand after which what lies there is dead.
    package var deadDays: Int

    package init(weeks: Int, coverage: Percentage, staleDays: Int, deadDays: Int) {
        (self.weeks, self.coverage) = (weeks, coverage)
        (self.staleDays, self.deadDays) = (staleDays, deadDays)
    }
}

/// What lead times are taken for before there are orders to tell.
package struct LeadTimePrior: Equatable, Sendable {
    /// The contract's lead time counts like so many orders.
    package var orders: Int
    /// Its standard deviation, in percent of it.
    package var spread: Int

    package init(orders: Int, spread: Int) { (self.orders, self.spread) = (orders, spread) }
}

/// The stages of a product's life.
package struct LifeRules: Equatable, Sendable {
    /// From its launch.
    package var launchWeeks: Int
    /// Behind those.
    package var rampWeeks: Int
    /// Before the day from which it runs out.
    package var phaseOutWeeks: Int
    /// Of the demand until that day, so much stock is allowed.
    package var phaseOutQuantile: Percentage

    package init(launchWeeks: Int, rampWeeks: Int, phaseOutWeeks: Int, phaseOutQuantile: Percentage) {
        self.launchWeeks = launchWeeks
        self.rampWeeks = rampWeeks
        self.phaseOutWeeks = phaseOutWeeks
        self.phaseOutQuantile = phaseOutQuantile
    }

    var cuts: LifecycleStage.Cuts {
        LifecycleStage.Cuts(launch: launchWeeks, ramp: launchWeeks + rampWeeks, phaseOut: phaseOutWeeks)
    }
}

/// What the stock of a class of products is to reach, and how.
package struct StockGoal: Equatable, Sendable {
    package enum Target: Equatable, Sendable {
        /// Of the order cycles, so many end without an empty shelf.
        case cycle(Percentage)
        /// Of the pieces that are asked for, so many are there.
        case fill(Percentage)
    }
    package var service: Target
    /// Days from one look at the stock to the next; not fewer than the account's contract has.
    package var reviewDays: Int
    /// Days of demand that the order-up-to level covers at most.
    package var capDays: Int
    /// Packs that an order has at least.
    package var minimumPacks: Int

    package init(_ service: Target, reviewDays: Int, capDays: Int, minimumPacks: Int = 1) {
        self.service = service
        self.reviewDays = reviewDays
        self.capDays = capDays
        self.minimumPacks = minimumPacks
    }
}
