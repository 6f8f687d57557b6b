import Distributions
import Retail
import SafetyStock
import Testing

@Suite struct `Orders before something ends` {
    private let today = Day("2026-03-02") ?? .first
    /// Twenty pieces a week, as in `What ends on a day`.
    private let foreseen = ForeseenDemand(
        meanMilli: 60_000, varianceMilli: 600_000, intervalMilli: 21_000, weeklyMilli: 20_000, reviewDays: 7)
    private let life = LifeEnd(weeks: 12, quantile: .whole.half)

    private func fall(_ days: Int, _ minor: Int64 = 20_000, margin: Int64? = nil) throws -> PlannedFall {
        let yuan = try #require(Currency("CNY"))
        return PlannedFall(
            sku: "A", day: try #require(today.adding(days: days)), fall: Money(minor: minor, yuan),
            margin: margin.map { Money(minor: $0, yuan) })
    }

    private func bounds(_ falls: [PlannedFall], phaseOut: Int? = nil) throws -> [OrderBound] {
        PlannedEnds(falls: falls).bounds(
            of: "A", foreseen, on: today, phaseOut: try phaseOut.map { try #require(today.adding(days: $0)) }, life)
    }

    @Test func `are bound by what is asked for until the price falls, the more the more a fall costs`() throws {
        let median = try bounds([fall(14)])
        #expect(median.map(\.end) == [.priceCut] && median[0].until.ratio == 0.5)
        #expect(median[0].cap == PhaseOut(demand: foreseen14, newsvendor: nil).cap)
        // A margin of four falls: a missing piece costs four times what a left one does.
        let dear = try bounds([fall(14, margin: 80_000)])
        #expect(dear[0].until.ratio == 0.8 && dear[0].cap > median[0].cap)
        // Sold below what it cost there is no margin to miss.
        #expect(try bounds([fall(14, margin: -1)])[0].until.ratio == 0.5)
    }

    private var foreseen14: DemandDistribution {
        PhaseOut.demand(
            DemandDistribution(mean: 60, variance: 600), over: 3, from: today, until: today.adding(days: 14) ?? today)
    }

    @Test func `are bound by what allows least, whichever ends first`() throws {
        let both = try bounds([fall(28), fall(14)], phaseOut: 7)
        #expect(both.map(\.end) == [.endOfLife, .priceCut, .priceCut])
        #expect(both.map(\.cap) == both.map(\.cap).sorted())
        // A long way off, its end bounds nothing yet; a fall does, as far off as it is.
        #expect(try bounds([], phaseOut: 85).isEmpty)
        #expect(try bounds([fall(200)]).count == 1)
    }

    @Test func `are free again on the day, and for other products`() throws {
        #expect(try bounds([fall(0), fall(-3)]).isEmpty)
        #expect(
            PlannedEnds(falls: [try fall(14)]).bounds(
                of: "B", foreseen, on: today, phaseOut: nil, life
            ).isEmpty)
    }

    @Test func `say which of both bound them, and recompute`() throws {
        let ground = SuggestedOrder.Ground(
            position: StockPosition(onHand: 30), level: StockLevel(foreseen: 60, reorderPoint: 100), weekly: 20)
        let cut = SuggestedOrder(ground.bounded(by: try bounds([fall(14)])))
        #expect(cut.reason == .cappedByPrice && cut.recomputes)
        #expect(cut.need == (try bounds([fall(14)])[0].cap) - 30)
        let end = SuggestedOrder(ground.bounded(by: try bounds([fall(28)], phaseOut: 7)))
        #expect((end.need, end.reason) == (0, .cappedByLife))
        #expect(SuggestedOrder(ground.bounded(by: [])).need == 70)
    }
}

extension Percentage {
    fileprivate var half: Percentage { Percentage(basisPoints: basisPoints / 2) ?? .none }
}
