import ChainKit
import Postgres
import Retail
import SafetyStock
import TestKit
import Testing

@Suite(.database) struct `Levels of an account` {
    @Test func `follow from what its stores sold, and keep what they were worked out from`() async throws {
        try await LevelledChain.load()
        let receipt = try await LevelledChain.propose()
        #expect(!receipt.isRepeated && receipt.rows.map(\.sku) == ["A6-256-BK", "A6-256-WH"])
        let black = receipt.rows[0].proposal
        #expect(black.source == .sellOut && black.coverage == .whole)
        #expect(black.weeks == WeekCounts(known: 10, censored: 0, unknown: 0))
        #expect(black.recent == 60 && black.mover == .fast && black.variability == .x)
        // Ten pieces a week without fail: 10 days of protection are 14.286 pieces, and chance makes them a Poisson.
        #expect(black.sizing?.weeklyMilli == 10_000 && black.sizing?.intervalMilli == 10_000)
        #expect(black.sizing?.meanMilli == 14_286)
        #expect(black.level == black.sizing?.level)
        #expect(black.stock.onHand == 4 && black.stock.onOrder == 0 && black.state == .short)
        // Packs of 20.
        #expect(black.lot.pack == 20 && black.need == 20)
        #expect(receipt.rows[1].proposal.unknown == .noHistory && receipt.rows[1].proposal.need == nil)
        #expect(receipt.rows[0].cost == Money(minor: 210_000, .yuan))
    }
}

@Suite(.database) struct `A run over an account` {
    @Test func `are the same run when the same goes in, one after the other and at once`() async throws {
        try await LevelledChain.load()
        let runs = try await withThrowingTaskGroup(of: LevelReceipt.self) { group in
            for code in ["hq", "zj"] { group.addTask { try await LevelledChain.propose(as: code) } }
            var receipts: [LevelReceipt] = []
            for try await receipt in group { receipts.append(receipt) }
            return receipts
        }
        #expect(Set(runs.map(\.run.number)).count == 1 && runs.count { $0.isRepeated } == 1)
        #expect(try await LevelledChain.propose().isRepeated)
        #expect(try await LevelledChain.count("stock_run") == 1)
        #expect(try await LevelledChain.count("level_proposal") == 2)
    }
}

@Suite(.database) struct `Accepted levels` {
    @Test func `are in force from the day on which somebody accepted them, once`() async throws {
        try await LevelledChain.load()
        let level = try #require(try await LevelledChain.propose().rows[0].proposal.level)
        #expect(try await LevelledChain.accept(as: "zj") == 1)
        #expect(try await LevelledChain.accept() == 0)
        #expect(try await LevelledChain.count("stock_level") == 1)
        let sheet = try await LevelledChain.orders(as: "d-zj")
        #expect(sheet.lines.map(\.level) == [level] && sheet.lines[0].acceptedBy == "zj")
        #expect(sheet.needs.map(\.order.need) == [20] && sheet.lines[0].order.recomputes)
        // A run after that notes how the day stands.
        try await LevelledChain.propose()
        let account = try #require(LevelledChain.account)
        let days = try await Desk.of("d-zj") { desk in
            try await StockCover(own: desk.own).service(of: account, in: LevelledChain.day.month)
        }
        #expect(days.map { [$0.known, $0.met, $0.unknown] } == [[1, 0, 0]])
    }
}

@Suite(.database) struct `Levels that follow each other` {
    @Test func `end where the next begin, and are not accepted before others`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        let later = try #require(LevelledChain.day.adding(days: 10))
        try await LevelledChain.accept(from: later)
        #expect(try await LevelledChain.refused { try await LevelledChain.accept() } == ["stock.level-later"])
        let early = try #require(LevelledChain.day.adding(days: -1))
        #expect(
            try await LevelledChain.refused { try await LevelledChain.accept(from: early) } == ["stock.before-run"])
        try await TestDatabase.current.write { tx in
            try tx.script("update chain.stock_level set order_up_to = order_up_to + 1")
        }
        try await LevelledChain.accept(from: later.adding(days: 5))
        let ranges = try await TestDatabase.current.read { tx in
            try tx.all("select during::text from chain.stock_level order by during") {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        #expect(ranges == ["[2026-03-12,2026-03-17)", "[2026-03-17,)"])
    }
}

@Suite(.database) struct `A look at levels again` {
    @Test func `are not accepted once something else is known, nor where the run was forged`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await TestDatabase.current.write { tx in
            try tx.script(
                "update chain.level_proposal set order_up_to = order_up_to + 1000 where order_up_to is not null")
        }
        #expect(try await LevelledChain.refused { try await LevelledChain.accept() } == ["stock.run-differs"])
        try await TestDatabase.current.write { tx in
            try tx.script("update chain.sales_daily set units = units + 1 where level = 'sell_out'")
        }
        #expect(try await LevelledChain.refused { try await LevelledChain.accept() } == ["stock.inputs-moved"])
        #expect(try await LevelledChain.count("stock_level") == 0)
    }
}

@Suite(.database) struct `Levels for other eyes` {
    @Test func `are no business of other regions and other accounts, and distributors only read theirs`() async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        for code in ["gd"] {
            #expect(
                try await LevelledChain.refused { try await LevelledChain.propose(as: code) } == ["account.unseen"])
            #expect(
                try await LevelledChain.refused { try await LevelledChain.accept(as: code) } == ["account.unseen"])
        }
        for code in ["gd", "d-gd", "d-zj2"] {
            #expect(
                try await LevelledChain.refused { _ = try await LevelledChain.orders(as: code) } == ["account.unseen"]
            )
        }
        for code in ["d-zj", "audit"] {
            #expect(
                try await LevelledChain.refused { try await LevelledChain.propose(as: code) }
                    == ["stock.levels-of-managers"])
            #expect(
                try await LevelledChain.refused { try await LevelledChain.accept(as: code) }
                    == ["stock.levels-of-managers"])
            #expect(try await LevelledChain.orders(as: code).lines.count == 1)
        }
    }
}

@Suite(.database) struct `Levels where too little is told` {
    @Test func `are unknown, not small`() async throws {
        // 70 % of the pieces go to the store that tells.
        try await LevelledChain.load(telling: ["S-HZ-1"])
        let rows = try await LevelledChain.propose().rows
        #expect(rows.map(\.proposal.unknown) == [.demandUntold, .demandUntold])
        #expect(rows.allSatisfy { $0.proposal.level == nil && $0.proposal.need == nil })
    }
}

@Suite(.database) struct `Orders by stock that was told long ago` {
    @Test func `are unknown until it is told again, and none beyond the level`() async throws {
        try await LevelledChain.load(toldOn: "2026-02-20")
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        let stale = try await LevelledChain.orders()
        #expect(stale.needs == [] && stale.unknown.count == 1 && stale.lines[0].age(on: LevelledChain.day) == 10)
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                update chain.stock_of_place set as_of = '2026-03-01 20:00+08', as_ofs = array[timestamptz '2026-03-01 20:00+08'];
                insert into chain.order_line (account_id, number, product_id, location_id, region_id, day, units, confirmed,
                    load_id, line)
                select l.account_id, 'N-1', p.id, l.id, l.region_id, '2026-03-01', 20, '2026-03-02', d.id, 1
                from chain.location l, chain.product p, chain.load d
                where l.code = 'W-ZJ' and p.sku = 'A6-256-BK' and d.kind = 'sales';
                """)
        }
        // What was ordered yesterday counts.
        let told = try await LevelledChain.orders()
        #expect(told.lines[0].stock.onOrder == 20 && told.needs == [] && told.unknown == [])
        #expect(told.lines[0].order.reason == .enough)
    }
}
