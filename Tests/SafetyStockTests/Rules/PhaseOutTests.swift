import Distributions
import Retail
import SafetyStock
import Testing

@Suite struct `What ends on a day` {
    private let today = Day("2026-03-02") ?? .first

    private func demand(_ days: Int) throws -> DemandDistribution {
        PhaseOut.demand(
            DemandDistribution(mean: 60, variance: 600), over: 3, from: today,
            until: try #require(today.adding(days: days)))
    }

    @Test func `is asked for until then, in proportion to time`() throws {
        #expect(try demand(21) == DemandDistribution(mean: 60, variance: 600))
        #expect(try demand(7) == DemandDistribution(mean: 20, variance: 200))
        #expect(try demand(84).mean == 240)
        #expect(try demand(0) == .none)
        #expect(try demand(-5) == .none)
        #expect(PhaseOut.demand(.gamma(mean: 60, variance: 600), over: 0, from: today, until: .last) == .none)
    }

    @Test func `is capped by what a missing piece and a left one cost`() throws {
        let remaining = try demand(84)
        let median = PhaseOut(demand: remaining, newsvendor: nil)
        #expect(median.ratio == 0.5)
        // SciPy 1.17: gamma(24, scale 10), ppf .5 and .8.
        #expect(median.cap == 237)
        let dear = PhaseOut(demand: remaining, newsvendor: Newsvendor(missing: 4, left: 1))
        #expect(dear.cap == 280)
        #expect(PhaseOut(demand: try demand(0), newsvendor: nil).cap == 0)
    }

    @Test func `runs down day by day`() throws {
        let caps = try (0...84).reversed().map { PhaseOut(demand: try demand($0), newsvendor: nil).cap }
        #expect(caps == caps.sorted(by: >))
        #expect(caps.last == 0)
    }

    private func saving(position: Int64, days: Int) throws -> PriceCutSaving {
        PriceCutSaving(
            position: position, level: StockLevel(foreseen: 60, reorderPoint: 100), weekly: 20, review: 1,
            cap: PhaseOut(demand: try demand(days), newsvendor: nil))
    }

    @Test func `leaves fewer pieces under protection, and what that saves is shown`() throws {
        // Orders as always bring it to 100 and half a week's 20 is sold; the cap is the median of what 14 days sell.
        let near = try saving(position: 30, days: 14)
        #expect(near.without == 90)
        #expect(near.with < 10)
        let fall = Money(minor: 20_000, try #require(Currency("CNY")))
        #expect(try near.money(fall) == Money(minor: 20_000 * near.pieces, fall.currency))
    }

    @Test func `saves nothing of what lies there already`() throws {
        let full = try saving(position: 500, days: 14)
        #expect(full.without == full.with)
        #expect(full.with == 460)
        let onTheDay = try saving(position: 95, days: 0)
        #expect((onTheDay.without, onTheDay.with, onTheDay.pieces) == (95, 95, 0))
    }
}
