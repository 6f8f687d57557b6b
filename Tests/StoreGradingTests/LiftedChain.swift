import Retail
import TestKit

@testable import StoreGrading

/// Chains and schemes as dice throw them, of facts that can be raised one by one.
struct LiftedChain {
    var seed: Seeded
    let month = Month(year: 2026, month: 4) ?? .first
    let chart = RegionChart([
        RegionChart.Region(code: "CN", level: .national, parent: nil),
        RegionChart.Region(code: "ZJ", level: .branch, parent: 0),
        RegionChart.Region(code: "GD", level: .branch, parent: 0),
    ])

    init(_ seed: UInt64) { self.seed = Seeded(seed) }

    mutating func stores(_ count: Int) -> [StoreFacts] {
        (1...Int64(count)).map { number in
            let units = Int64(seed.below(400))
            return StoreFacts(
                store: number, code: "S-\(number)", region: 1 + seed.below(2),
                format: seed.falls(50) ? "mall" : "street",
                now: SoldPieces(
                    months: 3, units: units, amount: units * 150_000 + Int64(seed.below(100_000)),
                    keyUnits: units / 3),
                before: SoldPieces(months: 3, units: 1 + Int64(seed.below(400))),
                capacity: seed.falls(90) ? Int64(20 + seed.below(600)) : nil,
                footfall: seed.falls(60) ? Int64(500 + seed.below(4000)) : nil,
                previous: seed.falls(80) ? Grade.allCases[seed.below(5)] : nil)
        }
    }

    mutating func scheme() -> GradingScheme {
        let normalisations: [Normalisation] = [
            .percentile, .range(from: nil, to: nil), .range(from: 0, to: 120_000),
            .banded([(20, 10), (80, 60), (110, 100)].map { Normalisation.Step(from: $0 * 1000, points: points($1)) }),
        ]
        let sources: [(FactorSource, MissingValue)] = [
            (.units, .ungraded), (.keyUnits, .ungraded), (.capacity, .leftOut), (.footfall, .points(points(40))),
            (.display, .ungraded),
        ]
        var weights = sources.map { _ in 500 + seed.below(1500) }
        weights[0] = 10_000 - weights.dropFirst().reduce(0, +)
        let factors = zip(sources, weights).map { source, weight in
            GradingFactor(
                source.0.rawValue, weight: Percentage(basisPoints: weight) ?? .none, source: source.0,
                seed.one(of: normalisations), missing: source.1)
        }
        let cuts: [GradeCut] = [
            .shares([10, 20, 30, 25].compactMap { Percentage(basisPoints: $0 * 100) }),
            .points([80, 60, 40, 20].map(points)),
            .measure(
                .units, [100, 70, 40, 20].map { $0 * 1000 },
                refinement: .init(within: Percentage(basisPoints: 1000) ?? .none, up: points(70), down: points(30))),
        ]
        return GradingScheme(
            name: "random", peers: PeerRule(level: .branch), factors: factors, cut: seed.one(of: cuts),
            band: Percentage(basisPoints: 500) ?? .none, steps: 4)
    }

    func points(_ number: Int) -> Points { Points(tenThousandths: number * 10_000) ?? .none }
}

extension Grading {
    /// What is kept of a store of a run, explained.
    func explanation(of place: Int, in outcome: GradingOutcome) -> GradeExplanation {
        let store = outcome.stores[place]
        return GradeExplanation(
            scheme, figures: Array(outcome.figures(of: place)), points: Array(outcome.points(of: place)),
            dropped: outcome.dropped, total: store.total, measure: store.measure, proposed: store.proposed,
            cuts: store.group.map { outcome.groups[$0].cuts } ?? [])
    }
}
