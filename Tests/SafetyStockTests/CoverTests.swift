import ChainKit
import Postgres
import Retail
import RetailSQL
import SafetyStock
import StockFeed
import TestKit
import Testing

@Suite(.database) struct `The cover of accounts` {
    @Test func `is worked out from what was told and shipped, each for whom it concerns`() async throws {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-02-01'), chain.open_sales_month('2026-03-01');
                insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of,
                    day, user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', sha256(a.code::bytea), 'f', 'stockFeed', 'd', 'status', 'full',
                    '2026-03-10 20:00+08', '2026-03-10', (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
                from chain.account a where a.code in ('D-ZJ', 'D-GD');
                insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
                    on_hand, in_transit, reserved, unsellable)
                select l.id, l.account_id, l.region_id, max(f.as_of), array_agg(p.id), array_agg(f.id), array_agg(f.as_of),
                    array_agg(t.on_hand), array_agg(t.in_transit), array_agg(t.reserved), array_agg(null::integer)
                from (values ('D-ZJ', 'A6-256-BK', 100, 20, 10), ('D-ZJ', 'A6-256-WH', 5, null, null),
                        ('D-ZJ', 'M3-128-BK', null, null, null), ('D-GD', 'A6-256-BK', 50, 0, 0))
                        as t (account, sku, on_hand, in_transit, reserved)
                    join chain.account a on a.code = t.account join chain.location l on l.account_id = a.id
                    join chain.product p on p.sku = t.sku join chain.feed f on f.account_id = a.id group by l.id;
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select s.id, d.day, 'sell_through', a.id, p.id, s.region_id, d.units, 0, 0
                from (values (date '2026-03-10', 40), ('2026-02-11', 15), ('2026-02-10', 1000), ('2026-03-11', 1000))
                        as d (day, units), chain.store s, chain.account a, chain.product p
                where s.code = 'S-HZ-1' and a.code = 'D-ZJ' and p.sku = 'A6-256-BK';
                """)
        }
        let zone = "Asia/Shanghai"
        let all = try await Desk.of("hq") { try await StockCover(own: $0.own).covers(zone: zone) }
        #expect(
            all.map { "\($0.account) \($0.sku)" } == [
                "D-GD A6-256-BK", "D-ZJ A6-256-BK", "D-ZJ A6-256-WH", "D-ZJ M3-128-BK",
            ])
        // 110 pieces, 55 shipped in the 28 days up to the day of the document.
        #expect(all[1].supply == .days(tenths: 560))
        #expect((all[1].position, all[1].shipped) == (110, 55))
        // Others were shipped and this one was not; stock that was not told; an account without shipments on record.
        #expect(all.map(\.supply)[2...] == [.noDemand, .unknown])
        #expect(all[0].supply == .unknown)
        let named = try await Desk.of("hq") { try await StockCover(own: $0.own).covers(of: ["D-GD"], zone: zone) }
        #expect(named == [all[0]])
        let own = try await Desk.of("d-gd") { try await StockCover(own: $0.own).covers(zone: zone).map(\.account) }
        #expect(own == ["D-GD"])
        let region = try await Desk.of("zj") { try await StockCover(own: $0.own).covers(zone: zone).map(\.account) }
        #expect(Set(region) == ["D-ZJ"])
        #expect(try await Desk.of("d-zj2") { try await StockCover(own: $0.own).covers(zone: zone) } == [])
    }
}

@Suite(.database) struct `The cover of an account` {
    private func take(_ text: String, of account: String) async throws {
        let blocks: FeedFile.Blocks = { receive in try receive(Array(text.utf8).span) }
        try await Desk.of("hq") { desk in
            _ = try await desk.feeds.take(
                FeedFile(name: "stock.xml", blocks: blocks), for: AccountCode(account),
                today: #require(Day("2026-03-20")))
        }
    }

    @Test func `is told as it was, and as it was known`() async throws {
        try await SmallChain.load()
        func feed(_ id: Int, _ day: String, _ lines: String) -> String {
            """
            <stockFeed xmlns="urn:storechain:feed:1" id="\(id)" as-of="\(day)T20:00:00+08:00" kind="full">\
            <location code="W-GD">\(lines)</location></stockFeed>
            """
        }
        try await take(feed(1, "2026-03-01", #"<line sku="A6-256-BK" on-hand="10"/>"#), of: "D-GD")
        try await take(feed(2, "2026-03-09", #"<line sku="A6-256-BK" on-hand="30" in-transit="5"/>"#), of: "D-GD")
        let between: Instant = try await TestDatabase.current.read { tx in try tx.value("select clock_timestamp()") }
        // Late: it tells of the fifth, and comes after the ninth.
        try await take(feed(3, "2026-03-05", #"<line sku="A6-256-BK" on-hand="20" reserved="1"/>"#), of: "D-GD")
        func position(_ moment: StockMoment) async throws -> [Int64?] {
            try await Desk.of("d-gd") {
                try await StockCover(own: $0.own).covers(moment, zone: "Asia/Shanghai").map(\.position)
            }
        }
        #expect(try await position(.now) == [35])
        #expect(try await position(StockMoment(asOf: Day("2026-03-20"))) == [35])
        #expect(try await position(StockMoment(asOf: Day("2026-03-08"))) == [19])
        #expect(try await position(StockMoment(asOf: Day("2026-03-08"), knownAt: between)) == [10])
        #expect(try await position(StockMoment(asOf: Day("2026-02-28"))) == [])
        #expect(try await position(StockMoment(knownAt: between)) == [35])
        // Of a day that is past, documents that came later count for nothing.
        func stock(on day: String) async throws -> [String] {
            try await Desk.of("d-gd") { desk in
                let (cover, zone) = (StockCover(own: desk.own), "Asia/Shanghai")
                let moment = try await cover.moment(of: try #require(Day(day)), zone: zone)
                let covers = try await cover.covers(moment, zone: zone)
                return StockCover.accountStocks(covers, try await cover.agedStocks(moment, zone: zone)).map {
                    "\($0.asOf) \($0.pieces) \($0.position ?? -1)"
                }
            }
        }
        #expect(try await stock(on: "2026-03-09") == ["2026-03-09 35 35"])
        #expect(try await stock(on: "2026-03-08") == ["2026-03-05 20 19"])
        #expect(try await stock(on: "2026-02-28") == [])
    }
}
