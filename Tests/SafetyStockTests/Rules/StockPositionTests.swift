import Retail
import SafetyStock
import Testing

@Suite struct `The position of stock` {
    @Test func `is what can be counted on`() {
        let position = StockPosition(onHand: 100, inTransit: 20, onOrder: 30, reserved: 10)
        #expect((position.pieces, position.free) == (140, 90))
        #expect(StockPosition(onHand: 3, reserved: 10).free == 0)
    }

    @Test func `is unknown where nobody told it, or told it too long ago`() throws {
        let today = try #require(Day("2026-03-20"))
        func position(_ onHand: Int64?, _ daysAgo: Int?) -> StockPosition? {
            StockPosition(
                onHand: onHand, inTransit: nil, onOrder: 7, reserved: nil,
                told: daysAgo.flatMap { today.adding(days: -$0) }, on: today, staleAfter: 7)
        }
        #expect(position(5, 0)?.pieces == 12)
        #expect(position(5, 7)?.pieces == 12)
        #expect(position(5, -1)?.pieces == 12)
        #expect(position(5, 8) == nil)
        #expect(position(nil, 0) == nil)
        #expect(position(5, nil) == nil)
        #expect(position(0, 0)?.pieces == 7)
    }

    @Test(
        arguments: [
            (-2, 9, .short), (0, 9, .short), (3, 9, .short), (4, 9, .low), (9, 9, .low), (10, 9, .fine), (15, 9, .fine),
            (16, 9, .over), (16, 0, .dead), (16, -3, .dead), (12, 0, .fine), (16, nil, .over),
        ] as [(Int64, Int64?, StockState)])
    func `is short, low, fine, over or dead`(pieces: Int64, asked: Int64?, state: StockState) {
        let level = StockLevel(foreseen: 6, reorderPoint: 10)
        let position = StockPosition(onHand: pieces)
        #expect(StockState(position: position, level: level, lot: OrderLot(pack: 6), asked: asked) == state)
    }

    @Test func `is of unknown state without stock or level`() {
        let level = StockLevel(foreseen: 0, reorderPoint: 0)
        #expect(StockState(position: nil, level: level, asked: 3) == .unknown)
        #expect(StockState(position: StockPosition(onHand: 3), level: nil, asked: 3) == .unknown)
        #expect(StockState(position: StockPosition(onHand: 0), level: level, asked: 0) == .fine)
        #expect(StockState(position: StockPosition(onHand: -1), level: level, asked: 0) == .short)
    }

    @Test func `lasts as long as is foreseen`() {
        #expect(DaysOfSupply(position: 10, weekly: 20) == .days(tenths: 35))
        #expect(DaysOfSupply(position: -1, weekly: 20) == .days(tenths: 0))
        #expect(DaysOfSupply(position: 10, weekly: 0) == .noDemand)
        #expect(DaysOfSupply(position: 10, weekly: .nan) == .noDemand)
        #expect(DaysOfSupply(position: .max, weekly: 1e-9) == .noDemand)
        #expect(DaysOfSupply(position: nil, weekly: 1) == .unknown)
        #expect(DaysOfSupply(position: 1, weekly: nil) == .unknown)
    }

    @Test func `turns over by what was sold`() throws {
        #expect(abs(try #require(StockTurnover.aYear(units: 120, weeks: 365.25 / 7 / 12, stock: 100)) - 14.4) < 1e-9)
        #expect(StockTurnover.aYear(units: -5, weeks: 4, stock: 10) == 0)
        #expect(StockTurnover.aYear(units: 5, weeks: 4, stock: 0) == nil)
        #expect(StockTurnover.aYear(units: 5, weeks: 0, stock: 10) == nil)
    }
}
