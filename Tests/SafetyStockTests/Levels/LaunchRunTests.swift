import ChainKit
import Postgres
import Retail
import SafetyStock
import TestKit
import Testing

/// `LevelledChain`, where A6-256-WH was launched two weeks ago and sold 5 pieces in each, at D-ZJ and at D-GD; A6-256-BK
/// was launched 20 weeks ago, and its first weeks are told too.
private enum LaunchedChain {
    static func load() async throws {
        try await LevelledChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month(m::date)
                from generate_series(date '2025-10-01', '2025-10-01', interval '1 month') m;
                update chain.product_version v set launched = case p.sku when 'A6-256-BK' then date '2025-10-13'
                    else '2026-02-16' end
                from chain.product p where p.id = v.product_id and p.sku in ('A6-256-BK', 'A6-256-WH');
                create temporary table sold as
                select s.id as store_id, s.region_id, p.id as product_id, t.units, t.day
                from (select 'S-HZ-1' as store, 'A6-256-BK' as sku, date '2026-02-25' - 7 * n as day,
                        case n when 19 then 40 else 7 end as units
                    from generate_series(10, 19) n
                    union all select s, 'A6-256-WH', date '2026-02-25' - 7 * n, 5
                    from generate_series(0, 1) n, unnest('{S-HZ-1,S-GZ-1}'::text[]) s) t
                    join chain.store s on s.code = t.store join chain.product p on p.sku = t.sku;
                insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                    unpriced_units)
                select store_id, day, 'sell_out', 0, product_id, region_id, units, 100 * units, 0 from sold;
                insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
                select distinct s.id, d.day, 'sell_out', 0, s.region_id, l.id
                from chain.store s, (select date '2026-02-25' - 7 * n from generate_series(0, 19) n) d (day), chain.load l
                where l.kind = 'sales' and s.code in ('S-HZ-1', 'S-HZ-2', 'S-GZ-1')
                on conflict do nothing;
                drop table sold;
                """)
        }
    }

    static func propose(_ account: String, as code: String = "hq", planned: [String: Int64] = [:]) async throws
        -> LevelReceipt
    {
        let account = try AccountCode(account)
        let planned = Dictionary(
            try planned.map { (try SKU($0.key), $0.value) }, uniquingKeysWith: { one, _ in one })
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).propose(
                account, on: LevelledChain.day, zone: LevelledChain.zone, planned: planned)
        }
    }
}

@Suite(.database) struct `A run with a launch` {
    @Test func `keeps by which launches it was foreseen, and is accepted as it was`() async throws {
        try await LaunchedChain.load()
        let first = try await LaunchedChain.propose("D-ZJ")
        let white = try #require(first.rows.first { $0.sku == "A6-256-WH" })
        #expect(white.proposal.launch?.kind == .ownSeries && white.proposal.launch?.weeks == 2)
        #expect(white.analogues == ["A6-256-BK"] && white.proposal.level != nil && white.proposal.isBorrowed)
        #expect(first.rows.first { $0.sku == "A6-256-BK" }?.proposal.launch == nil)
        // The planner's word is another input, and another run; the same again is the same.
        let planned = try await LaunchedChain.propose("D-ZJ", planned: ["A6-256-WH": 900])
        #expect(!planned.isRepeated && planned.run.number != first.run.number)
        let bold = try #require(planned.rows.first { $0.sku == "A6-256-WH" }?.proposal)
        #expect(bold.launch?.planned == 900)
        #expect((bold.level?.orderUpTo ?? 0) > (white.proposal.level?.orderUpTo ?? 0))
        #expect(try await LaunchedChain.propose("D-ZJ", planned: ["A6-256-WH": 900]).isRepeated)
        #expect(try await LevelledChain.accept(as: "zj") == 2)
    }
}

@Suite(.database) struct `A planner's pieces` {
    @Test func `are refused for what is no launch`() async throws {
        try await LaunchedChain.load()
        for sku in ["A6-256-BK", "NO-SUCH"] {
            #expect(
                try await LevelledChain.refused {
                    _ = try await LaunchedChain.propose("D-ZJ", planned: [sku: 10])
                } == ["stock.launch-unknown"])
        }
    }
}

@Suite(.database) struct `A launch that the account has seen none like` {
    @Test func `goes by the chain's, of which the shape is told and nothing else`() async throws {
        try await LaunchedChain.load()
        let found = try await LaunchedChain.propose("D-GD", as: "gd").rows.first { $0.sku == "A6-256-WH" }
        #expect(found?.proposal.launch?.kind == .chainSeries && found?.analogues == ["A6-256-BK"])
        #expect(found?.proposal.level != nil)
        let shares = try await Desk.of("gd") { desk in
            try await desk.own.read { tx in
                try tx.all(
                    """
                    select l.shares::text from chain.launches((select id from chain.account where code = 'D-GD'),
                        '2026-03-01', 104, 14) l where l.shares is not null
                    """
                ) { (row) throws(PostgresError) -> String in try row[0] }
            }
        }
        // 40, nine weeks of 7, and from the eleventh on 10 with the other store: of 143 pieces in 14 weeks.
        #expect(shares == ["{2797,490,490,490,490,490,490,490,490,490,699,699,699,699}"])
        let strange = try await Desk.of("zj") { desk in
            try await desk.own.read { tx in
                try tx.value(
                    """
                    select count(*) from chain.launches((select id from chain.account where code = 'D-GD'), '2026-03-01',
                        104, 14)
                    """, as: Int64.self)
            }
        }
        #expect(strange == 0)
    }
}
