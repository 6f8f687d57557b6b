import Retail
import StoreGrading
import TestKit

/// A chain of regions, stores and a scheme as dice throw them: level figures, missing ones, tiny groups and new stores.
struct RandomChain {
    var stores: [StoreFacts]
    let chart: RegionChart
    var scheme: GradingScheme
    let month = Month(year: 2026, month: 4) ?? .first

    init(_ seed: UInt64) {
        var dice = Seeded(seed)
        var regions = [RegionChart.Region(code: "CN", level: .national, parent: nil)]
        for large in 0..<Int.random(in: 1...2, using: &dice) {
            let place = regions.count
            regions.append(RegionChart.Region(code: "L\(large)", level: .largeRegion, parent: 0))
            for branch in 0..<Int.random(in: 1...3, using: &dice) {
                let above = regions.count
                regions.append(RegionChart.Region(code: "L\(large)B\(branch)", level: .branch, parent: place))
                for city in 0..<Int.random(in: 0...3, using: &dice) {
                    regions.append(RegionChart.Region(code: "L\(large)B\(branch)C\(city)", level: .city, parent: above))
                }
            }
        }
        chart = RegionChart(regions)
        stores = []
        for number in 0..<Int.random(in: 1...120, using: &dice) {
            stores.append(Self.store(number, regions.count, &dice))
        }
        scheme = Self.scheme(&dice)
    }

    private static func store(_ number: Int, _ regions: Int, _ dice: inout Seeded) -> StoreFacts {
        func maybe<T>(_ value: T, in ten: Int) -> T? { Int.random(in: 0..<10, using: &dice) < ten ? value : nil }
        func sold() -> SoldPieces {
            let months = Int.random(in: 0...3, using: &dice)
            guard months > 0 else { return SoldPieces() }
            // Few values, so that many stores are level.
            let units = Int64.random(in: -2...20, using: &dice) * 10
            return SoldPieces(
                months: months, units: units, amount: units * 150_000 + Int64.random(in: 0...3, using: &dice),
                unpriced: maybe(1, in: 1) ?? 0, keyUnits: units / 3)
        }
        return StoreFacts(
            store: Int64(number), code: "S-\(number)", region: Int.random(in: 0..<regions, using: &dice),
            format: maybe(["mall", "street"].randomElement(using: &dice) ?? "mall", in: 9),
            opened: maybe(Day("2026-0\(Int.random(in: 1...4, using: &dice))-07"), in: 1) ?? nil,
            now: sold(), before: sold(), capacity: maybe(Int64.random(in: 0...60, using: &dice) * 10, in: 9),
            footfall: maybe(Int64.random(in: 1...9, using: &dice) * 1000, in: 8),
            area: maybe(Int64.random(in: 1...300, using: &dice), in: 9),
            previous: maybe(Grade.allCases.randomElement(using: &dice) ?? .c, in: 7))
    }

    private static func scheme(_ dice: inout Seeded) -> GradingScheme {
        let sources = FactorSource.allCases.shuffled(using: &dice).prefix(Int.random(in: 1...4, using: &dice))
        var left = 10_000
        let factors = sources.enumerated().map { place, source in
            let weight = place == sources.count - 1 ? left : Int.random(in: 0...left, using: &dice)
            left -= weight
            let normalisation: Normalisation =
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: .range(from: 0, to: nil)
                case 1:
                    .banded([
                        .init(from: 0, points: .none),
                        .init(from: 50_000, points: Points(tenThousandths: 400_000) ?? .none),
                        .init(from: 150_000, points: .all),
                    ])
                default: .percentile
                }
            let missing: MissingValue =
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: .ungraded
                case 1: .leftOut
                default: .points(Points(tenThousandths: 500_000) ?? .none)
                }
            return GradingFactor(
                source.rawValue, weight: Percentage(basisPoints: weight) ?? .none, source: source, normalisation,
                missing: missing)
        }
        let cut: GradeCut =
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: .points([800_000, 600_000, 400_000, 200_000].compactMap { Points(tenThousandths: $0) })
            case 1:
                .measure(
                    .capacity, [500_000, 250_000, 120_000, 50_000],
                    refinement: .init(
                        within: Percentage(basisPoints: 2000) ?? .none,
                        up: Points(tenThousandths: 700_000) ?? .all, down: Points(tenThousandths: 300_000) ?? .none))
            default: .shares([10, 20, 30, 25].compactMap { Percentage(basisPoints: $0 * 100) })
            }
        return GradingScheme(
            name: "dice", minimumMonths: Int.random(in: 1...2, using: &dice),
            calendar: Int.random(in: 0..<5, using: &dice) == 0 ? .quarterly : .monthly,
            newStores: NewStoreRule(graceMonths: Int.random(in: 0...3, using: &dice), grade: .c),
            peers: PeerRule(
                level: [nil, .branch, .city, .largeRegion].randomElement(using: &dice) ?? nil,
                byFormat: Bool.random(using: &dice), atLeast: Int.random(in: 1...10, using: &dice)),
            factors: factors, cut: cut,
            band: Percentage(basisPoints: [0, 500, 1000].randomElement(using: &dice) ?? 0) ?? .none,
            steps: Int.random(in: 1...4, using: &dice),
            quotas: Bool.random(using: &dice)
                ? [] : [GradeQuota(.a, atMost: Percentage(basisPoints: 2000) ?? .none, level: .branch)])
    }
}
