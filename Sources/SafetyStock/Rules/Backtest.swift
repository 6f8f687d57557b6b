/// Plays what would have been ordered in weeks that have been, each order by what was known before it, and counts what it
/// would have served and cost (the protocol of `science.md` 1.8): stock begins at its level; an order is placed at the
/// start of a week and its goods are there at the start of the week `leadTime` later; what is not there is not sold.
package struct Backtest: Equatable, Sendable {
    /// Weeks that are only learnt from.
    package static let warmUp = 26
    /// Cycle service levels that are tried, so that stock can be compared at equal service.
    package static let sweep = [0.80, 0.85, 0.90, 0.925, 0.95, 0.97, 0.98, 0.99, 0.995]
    /// A series that is served in less of its weeks is poorly served.
    package static let poor = 0.90

    /// Weeks from an order to its goods.
    package let leadTime: Int
    /// Weeks from one order to the next.
    package let review: Int
    /// The asked cycle service level.
    package let target: Double
    /// With the asked one, rising.
    package let targets: [Double]

    /// Time that is not in whole weeks counts as the next whole one: orders and goods come at the start of a week.
    package init(leadTime: Double, review: Double, target: Double) {
        self.leadTime = max(0, Int(leadTime.rounded(.up)))
        self.review = max(1, Int(review.rounded(.up)))
        self.target = target
        targets = (Self.sweep.filter { abs($0 - target) > 1e-9 } + [target]).sorted()
    }

    package var interval: ProtectionInterval { ProtectionInterval(review: Double(review), lead: Double(leadTime)) }
    /// Weeks that an order has to last.
    package var protection: Int { leadTime + review }
    /// The first week that is judged: before it stock is as it was laid, not as it was ordered.
    package var firstJudged: Int { Self.warmUp + leadTime + 1 }
    /// The shortest panel that says anything: a month of weeks to judge, and an order that is seen to its end.
    package var leastWeeks: Int { max(firstJudged + 4, Self.warmUp + protection) }
    /// When orders are placed, in a panel of so many weeks.
    package func origins(in weeks: Int) -> [Int] { Array(stride(from: Self.warmUp, to: weeks, by: review)) }

    /// Plays the methods over the panel, one after the other; nothing where the panel is too short.
    ///
    /// - Parameter progress: is told how many orders of the whole chain were worked out since it was told last.
    package func play(
        _ methods: [any LevelMethod], over panel: DemandPanel, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> BacktestResult {
        let ground = BacktestGround(panel)
        var result = BacktestResult(panel: panel.series.count, silent: panel.series.count - ground.series.count)
        guard panel.weeks >= leastWeeks, !ground.series.isEmpty else { return result }
        for method in methods {
            let levels = await levels(by: method, over: ground, progress)
            let outcomes = await outcomes(of: levels, over: ground)
            result.lines += lines(of: method.name, outcomes, over: ground)
        }
        return result
    }

    /// Levels of one method: for each origin those of each series, for each target.
    package func levels(
        by method: any LevelMethod, over ground: BacktestGround,
        _ progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> [[Double]] {
        let origins = origins(in: ground.weeks)
        return await withTaskGroup(of: (Int, [Double]).self) { group in
            for (place, origin) in origins.enumerated() {
                group.addTask {
                    let seen = ground.series.map { $0.history.cut(to: origin, plannedAhead: protection) }
                    let outlooks = method.outlooks(of: seen, classes: ground.groups, over: interval)
                    progress(1)
                    return (place, outlooks.flatMap { outlook in targets.map { outlook.level($0) } })
                }
            }
            var levels = [[Double]](repeating: [], count: origins.count)
            for await (place, ofOrigin) in group { levels[place] = ofOrigin }
            return levels
        }
    }

    /// What came of the levels: for each series, for each target.
    private func outcomes(of levels: [[Double]], over ground: BacktestGround) async -> [ServiceOutcome] {
        let part = 256
        let count = ground.series.count
        return await withTaskGroup(of: (Int, [ServiceOutcome]).self) { group in
            for first in stride(from: 0, to: count, by: part) {
                group.addTask {
                    let range = first..<min(first + part, count)
                    return (first / part, range.flatMap { outcomes(of: $0, levels, over: ground) })
                }
            }
            var parts = [[ServiceOutcome]](repeating: [], count: (count + part - 1) / part)
            for await (place, outcomes) in group { parts[place] = outcomes }
            return parts.flatMap(\.self)
        }
    }
}
