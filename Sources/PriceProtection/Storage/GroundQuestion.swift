import Postgres
import Retail
import RetailSQL

/// What protection is worked out from, asked for all accounts and products of a cut in one statement.
struct GroundQuestion {
    let accounts: [Int64]
    let products: [Int64]
    /// The first day that no longer counts: of the drop, or the one after the announcement.
    let end: Day
    /// The first day that is looked at for anything.
    let first: Day
    let today: Day
    /// The day of the oldest feed that counts, which has told what went to stores until then; nil where none counts.
    let told: Day?
    /// When the cut was announced.
    let announcedAt: SQL
    let drop: Day

    /// A row an account and kind of facts, side by side in arrays: a row an account and product would be put together,
    /// kept and read for as long as all else takes.
    var statement: SQL {
        """
        with \(Self.tellings("later", self, "f.received_at >= \(announcedAt)", newest: true)),
        \(Self.tellings("behind", self, "f.received_at >= \(announcedAt) and s.day >= \(drop)", newest: false)),
        \(phones), \(orders), fact (account_id, kind, product_id, day, units, minor, number, came) as (
            select t.account_id, 'later', t.product_id, t.day, t.units, null::bigint, t.feed_id, null::date from later t
            union all
            select t.account_id, 'after', t.product_id, t.day, t.units, null, t.feed_id, null from behind t
            union all
            select t.account_id, 'after_whole', 0, t.day, 0, null, t.feed_id, null from behind_whole t
            union all
            select d.account_id, d.level, d.product_id, d.day, d.units, case when d.unpriced_units = 0 then d.amount_minor end,
                null, null
            from chain.sales_daily d
            where (d.level = 'sell_in' or d.level = 'sell_through' and d.day > \(told)::date)
                and d.day between \(first) and \(today) and d.units <> 0
                and d.product_id = any (\(products)::bigint[])
                and (d.store_id, d.day, d.level, d.account_id, d.product_id) not in (
                    select m.store_id, m.day, 'sell_in', m.account_id, m.product_id from mixed m)
            union all
            select f.account_id, f.level, f.product_id, f.day, f.units, f.amount_minor, null, null
            from mixed m join chain.sales_fact f using (store_id, day, account_id, product_id)
            where f.level = 'sell_in' and f.units <> 0
            union all
            select v.account_id, 'handed', t.product_id, t.day, v.sign * t.units, null, null, null
            from chain.transfer t cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
            where t.day between \(first) and \(today) and t.product_id = any (\(products)::bigint[])
            union all
            select v.account_id, 'lot', t.product_id, o.lot_day, v.sign * o.units, v.sign * o.amount_minor,
                case when o.shipped < o.lot_day then o.shipped - date '1970-01-01' end, t.day
            from chain.transfer t join chain.transfer_lot o on o.transfer_id = t.id
                cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
            where t.day < \(end) and t.product_id = any (\(products)::bigint[])
            union all
            select o.account_id, 'transit', o.product_id, o.shipped, o.units, null, null, null from chain.order_line o
            where o.shipped >= \(first) and o.shipped < \(end) and coalesce(o.received >= \(end), true)
                and o.product_id = any (\(products)::bigint[]) and not \(Self.isBookedAtShipping)
            union all
            select o.account_id, 'arrived', o.product_id, o.shipped, o.units, null, o.received - date '1970-01-01', null
            from arrived o
            union all
            select h.account_id, 'phone', h.product_id, h.day, h.counts::integer, h.amount_minor, h.serial, null from phone h
            union all
            select c.account_id, 'excluded', c.product_id, c.day, c.units, null, null, null
            from pricing.quota_claim c
                join pricing.line l on l.policy_id = c.policy_id and l.number = c.line and l.type in ('demo', 'buy_out')
            where c.state = 'used' and c.day >= \(first) and c.day < \(end)
                and c.product_id = any (\(products)::bigint[])
            union all
            select g.account_id, 'excluded', g.product_id, g.day, g.units + g.back, null, 1, null from (\(goingBack)) g
            where g.units + g.back > 0
            union all
            select s.account_id, 'teller', 0, max(s.day), 0, null, null, null from chain.sales_source s
            where s.level = 'sell_through' and s.day < \(end) and s.day >= \(end)::date - 30 group by s.account_id
        )
        select f.account_id, f.kind, array_agg(f.product_id) as product_ids, array_agg(f.day) as days,
            array_agg(f.units::bigint) as units, array_agg(f.minor) as minor, array_agg(f.number) as numbers,
            array_agg(f.came) as came
        from fact f where f.account_id = any (\(accounts)::bigint[])
        group by f.account_id, f.kind
        """
    }

    /// Pieces that were granted to go back, by account and product from the first of the claims on, and what has gone back since:
    /// below 0.
    private var goingBack: SQL {
        """
        select x.account_id, x.product_id, min(x.day) as day, sum(x.units) as units, coalesce((
                select sum(d.units) from chain.location l join chain.sales_daily d on d.store_id = l.id
                where l.account_id = x.account_id and d.account_id = x.account_id and d.product_id = x.product_id
                    and d.level = 'sell_in' and d.units < 0 and d.day >= min(x.day) and d.day < \(end)), 0) as back
        from chain.claim_line x join chain.claim c on c.id = x.claim_id and c.kind = 'rotation'
            join lateral (
                select q.outcome from chain.claim_decision q where q.line_id = x.id order by q.number desc limit 1
            ) q on q.outcome = 'granted'
        where x.day >= \(first) and x.day < \(end) and x.product_id = any (\(products)::bigint[])
        group by x.account_id, x.product_id
        """
    }

    /// Whether a ledger that books at shipping has counted an order line `o`: that is no longer on the way to it. Where another
    /// came on the day on which it left, what the ledger has on that day may be either: the first of such a row of orders tells.
    static let isBookedAtShipping: SQL = """
        (with recursive before (shipped, units) as (
            select o.shipped, o.units
            union
            select r.shipped, r.units from before b join chain.order_line r on r.received = b.shipped
                and r.shipped < r.received and r.location_id = o.location_id and r.account_id = o.account_id
                and r.product_id = o.product_id
        )
        select bool_and(exists (
            select from chain.sales_daily d
            where d.store_id = o.location_id and d.day = b.shipped and d.level = 'sell_in' and d.account_id = o.account_id
                and d.product_id = o.product_id and d.units >= b.units))
        from before b where not exists (
            select from chain.order_line r
            where r.received = b.shipped and r.shipped < r.received and r.location_id = o.location_id
                and r.account_id = o.account_id and r.product_id = o.product_id))
        """

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

    /// `arrived`: lines of orders that were on the way at a cut before; `mixed`: places, days and products where more came around
    /// then than such a line, so that what was paid for it is not what was paid for all.
    private var orders: SQL {
        """
        arrived as materialized (
            select o.* from chain.order_line o
            where o.account_id = any (\(accounts)::bigint[]) and o.shipped >= \(first) and o.received > o.shipped
                and o.received < \(end) and o.product_id = any (\(products)::bigint[]) and not \(Self.isBookedAtShipping)
                and exists (
                    select from chain.price_cut c
                    where c.drop_day > o.shipped and c.drop_day <= o.received and c.drop_day < \(drop))
        ), mixed as materialized (
            select distinct d.store_id, d.day, d.account_id, d.product_id
            from arrived o cross join generate_series(-7, 7) reach
                join chain.sales_daily d on d.store_id = o.location_id and d.day = o.received + reach
                    and d.level = 'sell_in' and d.account_id = o.account_id and d.product_id = o.product_id
                    and d.units > o.units
            where d.day between \(first) and \(today)
        )
        """
    }

    /// `phone`: phones by who has them now, and whether they still count.
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
        )
        """
    }
}

extension ProtectionFacts {
    /// Adds a row of the question, or of what was kept of it.
    mutating func add(_ row: borrowing Row) throws(PostgresError) {
        let kind: Kind = try row["kind"]
        let products: [Int64] = try row["product_ids"]
        let (days, units): ([Day?], [Int64]) = try (row["days"], row["units"])
        let (minor, numbers): ([Int64?], [Int64?]) = try (row["minor"], row["numbers"])
        let came: [Day?] = try row["came"]
        add(
            products.indices.map {
                Fact(
                    product: products[$0], day: days[$0], units: units[$0], minor: minor[$0], number: numbers[$0],
                    came: came[$0])
            }, as: kind)
    }
}

extension ProtectionFacts.Kind: SQLValue {}

extension ProtectionGround.Telling {
    init?(_ feed: Int64?, _ day: Day?, _ units: Int64?) {
        guard let feed, let day, let units else { return nil }
        self.init(feed: feed, day: day, units: units)
    }
}
