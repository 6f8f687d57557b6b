import Postgres
import Retail
import RetailSQL

/// Sums over the daily totals of a month. The rows that a person may see are narrowed by the tables themselves.
extension Transaction {
    func salesByRegion(_ month: Month, _ end: Day, _ currency: Currency) throws(PostgresError) -> [SalesSummary.Line] {
        try lines(
            """
            with \(Self.trading(month)), \(Self.reports(month)),
            day_sum as (
                select d.store_id, d.day, d.level, min(d.region_id) as region_id, sum(d.units) as units,
                    sum(d.amount_minor) as amount_minor, sum(d.unpriced_units) as unpriced_units,
                    bool_or(d.units <> d.unpriced_units or d.amount_minor <> 0) as is_priced
                from chain.sales_daily d
                where d.day >= \(month) and d.day < (\(month)::date + interval '1 month')::date
                    and d.level <> 'store_stock'
                group by d.store_id, d.day, d.level
            ), summed as (
                select coalesce(v.region_id, s.region_id) as group_id, s.level, sum(s.units) as units,
                    sum(s.amount_minor) as amount_minor, sum(s.unpriced_units) as unpriced_units,
                    bool_or(s.is_priced) as is_priced
                from day_sum s left join chain.store_version v on v.store_id = s.store_id and v.during @> s.day
                group by 1, 2
            ), reporting as (
                select coalesce(v.region_id, r.region_id) as group_id, r.level, count(*) as places, min(r.last_day) as oldest
                from report r left join chain.store_version v on v.store_id = r.store_id and v.during @> r.last_day
                group by 1, 2
            ), expected as (
                select region_id as group_id, count(distinct store_id) as places from trading group by 1
            )
            select g.code, g.name, \(Self.measures(end))
            from (select group_id from expected union select group_id from summed union select group_id from reporting) x
                cross join (
                    select level from reporting union select level from summed union select 'sell_out') l
                left join summed s on s.group_id = x.group_id and s.level = l.level
                left join reporting c on c.group_id = x.group_id and c.level = l.level
                left join expected e on e.group_id = x.group_id and l.level in ('sell_through', 'sell_out')
                left join chain.region g on g.id = x.group_id
            where c.places > 0 or s.units is not null or e.places > 0
            order by g.code collate "C" nulls last, \(Self.levelOrder)
            """, currency)
    }

    func salesByStore(_ month: Month, _ end: Day, _ currency: Currency) throws(PostgresError) -> [SalesSummary.Line] {
        try lines(
            """
            with \(Self.trading(month)), \(Self.reports(month)),
            summed as (
                select d.store_id as group_id, d.level, sum(d.units) as units, sum(d.amount_minor) as amount_minor,
                    sum(d.unpriced_units) as unpriced_units,
                    bool_or(d.units <> d.unpriced_units or d.amount_minor <> 0) as is_priced
                from chain.sales_daily d
                where d.day >= \(month) and d.day < (\(month)::date + interval '1 month')::date
                    and d.level <> 'store_stock'
                group by 1, 2
            ), reporting as (
                select store_id as group_id, level, 1::bigint as places, last_day as oldest from report
            ), expected as (
                select distinct store_id as group_id, 1::bigint as places from trading
            )
            select coalesce(g.code, r.code), coalesce(g.name, r.name), \(Self.measures(end))
            from (select group_id from expected union select group_id from summed union select group_id from reporting) x
                cross join (
                    select level from reporting union select level from summed union select 'sell_out') l
                left join summed s on s.group_id = x.group_id and s.level = l.level
                left join reporting c on c.group_id = x.group_id and c.level = l.level
                left join expected e on e.group_id = x.group_id and l.level in ('sell_through', 'sell_out')
                left join chain.location g on g.id = x.group_id
                left join chain.region r on r.id = -x.group_id
            where c.places > 0 or s.units is not null or e.places > 0
            order by 1 nulls last, \(Self.levelOrder)
            """, currency)
    }

    func salesByProduct(_ month: Month, _ end: Day, _ currency: Currency) throws(PostgresError) -> [SalesSummary.Line] {
        try lines(
            """
            with \(Self.trading(month)), \(Self.reports(month)),
            summed as (
                select d.product_id as group_id, d.level, sum(d.units) as units, sum(d.amount_minor) as amount_minor,
                    sum(d.unpriced_units) as unpriced_units,
                    bool_or(d.units <> d.unpriced_units or d.amount_minor <> 0) as is_priced
                from chain.sales_daily d
                where d.day >= \(month) and d.day < (\(month)::date + interval '1 month')::date
                    and d.level <> 'store_stock'
                group by 1, 2
            ), reporting as (
                select level, count(*) as places, min(last_day) as oldest from report group by 1
            ), expected as (
                select count(distinct store_id) as places from trading
            )
            select g.sku, v.name, \(Self.measures(end))
            from summed s
                join (select distinct level from summed) l on l.level = s.level
                left join reporting c on c.level = s.level
                left join expected e on s.level in ('sell_through', 'sell_out')
                left join chain.product g on g.id = s.group_id
                left join chain.product_version v on v.product_id = s.group_id and v.during @> \(end)::date
            order by g.sku collate "C", \(Self.levelOrder)
            """, currency)
    }

    /// The coverage of each level over everything that the person sees.
    func salesCoverage(
        _ month: Month, _ end: Day
    ) throws(PostgresError) -> [(level: SalesLevel, coverage: SalesSummary.Coverage)] {
        try all(
            """
            with \(Self.trading(month)), \(Self.reports(month))
            select l.level, count(r.store_id), case when l.level in ('sell_through', 'sell_out')
                then (select count(distinct store_id) from trading) end, (\(end)::date - min(r.last_day))::bigint
            from (select distinct level from report union select 'sell_out') l left join report r on r.level = l.level
            group by l.level order by \(Self.levelOrder)
            """
        ) { (row) throws(PostgresError) in
            try (row[0], SalesSummary.Coverage(reporting: row[1], expected: row[2], oldestDays: row[3]))
        }
    }

    /// Stores that trade on some day of the month, in each region where they lie in it.
    private static func trading(_ month: Month) -> SQL {
        """
        trading as (
            select v.store_id, v.region_id from chain.store_version v
            where v.during && daterange(\(month), (\(month)::date + interval '1 month')::date)
                and coalesce(v.opened < (\(month)::date + interval '1 month')::date, true)
                and coalesce(v.closed > \(month), true))
        """
    }

    /// The last day of the month that each place was loaded for, at each level that is a sale.
    private static func reports(_ month: Month) -> SQL {
        """
        report as (
            select f.store_id, f.level, min(f.region_id) as region_id, max(f.day) as last_day
            from chain.sales_source f
            where f.day >= \(month) and f.day < (\(month)::date + interval '1 month')::date
                and f.level <> 'store_stock'
            group by f.store_id, f.level)
        """
    }

    /// Nothing of it is known where no place reports. A distributor sees its own lines of a load that it does not see.
    private static func measures(_ end: Day) -> SQL {
        """
        l.level, case when c.places > 0 or s.units is not null then coalesce(s.units, 0)::bigint end,
        case when s.is_priced then s.amount_minor::bigint end,
        case when c.places > 0 or s.units is not null then coalesce(s.unpriced_units, 0)::bigint end, coalesce(c.places, 0),
        e.places, (\(end)::date - c.oldest)::bigint
        """
    }

    private static var levelOrder: SQL {
        "array_position(array['sell_in', 'sell_through', 'sell_out', 'activation'], l.level)"
    }

    private func lines(_ statement: SQL, _ currency: Currency) throws(PostgresError) -> [SalesSummary.Line] {
        try all(statement) { (row) throws(PostgresError) in
            let minor: Int64? = try row[4]
            return try SalesSummary.Line(
                code: row[0], name: row[1], level: row[2], units: row[3],
                amount: minor.map { Money(minor: $0, currency) }, unpricedUnits: row[5],
                coverage: SalesSummary.Coverage(reporting: row[6], expected: row[7], oldestDays: row[8]))
        }
    }
}
