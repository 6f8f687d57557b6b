import Postgres
import Retail
import RetailSQL

/// What a document came to beside what was known.
struct StockOutcome: Sendable {
    var unchanged: Int64 = 0
    var outdated: Int64 = 0
    /// Products with stock at the document's places, where it is the newest, and those of them that it leaves out.
    var known: Int64 = 0
    var zeroed: Int64 = 0
    /// Places that tell, line for line, what they told before.
    var frozen: Int64 = 0
}

/// The way of what was told into history and into the stock of now.
extension Transaction {
    func openMonth(of day: Day) throws(PostgresError) {
        _ = try value("select chain.open_stock_month(date_trunc('month', \(day)::date)::date)", as: Bool.self)
    }

    /// The number under which a document's stock is kept, before its receipt is.
    func nextFeed() throws(PostgresError) -> Int64 { try value("select nextval('chain.feed_id_seq')") }

    /// What is told of each product at each place. What is on its way may stand on several lines, by day of arrival.
    private func told(_ staged: StagedFeed) -> SQL {
        guard staged.hasArrivals else {
            return """
                select location_id, product_id, on_hand, in_transit, reserved, unsellable, sold, 1 as lines, line
                from staged where code is null
                """
        }
        return """
            select location_id, product_id, sum(on_hand)::integer as on_hand, sum(in_transit)::integer as in_transit,
                sum(reserved)::integer as reserved, sum(unsellable)::integer as unsellable, sum(sold)::integer as sold,
                count(*)::integer as lines, min(line) as line
            from staged where code is null group by location_id, product_id
            """
    }

    /// Lays out what is known of the document's places, in the table `known`, whose size the planner then knows.
    func gatherKnown(_ staged: StagedFeed, of party: FeedParty) throws(PostgresError) {
        try script("create temporary table known (like chain.stock) on commit drop")
        try execute(
            """
            insert into known select s.* from chain.stock s
            where s.location_id = any (\(staged.places)::bigint[]) and s.account_id = \(party.id)
            """)
        try script("analyze known")
    }

    /// Keeps what moved in a period, which says nothing about the stock of now.
    func addActivity(_ feed: Int64, _ staged: StagedFeed, of party: FeedParty, _ asOf: Instant, _ day: Day)
        throws(PostgresError)
    {
        try execute(
            """
            insert into chain.stock_snapshot
                (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand, in_transit, reserved,
                 unsellable, sold, line_numbers)
            select l.id, \(day), \(feed), \(party.id), l.region_id, \(asOf), array_agg(t.product_id),
                array_agg(t.on_hand), array_agg(t.in_transit), array_agg(t.reserved), array_agg(t.unsellable),
                array_agg(t.sold), array_agg(t.line)
            from (\(told(staged))) t join chain.location l on l.id = t.location_id group by l.id
            """)
    }

    /// Keeps a document's stock, in history and, where it is the newest word, as what is known now.
    ///
    /// Of a full document's place the newest document counts, and what it leaves out is zero, on record as such; of one
    /// that tells changes, the newest line of each product, and what a line does not tell stays as it was. A line that
    /// was refused has not left its product out. Of a document that is tried again only some lines are told, so that
    /// nothing is left out; one that came after it for the same moment has replaced it.
    func merge(
        _ feed: Int64, _ staged: StagedFeed, of party: FeedParty, _ asOf: Instant, _ day: Day, isRetry: Bool,
        _ limits: FeedLimits
    ) throws(PostgresError) -> StockOutcome {
        let isFull = party.contract == .full
        // What is known and not told by the line: unknown in a full document, as before in one of changes.
        func now(_ column: SQL) -> SQL {
            """
            case when m.counts then coalesce(m.\(column), case when not \(isFull) then m.had_\(column) end)
                when m.is_zeroed then 0 * m.had_\(column) else m.had_\(column) end
            """
        }
        func told(_ column: SQL) -> SQL {
            "array_agg(case when m.is_zeroed then 0 * m.had_\(column) else m.\(column) end) filter (where m.is_recorded)"
        }
        try script("set local work_mem = '160MB'")
        return try one(
            """
            with told as (\(self.told(staged))),
            mentioned as (
                select distinct location_id, product_id from staged where code is not null and product_id is not null),
            replacing as materialized (
                select f.id, f.location_ids from chain.feed f
                where \(isRetry) and f.account_id = \(party.id) and f.state = 'taken' and f.aspect = 'status'
                    and f.as_of = \(asOf) and f.sha256 <> \(Bytes(staged.sha256)) and f.id > (
                        select min(o.id) from chain.feed o
                        where o.account_id = \(party.id) and o.sha256 = \(Bytes(staged.sha256)) and o.state = 'taken')),
            place as (
                select l.id, l.region_id, coalesce(p.as_of > \(asOf), false) or (\(isRetry)
                    and exists (select from replacing r where l.id = any (r.location_ids))) as is_outdated, p.as_of
                from chain.location l
                    left join chain.stock_of_place p on p.location_id = l.id and p.account_id = \(party.id)
                where l.id = any (\(staged.places)::bigint[])),
            joined as (
                select coalesce(t.location_id, k.location_id) as location_id,
                    coalesce(t.product_id, k.product_id) as product_id,
                    t.lines, t.line, t.sold, t.on_hand, t.in_transit, t.reserved, t.unsellable,
                    k.feed_id as had_feed, k.as_of as had_as_of, k.on_hand as had_on_hand,
                    k.in_transit as had_in_transit, k.reserved as had_reserved, k.unsellable as had_unsellable,
                    greatest(k.on_hand, k.in_transit, k.reserved, k.unsellable) > 0 as had_stock
                from told t full join known k on k.location_id = t.location_id and k.product_id = t.product_id),
            judged as (
                select c.id as place, c.region_id, c.is_outdated, c.as_of as place_as_of, j.*,
                    j.lines is not null
                        and not ((\(isFull) and c.is_outdated) or coalesce(j.had_as_of > \(asOf), false)
                            or (\(isRetry) and coalesce(j.had_feed in (select r.id from replacing r), false))) as counts,
                    \(isFull) and not \(isRetry) and j.lines is null and j.had_stock and not c.is_outdated
                        and j.had_as_of <= \(asOf) and not exists (
                            select from mentioned g
                            where g.location_id = j.location_id and g.product_id = j.product_id) as is_zeroed
                from place c left join joined j on j.location_id = c.id),
            merged as (
                select d.*, d.lines is not null or d.is_zeroed as is_recorded,
                    d.had_as_of is not null or d.counts as is_known,
                    d.counts and d.had_as_of is not null
                        and coalesce(d.on_hand, case when not \(isFull) then d.had_on_hand end)
                            is not distinct from d.had_on_hand
                        and coalesce(d.in_transit, case when not \(isFull) then d.had_in_transit end)
                            is not distinct from d.had_in_transit
                        and coalesce(d.reserved, case when not \(isFull) then d.had_reserved end)
                            is not distinct from d.had_reserved
                        and coalesce(d.unsellable, case when not \(isFull) then d.had_unsellable end)
                            is not distinct from d.had_unsellable as is_same
                from judged d),
            grouped as materialized (
                select m.place, m.region_id,
                    array_agg(m.product_id) filter (where m.is_recorded) as told_products,
                    \(told("on_hand")) as told_on_hand, \(told("in_transit")) as told_in_transit,
                    \(told("reserved")) as told_reserved, \(told("unsellable")) as told_unsellable,
                    array_agg(m.sold) filter (where m.is_recorded) as told_sold,
                    array_agg(m.line) filter (where m.is_recorded) as told_lines,
                    array_agg(m.product_id) filter (where m.is_known) as products,
                    array_agg(case when m.counts or m.is_zeroed then \(feed) else m.had_feed end)
                        filter (where m.is_known) as feeds,
                    array_agg(case when m.counts or m.is_zeroed then \(asOf) else m.had_as_of end)
                        filter (where m.is_known) as moments,
                    array_agg(\(now("on_hand"))) filter (where m.is_known) as on_hand,
                    array_agg(\(now("in_transit"))) filter (where m.is_known) as in_transit,
                    array_agg(\(now("reserved"))) filter (where m.is_known) as reserved,
                    array_agg(\(now("unsellable"))) filter (where m.is_known) as unsellable,
                    coalesce(sum(m.lines) filter (where not m.counts), 0) as outdated,
                    coalesce(sum(m.lines) filter (where m.is_same), 0) as unchanged,
                    count(*) filter (where m.had_stock and not m.is_outdated and m.had_as_of <= \(asOf)) as known,
                    count(*) filter (where m.is_zeroed) as zeroed,
                    bool_and(m.is_same) filter (where m.is_recorded) and max(m.place_as_of) < \(asOf)
                        and count(*) filter (where m.on_hand > 0) >= \(limits.frozenLines) as is_frozen
                from merged m group by m.place, m.region_id),
            history as (
                insert into chain.stock_snapshot
                    (location_id, day, feed_id, account_id, region_id, as_of, product_ids, on_hand, in_transit,
                     reserved, unsellable, sold, line_numbers)
                select g.place, \(day), \(feed), \(party.id), g.region_id, \(asOf), coalesce(g.told_products, '{}'),
                    coalesce(g.told_on_hand, '{}'), coalesce(g.told_in_transit, '{}'), coalesce(g.told_reserved, '{}'),
                    coalesce(g.told_unsellable, '{}'), coalesce(g.told_sold, '{}'), coalesce(g.told_lines, '{}')
                from grouped g),
            known_now as (
                insert into chain.stock_of_place as p
                    (location_id, account_id, region_id, as_of, product_ids, feed_ids, as_ofs, on_hand, in_transit,
                     reserved, unsellable)
                select g.place, \(party.id), g.region_id, \(asOf), coalesce(g.products, '{}'), coalesce(g.feeds, '{}'),
                    coalesce(g.moments, '{}'), coalesce(g.on_hand, '{}'), coalesce(g.in_transit, '{}'),
                    coalesce(g.reserved, '{}'), coalesce(g.unsellable, '{}')
                from grouped g order by g.place
                on conflict (location_id) do update
                set account_id = excluded.account_id, region_id = excluded.region_id,
                    as_of = case when p.account_id = excluded.account_id then greatest(p.as_of, excluded.as_of)
                        else excluded.as_of end,
                    product_ids = excluded.product_ids, feed_ids = excluded.feed_ids, as_ofs = excluded.as_ofs,
                    on_hand = excluded.on_hand, in_transit = excluded.in_transit, reserved = excluded.reserved,
                    unsellable = excluded.unsellable)
            select coalesce(sum(unchanged), 0)::bigint, coalesce(sum(outdated), 0)::bigint,
                coalesce(sum(known), 0)::bigint, coalesce(sum(zeroed), 0)::bigint, count(*) filter (where is_frozen)
            from grouped
            """
        ) { (row) throws(PostgresError) in
            try StockOutcome(unchanged: row[0], outdated: row[1], known: row[2], zeroed: row[3], frozen: row[4])
        }
    }
}
