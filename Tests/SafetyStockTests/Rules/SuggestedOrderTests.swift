import SafetyStock
import TestKit
import Testing

@Suite struct `A suggested order` {
    private func order(
        _ pieces: Int64?, point: Int64 = 50, lot: OrderLot = .single, weekly: Double = 7, capDays: Double? = nil,
        lifeCap: Int64? = nil
    ) -> SuggestedOrder {
        SuggestedOrder(
            .init(
                position: pieces.map { StockPosition(onHand: $0) },
                level: StockLevel(foreseen: 30, reorderPoint: point, lot: lot), lot: lot, weekly: weekly,
                capDays: capDays, lifeCap: lifeCap))
    }

    @Test func `is nothing at the reorder point and above it`() {
        for pieces: Int64 in [50, 51, 5000] {
            #expect((order(pieces).need, order(pieces).reason) == (0, .enough))
        }
        #expect((order(49).need, order(49).reason) == (1, .needed))
        #expect(order(-10).need == 60)
        #expect((order(nil).need, order(nil).reason) == (nil, .unknown))
        #expect(SuggestedOrder(.init(position: StockPosition(onHand: 3), level: nil, weekly: 1)).reason == .unknown)
    }

    @Test func `comes in whole packs, and no smaller than the minimum`() {
        #expect([49, 41, 40, 39].map { order($0, lot: OrderLot(pack: 10)).need } == [10, 10, 10, 20])
        #expect([49, 31, 26, 25].map { order($0, lot: OrderLot(pack: 10, minimum: 25)).need } == [30, 30, 30, 30])
        #expect(order(15, lot: OrderLot(pack: 10, minimum: 25)).need == 40)
        #expect(order(49, lot: OrderLot(pack: 1, cycle: 20)).need == 21)
        #expect(order(49, lot: OrderLot(pack: 4, cycle: 20)).need == 24)
        #expect(order(50, lot: OrderLot(pack: 1, cycle: 20)).need == 0)
        #expect(OrderLot(pack: 0, minimum: -4).smallest == 1)
        #expect(OrderLot(pack: 10, minimum: 25).smallest == 30)
    }

    @Test func `stays below what may lie there`() {
        // 56 days of 7 a week are 56 pieces, 42 days 42.
        #expect((order(40, capDays: 56).need, order(40, capDays: 56).reason) == (10, .needed))
        #expect((order(40, capDays: 42).need, order(40, capDays: 42).reason) == (2, .cappedByCover))
        #expect((order(40, lifeCap: 45).need, order(40, lifeCap: 45).reason) == (5, .cappedByLife))
        #expect((order(40, lifeCap: 0).need, order(40, lifeCap: 0).reason) == (0, .cappedByLife))
        #expect(order(40, capDays: 42, lifeCap: 41).reason == .cappedByLife)
        #expect(order(40, weekly: .nan, capDays: 42).need == 0)
        // Where not even a pack fits, nothing is ordered and the reason says why.
        let pack = order(40, lot: OrderLot(pack: 10), capDays: 42)
        #expect((pack.need, pack.reason) == (0, .cappedByCover))
    }

    @Test func `follows from what is shown with it, to the unit`() {
        #expect(order(12).recomputes)
        #expect(order(nil).recomputes)
        var ground = order(12).ground
        ground.weekly = 3
        ground.lifeCap = 20
        #expect(!SuggestedOrder(ground: ground, need: order(12).need, reason: order(12).reason).recomputes)
    }

    @Test func `reaches the reorder point, adds nothing when run again, and never rises with the position`() {
        var dice = Seeded(5)
        for _ in 0..<500 {
            let lot = OrderLot(pack: 1 + dice.below(12), minimum: dice.below(40), cycle: dice.below(30))
            let point: Int64 = dice.below(200)
            let cap: Int64? = dice.falls(50) ? dice.below(250) : nil
            var last = Int64.max
            for pieces in Int64(-20)...220 {
                let made = order(pieces, point: point, lot: lot, lifeCap: cap)
                let (need, after) = (made.need ?? -1, made.after ?? -1)
                #expect(need >= 0 && need % lot.pack == 0 && (need == 0 || need >= lot.smallest))
                if made.reason == .needed {
                    let level = StockLevel(foreseen: 0, reorderPoint: point, lot: lot)
                    #expect(after >= level.orderUpTo && (point == 0 || after <= level.most(in: lot)))
                    #expect(order(after, point: point, lot: lot, lifeCap: cap).need == 0)
                }
                if let cap, need > 0 { #expect(after <= cap) }
                #expect(need <= last)
                last = need
            }
        }
    }

    @Test func `knows a level by the quantile of what is foreseen`() {
        let level = StockLevel(mean: 32.4, enough: 49.2)
        #expect((level.foreseen, level.safetyStock, level.reorderPoint, level.orderUpTo) == (32, 18, 50, 50))
        // 0.1 · 3 is 0.30000000000000004 in binary; ten times that is three pieces.
        #expect(StockLevel(mean: 0, enough: 0.1 * 3 * 10).reorderPoint == 3)
        #expect(StockLevel(mean: .nan, enough: .nan) == StockLevel(mean: 0, enough: 0))
        #expect(StockLevel(mean: 5, enough: 3).safetyStock == 0)
        #expect(StockLevel(mean: -1, enough: -5, lot: OrderLot(pack: 10)).orderUpTo == 0)
        #expect(StockLevel(mean: 1e300, enough: .infinity).reorderPoint == 1_000_000_000_000)
        #expect(WholePieces.upwards(1e9 + 0.5) == 1_000_000_001)
    }
}
