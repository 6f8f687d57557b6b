import ChainKit
import Postgres
import Retail
import SafetyStock
import StandingRules
import TestKit
import Testing

/// The small chain with ten weeks of D-ZJ: its two stores sell 7 and 3 pieces of A6-256-BK a week and were shipped as many,
/// and its warehouse tells 4 pieces. Weeks end with the first of March, a Sunday.
enum LevelledChain {
    static let zone = "Asia/Shanghai"
    static let day = Day(year: 2026, month: 3, day: 2) ?? .first
    static let account = try? AccountCode("D-ZJ")

    /// - Parameter telling: stores that tell what they sell.
    static func load(telling: [String] = ["S-HZ-1", "S-HZ-2"], toldOn: String = "2026-03-01") async throws {
        try await SmallChain.load()
        _ = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in try tx.apply(.builtIn, from: nil, note: nil, today: day) }
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month(m::date)
                from generate_series(date '2025-11-01', '2026-03-01', interval '1 month') m;
                insert into chain.load (kind, sha256, file_name, user_id, row_count, added, changed, unchanged)
                select 'sales', sha256('x'), 'sales.csv', min(u.id), 0, 0, 0, 0 from auth.app_user u;
                create temporary table sold as
                select s.id as store_id, s.region_id, l.level, p.id as product_id, a.id as account_id, t.units,
                    date '2026-02-25' - 7 * w.week as day
                from (values ('S-HZ-1', 7), ('S-HZ-2', 3)) t (store, units) join chain.store s on s.code = t.store
                    cross join generate_series(0, 9) w (week)
                    cross join (values ('sell_out'), ('sell_through')) l (level)
                    join chain.product p on p.sku = 'A6-256-BK' join chain.account a on a.code = 'D-ZJ';
                insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                    unpriced_units)
                select store_id, day, level, account_id, product_id, region_id, units, 0, 0 from sold;
                insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
                select t.store_id, t.day, t.level, case t.level when 'sell_out' then 0 else t.account_id end, t.region_id, l.id
                from sold t join chain.store s on s.id = t.store_id, chain.load l
                where l.kind = 'sales'
                    and (t.level = 'sell_through' or s.code = any ('{\(telling.joined(separator: ","))}'));
                drop table sold;
                insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of,
                    day, user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', sha256('y'), 'f', 'native', 'd', 'status', 'full', '\(toldOn) 20:00+08', '\(toldOn)',
                    (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
                from chain.account a where a.code = 'D-ZJ';
                insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
                    on_hand, in_transit, reserved, unsellable)
                select l.id, l.account_id, l.region_id, f.as_of, array[p.id], array[f.id], array[f.as_of], '{4}', '{null}',
                    '{null}', '{null}'
                from chain.location l join chain.feed f on f.account_id = l.account_id, chain.product p
                where l.code = 'W-ZJ' and p.sku = 'A6-256-BK';
                """)
        }
    }

    /// Proposes as a person.
    @discardableResult
    static func propose(as code: String = "hq") async throws -> LevelReceipt {
        let account = try #require(account)
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).propose(
                account, on: day, zone: zone, by: ReferenceMethod())
        }
    }

    /// Accepts the newest run as a person.
    @discardableResult
    static func accept(as code: String = "hq", from: Day? = nil) async throws -> Int {
        let account = try #require(account)
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).accept(account, run: nil, from: from, skus: nil, zone: zone).changed
        }
    }

    static func orders(as code: String = "hq", on day: Day = day) async throws -> OrderSheet {
        let account = try #require(account)
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).orders(of: account, on: day, zone: zone)
        }
    }

    static func count(_ table: String) async throws -> Int64 {
        try await TestDatabase.current.read { tx in
            var count: Int64 = 0
            try tx.each("select count(*) from chain.\(SQL(stringLiteral: table))") { row in count = try row[0] }
            return count
        }
    }

    /// The codes of a refusal.
    static func refused(_ body: () async throws -> Void) async throws -> [String] {
        do {
            try await body()
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map(\.code)
        }
    }
}
