import Distributions
import Retail
import SafetyStock
import Testing

/// Foresees one piece a week with the history alone.
private struct OnePiece: LevelMethod {
    let name = "one"

    func outlooks(of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval) -> [Outlook] {
        histories.map { _ in
            Outlook(.pieces(DemandDistribution(mean: interval.weeks, variance: interval.weeks)), weekly: 1)
        }
    }
}

@Suite struct `Levels of a product in its first weeks` {
    private static let day = Day(year: 2026, month: 11, day: 2) ?? .first

    private static func line(
        _ product: Int64, launched weeks: Int?, _ pieces: [Double], series: String = "APEX"
    ) -> LevelLine {
        LevelLine(
            location: 1, locationCode: "W", product: product, sku: "P\(product)", series: series,
            launched: weeks.flatMap { day.adding(days: -7 * $0) }, source: .sellOut, coverage: .whole,
            history: DemandHistory(weeks: pieces.map { .sold($0) }), stock: ToldStock())
    }

    /// 30 weeks of 30, 20 and then 10 pieces, so many times.
    private static func past(_ product: Int64, times: Double = 1, series: String = "APEX") -> LevelLine {
        line(product, launched: 30, ([30, 20] + Array(repeating: 10.0, count: 28)).map { $0 * times }, series: series)
    }

    private static func plan(planned: [String: Int64] = [:], lead: Int? = 7) -> LevelPlan {
        LevelPlan(
            LevelAccount(id: 1, code: "D", platform: .distribution, leadDays: lead, reviewDays: 7), on: day,
            by: .builtIn, planned: planned)
    }

    private static func last(
        _ lines: [LevelLine], planned: [String: Int64] = [:], lore: LaunchLore = .none
    ) throws -> LevelProposal {
        try #require(plan(planned: planned).proposals(of: lines, by: OnePiece(), lore: lore).last)
    }

    private static func weekly(_ proposal: LevelProposal) -> Double {
        Double(proposal.sizing?.weeklyMilli ?? 0) / 1000
    }

    @Test func `follow earlier launches of the series in the same place before anything is sold`() throws {
        let found = try Self.last([Self.past(1), Self.past(2), Self.line(3, launched: 0, [])])
        #expect(found.launch == LaunchBasis(.ownSeries, analogues: [1, 2], weeks: 0))
        #expect(found.unknown == nil && found.isBorrowed && found.stage == .launch)
        // Review and lead time of a week each: the first two weeks, 25 pieces a week; slow movers are reviewed later.
        let weeks = Double(try #require(found.sizing).intervalMilli) / 7000
        #expect(Self.weekly(found) > 15 && Self.weekly(found) <= 25 && weeks >= 2)
        #expect((found.level?.reorderPoint ?? 0) > 40)
    }

    @Test func `learn from what was sold since`() throws {
        let past = [Self.past(1), Self.past(2)]
        let (half, same, double) = (
            try Self.last(past + [Self.line(3, launched: 2, [15, 10])]),
            try Self.last(past + [Self.line(3, launched: 2, [30, 20])]),
            try Self.last(past + [Self.line(3, launched: 2, [60, 40])])
        )
        #expect([half, same, double].map { $0.launch?.weeks } == [2, 2, 2])
        #expect(abs(Self.weekly(same) - 10) < 0.5)
        #expect(Self.weekly(half) < 9 && Self.weekly(half) > 5)
        #expect(Self.weekly(double) > 12 && Self.weekly(double) < 20)
    }

    @Test func `go by their own history from the thirteenth week on, and where they were always there`() throws {
        let past = [Self.past(1), Self.past(2)]
        let sold = { (weeks: Int) in Array(repeating: 10.0, count: weeks) }
        let stages = try [11, 12, 13].map { try Self.last(past + [Self.line(3, launched: $0, sold($0))]) }
        #expect(stages.map { $0.launch?.kind } == [.ownSeries, nil, nil])
        #expect(stages.map { Self.weekly($0) > 5 } == [true, false, false])
        #expect(try Self.last(past + [Self.line(3, launched: nil, sold(2))]).launch == nil)
    }

    @Test func `look to the chain where the place has seen none: series, price, all, and nothing`() throws {
        let shape = [0.4, 0.2] + Array(repeating: 0.02, count: 28)
        func launch(_ product: Int64, _ series: String, _ price: Int64) -> PastLaunch {
            PastLaunch(product: product, series: series, price: price, weeks: shape)
        }
        let all = [launch(11, "APEX", 90_000), launch(12, "MUSE", 21_000), launch(13, "MUSE", 90_000)]
        let line = Self.line(3, launched: 1, [40])
        func kind(_ launches: [PastLaunch]) throws -> (LaunchBasis.Kind?, [Int64]?) {
            let found = try Self.last([line], lore: LaunchLore(launches: launches, prices: [3: 20_000]))
            return (found.launch?.kind, found.launch?.analogues)
        }
        #expect(try kind(all) == (.chainSeries, [11]))
        #expect(try kind(Array(all.dropFirst())) == (.chainPrice, [12]))
        #expect(try kind([all[2]]) == (.chain, [13]))
        #expect(try kind([]) == (.nothing, []))
        // A shape says how pieces follow each other: 40 are four tenths, so that 20 are to come next.
        let found = try Self.last([line], lore: LaunchLore(launches: all, prices: [:]))
        #expect(Self.weekly(found) > 5 && Self.weekly(found) < 20)
        // Without a piece sold it says nothing, and that is said.
        let silent = try Self.last(
            [Self.line(3, launched: 1, [])], lore: LaunchLore(launches: all, prices: [:]))
        #expect(silent.launch?.kind == .nothing && silent.unknown == .noHistory)
    }

    @Test func `are the planner's pieces in the shape of the others, split over the places`() throws {
        let past = [Self.past(1), Self.past(2)]
        let found = try Self.last(past + [Self.line(3, launched: 0, [])], planned: ["P3": 1500])
        #expect(found.launch?.planned == 1500)
        let alone = try Self.last(past + [Self.line(3, launched: 0, [])])
        // Others came to 150 in their first twelve weeks.
        #expect(abs(Self.weekly(found) / Self.weekly(alone) - 10) < 0.1)
        var other = Self.line(3, launched: 0, [])
        other.location = 2
        let (first, second) = (Self.past(1), Self.past(2))
        let two = Self.plan(planned: ["P3": 1500]).proposals(
            of: [first, second, Self.line(3, launched: 0, []), other], by: OnePiece(),
            lore: LaunchLore(
                launches: [PastLaunch(product: 9, series: "APEX", weeks: Array(repeating: 1, count: 30))], prices: [:]))
        // The other place sells nothing yet.
        #expect(Self.weekly(two[2]) > 0 && Self.weekly(two[3]) == 0)
    }

    @Test func `do not learn from what began before it was remembered, nor from gaps`() throws {
        let old = Self.line(1, launched: 200, Array(repeating: 10, count: 104))
        var gap = Self.past(2)
        gap.history.weeks[3] = .unknown
        let young = Self.line(4, launched: 10, Array(repeating: 10, count: 10))
        let found = try Self.last([old, gap, young, Self.line(3, launched: 1, [5])])
        #expect(found.launch?.kind == .nothing)
        #expect(abs(Self.weekly(found) - 1) < 0.01)
    }
}
