/// A panel made ready so that methods can be asked in the weeks in which products begin or end.
struct LifeGround: Sendable {
    /// Of a method, by week and series.
    struct Outlooks: Sendable {
        fileprivate(set) var found: [Int: [Int: Outlook]] = [:]

        subscript(week: Int, series: Int) -> Outlook? { found[week]?[series] }
    }

    private let panel: DemandPanel
    private let rules: Backtest
    /// Weeks in which orders are placed, with the series that they are placed for.
    private let wanted: [Int: Set<Int>]
    /// The first week with demand of each series; before it there was no such product.
    private let firsts: [Int]

    /// How many orders of the whole panel a method works out.
    var origins: Int { wanted.count }

    init(_ panel: DemandPanel, _ rules: Backtest, launches: [LifeTurns.Turn], ends: [LifeTurns.Turn]) {
        (self.panel, self.rules) = (panel, rules)
        firsts = panel.series.map { series in
            series.history.weeks.firstIndex { ($0.pieces ?? 0) > 0 } ?? series.history.weeks.count
        }
        var wanted: [Int: Set<Int>] = [:]
        let begins = launches.map { ($0.series, $0.week) } + ends.map { ($0.series, $0.week - LifeTurns.window) }
        for (series, begin) in begins {
            for week in stride(from: begin, to: begin + LifeTurns.window, by: rules.review) {
                wanted[week, default: []].insert(series)
            }
        }
        self.wanted = wanted
    }

    /// By what was known before each week of all products that there were then.
    func outlooks(by method: any LevelMethod, _ progress: @escaping @Sendable (Int) -> Void) async -> Outlooks {
        await withTaskGroup(of: (Int, [Int: Outlook]).self) { group in
            for (week, series) in wanted {
                group.addTask {
                    let found = self.outlooks(by: method, in: week, of: series)
                    progress(1)
                    return (week, found)
                }
            }
            var all = Outlooks()
            for await (week, found) in group { all.found[week] = found }
            return all
        }
    }

    private func outlooks(by method: any LevelMethod, in week: Int, of wanted: Set<Int>) -> [Int: Outlook] {
        // Two weeks are the least that a method can tell a level from.
        let seen = panel.series.indices.filter { firsts[$0] + 2 <= week }
        let histories = seen.map { index in
            var history = panel.series[index].history.cut(to: week, plannedAhead: rules.protection)
            for before in 0..<firsts[index] { history.weeks[before] = .unknown }
            return history
        }
        let names = seen.map { index in
            panel.series[index].group ?? DemandPattern(known(index, week)).rawValue
        }
        let places = Dictionary(
            Set(names).sorted().enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
        guard !seen.isEmpty else { return [:] }
        let outlooks = method.outlooks(of: histories, classes: names.map { places[$0] ?? 0 }, over: rules.interval)
        return Dictionary(
            zip(seen, outlooks).filter { wanted.contains($0.0) }, uniquingKeysWith: { one, _ in one })
    }

    private func known(_ series: Int, _ week: Int) -> [Double] {
        panel.series[series].history.weeks[firsts[series]..<week].compactMap(\.pieces)
    }
}
