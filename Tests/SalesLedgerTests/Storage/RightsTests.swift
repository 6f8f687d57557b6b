import ChainKit
import Directory
import Postgres
import Retail
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `Who may load sales` {
    private static let mine = "2026-03-01,sell_through,,S-HZ-1,A6-256-BK,1,,\n"

    @Test func `is headquarters, and a distributor for itself`() async throws {
        try await SmallChain.load()
        for person in ["zj", "audit"] {
            let refusal = await #expect(throws: Refusal.self) { try await Sales.load(Self.mine, by: person) }
            #expect(refusal?.kind == .forbidden)
        }
        #expect(
            try await Sales.problems(
                """
                2026-03-01,sell_in,,,A6-256-BK,1,,
                2026-03-01,activation,,HZ,A6-256-BK,1,,
                2026-03-01,store_stock,,S-HZ-1,A6-256-BK,1,,
                2026-03-01,sell_through,D-GD,S-HZ-1,A6-256-BK,1,,
                2026-03-01,sell_through,,S-GZ-1,A6-256-BK,1,,

                """, by: "d-zj") == [
                    "sales.level-of-others 2:12 sell_in", "sales.store-unknown 3:24 HZ",
                    "sales.level-of-others 4:12 store_stock", "sales.account-unknown 5:25 D-GD",
                    "sales.store-unknown 6:26 S-GZ-1",
                ])
        try await Sales.load(Self.mine, by: "d-zj")
        #expect(try await Sales.totals() == ["S-HZ-1 2026-03-01 sell_through D-ZJ A6-256-BK 1 0"])
    }

    /// What a stolen importer's login could try, with a distributor's token.
    @Test(arguments: [
        """
        insert into chain.sales_fact (store_id, day, level, account_id, product_id, units, region_id, load_id, line)
        select 1, '2026-02-01', 'sell_out', 0, 1, 1, 1, 1, 1
        """,
        """
        insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
            unpriced_units) select 1, '2026-02-01', 'sell_in', (select auth.account_id()), 1, 1, 1, 0, 0
        """,
        "insert into chain.sales_source select 1, '2026-02-01', 'sell_out', 0, 1, 1",
        "insert into chain.serial_count select 1, 'activation', 1, 1, '2026-02-01', 1, 1",
        "insert into chain.sales_reversal select 1, 0", "update chain.sales_fact set units = 5",
        "delete from chain.sales_fact", "select * from chain.sales_fact_2026_02",
        """
        insert into chain.order_line (account_id, number, product_id, location_id, region_id, day, units, load_id, line)
        select (select auth.account_id()), 'A', 1, 1, 1, '2026-02-01', 1, 1, 1
        """,
    ])
    func `is held by the database`(statement: String) async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                do $$ begin
                    perform pg_advisory_xact_lock(1);
                    perform chain.open_sales_month('2026-02-01');
                    insert into chain.region (code, name, level) values ('R', 'R', 'national') on conflict do nothing;
                    insert into chain.account (code, kind, region_id)
                        select 'A', 'distributor', id from chain.region where code = 'R' on conflict do nothing;
                    insert into auth.app_user (code, name, class, account_id)
                        select 'clerk', 'C', 'distributor', id from chain.account where code = 'A' on conflict do nothing;
                end $$
                """)
        }
        let error = await #expect(throws: PostgresError.self) {
            try await Desk.of("clerk") { desk in
                try await desk.intake.write { tx in try tx.execute(SQL(trusted: statement)) }
            }
        }
        #expect(error?.kind == .forbidden)
    }
}

@Suite(.database) struct `What was sold` {
    private func seen(_ person: String) async throws -> [String] {
        try await Desk.of(person) { desk in
            let lines = try await desk.ledger.summary(of: #require(Month("2026-03")), by: .store, today: Sales.today)
                .lines
            return lines.filter { $0.units != nil }.map { "\($0.code ?? "–") \($0.level.rawValue) \($0.units ?? 0)" }
        }
    }

    @Test func `are seen by region and by account, and move with the store`() async throws {
        try await SmallChain.load()
        try await Sales.load(
            """
            2026-03-01,sell_in,D-ZJ,,A6-256-BK,100,,
            2026-03-01,sell_through,D-ZJ,S-HZ-1,A6-256-BK,10,,
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,,
            2026-03-01,sell_out,D-ZJ,S-HZ-2,A6-256-BK,2,,
            2026-03-01,sell_out,,S-GZ-1,A6-256-BK,3,,

            """)
        let zj = ["S-HZ-1 sell_through 10", "S-HZ-1 sell_out 1", "S-HZ-2 sell_out 2", "W-ZJ sell_in 100"]
        for person in ["hq", "audit"] { #expect(try await seen(person) == ["S-GZ-1 sell_out 3"] + zj, "\(person)") }
        #expect(try await seen("zj") == zj)
        #expect(try await seen("gd") == ["S-GZ-1 sell_out 3"])
        // What is not theirs, is unknown to distributors and not zero.
        #expect(try await seen("d-gd") == [])
        #expect(try await seen("d-zj") == ["S-HZ-1 sell_through 10", "S-HZ-2 sell_out 2", "W-ZJ sell_in 100"])

        try await Desk.of("hq") { desk in
            try await desk.intake.write { tx in
                try tx.moveSales(of: StoreCode("S-HZ-2"), to: RegionCode("GZ"))
                _ = try tx.moveStore(
                    StoreCode("S-HZ-2"), to: RegionCode("GZ"), on: #require(Day("2026-03-10")), reason: nil)
            }
        }
        #expect(try await seen("zj") == zj.filter { !$0.hasPrefix("S-HZ-2") })
        #expect(try await seen("gd") == ["S-GZ-1 sell_out 3", "S-HZ-2 sell_out 2"])
        // Past sales stay where they were made.
        let byRegion = try await Desk.of("hq") {
            try await $0.ledger.summary(of: #require(Month("2026-03")), by: .region, today: Sales.today).lines
        }
        #expect(byRegion.filter { $0.level == .sellOut && $0.units != nil }.map(\.code) == ["GZ", "HZ"])
        #expect(byRegion.filter { $0.level == .sellOut }.compactMap(\.units) == [3, 3])
    }
}
