import ChainKit
import Postgres
import Retail
import RetailCSV
import SafetyStock
import StandingRules
import TestKit
import Testing

/// The small chain with levels of the Apex 6 in black in every place, each of 20 pieces (5 of them safety stock), its stock
/// of the first of March, and six weeks of its activations.
///
///     place    on hand   a week
///     W-ZJ          50        2    30 too many
///     W-ZJ2          4       14    needs 16
///     W-XC          10        7    needs 10
///     C-HZ-1         –        1    never told
///     W-GD           9        7    told in February
enum MovedChain {
    static let zone = "Asia/Shanghai"
    static let day = Day(year: 2026, month: 3, day: 2) ?? .first

    static func load() async throws {
        try await SmallChain.load()
        _ = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in try tx.apply(.builtIn, from: nil, note: nil, today: day) }
        }
        try await TestDatabase.current.write { tx in
            try tx.script(levels)
            try tx.script(stock)
            try tx.script(sales)
        }
    }

    private static let levels = """
        insert into chain.stock_run (account_id, day, config_id, method, platform, user_id, user_code, inputs_sha256,
            lead_orders, stale_days, phase_out_weeks, phase_out_bp, push_days, lines, unknown)
        select a.id, '2026-02-23', (select min(id) from chain.config_version), 'hand', 'distribution',
            (select min(id) from auth.app_user), 'hq', sha256(a.code::bytea), 0, 7, 12, 5000, 45, 1, 0
        from chain.account a;
        create temporary table held as
        select l.id as location_id, r.id as run_id, p.id as product_id, l.account_id, t.weekly
        from (values ('W-ZJ', 2), ('W-ZJ2', 14), ('W-XC', 7), ('C-HZ-1', 1), ('W-GD', 7)) t (place, weekly)
            join chain.location l on l.code = t.place join chain.stock_run r on r.account_id = l.account_id
            join chain.product p on p.sku = 'A6-256-BK';
        insert into chain.level_proposal (location_id, run_id, product_id, account_id, stage, mover, weeks_known,
            weeks_censored, weeks_unknown, weekly_milli, interval_days_milli, review_days, service, target_bp, asked_ppm,
            mean_milli, variance_milli, is_borrowed, pack, minimum, cap_days, safety_stock, reorder_point, order_up_to,
            on_order, state, reason)
        select location_id, run_id, product_id, account_id, 'mature', 'fast', 10, 0, 0, weekly * 1000, 10000, 7, 'cycle',
            9500, 950000, 15000, 15000, false, 1, 1, 365, 5, 20, 20, 0, 'unknown', 'unknown'
        from held;
        insert into chain.stock_level (location_id, product_id, during, account_id, safety_stock, reorder_point, order_up_to,
            run_id, user_id, user_code)
        select location_id, product_id, '[2026-02-23,)', account_id, 5, 20, 20, run_id,
            (select min(id) from auth.app_user), 'hq'
        from held;
        drop table held;
        """

    private static let stock = """
        insert into chain.feed (account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of,
            day, user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
        select a.id, 'taken', sha256(a.code::bytea), 'f', 'native', 'd', 'status', 'full', t.day + time '12:00', t.day,
            (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
        from chain.account a
            cross join lateral (select case a.code when 'D-GD' then date '2026-02-10' else '2026-03-01' end) t (day);
        insert into chain.stock_of_place (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs,
            on_hand, in_transit, reserved, unsellable)
        select l.id, l.account_id, l.region_id, f.as_of, array[p.id], array[f.id], array[f.as_of], array[t.pieces],
            '{null}', '{null}', '{null}'
        from (values ('W-ZJ', 50), ('W-ZJ2', 4), ('W-XC', 10), ('W-GD', 9)) t (place, pieces)
            join chain.location l on l.code = t.place join chain.feed f on f.account_id = l.account_id
            join chain.product p on p.sku = 'A6-256-BK';
        """

    /// What D-ZJ's store activated before the six weeks does not count.
    private static let sales = """
        select chain.open_sales_month(m::date) from generate_series(date '2026-01-01', '2026-03-01', interval '1 month') m;
        insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
            unpriced_units)
        select s.id, t.day, 'activation', 0, p.id, s.region_id, t.units, 0, 0
        from (values ('S-HZ-1', date '2026-01-19', 40), ('S-HZ-2', '2026-03-01', 30), ('C-HZ-1', '2026-02-10', 30),
                ('S-GZ-1', '2026-02-11', 100), ('S-HZ-1', '2026-01-18', 9999), ('S-HZ-1', '2026-03-02', 9999))
                t (store, day, units)
            join chain.store s on s.code = t.store join chain.product p on p.sku = 'A6-256-BK';
        """

    static func transfers(
        in region: String, as code: String = "hq", on day: Day = day, skus: [String]? = nil
    ) async throws -> TransferSheet {
        let region = try RegionCode(region)
        let skus = try skus.map { try $0.map { try SKU($0) } }
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).transfers(in: region, on: day, skus: skus, zone: zone)
        }
    }

    /// Lines of `asks` are account and units.
    static func allocation(
        of model: String = "A6", _ supply: Int64, asks: String? = nil, in region: String? = nil, as code: String = "hq"
    ) async throws -> AllocationSheet {
        let file = try asks.map {
            try AllocationAsks(TableFile(name: "asks.csv", bytes: Array("account,units\n\($0)\n".utf8)))
        }
        let question = AllocationQuestion(
            model: try Name(model), supply: supply, region: try region.map { try RegionCode($0) }, asks: file)
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).allocation(question, on: day, zone: zone)
        }
    }

    /// As one who sees and may do everything.
    static func change(_ script: String) async throws {
        try await TestDatabase.current.write { tx in try tx.script(script) }
    }

    /// Kind and codes of a refusal.
    static func refused<T>(_ body: () async throws -> T) async throws -> String {
        do {
            _ = try await body()
            return ""
        } catch let refusal as Refusal {
            return "\(refusal.kind) " + refusal.problems.map(\.code).joined(separator: " ")
        }
    }
}

extension TransferSheet {
    /// `W-ZJ→W-ZJ2 16`.
    var moves: [String] { transfers.map { "\($0.giver.location)→\($0.taker.location) \($0.pieces)" } }
    /// `W-GD stock_stale 20`: how many days ago it was told.
    var silent: [String] {
        leftOut.map { "\($0.location ?? $0.account) \($0.why.rawValue) \($0.age(on: day) ?? 0)" }
    }
}

extension AllocationSheet {
    /// `D-ZJ 33 by_share`.
    var shares: [String] {
        lines.map { "\($0.given.claim.account) \($0.given.pieces) \($0.given.reason.rawValue)" }
    }
}
