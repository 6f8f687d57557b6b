import Postgres
import Retail
import RetailSQL

/// What protection is worked out from, asked for all accounts and products of a cut in one statement.
struct GroundQuestion {
    /// A relation `item (account_id, product_id, before_minor, after_minor, feed_id, feed_day, feed_units, frozen_out,
    /// since)`, with what it is made from before it.
    let items: SQL
    let products: [Int64]
    /// The first day that no longer counts: of the drop, or the one after the announcement.
    let end: Day
    /// The first day that is looked at for anything.
    let first: Day
    let today: Day
    /// When the cut was announced.
    let announcedAt: SQL
    let drop: Day

    /// A row an item, in no order.
    var statement: SQL {
        """
        with \(items),
        \(Self.tellings("later", self, "f.received_at >= \(announcedAt)", newest: true)),
        \(Self.tellings("behind", self, "f.received_at >= \(announcedAt) and s.day >= \(drop)", newest: false)),
        \(movements),
        transit as (
            -- What a ledger that books at shipping has counted already is no longer in transit to it.
            select o.account_id, o.product_id, sum(o.units)::bigint as units from chain.order_line o
            where o.shipped >= \(first) and o.shipped < \(end) and coalesce(o.received >= \(end), true)
                and o.product_id = any (\(products)::bigint[]) and not exists (
                    select from chain.sales_daily b
                    where b.store_id = o.location_id and b.day = o.shipped and b.level = 'sell_in'
                        and b.account_id = o.account_id and b.product_id = o.product_id and b.units >= o.units)
            group by o.account_id, o.product_id
        ),
        \(phones),
        teller as materialized (
            select distinct s.account_id from chain.sales_source s
            where s.level = 'sell_through' and s.day < \(end) and s.day >= \(end)::date - 30
        ), excluded as (
            select i.account_id, i.product_id, array_agg(c.day) as days, array_agg(c.units::bigint) as units
            from pricing.quota_claim c
                join pricing.line l on l.policy_id = c.policy_id and l.number = c.line and l.type in ('demo', 'buy_out')
                join item i on i.account_id = c.account_id and i.product_id = c.product_id
            where c.state = 'used' and c.day >= i.since and c.day < \(end)
            group by i.account_id, i.product_id
        )
        select i.account_id, a.code as account, i.product_id, p.sku, i.before_minor, i.after_minor, i.feed_id, i.feed_day,
            i.feed_units, coalesce(m.sell_in, 0) as sell_in,
            greatest(coalesce(m.sell_through, 0), i.frozen_out) as sell_through,
            t.account_id is not null as tells_sell_through, coalesce(o.units, 0) as in_transit,
            m.later_feed_id, m.later_day, m.later_units, coalesce(m.later_moved, 0) as later_moved,
            coalesce(b.feed_id, bw.feed_id) as after_feed_id,
            case when b.feed_id is not null then b.units when bw.feed_id is not null then 0 end as after_units,
            coalesce(m.lot_days, '{}') as lot_days, coalesce(m.lot_units, '{}') as lot_units,
            coalesce(m.lot_minor, '{}') as lot_minor, coalesce(h.bought, 0) as phones_bought,
            coalesce(h.serials, '{}') as serials, coalesce(h.days, '{}') as serial_days,
            coalesce(h.minor, '{}') as serial_minor, coalesce(x.days, '{}') as excluded_days,
            coalesce(x.units, '{}') as excluded_units
        from item i
            join chain.account a on a.id = i.account_id
            join chain.product p on p.id = i.product_id
            left join moved m on m.account_id = i.account_id and m.product_id = i.product_id
            left join teller t on t.account_id = i.account_id
            left join transit o on o.account_id = i.account_id and o.product_id = i.product_id
            left join behind b on b.account_id = i.account_id and b.product_id = i.product_id
            left join behind_whole bw on bw.account_id = i.account_id
            left join phone_of h on h.account_id = i.account_id and h.product_id = i.product_id
            left join excluded x on x.account_id = i.account_id and x.product_id = i.product_id
        """
    }

    /// `NAME (account_id, product_id, feed_id, day, units)`: what the newest documents of the warehouses, or the oldest,
    /// tell among those that fit; `NAME_whole`: accounts whose documents say that what they do not name is not there.
    static func tellings(_ name: String, _ question: GroundQuestion, _ fits: SQL, newest: Bool) -> SQL {
        tellings(
            name, products: question.products, from: question.first, to: question.today, fits, newest: newest)
    }

    static func tellings(
        _ name: String, products: [Int64], from: Day, to: Day, _ fits: SQL, newest: Bool
    ) -> SQL {
        let name = SQL(trusted: name)
        let order: SQL = newest ? "s.as_of desc, s.feed_id desc" : "s.as_of, s.feed_id desc"
        return """
            \(name)_document as materialized (
                select l.account_id, s.location_id, s.day, s.feed_id, f.kind, f.refused, s.product_ids, s.on_hand,
                    row_number() over (partition by s.location_id order by \(order)) as place
                from chain.location l join chain.stock_snapshot s on s.location_id = l.id
                    join chain.feed f on f.id = s.feed_id
                where l.kind = 'warehouse' and f.aspect = 'status' and s.day between \(from) and \(to) and \(fits)
            ), \(name)_told as (
                select distinct on (d.location_id, u.product_id) d.account_id, u.product_id, d.feed_id, d.day, u.on_hand
                from \(name)_document d
                    cross join lateral unnest(d.product_ids, d.on_hand) u (product_id, on_hand)
                where (d.place = 1 or d.kind = 'delta') and u.on_hand is not null
                    and u.product_id = any (\(products)::bigint[])
                order by d.location_id, u.product_id, d.place
            ), \(name) as (
                select t.account_id, t.product_id, max(t.feed_id) as feed_id, max(t.day) as day,
                    sum(t.on_hand)::bigint as units
                from \(name)_told t group by t.account_id, t.product_id
            ), \(name)_whole as (
                select d.account_id, max(d.feed_id) as feed_id, max(d.day) as day from \(name)_document d
                where d.place = 1 group by d.account_id having bool_and(d.kind = 'full' and d.refused = 0)
            )
            """
    }

    /// `moved`: what was bought, shipped on, handed over and got since the feed, and the batches of the look-back.
    private var movements: SQL {
        """
        movement as (
            select d.account_id, d.product_id, d.level, d.day, d.units::bigint,
                case when d.unpriced_units = 0 then d.amount_minor end as minor
            from chain.sales_daily d
            where d.level in ('sell_in', 'sell_through') and d.day between \(first) and \(today) and d.units <> 0
                and d.product_id = any (\(products)::bigint[])
            union all
            select v.account_id, t.product_id, 'handed', t.day, v.sign * t.units, null
            from chain.transfer t cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
            where t.day between \(first) and \(today)
            union all
            select v.account_id, t.product_id, 'lot', o.lot_day, v.sign * o.units, v.sign * o.amount_minor
            from chain.transfer t join chain.transfer_lot o on o.transfer_id = t.id
                cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
            where t.day < \(end)
        ), moved as (
            select i.account_id, i.product_id, l.feed_id as later_feed_id, l.day as later_day, l.units as later_units,
                sum(m.units) filter (where m.level in ('sell_in', 'handed') and m.day > i.feed_day
                    and m.day < \(end))::bigint as sell_in,
                sum(m.units) filter (where m.level = 'sell_through' and m.day > i.feed_day
                    and m.day < \(end))::bigint as sell_through,
                sum(case m.level when 'sell_through' then -m.units else m.units end) filter (where m.level <> 'lot'
                    and m.day > i.feed_day and m.day <= l.day)::bigint as later_moved,
                array_agg(m.day) filter (where m.level in ('sell_in', 'lot') and m.day >= i.since
                    and m.day < \(end)) as lot_days,
                array_agg(m.units) filter (where m.level in ('sell_in', 'lot') and m.day >= i.since
                    and m.day < \(end)) as lot_units,
                array_agg(m.minor) filter (where m.level in ('sell_in', 'lot') and m.day >= i.since
                    and m.day < \(end)) as lot_minor
            from item i left join later l on l.account_id = i.account_id and l.product_id = i.product_id
                left join movement m on m.account_id = i.account_id and m.product_id = i.product_id
            group by i.account_id, i.product_id, l.feed_id, l.day, l.units
        )
        """
    }

    /// `phone_of`: phones of the look-back by who has them now, and those of them that still count.
    private var phones: SQL {
        """
        phone as (
            select distinct on (f.serial) coalesce(t.to_account_id, f.account_id) as account_id, f.product_id, f.serial,
                f.day, f.amount_minor, x.serial is null and y.serial is null as counts
            from chain.location l join chain.sales_fact f on f.store_id = l.id
                join chain.serial_count c on c.serial = f.serial and c.level = 'sell_in' and c.units = 1
                left join lateral (
                    select t.to_account_id from chain.transfer t where t.serial = f.serial and t.day < \(end)
                    order by t.day desc, t.recorded_at desc limit 1) t on true
                left join chain.serial_count x on x.serial = f.serial and x.level = 'activation' and x.units = 1
                    and x.day < \(end)
                left join chain.protection_serial y on y.serial = f.serial and y.drop_day = \(drop)
            where l.kind = 'warehouse' and f.level = 'sell_in' and f.serial is not null and f.units = 1
                and f.day between \(first) and \(end) and f.product_id = any (\(products)::bigint[])
            order by f.serial, f.day desc
        ), phone_of as (
            select i.account_id, i.product_id, count(*) as bought,
                array_agg(h.serial) filter (where h.counts) as serials,
                array_agg(h.day) filter (where h.counts) as days,
                array_agg(h.amount_minor) filter (where h.counts) as minor
            from phone h join item i on i.account_id = h.account_id and i.product_id = h.product_id
            where h.day >= i.since and h.day < \(end)
            group by i.account_id, i.product_id
        )
        """
    }
}

extension ProtectionGround {
    /// A row of the question, or of what was kept of it.
    init(_ row: borrowing Row) throws(PostgresError) {
        self.init(
            product: try row["product_id"], sku: try row["sku"], before: try row["before_minor"],
            after: try row["after_minor"],
            feed: Telling(try row["feed_id"], try row["feed_day"], try row["feed_units"]),
            sellIn: try row["sell_in"], sellThrough: try row["sell_through"],
            tellsSellThrough: try row["tells_sell_through"], inTransit: try row["in_transit"],
            later: Telling(try row["later_feed_id"], try row["later_day"], try row["later_units"]),
            laterMoved: try row["later_moved"], afterDrop: try row["after_units"])
        let (days, units, minor): ([Day], [Int64], [Int64?]) = try (
            row["lot_days"], row["lot_units"], row["lot_minor"]
        )
        lots = days.indices.map { StockLot(day: days[$0], units: units[$0], minor: minor[$0]) }
        phonesBought = try row["phones_bought"]
        let (serials, bought, paid): ([Int64], [Day], [Int64?]) = try (
            row["serials"], row["serial_days"], row["serial_minor"]
        )
        phones = serials.indices.map { ProtectedPhone(serial: serials[$0], day: bought[$0], minor: paid[$0]) }
        let (outDays, outUnits): ([Day], [Int64]) = try (row["excluded_days"], row["excluded_units"])
        excluded = zip(outDays, outUnits).map { Excluded(day: $0, units: $1) }
    }
}

extension ProtectionGround.Telling {
    fileprivate init?(_ feed: Int64?, _ day: Day?, _ units: Int64?) {
        guard let feed, let day, let units else { return nil }
        self.init(feed: feed, day: day, units: units)
    }
}
