import ChainKit
import ChannelReconciliation
import Postgres
import Retail
import StockFeed
import TestKit
import Testing

@Suite(.database) struct `An account with two warehouses` {
    @Test func `is checked between days on which both were told, by the last word of each day`() async throws {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.location (code, kind, account_id, region_id, name, is_default)
                select 'W-ZJ-B', 'warehouse', a.id, a.region_id, 'Second', false from chain.account a where a.code = 'D-ZJ';
                select chain.open_sales_month('2026-03-01');
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select l.id, v.day, v.level, a.id, p.id, l.region_id, v.units, 0, 0
                from (values (date '2026-03-01', 'sell_in', 'W-ZJ', 'A6-256-BK', 5),
                        ('2026-03-01', 'sell_through', 'S-HZ-1', 'A6-256-WH', 1),
                        ('2026-03-06', 'sell_through', 'S-HZ-1', 'A6-256-BK', 1)) v (day, level, place, sku, units)
                    join chain.location l on l.code = v.place join chain.product p on p.sku = v.sku
                    join chain.account a on a.code = 'D-ZJ';
                """)
        }
        let (black, white) = ("A6-256-BK", "A6-256-WH")
        try await tell("2026-02-28T20:00", ["W-ZJ": (black, 10), "W-ZJ-B": (white, 5)])
        try await tell("2026-03-05T20:00", ["W-ZJ": (black, 12)])
        let stale = try await lines(to: "2026-03-05")
        #expect(stale.map(\.missing) == [.closingStale, .closingStale])
        #expect(stale.map(\.openedOn) == [Day("2026-02-28"), Day("2026-02-28")])
        try await tell("2026-03-06T08:00", ["W-ZJ": (black, 15)])
        try await tell("2026-03-06T09:00", ["W-ZJ-B": (white, 4)])
        try await tell("2026-03-06T20:00", ["W-ZJ": (black, 14)])
        let found = try await lines(to: "2026-03-07")
        #expect(found.map(\.closedOn) == [Day("2026-03-06"), Day("2026-03-06")])
        #expect(found.map(\.told) == [14, 4])
        #expect(found.map(\.difference) == [0, 0])
    }

    private func tell(_ asOf: String, _ stock: [String: (sku: String, units: Int)]) async throws {
        let places = stock.map { place, told in
            "<location code='\(place)'><line sku='\(told.sku)' on-hand='\(told.units)'/></location>"
        }
        let text =
            "<stockFeed xmlns='urn:storechain:feed:1' id='\(asOf)' as-of='\(asOf):00+08:00' kind='full'>"
            + places.joined() + "</stockFeed>"
        let blocks: FeedFile.Blocks = { receive in try receive(Array(text.utf8).span) }
        try await Desk.of("d-zj") { desk in
            _ = try await desk.feeds.take(
                FeedFile(name: "stock.xml", blocks: blocks), for: AccountCode("D-ZJ"),
                today: #require(Day("2026-03-10")))
        }
    }

    private func lines(to: String) async throws -> [ChannelLine] {
        try await Desk.of("d-zj") { (desk) async throws in
            try await ChannelBook(own: desk.own).reconcile(
                from: #require(Day("2026-03-01")), to: #require(Day(to))
            ).accounts
        }
    }
}
