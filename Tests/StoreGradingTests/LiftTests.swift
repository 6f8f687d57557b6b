import Retail
import TestKit
import Testing

@testable import StoreGrading

/// A store of a chain whose facts are all at hand, so that what a lift says can be tried.
private struct Ground {
    let scheme: GradingScheme
    let grading: Grading
    let stores: [StoreFacts]
    let outcome: GradingOutcome

    init(_ chain: LiftedChain, _ scheme: GradingScheme, _ stores: [StoreFacts]) {
        (self.scheme, self.stores) = (scheme, stores)
        grading = Grading(scheme, in: chain.chart, for: chain.month)
        outcome = grading.outcome(of: stores)
    }

    private func peers(of place: Int) -> [Int] {
        stores.indices.filter { $0 != place && outcome.stores[$0].group == outcome.stores[place].group }
    }

    func lift(of place: Int) -> GradeLift? {
        let store = outcome.stores[place]
        guard let group = store.group, let measure = store.measure, let from = store.proposed, from.place > 0 else {
            return nil
        }
        var bar: Int64?
        if case .shares(let shares) = scheme.cut {
            let last = GradeCut.lastRanks(shares, of: outcome.groups[group].size)[from.place - 1]
            let totals = peers(of: place).compactMap { outcome.stores[$0].measure }
            bar = GradeLift.shareBar(lastRank: last, band: scheme.band) { mark in totals.count { $0 > mark } }
        }
        return GradeLift(
            scheme: scheme, figures: Array(outcome.figures(of: place)), points: Array(outcome.points(of: place)),
            isDropped: scheme.factors.map { outcome.dropped.contains($0.name) }, measure: measure,
            target: Grade.allCases[from.place - 1], cuts: outcome.groups[group].cuts, shareBar: bar)
    }

    func points(_ place: Int, _ factor: Int, _ figure: Int64) -> Int32 {
        let others = peers(of: place).map { outcome.figures[$0, factor] }
        return scheme.factors[factor].normalisation.points(of: others + [figure]).last.flatMap(\.self) ?? 0
    }

    /// The grade that the next run gives the store, which has the proposed one until then, with raised facts.
    func grade(of place: Int, after raise: GradeLift.Raise) -> GradedStore {
        var raised = stores
        raised[place].previous = outcome.stores[place].proposed
        for (source, addition) in raise {
            switch source {
            case .units: raised[place].now.units += addition * 3 / 1000
            case .keyUnits: raised[place].now.keyUnits += addition * 3 / 1000
            case .capacity: raised[place].capacity? += addition / 1000
            case .footfall: raised[place].footfall? += addition
            default: Issue.record("no fact for \(source)")
            }
        }
        return grading.outcome(of: raised).stores[place]
    }
}

@Suite struct `The cheapest way up` {
    private static func actions(_ seed: inout Seeded) -> [LiftingAction] {
        let sources: [FactorSource] = [.units, .keyUnits, .capacity, .footfall]
        return (1...4).map { number in
            var adds: [FactorSource: Int64] = [:]
            for _ in 0..<(1 + seed.below(2)) { adds[seed.one(of: sources)] = Int64(1 + seed.below(12)) * 1000 }
            if seed.falls(20) { adds[.keyUnits] = -1000 }
            return LiftingAction(
                "a\(number)", english: "a", chinese: "a", adds: adds, cost: Int64(seed.below(5)) * 10_000,
                atMost: 1 + seed.below(4))
        }
    }

    private static func all(_ actions: [LiftingAction]) -> [[Int]] {
        actions.reduce([[]]) { counts, action in counts.flatMap { count in (0...action.atMost).map { count + [$0] } } }
    }

    @Test(arguments: UInt64(1)...40)
    func `is what trying everything finds, and what the next run gives`(seed: UInt64) {
        var chain = LiftedChain(seed)
        let stores = chain.stores(50), scheme = chain.scheme()
        let ground = Ground(chain, scheme, stores)
        var seed = chain.seed
        for place in stores.indices.prefix(12) {
            guard let lift = ground.lift(of: place) else { continue }
            let actions = Self.actions(&seed), search = LiftSearch(actions)
            let points = LiftPoints(lift, search) { factor, figures in
                figures.map { ground.points(place, factor, $0) }
            }
            let found = search.cheapest(lift, points: points)
            #expect(!search.isTrimmed)

            var best: (cost: Int64, count: Int)?
            var furthest: GradeLift.Standing?
            for counts in Self.all(actions) {
                var raise: GradeLift.Raise = [:]
                for (action, times) in zip(actions, counts) {
                    for (source, addition) in action.adds { raise[source, default: 0] += addition * Int64(times) }
                }
                let standing = lift.standing(raise, pointsOf: points.points)
                if furthest.map({ lift.isShorter($0, than: standing) }) ?? true { furthest = standing }
                guard lift.reaches(standing) else { continue }
                let cost = zip(actions, counts).reduce(Int64(0)) { $0 + $1.0.cost * Int64($1.1) }
                let count = counts.reduce(0, +)
                if best.map({ (cost, count) < $0 }) ?? true { best = (cost, count) }
            }
            #expect(found?.cost == best?.cost && found?.count == best?.count)
            if found == nil {
                let reached = search.furthest(lift, points: points)?.standing
                #expect(reached == furthest)
            }
            guard let found else { continue }
            var raise: GradeLift.Raise = [:]
            for step in found.steps {
                for (source, addition) in step.action.adds where !lift.places(of: source).isEmpty || source == .units {
                    raise[source, default: 0] += addition * Int64(step.times)
                }
            }
            let after = ground.grade(of: place, after: raise)
            #expect(after.total == found.standing.total && after.measure == found.standing.measure)
            // What takes away from a figure lifts the peers, and with them where a share of the group ends.
            let takesAway = found.steps.contains { $0.action.adds.values.contains { $0 < 0 } }
            if takesAway, case .shares = scheme.cut { continue }
            if let proposed = after.proposed { #expect(proposed <= lift.target) } else { Issue.record("ungraded") }
        }
    }

    @Test func `takes the fewer of equals, and of those the earlier`() throws {
        let points = LiftedChain(1).points
        let scheme = GradingScheme(
            name: "p", factors: [GradingFactor("units", weight: .whole, source: .units, .range(from: 0, to: 100_000))],
            cut: .points([80, 60, 40, 20].map(points)))
        let lift = GradeLift(
            scheme: scheme, figures: [50_000], points: [500_000], isDropped: [false], measure: 500_000, target: .b,
            cuts: [80, 60, 40, 20].map { $0 * 10_000 }, shareBar: nil)
        func action(_ name: String, _ pieces: Int64, _ cost: Int64, _ most: Int) -> LiftingAction {
            LiftingAction(name, english: name, chinese: name, adds: [.units: pieces * 1000], cost: cost, atMost: most)
        }
        func way(_ actions: [LiftingAction]) -> [String] {
            let search = LiftSearch(actions)
            let looked = LiftPoints(lift, search) { place, figures in
                scheme.factors[place].normalisation.points(of: figures).map { $0 ?? 0 }
            }
            return search.cheapest(lift, points: looked)?.steps.map { "\($0.times) \($0.action.name)" } ?? ["none"]
        }
        #expect(way([action("one", 5, 10, 2), action("two", 10, 20, 1)]) == ["1 two"])
        #expect(way([action("one", 10, 20, 1), action("two", 10, 20, 1)]) == ["1 one"])
        #expect(way([action("one", 9, 1, 1)]) == ["none"])
        #expect(way([action("dear", 10, 9, 1), action("cheap", 2, 1, 9)]) == ["5 cheap"])
        #expect(way([]) == ["none"])
    }

    @Test func `says when there is more than it can try`() {
        let many = (1...6).map {
            LiftingAction("a\($0)", english: "a", chinese: "a", adds: [.units: 1], cost: 1, atMost: 1000)
        }
        let search = LiftSearch(many)
        #expect(search.isTrimmed && search.most.allSatisfy { $0 > 0 })
        #expect(search.most.reduce(1) { $0 * ($1 + 1) } <= LiftSearch.limit)
        let more = LiftSearch(many + many + many + many)
        #expect(more.most.reduce(1) { $0 * ($1 + 1) } <= LiftSearch.limit)
    }
}
