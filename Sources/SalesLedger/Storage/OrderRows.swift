import Postgres
import Retail
import RetailSQL

extension Transaction {
    func demandHeadquartersForOrders() throws {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "order.no-right") }
    }

    /// One file of orders at a time: what it is compared with stays as it is.
    func waitForOtherOrders() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.order_line'))")
    }

    /// The last file of orders, if it had the same bytes.
    func lastOrders(equal sha256: [UInt8]) throws(PostgresError) -> OrdersReceipt? {
        try first(
            """
            select id, row_count, added, changed, unchanged from (
                select * from chain.load where kind = 'orders' order by id desc limit 1) l
            where l.sha256 = \(Bytes(sha256))
            """
        ) { (row) throws(PostgresError) in
            try OrdersReceipt(
                load: row[0], lines: row[1], added: row[2], changed: row[3], unchanged: row[4], isRepeated: true)
        }
    }

    func makeStagedOrders() throws(PostgresError) {
        try script(
            """
            create temporary table staged_order (
                line integer, number text collate "C", day date, account text, location text, sku text, units integer,
                confirmed date, shipped date, received date,
                account_id bigint, location_id bigint, region_id bigint, location_account_id bigint, product_id bigint
            ) on commit drop
            """)
    }

    func copyOrders(_ write: (_ send: (OrderLine, _ number: Int) throws -> Void) throws -> Void) throws {
        _ = try copyIn(
            """
            copy staged_order (line, number, day, account, location, sku, units, confirmed, shipped, received) from stdin
            """
        ) { copy in
            try write { line, number in
                try copy.row(
                    number, line.number, line.day, line.account, line.location, line.sku, line.units, line.confirmed,
                    line.shipped, line.received)
            }
        }
    }

    /// Finds what the codes stand for, as the caller sees it.
    func resolveStagedOrders() throws(PostgresError) {
        try execute(
            """
            update staged_order s set account_id = a.id, product_id = p.id, location_id = l.id, region_id = l.region_id,
                location_account_id = l.account_id
            from staged_order o
                left join chain.account a on a.code = o.account
                left join chain.product p on p.sku = o.sku
                left join chain.location l on case when o.location is null then l.is_default and l.account_id = a.id
                    else l.code = o.location end
            where o.line = s.line
            """)
    }

    /// What the chain and the orders that it has say against the file; each with its line.
    func orderProblems() throws(PostgresError) -> [Problem] {
        try all(
            """
            select s.line, f.code, f.path, f.found, f.known
            from staged_order s
                left join chain.order_line o on o.number = s.number and o.product_id = s.product_id
                left join chain.account a on a.id = o.account_id
                left join chain.location l on l.id = o.location_id
                cross join lateral (values
                    ('sales.account-unknown', 'account', s.account, null, s.account_id is null),
                    ('sales.sku-unknown', 'sku', s.sku, null, s.product_id is null),
                    ('sales.store-unknown', 'location', s.location, null,
                        s.location is not null and s.location_id is null),
                    ('sales.no-default-location', 'location', s.account, null,
                        s.location is null and s.account_id is not null and s.location_id is null),
                    ('sales.place-of-others', 'location', s.location, null,
                        s.location_id is not null and s.location_account_id is distinct from s.account_id),
                    ('order.other', 'account', s.account, a.code, o.account_id <> s.account_id),
                    ('order.other', 'location', coalesce(s.location, '–'), l.code,
                        o.account_id = s.account_id and o.location_id <> s.location_id),
                    ('order.other', 'day', s.day::text, o.day::text, o.day <> s.day),
                    ('order.units-shipped', 'units', s.units::text, o.units::text,
                        o.shipped is not null and o.units <> s.units),
                    ('order.went-back', 'confirmed', coalesce(s.confirmed::text, '–'), o.confirmed::text,
                        o.confirmed is not null and coalesce(s.confirmed < o.confirmed, true)),
                    ('order.went-back', 'shipped', coalesce(s.shipped::text, '–'), o.shipped::text,
                        o.shipped is not null and coalesce(s.shipped < o.shipped, true)),
                    ('order.went-back', 'received', coalesce(s.received::text, '–'), o.received::text,
                        o.received is not null and coalesce(s.received < o.received, true))
                ) f (code, path, found, known, is_so)
            where f.is_so
            order by s.line, f.path limit 1000
            """
        ) { (row) throws(PostgresError) in
            let (path, found): (String, String) = try (row[2], row[3])
            return try Problem(
                row[1], ["column": path, "found": found, "known": row[4] as String? ?? "–"],
                at: Place(line: row[0], path: path, value: found == "–" ? nil : found))
        }
    }

    func countStagedOrders() throws(PostgresError) -> (lines: Int, changed: Int, unchanged: Int) {
        try one(
            """
            select count(*), count(o.number) filter (where not b.is_same), count(*) filter (where b.is_same)
            from staged_order s left join chain.order_line o using (account_id, number, product_id)
                cross join lateral (select coalesce(o.number is not null
                    and (o.units, o.confirmed, o.shipped, o.received)
                        is not distinct from (s.units, s.confirmed, s.shipped, s.received), false) as is_same) b
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
    }

    func mergeOrders(_ load: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.order_line as o (account_id, number, product_id, location_id, region_id, day, units,
                confirmed, shipped, received, load_id, line)
            select account_id, number, product_id, location_id, region_id, day, units, confirmed, shipped, received,
                \(load), line
            from staged_order order by account_id, number, product_id
            on conflict (account_id, number, product_id) do update set
                units = excluded.units, confirmed = excluded.confirmed, shipped = excluded.shipped,
                received = excluded.received, load_id = excluded.load_id, line = excluded.line
            where (o.units, o.confirmed, o.shipped, o.received)
                is distinct from (excluded.units, excluded.confirmed, excluded.shipped, excluded.received)
            """)
    }
}
