import Postgres
import Retail
import RetailSQL

/// Where the phones of a month were activated, beside who they were shipped to.
extension Transaction {
    /// Phones of the month outside their territory, and how many of them a border allows.
    ///
    /// Who was shipped to is said by the newest line of sell-in, else of sell-through, up to the activation; a phone that
    /// came back since is nobody's.
    func strayPhones(
        in month: Month, _ borders: [DiversionRules.Border]
    ) throws(PostgresError) -> (astray: [StrayPhone], bordering: Int64) {
        let found = try all(
            """
            with \(Self.shipped(month)),
            placed as (
                select s.*, r.id as region_id, r.path, l.account_id as shop_of, v.channel
                from shipped s
                    left join chain.store_version v on v.store_id = s.store_id and v.during @> s.day
                    left join chain.location l on l.id = s.store_id
                    join chain.region r on r.id = coalesce(v.region_id, l.region_id, -s.store_id)
            ), home as (
                -- Regions that are an account's on a day, and for what names its city alone the cities of its stores.
                select v.account_id, v.during, v.region_id, false as is_city from chain.account_version v
                union all
                select c.account_id, c.during, coalesce(c.region_id, s.region_id), c.region_id is null
                from chain.coverage c left join chain.store s on s.id = c.store_id
                union all
                select l.account_id, daterange(null, null), l.region_id, true
                from chain.location l where l.kind = 'store' and l.account_id is not null
            ), outside as (
                select p.* from placed p
                where p.shop_of is distinct from p.account_id
                    and not exists (select from home h where h.account_id = p.account_id and h.during @> p.day
                        and h.region_id = any (p.path) and (not h.is_city or p.store_id < 0))
                    and not exists (select from chain.coverage c where c.account_id = p.account_id and c.during @> p.day
                        and c.store_id = p.store_id)
            ), border as (
                select one.id as one_id, other.path as other_path, other.id as other_id
                from unnest(\(borders.flatMap { [$0.one, $0.other] })::text[],
                        \(borders.flatMap { [$0.other, $0.one] })::text[]) b (one, other)
                    join chain.region one on one.code = b.one join chain.region other on other.code = b.other
            )
            select o.serial, o.product_id, o.store_id, o.day, o.level, o.shipped_on, o.account_id,
                coalesce((select c.id from chain.region c where c.id = any (o.path) and c.level = 'city'), o.region_id),
                -- Who supplies the series there, else who supplies anything.
                (select c.account_id from chain.coverage c
                    left join chain.product_version v on v.product_id = o.product_id and v.during @> o.day
                    where c.during @> o.day and (c.store_id = o.store_id
                        or c.region_id = any (o.path) and o.channel is distinct from 'direct')
                    order by c.series = v.series desc nulls last, c.store_id nulls last,
                        array_position(o.path, c.region_id) desc, c.account_id limit 1),
                exists (select from border b join home h on h.account_id = o.account_id and h.during @> o.day
                        join chain.region r on r.id = h.region_id
                    where b.one_id = any (o.path) and (h.region_id = any (b.other_path) or b.other_id = any (r.path)))
            from outside o order by o.serial
            """
        ) { (row) throws(PostgresError) in
            (
                StrayPhone(
                    serial: try row[0], product: try row[1], place: try row[2], day: try row[3], shippedBy: try row[4],
                    shippedOn: try row[5], account: try row[6], city: try row[7], rival: try row[8]),
                try row[9] as Bool
            )
        }
        return (found.filter { !$0.1 }.map(\.0), Int64(found.count(where: \.1)))
    }

    /// How many phones were activated in the month, and of how many it is known who was shipped to.
    func tracedPhones(in month: Month) throws(PostgresError) -> (activated: Int64, traced: Int64) {
        try one(
            """
            with \(Self.shipped(month))
            select (select count(*) from activated), (select count(*) from shipped)
            """
        ) { (row) throws(PostgresError) in (try row[0], try row[1]) }
    }

    /// Phones that were activated in the month, and of them those whose buyer is known.
    private static func shipped(_ month: Month) -> SQL {
        """
        activated as materialized (
            select c.serial, c.store_id, c.day, f.product_id
            from chain.serial_count c join chain.sales_fact f
                on f.store_id = c.store_id and f.day = c.day and f.load_id = c.load_id and f.line = c.line
            where c.level = 'activation' and c.units = 1 and c.day >= \(month)
                and c.day < (\(month)::date + interval '1 month')::date
                and f.day >= \(month) and f.day < (\(month)::date + interval '1 month')::date
        ), shipped as materialized (
            select a.*, s.level, s.day as shipped_on, f.account_id
            from activated a cross join lateral (
                    select c.* from chain.serial_count c
                    where c.serial = a.serial and c.level in ('sell_in', 'sell_through') and c.units = 1
                        and c.day <= a.day
                    order by c.level limit 1) s
                join chain.sales_fact f
                    on f.store_id = s.store_id and f.day = s.day and f.load_id = s.load_id and f.line = s.line
            where f.account_id <> 0)
        """
    }

    func unknownRegions(_ codes: [RegionCode]) throws(PostgresError) -> [String] {
        try all(
            """
            select c.code from unnest(\(codes)::text[]) c (code)
            where not exists (select from chain.region r where r.code = c.code) order by c.code collate "C"
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }
}
