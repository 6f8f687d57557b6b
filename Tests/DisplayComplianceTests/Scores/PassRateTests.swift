import DisplayCompliance
import Retail
import TestKit
import Testing

@Suite struct `A pass rate` {
    /// Newcombe, Two-Sided Confidence Intervals for the Single Proportion (1998), has the last two.
    @Test(
        arguments: [
            (0, 10, 0, 2775), (5, 10, 2366, 7634), (10, 10, 7225, 10_000), (81, 263, 2553, 3662), (1, 29, 61, 1718),
        ])
    func `has the interval of Wilson`(passed: Int, judged: Int, from: Int, to: Int) throws {
        let interval = try #require(PassRate(passed: passed, judged: judged).interval)
        #expect((interval.lowerBound.basisPoints, interval.upperBound.basisPoints) == (from, to))
    }

    @Test func `is nothing of no store`() {
        #expect(PassRate(passed: 0, judged: 0).share == nil && PassRate(passed: 0, judged: 0).interval == nil)
    }

    @Test func `lies within its interval`() throws {
        var dice = Seeded(7)
        for _ in 0..<300 {
            let judged = 1 + dice.below(500)
            let rate = PassRate(passed: dice.below(judged + 1), judged: judged)
            let (share, interval) = try (#require(rate.share), #require(rate.interval))
            #expect(interval.contains(share), "\(rate)")
        }
    }
}

@Suite struct `A tally of areas` {
    @Test func `says what the areas themselves say`() {
        var dice = Seeded(11)
        for _ in 0..<2000 {
            let states = (0..<dice.below(6)).map { _ in dice.one(of: CounterAreas.State.allCases) }
            let names = states.indices.map { "a\($0)" }
            let wanted = dice.below(6)
            let areas = CounterAreas(
                zip(names, states).map { (area: $0, state: $1) }, shop: Set(names), wanted: wanted)
            let tally = AreaTally(
                areas: states.count, proven: states.count { $0 == .proven }, pending: states.count { $0 == .pending },
                notAudited: states.count { $0 == .notAudited })
            #expect(tally.verdict(wanted: wanted) == areas.verdict, "\(states) of \(wanted)")
        }
    }
}
