import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import SafetyStock

@Suite struct `The age of stock` {
    @Test func `is what was not bought lately, never below nothing, and unknown where a part is`() {
        #expect(StockAge.older(of: 100, boughtSince: 60) == 40)
        #expect(StockAge.older(of: 100, boughtSince: 130) == 0)
        #expect(StockAge.older(of: 100, boughtSince: -5) == 100)
        #expect(StockAge.older(of: nil, boughtSince: 5) == nil)
        #expect(StockAge.older(of: 5, boughtSince: nil) == nil)
    }

    @Test func `of a longer time is never more than of a shorter one`() {
        var dice = Seeded(31)
        for _ in 0..<300 {
            let stock = Int64(dice.below(500)), lately = Int64(dice.below(300)), before = Int64(dice.below(300))
            let (short, long) = (
                StockAge.older(of: stock, boughtSince: lately) ?? -1,
                StockAge.older(of: stock, boughtSince: lately + before) ?? -1
            )
            #expect((0...short).contains(long) && short <= stock)
        }
    }
}

@Suite(.database) struct `The stock of accounts in the morning` {
    private func stocks(_ code: String) async throws -> [AccountStock] {
        try await Desk.of(code) { desk in
            let cover = StockCover(own: desk.own)
            let covers = try await cover.covers(zone: "Asia/Shanghai")
            return StockCover.accountStocks(covers, try await cover.agedStocks(zone: "Asia/Shanghai"))
        }
    }

    @Test func `is aged by first in, first out, and valued at what was paid last`() async throws {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month(m::date)
                from generate_series(date '2025-12-01', '2026-03-01', interval '1 month') m;
                insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of,
                    day, user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', sha256(a.code::bytea), 'f', 'native', 'd', 'status', 'full',
                    '2026-03-10 20:00+08', '2026-03-10', (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
                from chain.account a where a.code in ('D-ZJ', 'D-GD');
                insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
                    on_hand, in_transit, reserved, unsellable)
                select l.id, l.account_id, l.region_id, max(f.as_of), array_agg(p.id), array_agg(f.id), array_agg(f.as_of),
                    array_agg(t.on_hand), array_agg(t.in_transit), array_agg(null::integer), array_agg(null::integer)
                from (values ('D-ZJ', 'A6-256-BK', 90, 10), ('D-ZJ', 'M3-128-BK', 30, null), ('D-GD', 'A6-256-BK', 7, 0))
                        as t (account, sku, on_hand, in_transit)
                    join chain.account a on a.code = t.account join chain.location l on l.account_id = a.id
                    join chain.product p on p.sku = t.sku join chain.feed f on f.account_id = a.id group by l.id;
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select l.id, d.day, 'sell_in', a.id, p.id, l.region_id, d.units, d.amount, d.unpriced
                from (values (date '2025-12-05', 'D-ZJ', 'A6-256-BK', 500, 100000, 0),
                        ('2026-01-05', 'D-ZJ', 'A6-256-BK', 25, 5000, 0),
                        ('2026-03-01', 'D-ZJ', 'A6-256-BK', 40, 12000, 0), ('2026-03-11', 'D-ZJ', 'A6-256-BK', 900, 1, 0),
                        ('2026-03-02', 'D-ZJ', 'M3-128-BK', 50, 0, 50), ('2026-03-02', 'D-GD', 'A6-256-BK', 7, 700, 0))
                        as d (day, account, sku, units, amount, unpriced)
                    join chain.account a on a.code = d.account join chain.product p on p.sku = d.sku
                    join chain.location l on l.account_id = a.id and l.is_default;
                """)
        }
        let all = try await stocks("hq")
        #expect(all.map(\.account) == ["D-GD", "D-ZJ"])
        let zj = all[1]
        // Of 100 pieces 40 came in 60 days and 65 in 90; all 30 of the other came lately, at a price that nobody told.
        #expect((zj.pieces, zj.over60, zj.over90) == (130, 60, 35))
        #expect((zj.value, zj.unpriced) == (100 * 300, 30))
        // The ledger knows nothing of this account from before 60 days.
        #expect((all[0].pieces, all[0].over60, all[0].over90, all[0].value) == (7, nil, nil, 700))
        #expect(try await stocks("zj") == [zj])
        #expect(try await stocks("d-gd") == [all[0]])
        #expect(try await stocks("d-zj2").isEmpty)
        // Ten of January go to another: of the ninety that are told a day later, what is left of that batch is younger.
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                with moved as (
                    insert into chain.transfer (number, product_id, day, from_account_id, to_account_id, units, user_id, user_code)
                    select 'T-' || t.day, p.id, t.day, f.id, g.id, 10, (select min(id) from auth.app_user), 'hq'
                    from (values (date '2026-03-09'), ('2026-03-11')) t (day), chain.account f, chain.account g, chain.product p
                    where f.code = 'D-ZJ' and g.code = 'D-GD' and p.sku = 'A6-256-BK' returning id)
                insert into chain.transfer_lot (transfer_id, lot_day, shipped, units, amount_minor)
                select id, '2026-01-05', '2026-01-05', 10, 2000 from moved;
                """)
        }
        let moved = try await stocks("hq")
        // The second one was handed over after the stock was told.
        #expect((moved[1].over60, moved[1].over90) == (60, 45))
        #expect((moved[0].pieces, moved[0].over60, moved[0].value) == (7, nil, 700))
    }
}
