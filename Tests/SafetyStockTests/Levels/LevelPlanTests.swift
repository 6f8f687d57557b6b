import Distributions
import Retail
import SafetyStock
import Testing

/// What it foresees is said beforehand.
private struct Foretold: LevelMethod {
    let name = "foretold"
    let mean: Double
    let variance: Double

    func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook] {
        histories.map { _ in
            Outlook(.pieces(DemandDistribution(mean: mean, variance: variance)), weekly: mean / interval.weeks)
        }
    }
}

@Suite struct `The plan of levels` {
    private static let day = Day(year: 2026, month: 11, day: 1) ?? .first

    private static func line(
        _ product: Int64 = 1, _ weeks: [DemandHistory.Week] = [.sold(10)], source: DemandSource? = .sellOut,
        stock: ToldStock = ToldStock(), phaseOut: Day? = nil, pack: Int64? = nil
    ) -> LevelLine {
        LevelLine(
            location: 1, locationCode: "W", product: product, sku: "P\(product)", phaseOut: phaseOut, pack: pack,
            source: source, coverage: source.map { _ in .whole }, history: DemandHistory(weeks: weeks), stock: stock)
    }

    private static func plan(lead: Int? = 7, review: Int? = 7, kind: AccountKind = .distributor) -> LevelPlan {
        LevelPlan(
            LevelAccount(
                id: 1, code: "D", platform: StockPlatform(kind), leadDays: lead, reviewDays: review), on: day,
            by: .builtIn)
    }

    @Test func `recomputes to the unit from what is kept of it`() throws {
        let proposal = try #require(
            Self.plan().proposals(
                of: [Self.line(stock: ToldStock(onHand: 5, toldOn: Self.day), pack: 10)],
                by: Foretold(mean: 30.00049, variance: 144.0004)
            ).first)
        let sizing = try #require(proposal.sizing)
        #expect((sizing.meanMilli, sizing.varianceMilli) == (30_000, 144_000))
        let target = try #require(Percentage("97"))
        // science.md F9: gamma of (30, 12), 97 %, the only product being fast.
        #expect(proposal.mover == .fast && proposal.goal.service == .cycle(target))
        let enough = DemandDistribution(mean: 30, variance: 144).quantile(0.97).rounded(.up)
        #expect(proposal.level?.reorderPoint == Int64(enough))
        #expect(proposal.level?.safetyStock == Int64(enough) - 30)
        #expect(proposal.level == sizing.level)
        // Up to the level in whole packs of 10, upwards.
        #expect(proposal.level?.orderUpTo == Int64(enough))
        #expect(proposal.need == (Int64(enough) - 5 + 9) / 10 * 10 && proposal.reason == .needed)
        #expect(proposal.state == .short)
    }

    @Test func `has no level where demand, history or lead time is not told, and says which`() {
        let lines = [
            Self.line(1), Self.line(2, source: nil), Self.line(3, []), Self.line(4, [.unknown, .unknown]),
            Self.line(5, [.atLeast(0)]),
        ]
        let method = Foretold(mean: 10, variance: 10)
        #expect(
            Self.plan().proposals(of: lines, by: method).map(\.unknown) == [
                nil, .demandUntold, .noHistory, .noHistory, nil,
            ])
        let unled = Self.plan(lead: nil).proposals(of: lines, by: method)
        #expect(unled.map(\.unknown) == [.leadTimeUntold, .demandUntold, .noHistory, .noHistory, .leadTimeUntold])
        #expect(unled.allSatisfy { $0.level == nil && $0.need == nil && $0.state == .unknown })
    }

    @Test func `knows no need where stock is not told, or too long ago`() {
        let told = [
            nil, Self.day.adding(days: -8), Self.day.adding(days: -7), Self.day,
        ].map { Self.line(stock: ToldStock(onHand: $0.map { _ in 0 }, toldOn: $0)) }
        let needs = Self.plan().proposals(of: told, by: Foretold(mean: 10, variance: 10)).map(\.need)
        #expect(needs.map { $0 == nil } == [true, true, false, false])
    }

    @Test func `follows the platform, and the longer of two reviews`() {
        let method = Foretold(mean: 10, variance: 10)
        let both = [AccountKind.distributor, .directChain].map {
            Self.plan(review: 10, kind: $0).proposals(of: [Self.line()], by: method)[0]
        }
        #expect(both.map(\.reviewDays) == [10, 10])
        #expect(both.map(\.goal.capDays) == [45, 30])
        #expect(Self.plan(review: nil).proposals(of: [Self.line()], by: method)[0].reviewDays == 7)
    }

    @Test func `lets what ends run down`() throws {
        func level(_ days: Int) throws -> StockLevel {
            let line = Self.line(phaseOut: Self.day.adding(days: days))
            return try #require(Self.plan().proposals(of: [line], by: Foretold(mean: 20, variance: 20))[0].level)
        }
        let levels = try [100, 21, 14, 7, 0, -3].map { try level($0).orderUpTo }
        #expect(levels == levels.sorted(by: >))
        #expect(levels[0] > 20 && levels[4] == 0 && levels[5] == 0)
    }
}
