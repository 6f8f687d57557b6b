/// A panel made ready to be played over.
package struct BacktestGround: Sendable {
    /// Those with demand in the warm-up; others have no mean to measure stock by.
    package let series: [DemandPanel.Series]
    package let weeks: Int
    /// Names of the classes.
    package let classes: [String]
    /// The class of each series, by its place among them.
    package let groups: [Int]
    /// Mean demand of each series in the warm-up, in pieces a week.
    let means: [Double]
    /// Demand of each week, series after series; 0 where it is not known.
    let demand: [Double]
    /// Whether all of it is known.
    let isKnown: [Bool]

    package init(_ panel: DemandPanel) {
        let warm = panel.series.map { $0.history.weeks.prefix(Backtest.warmUp).compactMap(\.pieces) }
        let live = warm.indices.filter { warm[$0].contains { $0 > 0 } }
        weeks = panel.weeks
        series = live.map { panel.series[$0] }
        means = live.map { warm[$0].reduce(0, +) / Double(warm[$0].count) }
        let names = live.map { panel.series[$0].group ?? DemandPattern(warm[$0]).rawValue }
        let patterns = DemandPattern.allCases.map(\.rawValue)
        let used = Set(names)
        classes = patterns.filter(used.contains) + used.subtracting(patterns).sorted()
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        groups = names.map { places[$0] ?? 0 }
        let all = series.flatMap(\.history.weeks)
        demand = all.map { $0.pieces ?? 0 }
        isKnown = all.map { if case .sold = $0 { true } else { false } }
    }
}
