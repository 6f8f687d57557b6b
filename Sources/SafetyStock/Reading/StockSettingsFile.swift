package import Retail
import StandingRules

extension StockSettings {
    package static let fileName = "StoreConfig/safety-stock.yaml"

    /// Reads the file; throws a `Refusal` with every mistake in it and its place.
    package init(file text: String) throws(Refusal) {
        self = try ConfigReading.read(text, file: Self.fileName) { reading, root in reading.stockSettings(root) }
    }
}

extension ConfigReading {
    private static let stockKeys = [
        "movers", "variability", "demand", "lead_time", "life", "push", "goals",
    ]

    fileprivate mutating func stockSettings(_ root: ConfigPiece) -> StockSettings? {
        let own = fields(root, Self.stockKeys)
        let movers = required("movers", own).flatMap { moverRules($0) }
        let variability = required("variability", own).flatMap { variabilityCuts($0) }
        let demand = required("demand", own).flatMap { demandRules($0) }
        let leadTime = required("lead_time", own).flatMap { leadTimePrior($0) }
        let life = required("life", own).flatMap { lifeRules($0) }
        let push = required("push", own).flatMap { pushDays($0) }
        let goals = required("goals", own).flatMap { stockGoals($0) }
        guard let movers, let variability, let demand, let leadTime, let life, let push, let goals else {
            return nil
        }
        return StockSettings(
            movers: movers, variability: variability, demand: demand, leadTime: leadTime, life: life, pushDays: push,
            goals: goals)
    }

    private mutating func number(_ key: String, _ own: ConfigFields, _ range: ClosedRange<Int>) -> Int? {
        required(key, own).flatMap { whole($0, range) }
    }

    private mutating func share(_ key: String, _ own: ConfigFields) -> Percentage? {
        required(key, own).flatMap { percent($0) }
    }

    private mutating func moverRules(_ piece: ConfigPiece) -> MoverRules? {
        let own = fields(piece, ["weeks", "fast", "regular"])
        let (weeks, fast, regular) = (number("weeks", own, 1...52), share("fast", own), share("regular", own))
        guard let weeks, let fast, let regular else { return nil }
        if fast.basisPoints + regular.basisPoints > Percentage.whole.basisPoints {
            note("stock.shares-above-whole", ["fast": "\(fast)", "regular": "\(regular)"], at: own["regular"] ?? piece)
        }
        return MoverRules(weeks: weeks, fast: fast, regular: regular)
    }

    private mutating func variabilityCuts(_ piece: ConfigPiece) -> VariabilityCuts? {
        let own = fields(piece, ["x", "y"])
        let x = required("x", own).flatMap { ratio($0) }
        let y = required("y", own).flatMap { ratio($0) }
        guard let x, let y else { return nil }
        if y < x { note("stock.cuts-reversed", ["x": "\(x)", "y": "\(y)"], at: own["y"] ?? piece) }
        return VariabilityCuts(x: x, y: y)
    }

    private mutating func demandRules(_ piece: ConfigPiece) -> DemandRules? {
        let own = fields(piece, ["weeks", "coverage", "stale_days", "dead_days"])
        let (weeks, coverage) = (number("weeks", own, 8...260), share("coverage", own))
        let (stale, dead) = (number("stale_days", own, 1...366), number("dead_days", own, 7...728))
        guard let weeks, let coverage, let stale, let dead else { return nil }
        return DemandRules(weeks: weeks, coverage: coverage, staleDays: stale, deadDays: dead)
    }

    private mutating func leadTimePrior(_ piece: ConfigPiece) -> LeadTimePrior? {
        let own = fields(piece, ["orders", "spread"])
        let orders = number("orders", own, 0...1000)
        let spread = required("spread", own).flatMap { ratio($0) }
        guard let orders, let spread else { return nil }
        return LeadTimePrior(orders: orders, spread: spread)
    }

    private mutating func lifeRules(_ piece: ConfigPiece) -> LifeRules? {
        let own = fields(piece, ["launch_weeks", "ramp_weeks", "phase_out_weeks", "phase_out_quantile"])
        let (launch, ramp) = (number("launch_weeks", own, 0...104), number("ramp_weeks", own, 0...104))
        let (out, quantile) = (number("phase_out_weeks", own, 0...104), share("phase_out_quantile", own))
        guard let launch, let ramp, let out, let quantile else { return nil }
        return LifeRules(launchWeeks: launch, rampWeeks: ramp, phaseOutWeeks: out, phaseOutQuantile: quantile)
    }

    private mutating func pushDays(_ piece: ConfigPiece) -> Int? {
        number("second_name_above_days", fields(piece, ["second_name_above_days"]), 1...1000)
    }

    // Goals ----------------------------------------------------------------------------------------------------------

    private mutating func stockGoals(_ piece: ConfigPiece) -> [StockPlatform: [MoverClass: StockGoal]]? {
        let own = fields(piece, StockPlatform.allCases.map(\.rawValue))
        var goals: [StockPlatform: [MoverClass: StockGoal]] = [:]
        for platform in StockPlatform.allCases {
            guard let piece = required(platform.rawValue, own) else { continue }
            let classes = fields(piece, MoverClass.allCases.map(\.rawValue))
            for mover in MoverClass.allCases {
                goals[platform, default: [:]][mover] = required(mover.rawValue, classes).flatMap { goal($0) }
            }
        }
        return goals
    }

    private mutating func goal(_ piece: ConfigPiece) -> StockGoal? {
        let own = fields(piece, ["cycle", "fill", "review_days", "cap_days", "minimum_packs"])
        let (review, cap) = (number("review_days", own, 1...366), number("cap_days", own, 1...1000))
        let packs = own["minimum_packs"].flatMap { whole($0, 1...10_000) } ?? 1
        let service: StockGoal.Target? =
            switch (own["cycle"], own["fill"]) {
            case (let target?, nil): served(target).map { .cycle($0) }
            case (nil, let target?): served(target).map { .fill($0) }
            default: nil
            }
        if (own["cycle"] == nil) == (own["fill"] == nil) { note("stock.one-target", at: piece) }
        guard let service, let review, let cap else { return nil }
        return StockGoal(service, reviewDays: review, capDays: cap, minimumPacks: packs)
    }

    /// Below a half nobody keeps stock for, and all of it nothing reaches.
    private mutating func served(_ piece: ConfigPiece) -> Percentage? {
        guard let share = percent(piece) else { return nil }
        if (5000...9995).contains(share.basisPoints) { return share }
        note("stock.target-unfit", ["found": "\(share)"], at: piece)
        return nil
    }

    /// `50%`, or more than the whole: up to 1000 %, whole percent.
    private mutating func ratio(_ piece: ConfigPiece) -> Int? {
        guard let text = text(piece) else { return nil }
        if let number = ExactDecimal.scaled(text.withoutPercentSign, decimals: 0), (0...1000).contains(number) {
            return Int(number)
        }
        note("stock.ratio-unfit", ["found": text], at: piece)
        return nil
    }
}
