import Postgres
import Retail
import RetailSQL

/// The way of what was told into history and into the stock of now.
extension Transaction {
    func openMonth(of day: Day) throws(PostgresError) {
        _ = try value("select chain.open_stock_month(date_trunc('month', \(day)::date)::date)", as: Bool.self)
    }

    func addSnapshot(_ feed: Int64, of party: FeedParty, _ asOf: Instant, _ day: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.stock_snapshot
                (location_id, day, feed_id, product_id, account_id, region_id, as_of, on_hand, in_transit, reserved,
                 unsellable, sold, line)
            select g.location_id, \(day), \(feed), g.product_id, \(party.id), c.region_id, \(asOf), g.on_hand,
                g.in_transit, g.reserved, g.unsellable, g.sold, g.line
            from told g join covered c on c.location_id = g.location_id
            """)
    }

    /// What a full document does not name at its places is zero now, and on record as such. What was never told of a
    /// product is not told now either.
    func zeroRowsLeftOut(_ feed: Int64, of party: FeedParty, _ asOf: Instant, _ day: Day) throws(PostgresError) {
        try execute(
            """
            with zeroed as (
                update chain.stock s
                set on_hand = 0, in_transit = 0 * s.in_transit, reserved = 0 * s.reserved,
                    unsellable = 0 * s.unsellable, feed_id = \(feed), as_of = \(asOf)
                where s.location_id in (select c.location_id from covered c where not c.is_outdated)
                    and s.as_of <= \(asOf)
                    and (s.on_hand > 0 or s.in_transit > 0 or s.reserved > 0 or s.unsellable > 0)
                    and not exists (
                        select from staged g where g.location_id = s.location_id and g.product_id = s.product_id)
                returning s.*)
            insert into chain.stock_snapshot
                (location_id, day, feed_id, product_id, account_id, region_id, as_of, on_hand, in_transit, reserved,
                 unsellable)
            select z.location_id, \(day), \(feed), z.product_id, \(party.id), z.region_id, \(asOf), z.on_hand,
                z.in_transit, z.reserved, z.unsellable
            from zeroed z
            """)
    }

    /// The newest word counts: of a place where documents tell all of it, of a product where they tell changes. What is
    /// not told of a product stays as it was by a contract for changes only.
    func applyToStock(_ feed: Int64, of party: FeedParty, _ asOf: Instant) throws(PostgresError) {
        let isFull = party.contract == .full
        try execute(
            """
            insert into chain.stock as s
                (location_id, product_id, account_id, region_id, feed_id, as_of, on_hand, in_transit, reserved, unsellable)
            select g.location_id, g.product_id, \(party.id), c.region_id, \(feed), \(asOf), g.on_hand, g.in_transit,
                g.reserved, g.unsellable
            from told g join covered c on c.location_id = g.location_id
            where not (\(isFull) and c.is_outdated)
            order by g.location_id, g.product_id
            on conflict (location_id, product_id) do update
            set feed_id = excluded.feed_id, as_of = excluded.as_of, account_id = excluded.account_id,
                region_id = excluded.region_id,
                on_hand = coalesce(excluded.on_hand, case when not \(isFull) then s.on_hand end),
                in_transit = coalesce(excluded.in_transit, case when not \(isFull) then s.in_transit end),
                reserved = coalesce(excluded.reserved, case when not \(isFull) then s.reserved end),
                unsellable = coalesce(excluded.unsellable, case when not \(isFull) then s.unsellable end)
            where s.as_of <= excluded.as_of
            """)
    }
}
