import ChainKit
import Postgres
import Retail
import SafetyStock
import TestKit
import Testing

/// Days that are noted, and what they tell.
private enum Noted {
    static func note(_ days: Int, as code: String = "hq") async throws -> StatesNoted {
        let day = try #require(LevelledChain.day.adding(days: days))
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).noteStates(
                of: nil, in: nil, on: day, zone: LevelledChain.zone)
        }
    }

    /// `sku state since` as a person sees them, so many days on; new ones with a star.
    static func alerts(_ days: Int, to code: String = "hq") async throws -> [String] {
        let day = try #require(LevelledChain.day.adding(days: days))
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).alerts(until: day).map {
                "\($0.account) \($0.sku) \($0.state) \($0.since)\($0.isNew ? " *" : "")"
            }
        }
    }

    /// Pieces on hand as the warehouse told them for a day, so many days on.
    static func tell(_ pieces: Int, _ days: Int) async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                update chain.stock_of_place s set on_hand = '{\(pieces)}', as_of = d.at, as_ofs = array[d.at]
                from (select timestamptz '2026-03-01 20:00+08' + \(days) * interval '1 day' as at) d
                """)
        }
    }
}

@Suite(.database) struct `The state of a day` {
    @Test func `is noted once, tells an alert once, and forgets it when it is mended`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        #expect(try await Noted.alerts(0).isEmpty)
        let first = try await Noted.note(0)
        #expect((first.accounts, first.lines, first.counts[.short], first.changed) == (1, 1, 1, 1))
        #expect(try await Noted.note(0).changed == 0)
        #expect(try await LevelledChain.count("stock_state") == 1)
        #expect(try await Noted.alerts(0) == ["D-ZJ A6-256-BK short 2026-03-02 *"])
        // It goes on, a day without news between, and is no news itself.
        _ = try await Noted.note(20)
        #expect(try await Noted.alerts(20).isEmpty)
        try await Noted.tell(4, 21)
        _ = try await Noted.note(21)
        #expect(try await Noted.alerts(21, to: "d-zj") == ["D-ZJ A6-256-BK short 2026-03-02"])
        try await Noted.tell(30, 22)
        _ = try await Noted.note(22)
        #expect(try await Noted.alerts(22).isEmpty)
        try await Noted.tell(500, 23)
        _ = try await Noted.note(23)
        #expect(try await Noted.alerts(23, to: "zj") == ["D-ZJ A6-256-BK over 2026-03-25 *"])
        #expect(try await Noted.alerts(23, to: "gd").isEmpty)
        #expect(try await Noted.alerts(23, to: "d-gd").isEmpty)
        // What was known then is known still.
        #expect(try await Noted.alerts(21) == ["D-ZJ A6-256-BK short 2026-03-02"])
    }
}

@Suite(.database) struct `The state of a run` {
    @Test func `of a run is the one of the day, and agrees with the service of the month`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        try await LevelledChain.propose()
        #expect(try await Noted.note(0).changed == 0)
        try await Noted.tell(30, 1)
        _ = try await Noted.note(1)
        _ = try await Noted.note(20)
        let account = try #require(LevelledChain.account)
        try await Desk.of("d-zj") { desk in
            let stock = StockCover(own: desk.own)
            let month = LevelledChain.day.month
            let days = try await stock.states(of: account, from: month.firstDay, to: month.lastDay, skus: nil)
            #expect(days.map(\.state) == [.short, .fine, .unknown])
            let service = try await stock.service(of: account, in: month)
            #expect(service.map { [$0.known, $0.met, $0.unknown] } == [[2, 1, 1]])
        }
    }
}

@Suite(.database) struct `The state that people note` {
    @Test func `is noted by headquarters and managers, for what they see`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        #expect(try await Noted.note(0, as: "gd").accounts == 0)
        #expect(try await Noted.note(0, as: "zj").accounts == 1)
        for code in ["d-zj", "audit"] {
            #expect(
                try await LevelledChain.refused { _ = try await Noted.note(0, as: code) } == [
                    "stock.levels-of-managers"
                ])
        }
    }
}

@Suite(.database) struct `The state beside what is told` {
    @Test func `stands beside what is told, with its age`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        for code in ["hq", "d-zj", "zj"] {
            let found = try await Desk.of(code) { desk in
                try await StockCover(own: desk.own).standings(on: LevelledChain.day, zone: LevelledChain.zone)
            }
            #expect(found.map(\.sku) == ["A6-256-BK"] && found[0].state == .short && found[0].places == 1)
            #expect(found[0].age(on: LevelledChain.day) == 1 && found[0].coverage == .whole)
            #expect(found[0].cover?.position == 4 && found[0].level != nil && found[0].turnover == nil)
        }
        let others = try await Desk.of("d-gd") { desk in
            try await StockCover(own: desk.own).standings(on: LevelledChain.day, zone: LevelledChain.zone)
        }
        #expect(others.isEmpty)
    }
}
