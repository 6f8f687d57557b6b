import Access
import Glibc
import Postgres
import PriceProtection
import Retail
import Trail

/// Price protection of 300 accounts × 2,000 SKUs that fall on one day, from the ledger to kept statements by headquarters'
/// login, beside the bare join of what they are made from, kept in a table without a rule, a check or a right.
/// `PROTECTION=30` in the environment takes so many accounts.
struct ProtectionBench {
    let administration: ConnectionTarget
    private let products = 2000
    private let rounds = 3

    private var accounts: Int {
        guard let text = unsafe getenv("PROTECTION") else { return 300 }
        return Int(unsafe String(cString: text)) ?? 300
    }

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_protection", on: administration)
        try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.makeLevelChain(distributors: accounts, products: products)
            try tx.tellOfCut()
        }
        try await database.alone("vacuum analyze")
        let session = try await Gatekeeper(database).openSession(for: "author")
        let own = Database(try database.target.login("storechain_hq"))
            .acting(as: Caller(token: session.token, osUser: nil, program: "storebench"))
        guard let announced = Day("2026-11-09"), let drop = Day("2026-11-11") else { throw Failure(said: "days") }
        let falls = try (1...accounts).flatMap { account in
            try (1...products).map { product in
                AnnouncedFall(
                    account: try AccountCode("D-\(account)"), sku: try SKU("SKU-\(product)"), before: 2000_00,
                    after: 1800_00)
            }
        }
        let began = ContinuousClock.now
        let receipt = try await own.write { tx in
            try tx.script("set local statement_timeout = 0")
            return try tx.announceCut(of: falls, on: drop, today: announced, .yuan)
        }
        report.note(
            "a cut of \(accounts) accounts × \(products) SKUs announced and frozen", [ContinuousClock.now - began],
            unit: 1)
        guard receipt.outlook.items.count == accounts * products else { throw Failure(said: "\(receipt.codes)") }
        try await database.alone("vacuum analyze")
        try await database.alone("checkpoint")
        var (ours, bare) = ([Duration](), [Duration]())
        for _ in 0..<rounds {
            try await database.write { tx in
                try tx.script(
                    """
                    truncate chain.protection_ground, chain.protection_line, chain.protection_statement,
                        chain.protection_serial, chain.protection_answer; drop table if exists public.bare;
                    """)
            }
            bare.append(
                try await ContinuousClock().measure {
                    try await database.write { tx in
                        try tx.script("set local statement_timeout = 0")
                        try tx.joinBarely()
                    }
                })
            let began = ContinuousClock.now
            let statements = try await own.write { tx in
                try tx.settleProtection(StatementQuestion(), today: drop)
            }
            ours.append(ContinuousClock.now - began)
            let lines = statements.reduce(0) { $0 + $1.lines.count }
            guard statements.count == accounts, lines >= accounts * products else {
                throw Failure(said: "\(lines) lines")
            }
        }
        report.ratio(
            "protection of \(accounts) accounts × \(products) dropped SKUs, kept line by line, beside the bare join",
            ours,
            bare, unit: 1, goal: 2)
        await own.close()
        await database.close()
    }

    private struct Failure: Error { let said: String }
}

extension Transaction {
    /// Three batches of every product at every account, what went to stores since the feed, and the feed.
    fileprivate func tellOfCut() throws(PostgresError) {
        try script(
            """
            select chain.open_sales_month(m::date) from generate_series(date '2026-09-01', '2026-11-01', interval '1 month') m;
            select chain.open_stock_month('2026-11-01');
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select 100000 + a.id, d.day, 'sell_in', a.id, p.id, a.region_id, d.units, d.units * (190000 + p.id % 100), 0
            from chain.account a, chain.product p,
                (values (date '2026-09-10', 40), ('2026-10-10', 30), ('2026-11-05', 20)) d (day, units);
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select a.id, d.day, 'sell_through', a.id, p.id, a.region_id, 1 + p.id % 4, 0, 0
            from chain.account a, chain.product p, (values (date '2026-10-20'), ('2026-11-06')) d (day);
            insert into chain.sales_source (store_id, day, level, account_id, region_id, load_id)
            select a.id, '2026-11-06', 'sell_through', a.id, a.region_id, (select min(id) from chain.load) from chain.account a;
            insert into chain.stock_snapshot (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand,
                in_transit, reserved, unsellable, sold, line_numbers)
            select l.id, f.day, f.id, l.account_id, l.region_id, f.as_of, p.ids, p.pieces, p.none, p.none, p.none, p.none,
                p.numbers
            from chain.location l join chain.feed f on f.account_id = l.account_id
                cross join (select array_agg(id order by id) as ids, array_agg((10 + id % 50)::integer order by id) as pieces,
                    array_agg(null::integer) as none, array_agg(id::integer order by id) as numbers from chain.product) p
            where l.kind = 'warehouse';
            """)
    }

    /// Feed, movements and batches of every item, a row a batch.
    fileprivate func joinBarely() throws(PostgresError) {
        try script(
            """
            create table public.bare as
            with feed as (
                select s.account_id, u.product_id, s.feed_id, s.day, u.on_hand from chain.stock_snapshot s
                    cross join lateral unnest(s.product_ids, s.on_hand) u (product_id, on_hand)
                where s.day between '2026-09-09' and '2026-11-09'
            ), moved as (
                select d.account_id, d.product_id, sum(d.units) filter (where d.level = 'sell_in') as sell_in,
                    sum(d.units) filter (where d.level = 'sell_through') as sell_through
                from chain.sales_daily d
                where d.level in ('sell_in', 'sell_through') and d.day > '2026-11-01' and d.day < '2026-11-11'
                group by d.account_id, d.product_id
            )
            select i.account_id, i.product_id, i.before_minor, i.after_minor, f.feed_id, f.on_hand, m.sell_in, m.sell_through,
                d.day as lot_day, d.units as lot_units, d.amount_minor as lot_minor
            from chain.price_cut_item i
                join feed f on f.account_id = i.account_id and f.product_id = i.product_id
                left join moved m on m.account_id = i.account_id and m.product_id = i.product_id
                join chain.sales_daily d on d.account_id = i.account_id and d.product_id = i.product_id
                    and d.level = 'sell_in' and d.day >= '2026-08-13' and d.day < '2026-11-11';
            """)
    }
}
