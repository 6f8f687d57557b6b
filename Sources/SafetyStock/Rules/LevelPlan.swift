import Distributions
package import Retail

/// The stock levels of an account on a day: facts and settings in, proposals out.
package struct LevelPlan: Sendable {
    package let account: LevelAccount
    package let day: Day
    package let settings: StockSettings
    /// As it is kept; nil where neither contract nor orders tell.
    package let lead: LeadTime?
    /// Pieces that the planner sees in a launch's first weeks at the account, by SKU.
    package let planned: [String: Int64]

    package init(
        _ account: LevelAccount, on day: Day, by settings: StockSettings, planned: [String: Int64] = [:]
    ) {
        (self.account, self.day, self.settings, self.planned) = (account, day, settings, planned)
        let prior = settings.leadTime
        lead = LeadTime(
            receipts: account.receipts, contract: account.leadDays.map(Double.init),
            priorReceipts: Double(prior.orders), priorSpread: Double(prior.spread) / 100
        ).map { lead in
            LeadTime(
                mean: (lead.mean * 1000).rounded() / 1000, deviation: (lead.deviation * 1000).rounded() / 1000,
                receipts: lead.receipts)
        }
    }

    /// One for each line, in their order.
    ///
    /// - Parameter lore: what the chain saw of launches, where the account's own do not do.
    package func proposals(
        of lines: [LevelLine], by method: any LevelMethod, lore: LaunchLore = .none
    ) -> [LevelProposal] {
        let recent = lines.map { recentUnits($0.history, weeks: settings.movers.weeks) }
        var units: [Int64: Int64] = [:]
        for (line, pieces) in zip(lines, recent) { units[line.product, default: 0] += pieces ?? 0 }
        let movers = MoverClass.classes(of: units, cuts: settings.movers.cuts)
        let goals = lines.map { goal(of: movers[$0.product] ?? .slow) }
        var outlooks = outlooks(of: lines, goals, by: method)
        let launches = launchOutlooks(of: lines, goals.map { reviewDays($0.goal) }, recent: recent, lore)
        for (place, launch) in launches { outlooks[place] = launch.outlook ?? outlooks[place] }
        return lines.indices.map { place in
            proposal(
                for: lines[place], goals[place].mover, goals[place].goal, recent: recent[place],
                outlook: outlooks[place], launch: launches[place]?.basis)
        }
    }

    /// How the stock that a proposal was worked out from stands to a level that is in force. Whether anybody asked for the
    /// product is as the proposal has it.
    package func state(
        of proposal: LevelProposal, by level: StockLevel
    ) -> (position: StockPosition?, state: StockState) {
        let position = proposal.stock.position(on: day, staleAfter: settings.demand.staleDays)
        return (
            position,
            StockState(
                position: position, level: level, lot: proposal.lot, asked: proposal.state == .dead ? 0 : nil)
        )
    }

    func stage(of line: LevelLine) -> LifecycleStage {
        LifecycleStage(on: day, launched: line.launched, end: line.phaseOut, cuts: settings.life.cuts)
    }

    private func goal(of mover: MoverClass) -> (mover: MoverClass, goal: StockGoal) {
        (mover, settings.goals[account.platform]?[mover] ?? StockGoal(.cycle(.whole), reviewDays: 7, capDays: 366))
    }

    /// Nobody orders more often than the contract lets him.
    func reviewDays(_ goal: StockGoal) -> Int { max(goal.reviewDays, account.reviewDays ?? 0) }

    /// Products with the same review lend each other what they lack, class by class.
    private func outlooks(
        of lines: [LevelLine], _ goals: [(mover: MoverClass, goal: StockGoal)], by method: any LevelMethod
    ) -> [Outlook?] {
        var outlooks = [Outlook?](repeating: nil, count: lines.count)
        guard let lead else { return outlooks }
        let foreseeable = lines.indices.filter { lines[$0].unknown == nil }
        for review in Set(goals.map { reviewDays($0.goal) }).sorted() {
            let places = foreseeable.filter { reviewDays(goals[$0].goal) == review }
            let length = places.map { lines[$0].history.weeks.count }.max() ?? 0
            let found = method.outlooks(
                of: places.map { lines[$0].history.filledUp(to: length) },
                classes: places.map { MoverClass.allCases.firstIndex(of: goals[$0].mover) ?? 0 },
                over: ProtectionInterval(review: Double(review) / 7, lead: lead.shares))
            for (place, outlook) in zip(places, found) { outlooks[place] = outlook }
        }
        return outlooks
    }

    private func proposal(
        for line: LevelLine, _ mover: MoverClass, _ goal: StockGoal, recent: Int64?, outlook: Outlook?,
        launch: LaunchBasis?
    ) -> LevelProposal {
        let review = reviewDays(goal)
        let pack = line.pack ?? 1
        let lot = OrderLot(pack: pack, minimum: pack * Int64(goal.minimumPacks))
        let isLaunched = launch.map { $0.kind != .nothing } ?? false
        let unknown = (isLaunched ? nil : line.unknown) ?? (lead == nil ? .leadTimeUntold : nil)
        let stage = stage(of: line)
        var sizing: LevelSizing?
        if unknown == nil, let outlook, let lead {
            var sized = LevelSizing(outlook, lead, reviewDays: review, goal, lot)
            if stage == .phaseOut, let end = line.phaseOut { sized.lifeCap = lifeCap(of: sized, until: end) }
            sizing = sized
        }
        let level = sizing?.level
        let position = line.stock.position(on: day, staleAfter: settings.demand.staleDays)
        let order = SuggestedOrder(
            sizing?.ground(position, level) ?? SuggestedOrder.Ground(position: position, level: nil, weekly: 0))
        return LevelProposal(
            location: line.location, product: line.product, stage: stage, mover: mover,
            variability: line.history.variability(settings.variability.cuts), source: line.source,
            coverage: line.coverage, weeks: WeekCounts(line.history), recent: recent, sizing: sizing,
            isBorrowed: outlook?.isBorrowed ?? false, launch: launch, goal: goal, reviewDays: review, lot: lot,
            level: level,
            unknown: unknown, stock: line.stock,
            state: StockState(position: position, level: level, lot: lot, asked: asked(line)), need: order.need,
            reason: order.reason)
    }

    /// Pieces that are enough until its end in as many cases as the settings say.
    private func lifeCap(of sizing: LevelSizing, until end: Day) -> Int64 {
        let left = PhaseOut.demand(sizing.demand, over: Double(sizing.intervalMilli) / 7000, from: day, until: end)
        return WholePieces.upwards(left.quantile(Double(settings.life.phaseOutQuantile.basisPoints) / 10_000))
    }

    /// Pieces in the time after which a product without demand is dead.
    private func asked(_ line: LevelLine) -> Int64? {
        line.source == nil ? nil : recentUnits(line.history, weeks: settings.demand.deadDays / 7) ?? 0
    }

    /// nil where none of the weeks is known.
    private func recentUnits(_ history: DemandHistory, weeks: Int) -> Int64? {
        let known = history.last(weeks)
        return known.isEmpty ? nil : WholePieces.nearest(known.reduce(0, +))
    }
}

extension LevelLine {
    /// Why nothing can be foreseen of it.
    fileprivate var unknown: LevelUnknown? {
        if source == nil { return .demandUntold }
        return history.weeks.contains { $0.pieces != nil } ? nil : .noHistory
    }
}

extension LevelSizing {
    fileprivate init(_ outlook: Outlook, _ lead: LeadTime, reviewDays: Int, _ goal: StockGoal, _ lot: OrderLot) {
        let moments = outlook.moments
        self.init(
            meanMilli: moments.mean.milli, varianceMilli: moments.variance.milli, weeklyMilli: outlook.weekly.milli,
            intervalMilli: (lead.mean + Double(reviewDays)).milli, reviewDays: reviewDays, service: goal.service,
            askedPPM: outlook.asked(for: goal.service), lot: lot, capDays: goal.capDays, lifeCap: nil)
    }
}

extension Outlook {
    /// Millionths. What past levels served says how often something was missing, and nothing of how much.
    fileprivate func asked(for target: StockGoal.Target) -> Int {
        switch target {
        case .cycle(let share):
            let asked = calibration.asked(for: Double(share.basisPoints) / 10_000)
            return Int((min(asked, Self.highestTarget) * 1_000_000).rounded())
        case .fill(let share): return share.basisPoints * 100
        }
    }

    /// Mean and variance over the interval.
    fileprivate var moments: (mean: Double, variance: Double) {
        switch shape {
        case .pieces(let demand): return (demand.mean, demand.variance)
        case .normal(let mean, let deviation): return (mean, deviation * deviation)
        case .cover(let mean, _): return (mean, mean)
        case .seen(let totals):
            let mean = totals.isEmpty ? 0 : totals.reduce(0, +) / Double(totals.count)
            let around = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (mean, around / Double(max(1, totals.count - 1)))
        }
    }
}

extension DemandHistory {
    /// As long as others of its panel: nothing is known of the time before it began.
    fileprivate func filledUp(to count: Int) -> DemandHistory {
        DemandHistory(weeks: Array(repeating: .unknown, count: max(0, count - weeks.count)) + weeks, plans: plans)
    }

    /// By how far the last half year was from the mean of the eight weeks before each week; nil where too little is known.
    fileprivate func variability(_ cuts: Variability.Cuts) -> Variability? {
        let known = weeks.compactMap(\.pieces)
        guard known.count >= 10 else { return nil }
        let errors = (max(8, known.count - 26)..<known.count).map { week in
            known[week] - known[week - 8..<week].reduce(0, +) / 8
        }
        let recent = known.suffix(26)
        let mean = recent.reduce(0, +) / Double(recent.count)
        return Variability.coefficient(errors: errors, mean: mean).map { Variability($0, cuts: cuts) }
    }
}

extension Double {
    /// Thousandths.
    var milli: Int64 { WholePieces.nearest(self * 1000) }
}
