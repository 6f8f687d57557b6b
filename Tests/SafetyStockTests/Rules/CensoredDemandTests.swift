import Distributions
import SafetyStock
import TestKit
import Testing

@Suite struct `Demand that ran out` {
    private func near(_ one: Double, _ other: Double, _ far: Double = 1e-6) -> Bool { abs(one - other) <= far }

    @Test func `is what lies beyond the bound`() {
        // SciPy 1.17, truncnorm: N(100, 20) above 100, 120 and 60.
        let demand = CensoredDemand(mean: 100, deviation: 20)
        #expect(near(demand.expected(atLeast: 100), 115.957691, 1e-5))
        #expect(near(demand.expected(atLeast: 120), 130.502703, 1e-5))
        #expect(near(demand.expected(atLeast: 60), 101.104958, 1e-5))
        #expect(near(demand.expected(atLeast: -1e6), 100))
    }

    @Test func `is never below the bound, however far out it lies`() {
        let demand = CensoredDemand(mean: 10, deviation: 1)
        for bound in [0.0, 10, 20, 39, 41, 100, 1e6, 1e12] {
            let expected = demand.expected(atLeast: bound)
            #expect(expected >= bound && expected.isFinite)
            #expect(expected - max(10, bound) < 1)
        }
        #expect(CensoredDemand(mean: 10, deviation: 0).expected(atLeast: 4) == 10)
        #expect(CensoredDemand(mean: 10, deviation: 0).expected(atLeast: 14) == 14)
    }

    @Test func `is estimated with what ran out, where dropping and counting both starve`() throws {
        var dice = Seeded(3)
        var weeks: [DemandHistory.Week] = []
        var (sold, dropped) = ([Double](), [Double]())
        for _ in 0..<2000 {
            let asked = 100 + 20 * StandardNormal.quantile(.random(in: 0.0001..<0.9999, using: &dice))
            weeks.append(asked < 105 ? .sold(asked) : .atLeast(105))
            sold.append(min(asked, 105))
            if asked < 105 { dropped.append(asked) }
        }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        let seen = try #require(CensoredDemand(weeks))
        #expect(near(seen.mean, 100, 2.5))
        #expect(mean(sold) < 96)
        #expect(mean(dropped) < 90)
        #expect(near(seen.deviation, 20, 2))
    }

    @Test func `is the plain sample where nothing ran out`() throws {
        let seen = try #require(CensoredDemand([.sold(2), .unknown, .sold(4), .sold(9)]))
        #expect(seen.mean == 5)
        #expect(near(seen.deviation, 13.0.squareRoot()))
        #expect(CensoredDemand([.sold(3), .atLeast(9), .unknown]) == nil)
        #expect(CensoredDemand([]) == nil)
        #expect(CensoredDemand([.sold(3), .sold(3), .atLeast(9)]) == CensoredDemand(mean: 3, deviation: 0))
    }

    @Test func `is filled in, and what nobody knows stays unknown`() throws {
        let weeks: [DemandHistory.Week] = [.sold(10), .unknown, .sold(14), .atLeast(12), .sold(12), .atLeast(0)]
        let filled = DemandHistory(weeks: weeks).filled
        #expect(filled.count == 6)
        #expect((filled[0], filled[1], filled[2], filled[4]) == (10, nil, 14, 12))
        #expect(try #require(filled[3]) > 12)
        // A week without any stock says nothing, so that it is as good as the mean: not 0, and not left out.
        #expect(near(try #require(filled[5]), 12.2, 0.5))
    }

    @Test func `goes by the weeks around it, since a phone's year has no level`() throws {
        let rising = (0..<40).map { DemandHistory.Week.sold(Double($0 * 10 + $0 % 3)) }
        var weeks = rising
        weeks[20] = .atLeast(150)
        #expect(near(try #require(DemandHistory(weeks: weeks).filled[20]), 205, 25))
    }

    @Test func `of one week, or of none, is what was sold`() {
        #expect(DemandHistory(weeks: []).filled == [])
        #expect(DemandHistory(weeks: [.atLeast(7)]).filled == [7])
        #expect(DemandHistory(weeks: [.atLeast(7), .atLeast(9), .unknown]).filled == [7, 9, nil])
        #expect(DemandHistory(weeks: Array(repeating: .sold(0), count: 30)).filled == Array(repeating: 0, count: 30))
        let zeros: [DemandHistory.Week] = Array(repeating: .sold(0), count: 5) + [.atLeast(0)]
        #expect(DemandHistory(weeks: zeros).filled.last == .some(0))
        // Only the rest of the history knows more than one week.
        let far: [DemandHistory.Week] = [.sold(8), .sold(12)] + Array(repeating: .atLeast(4), count: 30)
        #expect(DemandHistory(weeks: far).filled.allSatisfy { ($0 ?? 0) >= 4 })
    }
}
