import Retail

/// What is done for a store so that it comes up.
package struct WayUp: Equatable, Sendable {
    package struct Step: Equatable, Sendable {
        package let action: LiftingAction
        package let times: Int
    }
    /// In the order of the file; each at least once.
    package let steps: [Step]
    package let standing: GradeLift.Standing

    /// A month, in minor units.
    package var cost: Int64 { steps.reduce(0) { $0.adding($1.action.cost.times($1.times)) } }
    package var count: Int { steps.reduce(0) { $0 + $1.times } }
}

/// Looks through combinations of actions: the cheapest, then of the fewest actions, then as the file orders them.
///
/// Exact for up to `limit` combinations, each action not done at all or up to so often as it may be: all are looked at
/// but those that cost more than one that was found, or that fall short even with everything else done. Where there are
/// more, the actions that may be done most often are looked at less often, `isTrimmed`.
package struct LiftSearch: Equatable, Sendable {
    package static let limit = 100_000

    package let actions: [LiftingAction]
    /// How often each is tried at most.
    package let most: [Int]
    package var isTrimmed: Bool { zip(actions, most).contains { $0.atMost > $1 } }

    package init(_ actions: [LiftingAction], limit: Int = LiftSearch.limit) {
        self.actions = actions
        var most = actions.map { max($0.atMost, 0) }
        while most.reduce(1, { $0.multipliedReportingOverflow(by: $1 + 1).overflow ? .max : $0 * ($1 + 1) }) > limit {
            guard let greatest = most.max(), greatest > 1,
                let place = most.lastIndex(of: greatest)
            else {
                // More actions than even one of each can be tried: those at the end are left out.
                if let last = most.lastIndex(of: 1) { most[last] = 0 }
                continue
            }
            most[place] = greatest > 8 ? greatest / 2 : greatest - 1
        }
        self.most = most
    }

    /// What can be added to a source by some combination, rising; without what is done for others.
    func additions(to source: FactorSource) -> [Int64] {
        var sums: Set<Int64> = [0]
        for (action, most) in zip(actions, most) {
            guard let addition = action.adds[source], addition != 0 else { continue }
            sums = Set(sums.lazy.flatMap { sum in (0...most).map { sum.adding(addition.times($0)) } })
        }
        return sums.sorted()
    }

    var sources: [FactorSource] {
        FactorSource.allCases.filter { source in actions.contains { $0.adds[source] ?? 0 != 0 } }
    }

    /// The cheapest combination that is enough; nil where none is.
    func cheapest(_ lift: GradeLift, points: LiftPoints) -> WayUp? {
        cheapest(lift, points) { lift.reaches($0) }
    }

    /// The combination that comes furthest, the cheapest of those that come as far.
    func furthest(_ lift: GradeLift, points: LiftPoints) -> WayUp? {
        var best = lift.standing([:], pointsOf: points.points)
        each { counts in
            let standing = lift.standing(raise(counts), pointsOf: points.points)
            if lift.isShorter(best, than: standing) { best = standing }
        }
        return cheapest(lift, points) { !lift.isShorter($0, than: best) }
    }

    private func cheapest(
        _ lift: GradeLift, _ points: LiftPoints, _ isEnough: (GradeLift.Standing) -> Bool
    ) -> WayUp? {
        var best: (cost: Int64, count: Int, counts: [Int])?
        var counts = [Int](repeating: 0, count: actions.count)
        // From the last action of the file to the first, so that of equals the earlier ones are found first.
        func look(_ open: Int, _ cost: Int64, _ count: Int) {
            if let best, (best.cost, best.count) <= (cost, count) { return }
            guard isEnough(lift.standing(hoped(counts, open: open), pointsOf: points.points)) else { return }
            guard open > 0 else { return best = (cost, count, counts) }
            for times in 0...most[open - 1] {
                counts[open - 1] = times
                look(open - 1, cost.adding(actions[open - 1].cost.times(times)), count + times)
            }
            counts[open - 1] = 0
        }
        look(actions.count, 0, 0)
        return best.map { best in
            WayUp(
                steps: zip(actions, best.counts).filter { $1 > 0 }.map { WayUp.Step(action: $0, times: $1) },
                standing: lift.standing(raise(best.counts), pointsOf: points.points))
        }
    }

    private func each(_ body: ([Int]) -> Void) {
        var counts = [Int](repeating: 0, count: actions.count)
        while true {
            body(counts)
            guard let place = counts.indices.first(where: { counts[$0] < most[$0] }) else { return }
            counts[place] += 1
            for before in 0..<place { counts[before] = 0 }
        }
    }

    private func raise(_ counts: [Int]) -> GradeLift.Raise {
        var raise: GradeLift.Raise = [:]
        for (action, times) in zip(actions, counts) where times > 0 {
            for (source, addition) in action.adds {
                raise[source] = (raise[source] ?? 0).adding(addition.times(times))
            }
        }
        return raise
    }

    /// With everything that can still be done by the first so many actions, of what adds and not of what takes away: no
    /// choice among them comes further in any figure.
    private func hoped(_ counts: [Int], open: Int) -> GradeLift.Raise {
        var hope = raise(counts)
        for place in 0..<open {
            for (source, addition) in actions[place].adds where addition > 0 {
                hope[source] = (hope[source] ?? 0).adding(addition.times(most[place]))
            }
        }
        return hope
    }
}

/// The points of figures that a search may come to, looked up before.
struct LiftPoints {
    /// By factor and figure.
    private var table: [[Int64: Int32]]

    /// - Parameter look: The points of a factor, by its place, for figures.
    init(_ lift: GradeLift, _ search: LiftSearch, look: (Int, [Int64]) throws -> [Int32]) rethrows {
        table = Array(repeating: [:], count: lift.scheme.factors.count)
        for source in search.sources {
            let additions = search.additions(to: source)
            for place in lift.places(of: source) {
                guard let figure = lift.figures[place] else { continue }
                let raised = additions.map { figure.adding($0) }
                table[place] = Dictionary(zip(raised, try look(place, raised)), uniquingKeysWith: { $1 })
            }
        }
    }

    func points(_ place: Int, _ figure: Int64) -> Int32 { table[place][figure] ?? 0 }
}
