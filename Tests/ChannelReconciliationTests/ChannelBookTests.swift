import ChainKit
import ChannelReconciliation
import Postgres
import Retail
import StockFeed
import TestKit
import Testing

@Suite(.database) struct `The channel's stock` {
    @Test func `is held against what moved, and each sees what is theirs`() async throws {
        try await SmallChain.load()
        try await tell("1", "2026-02-28T21:00:00+08:00", #"<line sku="A6-256-BK" on-hand="100" in-transit="5"/>"#)
        try await tell(
            "2", "2026-03-08T21:00:00+08:00",
            #"<line sku="A6-256-BK" on-hand="88" in-transit="7" sold="31"/><line sku="A6-256-WH" on-hand="10"/>"#)
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-02-01'), chain.open_sales_month('2026-03-01');
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select l.id, v.day, v.level, coalesce(a.id, 0), p.id, l.region_id, v.units, 0, 0
                from (values (date '2026-02-28', 'sell_in', 'W-ZJ', 'D-ZJ', 'A6-256-BK', 500),
                        ('2026-03-01', 'sell_in', 'W-ZJ', 'D-ZJ', 'A6-256-BK', 20),
                        ('2026-03-05', 'sell_in', 'W-ZJ', 'D-ZJ', 'A6-256-WH', 10),
                        ('2026-03-01', 'sell_through', 'S-HZ-1', 'D-ZJ', 'A6-256-BK', 12),
                        -- Beyond the region of the account's manager.
                        ('2026-03-07', 'sell_through', 'S-GZ-1', 'D-ZJ', 'A6-256-BK', 17),
                        ('2026-03-09', 'sell_through', 'S-HZ-1', 'D-ZJ', 'A6-256-BK', 999),
                        ('2026-02-27', 'store_stock', 'S-HZ-1', 'D-ZJ', 'A6-256-BK', 4),
                        ('2026-03-06', 'store_stock', 'S-HZ-1', 'D-ZJ', 'A6-256-BK', 10),
                        ('2026-03-06', 'store_stock', 'S-HZ-1', 'D-ZJ', 'A6-256-WH', 1),
                        ('2026-03-02', 'sell_out', 'S-HZ-1', 'D-ZJ', 'A6-256-BK', 5))
                        v (day, level, place, account, sku, units)
                    join chain.location l on l.code = v.place join chain.product p on p.sku = v.sku
                    left join chain.account a on a.code = v.account;
                """)
        }
        let all = try await reconcile("hq")
        let own = all.accounts.filter { $0.account == "D-ZJ" }
        let black = try #require(own.first { $0.sku == "A6-256-BK" })
        #expect((black.openedOn, black.closedOn) == (Day("2026-02-28"), Day("2026-03-08")))
        #expect((black.opening, black.sellIn, black.sellThrough, black.told) == (100, 20, 29, 88))
        #expect((black.expected, black.difference, black.inTransit, black.toldSold) == (91, -3, 7, 31))
        // What the opening's document does not name was not there.
        let white = try #require(own.first { $0.sku == "A6-256-WH" })
        #expect((white.opening, white.expected, white.difference) == (0, 10, 0))
        #expect(all.stores.map { "\($0.store ?? "") \($0.sku)" } == ["S-HZ-1 A6-256-BK", "S-HZ-1 A6-256-WH"])
        // 4 + 12 − 5.
        #expect((all.stores[0].expected, all.stores[0].told, all.stores[0].difference) == (11, 10, -1))
        #expect((all.stores[1].missing, all.stores[1].difference) == (.openingUntold, nil))
        let total = try #require(all.totals.first { $0.account == "D-ZJ" })
        #expect((total.products, total.checked, total.differing, total.short, total.over) == (2, 2, 1, 3, 0))
        #expect((total.accountStock, total.inTransit, total.storeStock) == (98, nil, 11))
        #expect((total.storesCounted, total.storesSupplied, total.channelStock) == (1, 2, nil))
        #expect(all.totals.map(\.account) == ["C-XC", "D-GD", "D-ZJ", "D-ZJ2"])

        // A region's manager gets the whole of an account, and of the stores the own ones.
        let manager = try await reconcile("zj")
        #expect(manager.accounts == own && manager.stores == all.stores)
        #expect(try await reconcile("gd").accounts.isEmpty)
        #expect(try await reconcile("gd").stores.isEmpty)
        #expect(try await reconcile("gd").totals.map(\.account) == ["D-GD"])
        for person in ["gd", "d-zj2", "d-gd"] { #expect(try await movedAccounts(person) == []) }
        for person in ["hq", "audit", "zj", "d-zj"] { #expect(try await movedAccounts(person) == ["D-ZJ"]) }
        #expect(try await reconcile("d-zj").accounts == own)
        #expect(try await reconcile("d-zj2").accounts.isEmpty)
        #expect(try await reconcile("audit") == all)
        #expect(try await reconcile("hq", ChannelScope(region: RegionCode("GD"))).accounts.isEmpty)
        #expect(try await reconcile("hq", ChannelScope(region: RegionCode("EAST"))).accounts == own)
        let store = try await reconcile("hq", ChannelScope(store: StoreCode("S-HZ-1")))
        #expect(store.stores == all.stores && store.accounts.isEmpty)
        for scope in try [
            ChannelScope(account: AccountCode("D-ZJ")), ChannelScope(region: RegionCode("XX")),
            ChannelScope(store: StoreCode("S-HZ-1")),
        ] {
            await #expect(throws: Refusal.self) { try await reconcile("d-gd", scope) }
        }
    }

    /// Whose movements the person is told in total.
    private func movedAccounts(_ person: String) async throws -> [String] {
        let ids: [Int64] = try await Desk.of(person) { desk in
            try await desk.own.read { tx in
                try tx.all(
                    """
                    select account_id from chain.account_movements('2026-02-01', '2026-03-31')
                    union select account_id from chain.account_reach('2026-02-01', '2026-03-31')
                    """
                ) { (row) throws(PostgresError) in try row[0] }
            }
        }
        return try await TestDatabase.current.read { tx in
            try tx.all("select code from chain.account where id = any (\(ids)::bigint[]) order by code") {
                (row) throws(PostgresError) in try row[0]
            }
        }
    }
}

@Suite(.database) struct `The stock of an account that hands some to others` {
    @Test func `closes with what was handed over`() async throws {
        try await SmallChain.load()
        try await tell("1", "2026-02-28T21:00:00+08:00", #"<line sku="A6-256-BK" on-hand="100"/>"#)
        try await tell("2", "2026-03-08T21:00:00+08:00", #"<line sku="A6-256-BK" on-hand="93"/>"#)
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-02-01'), chain.open_sales_month('2026-03-01');
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select l.id, v.day, v.level, a.id, p.id, l.region_id, v.units, 0, 0
                from (values (date '2026-03-01', 'sell_in', 'W-ZJ', 20), ('2026-03-01', 'sell_through', 'S-HZ-1', 12),
                        ('2026-03-08', 'sell_through', 'S-HZ-1', 3)) v (day, level, place, units)
                    join chain.location l on l.code = v.place join chain.product p on p.sku = 'A6-256-BK'
                    join chain.account a on a.code = 'D-ZJ';
                insert into chain.transfer (number, product_id, day, from_account_id, to_account_id, units, user_id, user_code)
                select v.number, p.id, v.day, f.id, t.id, v.units, u.id, u.code
                from (values ('T-0', date '2026-02-28', 'D-ZJ', 'D-GD', 50), ('T-1', '2026-03-01', 'D-ZJ', 'D-GD', 15),
                        ('T-2', '2026-03-08', 'D-ZJ2', 'D-ZJ', 4), ('T-3', '2026-03-09', 'D-ZJ2', 'D-ZJ', 70))
                        v (number, day, giver, taker, units)
                    join chain.account f on f.code = v.giver join chain.account t on t.code = v.taker
                    join chain.product p on p.sku = 'A6-256-BK' join auth.app_user u on u.code = 'hq';
                """)
        }
        for person in ["hq", "zj", "d-zj"] {
            let own = try await reconcile(person).accounts.filter { $0.account == "D-ZJ" }
            // 100 + 20 − 15 + 4 − 15; what was handed over before the opening and after the closing is theirs.
            #expect(own.map(\.transferred) == [-11] && own.map(\.expected) == [94], "\(person)")
            #expect(own.map(\.difference) == [-1], "\(person)")
        }
    }
}

private func tell(_ id: String, _ asOf: String, _ lines: String) async throws {
    let text = """
        <stockFeed xmlns="urn:storechain:feed:1" id="\(id)" as-of="\(asOf)" kind="full">\
        <location code="W-ZJ">\(lines)</location></stockFeed>
        """
    let blocks: FeedFile.Blocks = { receive in try receive(Array(text.utf8).span) }
    try await Desk.of("d-zj") { desk in
        _ = try await desk.feeds.take(
            FeedFile(name: "stock.xml", blocks: blocks), for: AccountCode("D-ZJ"),
            today: #require(Day("2026-03-10")))
    }
}

private func reconcile(
    _ person: String, _ scope: ChannelScope = ChannelScope(), from: String = "2026-03-01", to: String = "2026-03-08"
) async throws -> ChannelReport {
    try await Desk.of(person) { (desk) async throws in
        try await ChannelBook(own: desk.own).reconcile(scope, from: #require(Day(from)), to: #require(Day(to)))
    }
}
