import Retail

/// What a place can foresee its launches by: what it saw itself of the same series before what the chain saw of the series,
/// at about the same price, or at all.
struct LaunchAnalogues: Sendable {
    /// Weeks since the launch after which a product's own history says more (`LifecycleStage.Cuts.usual`).
    let borrowed: Int
    /// Those, and an interval that begins with the last of them.
    let horizon: Int
    /// By place.
    private let own: [Int64: [PastLaunch]]
    private let lore: LaunchLore

    /// Prices that differ by no more than a quarter are alike.
    static let likePrice = 0.25
    /// A product that is first sold later than this after its launch was not launched there.
    static let lateWeeks = 8
    /// - Parameter remembered: weeks of history that are read: what was launched before was not seen.
    init(
        _ lines: [LevelLine], on day: Day, borrowed: Int, horizon: Int, remembered: Int, _ lore: LaunchLore
    ) {
        (self.borrowed, self.horizon, self.lore) = (borrowed, horizon, lore)
        var own: [Int64: [PastLaunch]] = [:]
        for line in lines {
            guard let weeks = line.launchWeeks(on: day, horizon, remembered: remembered) else { continue }
            own[line.location, default: []].append(
                PastLaunch(product: line.product, series: line.series, weeks: weeks))
        }
        self.own = own
    }

    /// Whether the place has launches of the series to go by.
    func hasOwn(for line: LevelLine) -> Bool {
        own[line.location]?.contains { $0.series == line.series && $0.product != line.product } ?? false
    }

    /// - Parameter planned: pieces that the planner sees in the first `borrowed` weeks in this place.
    func outlook(
        of line: LevelLine, on day: Day, over interval: ProtectionInterval, planned: Double?
    ) -> (basis: LaunchBasis, outlook: Outlook?) {
        let age = line.launched.map { (Int(day.sinceEpoch - $0.sinceEpoch) + 6) / 7 } ?? 0
        let weeks = Array(line.history.weeks.suffix(min(max(0, age), horizon)))
        let (kind, found) = analogues(for: line)
        let basis = LaunchBasis(
            kind, analogues: found.map(\.product).sorted(), weeks: weeks.count { $0.pieces != nil })
        guard let curve = LaunchCurve(analogues: found.map(\.weeks)),
            let plan = plan(curve, kind == .ownSeries ? found : [], weeks, planned)
        else { return (LaunchBasis(.nothing), nil) }
        return (basis, plan.outlook(weeks: weeks, over: interval))
    }

    private func analogues(for line: LevelLine) -> (LaunchBasis.Kind, [PastLaunch]) {
        let mine = (own[line.location] ?? []).filter { $0.series == line.series && $0.product != line.product }
        if !mine.isEmpty { return (.ownSeries, mine) }
        let others = lore.launches.filter { $0.product != line.product && $0.weeks.count >= horizon }
        let series = others.filter { $0.series == line.series }
        if !series.isEmpty { return (.chainSeries, series) }
        if let price = lore.prices[line.product] {
            let like = others.filter { other in
                other.price.map { abs(Double($0 - price)) <= Self.likePrice * Double(price) } ?? false
            }
            if !like.isEmpty { return (.chainPrice, like) }
        }
        return others.isEmpty ? (.nothing, []) : (.chain, others)
    }

    /// Pieces over the horizon: the planner's, else what others came to in the same place, else what the first weeks tell.
    private func plan(
        _ curve: LaunchCurve, _ own: [PastLaunch], _ weeks: [DemandHistory.Week], _ planned: Double?
    ) -> LaunchPlan? {
        if let planned {
            let share = curve.share(by: Double(borrowed))
            return share > 0 ? LaunchPlan(curve: curve, volume: planned / share) : nil
        }
        if !own.isEmpty { return LaunchPlan(curve: curve, as: own.map(\.weeks)) }
        // Unknown weeks count on neither side.
        var (sold, share) = (0.0, 0.0)
        for (week, told) in weeks.enumerated() {
            guard let pieces = told.pieces else { continue }
            sold += pieces
            share += curve.share(by: Double(week + 1)) - curve.share(by: Double(week))
        }
        return sold > 0 && share > 0 ? LaunchPlan(curve: curve, volume: sold / share, doubt: LaunchPlan.wideDoubt) : nil
    }
}

extension LevelLine {
    /// Its first weeks, where all of them are known and were seen from the launch on.
    fileprivate func launchWeeks(on day: Day, _ horizon: Int, remembered: Int) -> [Double]? {
        guard let launched, history.weeks.count >= horizon else { return nil }
        let age = Int(day.sinceEpoch - launched.sinceEpoch) / 7
        guard age < remembered, age >= history.weeks.count - 1,
            age - history.weeks.count <= LaunchAnalogues.lateWeeks
        else { return nil }
        let first = history.weeks.prefix(horizon).compactMap(\.pieces)
        return first.count == horizon && first.contains { $0 > 0 } ? first : nil
    }
}
