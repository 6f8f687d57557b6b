import ChainKit
import Postgres
import Retail
import RetailSQL
import StoreGrading
import TestKit

/// A random chain in the test's database: its regions and stores, days of sales, and what was in force before.
struct GradedChain {
    var twin: RandomChain

    /// What the dice threw, made whole: sales stand in the ledger by day, and a store has no sales that no line tells of.
    init(_ seed: UInt64) {
        twin = RandomChain(seed)
        for index in twin.stores.indices {
            twin.stores[index].now = SoldPieces()
            twin.stores[index].before = SoldPieces()
        }
    }

    /// Writes the chain, a line a sale, and reads the same lines into the twin.
    mutating func lay(in database: Database, seed: UInt64) async throws {
        var dice = Seeded(seed ^ 0xABCD)
        let month = twin.month
        var lines: [(store: Int64, day: Day, product: Int64, units: Int64, amount: Int64, unpriced: Int64)] = []
        for index in twin.stores.indices {
            for back in 1...6 where dice.falls(70) {
                guard let sold = month.adding(months: -back) else { continue }
                for product in 1...3 where product == 1 || dice.falls(60) {
                    let units = Int64(dice.below(30)) - 2
                    let unpriced = dice.falls(10) ? units : 0
                    let amount = (units - unpriced) * (90_000 + Int64(product) * 10_000)
                    let day = sure(Day(sinceEpoch: sold.firstDay.sinceEpoch + dice.below(Int32(28))))
                    lines.append((twin.stores[index].store, day, Int64(product), units, amount, unpriced))
                }
            }
        }
        for index in twin.stores.indices {
            let own = lines.filter { $0.store == twin.stores[index].store }
            twin.stores[index].now = sold(own, from: 3, to: 1)
            let before = sold(own, from: 6, to: 4)
            twin.stores[index].before = SoldPieces(months: before.months, units: before.units)
        }
        try await write(lines, to: database)
    }

    private func sold(
        _ lines: [(store: Int64, day: Day, product: Int64, units: Int64, amount: Int64, unpriced: Int64)], from: Int,
        to: Int
    ) -> SoldPieces {
        let first = sure(twin.month.adding(months: -from)), last = sure(twin.month.adding(months: -to))
        let own = lines.filter { (first...last).contains($0.day.month) }
        return SoldPieces(
            months: Set(own.map(\.day.month)).count, units: own.reduce(0) { $0 + $1.units },
            amount: own.reduce(0) { $0 + $1.amount }, unpriced: own.reduce(0) { $0 + $1.unpriced },
            // Product 3 is a key product, to the middle of the months that count.
            keyUnits: own.filter { $0.product == 3 && $0.day < sure(Day("2026-02-15")) }.reduce(0) { $0 + $1.units })
    }

    private func write(
        _ lines: [(store: Int64, day: Day, product: Int64, units: Int64, amount: Int64, unpriced: Int64)],
        to database: Database
    ) async throws {
        let (regions, stores) = (twin.chart.regions, twin.stores)
        try await database.write { tx in
            for (place, region) in regions.enumerated() {
                try tx.execute(
                    """
                    insert into chain.region (id, code, name, level, parent_id) overriding system value
                    values (\(Int64(1000 + place)), \(region.code), 'R', \(region.level.rawValue),
                        \(region.parent.map { Int64(1000 + $0) }))
                    """)
            }
            try tx.script(
                """
                insert into chain.product (id, sku) overriding system value
                    select n, 'SKU-' || n from generate_series(1, 3) n;
                insert into chain.product_version (product_id, during, name, model, series, is_key) values
                    (1, '(,)', 'One', 'M', 'S', false), (2, '(,)', 'Two', 'M', 'S', false),
                    (3, '(,2026-02-15)', 'Three', 'M', 'S', true), (3, '[2026-02-15,)', 'Three', 'M', 'S', false);
                """)
            for store in stores {
                try tx.execute(
                    """
                    with place as (
                        insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value
                        values (\(store.store + 1), \(store.code), 'store', \(Int64(1000 + store.region)), 'S', false)
                        returning id, code, region_id)
                    insert into chain.store (id, code, region_id) select * from place
                    """)
                try tx.execute(
                    """
                    insert into chain.store_version (store_id, during, name, region_id, channel, format, area_m2, opened,
                        capacity_units, monthly_footfall)
                    values (\(store.store + 1), '(,)', 'S', \(Int64(1000 + store.region)), 'distribution', \(store.format),
                        \(store.area.map { Int32($0) }), \(store.opened), \(store.capacity.map { Int32($0) }),
                        \(store.footfall.map { Int32($0) }))
                    """)
            }
            for month in Set(lines.map(\.day.month)) { try tx.execute("select chain.open_sales_month(\(month))") }
            try tx.execute(
                """
                insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units,
                    amount_minor, unpriced_units)
                select l.store + 1, l.day, 'sell_out', 0, l.product, s.region_id, sum(l.units), sum(l.amount),
                    sum(l.unpriced)
                from unnest(\(lines.map(\.store))::bigint[], \(lines.map(\.day))::date[],
                    \(lines.map(\.product))::bigint[], \(lines.map(\.units))::bigint[],
                    \(lines.map(\.amount))::bigint[], \(lines.map(\.unpriced))::bigint[])
                    as l (store, day, product, units, amount, unpriced)
                    join chain.store s on s.id = l.store + 1
                group by 1, 2, 5, 6
                """)
        }
    }

    /// Puts the twin's scheme in force, and the grades that were in force before, under two people of headquarters.
    func rule(in database: Database) async throws {
        let settings = GradingRules(inUse: twin.scheme.name, schemes: [twin.scheme]).plain
        let held = twin.stores.filter { $0.previous != nil }
        try await database.write { tx in
            try tx.script(
                """
                insert into auth.app_user (code, name, class) values ('hq', 'Head', 'hq'), ('hq2', 'Lead', 'hq');
                insert into auth.app_user (code, name, class, region_id) select 'rm', 'M', 'region', 1001;
                """)
            try tx.execute(
                """
                insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', 1, '2000-01-01', \(settings), sha256(convert_to(\(settings), 'UTF8')), u.id, u.code
                from auth.app_user u where u.code = 'hq'
                """)
            try tx.execute(
                """
                with run as (
                    insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, stores,
                        graded, provisional, moved, needs_second, dropped)
                    select '2026-01-01', c.id, 'dice', c.user_id, c.user_code, sha256('x'), 0, 0, 0, 0, false, '{}'
                    from chain.config_version c returning *)
                insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
                select h.store + 1, run.month, s.region_id, h.grade, 'graded', run.id, run.user_id, run.user_code
                from run, unnest(\(held.map(\.store))::bigint[], \(held.map { $0.previous?.rawValue })::text[])
                    as h (store, grade) join chain.store s on s.id = h.store + 1
                """)
        }
    }
}
