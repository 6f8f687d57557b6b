import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `Transfers before new supply` {
    private func holding(
        _ account: String, _ pieces: Int64?, weekly: Double, point: Int64 = 20, pack: Int64 = 1, sku: String = "A6",
        reserved: Int64 = 0, inTransit: Int64 = 0
    ) throws -> StockTransfer.Holding {
        let position = pieces.map { StockPosition(onHand: $0, inTransit: inTransit, reserved: reserved) }
        let lot = OrderLot(pack: pack)
        let level = StockLevel(foreseen: 10, reorderPoint: point, lot: lot)
        return StockTransfer.Holding(
            account: try AccountCode(account), location: "W-\(account)", sku: try SKU(sku), position: position,
            level: level,
            state: StockState(position: position, level: level, lot: lot, asked: weekly > 0 ? 9 : 0),
            need: SuggestedOrder(.init(position: position, level: level, lot: lot, weekly: weekly)).need,
            weekly: weekly, pack: pack)
    }

    @Test func `move what lies still to where it is asked for`() throws {
        let transfers = StockTransfer.plan([
            try holding("dead", 30, weekly: 0), try holding("slow", 34, weekly: 2),
            try holding("fast", 5, weekly: 14), try holding("less", 8, weekly: 7),
        ])
        #expect(
            transfers.map { "\($0.giver.account)→\($0.taker.account) \($0.pieces)" } == [
                "dead→fast 10", "slow→fast 5", "slow→less 9",
            ])
        #expect(transfers[0].giver.before == .noDemand)
        #expect((transfers[0].taker.before, transfers[0].taker.after) == (.days(tenths: 25), .days(tenths: 75)))
        #expect((transfers[1].giver.before, transfers[1].giver.after) == (.days(tenths: 1190), .days(tenths: 1015)))
        #expect((transfers[1].taker.before, transfers[1].taker.after) == (.days(tenths: 75), .days(tenths: 100)))
    }

    @Test func `leave what is reserved, on the way, or not known`() throws {
        let taker = try holding("taker", 0, weekly: 14)
        func given(_ giver: StockTransfer.Holding) -> Int64 {
            StockTransfer.plan([giver, taker]).reduce(0) { $0 + $1.pieces }
        }
        #expect(given(try holding("giver", 30, weekly: 1)) == 10)
        #expect(given(try holding("giver", 6, weekly: 1, inTransit: 30)) == 6)
        #expect(given(try holding("giver", 30, weekly: 1, reserved: 4)) == 6)
        #expect(given(try holding("giver", 20, weekly: 1)) == 0)
        #expect(given(try holding("giver", nil, weekly: 1)) == 0)
        #expect(given(try holding("giver", 30, weekly: 1, sku: "M3")) == 0)
        #expect(StockTransfer.plan([]) == [])
    }

    @Test func `are whole packs of both`() throws {
        // 39 above 20, in packs of 5; the taker needs 24 in packs of 6, or 20 in packs of ten.
        let giver = try holding("giver", 59, weekly: 1, pack: 5)
        let taker = try holding("taker", 0, weekly: 14, pack: 6)
        #expect(StockTransfer.plan([giver, taker]).map(\.pieces) == [])
        let other = try holding("taker", 0, weekly: 14, pack: 10)
        #expect(StockTransfer.plan([giver, other]).map(\.pieces) == [20])
    }

    @Test func `make no giver short and no taker over, whatever the order of rows`() throws {
        var dice = Seeded(21)
        for _ in 0..<400 {
            let holdings = try (0..<8).map {
                try holding(
                    "D-\($0)", dice.falls(10) ? nil : dice.below(80), weekly: dice.one(of: [0, 1, 1, 3, 14]),
                    pack: dice.one(of: [1, 2, 5]), sku: dice.one(of: ["A6", "M3"]), reserved: dice.below(9))
            }
            let plan = StockTransfer.plan(holdings)
            #expect(plan == StockTransfer.plan(holdings.shuffled(using: &dice)))
            for holding in holdings {
                let lines = plan.filter { $0.sku == holding.sku }
                let given = lines.filter { $0.giver.account == holding.account }.reduce(0) { $0 + $1.pieces }
                let taken = lines.filter { $0.taker.account == holding.account }.reduce(0) { $0 + $1.pieces }
                #expect(given <= holding.surplus && taken <= max(0, holding.need ?? 0))
                #expect(given == 0 || taken == 0)
                #expect(given % holding.pack == 0 && taken % holding.pack == 0)
                if given > 0, let pieces = holding.position?.pieces, let level = holding.level {
                    #expect(pieces - given >= level.orderUpTo)
                }
            }
        }
    }
}
