import Postgres
import Retail
import RetailSQL

/// The merge of a staged document, set by set.
extension Transaction {
    func makeStaging() throws(PostgresError) {
        try script(
            """
            create temporary table staged (
                location_id bigint not null, product_id bigint not null, on_hand bigint, in_transit bigint,
                reserved bigint, unsellable bigint, sold bigint, line integer not null) on commit drop
            """)
    }

    func analyzeStaging() throws(PostgresError) { try script("analyze staged") }

    /// Rows that say what is known already. What is in transit may stand on lines of its own, by day of arrival.
    func unchangedRows() throws(PostgresError) -> Int64 {
        try value(
            """
            select coalesce(sum(g.lines), 0)::bigint
            from (select location_id, product_id, sum(on_hand) as on_hand, sum(in_transit) as in_transit,
                    sum(reserved) as reserved, sum(unsellable) as unsellable, count(*) as lines
                from staged group by location_id, product_id) g
                join chain.stock s on s.location_id = g.location_id and s.product_id = g.product_id
            where (coalesce(g.on_hand, s.on_hand), coalesce(g.in_transit, s.in_transit),
                    coalesce(g.reserved, s.reserved), coalesce(g.unsellable, s.unsellable))
                is not distinct from (s.on_hand, s.in_transit, s.reserved, s.unsellable)
            """)
    }

    /// Of the document's places: products with stock, and those of them that the document leaves out.
    func rowsLeftOut(asOf: Instant) throws(PostgresError) -> (known: Int64, absent: Int64) {
        try one(
            """
            select count(*), count(*) filter (where not exists (
                select from staged g where g.location_id = s.location_id and g.product_id = s.product_id))
            from chain.stock s
            where s.location_id in (select location_id from staged) and s.as_of <= \(asOf)
                and (s.on_hand > 0 or s.in_transit > 0 or s.reserved > 0 or s.unsellable > 0)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    func addFeed(
        _ header: FeedHeader, of party: FeedParty, _ file: String, _ sha256: [UInt8], _ zone: String,
        _ counts: FeedCounts
    ) throws(PostgresError) -> Int64 {
        try value(
            """
            insert into chain.feed
                (account_id, sha256, file_name, format, document_id, kind, as_of, day, user_id, lines, applied, unchanged,
                 zeroed, refused, warned)
            values (\(party.id), \(Bytes(sha256)), \(file), \(header.format.rawValue), \(header.id),
                \(party.contract.rawValue), \(header.asOf), (\(header.asOf)::timestamptz at time zone \(zone)::text)::date,
                (select auth.current_user_id()), \(counts.lines), \(counts.applied), \(counts.unchanged),
                \(counts.zeroed), \(counts.refused), \(counts.warned))
            returning id
            """)
    }

    func openMonth(of asOf: Instant, _ zone: String) throws(PostgresError) {
        _ = try value(
            "select chain.open_stock_month(date_trunc('month', \(asOf)::timestamptz at time zone \(zone)::text)::date)",
            as: Bool.self)
    }

    func addSnapshot(_ feed: Int64, of party: FeedParty, _ asOf: Instant, _ zone: String) throws(PostgresError) {
        try execute(
            """
            insert into chain.stock_snapshot
                (location_id, day, feed_id, product_id, account_id, region_id, as_of, on_hand, in_transit, reserved,
                 unsellable, sold, line)
            select g.location_id, (\(asOf)::timestamptz at time zone \(zone)::text)::date, \(feed), g.product_id,
                \(party.id), l.region_id, \(asOf), g.on_hand, g.in_transit, g.reserved, g.unsellable, g.sold, g.line
            from (select location_id, product_id, sum(on_hand)::bigint as on_hand, sum(in_transit)::bigint as in_transit,
                    sum(reserved)::bigint as reserved, sum(unsellable)::bigint as unsellable, sum(sold)::bigint as sold,
                    min(line) as line
                from staged group by location_id, product_id) g
                join chain.location l on l.id = g.location_id
            """)
    }

    /// What a full document does not name at its places is zero now, and on record as such.
    func zeroRowsLeftOut(_ feed: Int64, of party: FeedParty, _ asOf: Instant, _ zone: String) throws(PostgresError) {
        try execute(
            """
            with zeroed as (
                update chain.stock s
                set on_hand = 0, in_transit = 0, reserved = 0, unsellable = 0, feed_id = \(feed), as_of = \(asOf)
                where s.location_id in (select location_id from staged) and s.as_of <= \(asOf)
                    and (s.on_hand > 0 or s.in_transit > 0 or s.reserved > 0 or s.unsellable > 0)
                    and not exists (
                        select from staged g where g.location_id = s.location_id and g.product_id = s.product_id)
                returning s.*)
            insert into chain.stock_snapshot
                (location_id, day, feed_id, product_id, account_id, region_id, as_of, on_hand, in_transit, reserved,
                 unsellable)
            select z.location_id, (\(asOf)::timestamptz at time zone \(zone)::text)::date, \(feed), z.product_id,
                \(party.id), z.region_id, \(asOf), 0, 0, 0, 0
            from zeroed z
            """)
    }

    /// The newest word counts; what a document does not tell stays as it was, by contract for changes only.
    func applyToStock(_ feed: Int64, of party: FeedParty, _ asOf: Instant) throws(PostgresError) {
        let keeps = party.contract == .delta
        try execute(
            """
            insert into chain.stock as s
                (location_id, product_id, account_id, region_id, feed_id, as_of, on_hand, in_transit, reserved, unsellable)
            select g.location_id, g.product_id, g.account_id, g.region_id, g.feed_id, g.as_of, g.on_hand, g.in_transit,
                g.reserved, g.unsellable
            from chain.stock_snapshot g
            where g.feed_id = \(feed) and g.line is not null
            order by g.location_id, g.product_id
            on conflict (location_id, product_id) do update
            set feed_id = excluded.feed_id, as_of = excluded.as_of, account_id = excluded.account_id,
                on_hand = coalesce(excluded.on_hand, case when \(keeps) then s.on_hand end),
                in_transit = coalesce(excluded.in_transit, case when \(keeps) then s.in_transit end),
                reserved = coalesce(excluded.reserved, case when \(keeps) then s.reserved end),
                unsellable = coalesce(excluded.unsellable, case when \(keeps) then s.unsellable end)
            where s.as_of <= excluded.as_of
            """)
    }

    func addProblems(_ problems: [Problem], _ warnings: [Problem], to feed: Int64) throws(PostgresError) {
        let noted = problems.map { (false, $0) } + warnings.map { (true, $0) }
        guard !noted.isEmpty else { return }
        // A problem's placeholders travel as one text: names and values, a unit separator between them.
        let placeholders = noted.map { entry in
            entry.1.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }.joined(separator: "\u{1F}")
        }
        try execute(
            """
            insert into chain.feed_problem
                (feed_id, number, is_warning, code, placeholders, line, line_column, path, value)
            select \(feed), p.number, p.is_warning, p.code,
                case when p.told = '' then '{}' else jsonb_object(string_to_array(p.told, E'\\x1F')) end,
                p.line, p.line_column, p.path, left(p.value, 1000)
            from unnest(\(Array(1...Int32(noted.count))), \(noted.map(\.0)), \(noted.map(\.1.code)), \(placeholders),
                \(noted.map { $0.1.place.line.map { Int32(clamping: $0) } }),
                \(noted.map { $0.1.place.column.map { Int32(clamping: $0) } }), \(noted.map(\.1.place.path)),
                \(noted.map(\.1.place.value)))
                as p (number, is_warning, code, told, line, line_column, path, value)
            """)
    }
}
