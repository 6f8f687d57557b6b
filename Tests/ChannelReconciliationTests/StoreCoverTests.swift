import ChainKit
import ChannelReconciliation
import Postgres
import Retail
import TestKit
import Testing

@Suite(.database) struct `The cover of stores` {
    @Test func `is of the last counts and of what the counted stores sell, and says how many were counted`()
        async throws
    {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-02-01'), chain.open_sales_month('2026-03-01');
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select s.id, d.day, d.level, 0, p.id, s.region_id, d.units, 0, 0
                from (values (date '2026-03-01', 'store_stock', 'S-HZ-1', 900), ('2026-03-08', 'store_stock', 'S-HZ-1', 20),
                        ('2026-03-02', 'store_stock', 'S-GZ-1', 8), ('2026-02-20', 'store_stock', 'S-HZ-2', 50),
                        ('2026-02-20', 'sell_out', 'S-HZ-1', 30), ('2026-03-09', 'sell_out', 'S-HZ-1', 26),
                        ('2026-03-09', 'sell_out', 'S-HZ-2', 900), ('2026-02-01', 'sell_out', 'S-HZ-1', 900))
                        as d (day, level, store, units)
                    join chain.store s on s.code = d.store, chain.product p where p.sku = 'A6-256-BK';
                """)
        }
        func cover(_ code: String) async throws -> StoreCover {
            try await Desk.of(code) {
                try await ChannelBook(own: $0.own).storeCover(until: Day("2026-03-10") ?? .first)
            }
        }
        let all = try await cover("hq")
        #expect((all.pieces, all.sold, all.counted, all.stores) == (28, 56, 2, 4))
        #expect(all.oldest == Day("2026-03-02") && all.tenths == 140)
        let region = try await cover("zj")
        #expect((region.pieces, region.sold, region.counted, region.stores) == (20, 56, 1, 3))
        let silent = try await cover("gd")
        #expect((silent.pieces, silent.sold, silent.tenths) == (8, nil, nil))
    }
}
