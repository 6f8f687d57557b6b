import Access
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Trail

/// A chain of two branches, each with a distributor, a store and a phone to sell, and a person of every class.
enum SmallChain {
    static let today = Day(year: 2026, month: 3, day: 20) ?? .first
    private static let currency = Currency("CNY")

    /// Everything but sales.
    static func make(in database: Database = TestDatabase.current) async throws {
        try await database.write { tx in
            try tx.script(
                """
                insert into chain.region (id, code, name, level, parent_id) overriding system value values
                    (101, 'CN', 'China', 'national', null), (102, 'EAST', 'East', 'large_region', 101),
                    (103, 'SH', 'Shanghai', 'branch', 102), (104, 'NJ', 'Nanjing', 'branch', 102),
                    (105, 'WEST', 'West', 'large_region', 101), (106, 'CD', 'Chengdu', 'branch', 105);
                insert into chain.account (id, code, kind, region_id) overriding system value values
                    (101, 'D-SH', 'distributor', 103), (102, 'D-NJ', 'distributor', 104),
                    (103, 'D-NJ2', 'distributor', 104), (104, 'CHAIN', 'direct_chain', 106);
                insert into chain.location (id, code, kind, account_id, region_id, name, is_default)
                    overriding system value values
                    (1, 'W-SH', 'warehouse', 101, 103, 'W', true), (2, 'W-NJ', 'warehouse', 102, 104, 'W', true),
                    (3, 'W-NJ2', 'warehouse', 103, 104, 'W', true), (4, 'W-CHAIN', 'warehouse', 104, 106, 'W', true),
                    (11, 'S-SH', 'store', null, 103, 'Shanghai shop', false),
                    (12, 'S-NJ', 'store', null, 104, 'Nanjing shop', false),
                    (13, 'S-CD', 'store', 104, 106, 'Chengdu shop', false),
                    (14, 'S-OLD', 'store', null, 104, 'Closed shop', false);
                insert into chain.store (id, code, region_id)
                    select id, code, region_id from chain.location where kind = 'store';
                insert into chain.store_version (store_id, during, name, region_id, channel, opened, closed)
                    select id, '(,)', code, region_id, 'distribution', '2020-01-01',
                        case when id = 14 then date '2026-02-01' end
                    from chain.store;
                insert into chain.product (id, sku) overriding system value values (1, 'P-1'), (2, 'P-2');
                insert into chain.product_version (product_id, during, name, model, series, is_key)
                    select id, '(,)', sku, 'M', 'S', false from chain.product;
                insert into chain.coverage (account_id, store_id, series, during) values
                    (101, 11, 'S', '(,)'), (102, 12, 'S', '(,)'), (103, 12, 'T', '(,)');
                insert into auth.app_user (id, code, name, class, region_id, account_id) overriding system value values
                    (101, 'hq', 'Head', 'hq', null, null), (102, 'east', 'East', 'region', 102, null),
                    (103, 'd-nj', 'Clerk', 'distributor', null, 102), (104, 'audit', 'Auditor', 'auditor', null, null),
                    (105, 'd-nj2', 'Clerk', 'distributor', null, 103);
                """)
        }
    }

    /// The ledger as a person has it, for the length of `body`.
    static func ledger<T>(
        of code: String = "hq", in database: Database = TestDatabase.current, _ body: (Ledger) async throws -> T
    ) async throws -> T {
        let session = try await Gatekeeper(database).openSession(for: code)
        func login(_ name: String) throws -> Database {
            Database(try database.target.login("storechain_\(name)"))
                .acting(as: Caller(token: session.token, osUser: nil, program: "test"))
        }
        let own = try login(session.trustClass.rawValue)
        let intake = try login("importer")
        guard let currency else { preconditionFailure("CNY is a currency") }
        let outcome: Result<T, any Error>
        do {
            outcome = .success(try await body(Ledger(own: own, intake: intake, currency: currency)))
        } catch {
            outcome = .failure(error)
        }
        await own.close()
        await intake.close()
        return try outcome.get()
    }

    static let header = "day,level,account,store,sku,units,amount,serial\n"

    /// A file of sales of these lines.
    static func file(_ lines: String, named name: String = "sales.csv") -> TableFile {
        TableFile(name: name, bytes: Array((header + lines).utf8))
    }

    /// What became of a file: nothing wrong, or every problem as `code line:column value`.
    static func problems(
        _ lines: String, by code: String = "hq", earlier: Ledger.Earlier = .stand
    ) async throws -> [String] {
        do {
            _ = try await ledger(of: code) { try await $0.take(sales: file(lines), today: today, earlier: earlier) }
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map {
                "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0) \($0.place.value ?? "")"
            }
        }
    }

    /// `store day level account sku units amount` of every daily total, in order.
    static func totals(in database: Database = TestDatabase.current) async throws -> [String] {
        try await database.read { tx in
            try tx.all(
                """
                select concat_ws(' ', coalesce(l.code, r.code), d.day, d.level, a.code, p.sku, d.units, d.amount_minor)
                from chain.sales_daily d
                    left join chain.location l on l.id = d.store_id left join chain.region r on r.id = -d.store_id
                    left join chain.account a on a.id = d.account_id join chain.product p on p.id = d.product_id
                where d.units <> 0 or d.amount_minor <> 0
                order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    /// Days whose totals are not the sums of their facts: there must be none, whatever was done.
    static func differences(in database: Database = TestDatabase.current) async throws -> Int {
        try await database.read { tx in
            try tx.value(
                """
                select count(*) from (
                    select store_id, day, level, account_id, product_id, sum(units) as units,
                        coalesce(sum(amount_minor), 0) as amount
                    from chain.sales_fact group by 1, 2, 3, 4, 5) f
                full join chain.sales_daily d using (store_id, day, level, account_id, product_id)
                where f.units is distinct from d.units or f.amount is distinct from d.amount_minor
                """)
        }
    }
}
