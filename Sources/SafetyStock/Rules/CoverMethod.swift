/// The mean of the last weeks for the interval and some weeks more: what most people do by hand.
package struct CoverMethod: LevelMethod {
    package let name = "cover"
    /// Weeks whose mean counts.
    package static let window = 8
    /// Weeks on top by target, as chosen with hindsight.
    private static let extra: [(target: Double, weeks: Double)] = [
        (0.5, 0), (0.80, 0.25), (0.85, 0.5), (0.90, 1), (0.925, 1.5), (0.95, 2), (0.97, 3), (0.98, 4), (0.99, 6),
        (0.995, 8),
    ]

    package init() {}

    package func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook]
    {
        histories.map { history in
            let known = history.last(Self.window)
            let weekly = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
            return Outlook(.cover(mean: weekly * interval.weeks, weekly: weekly), weekly: weekly)
        }
    }

    /// Weeks on top; between two targets as they lie between.
    static func weeks(for target: Double) -> Double {
        guard let above = extra.firstIndex(where: { $0.target >= target - 1e-12 }) else {
            return extra.last?.weeks ?? 0
        }
        guard above > 0 else { return extra[0].weeks }
        let (low, high) = (extra[above - 1], extra[above])
        return high.weeks - (high.weeks - low.weeks) * (high.target - target) / (high.target - low.target)
    }
}
