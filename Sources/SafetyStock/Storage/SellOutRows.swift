import Postgres
import Retail
import RetailSQL

/// What the stores that an account supplies sold of a product in a week.
struct SellOutWeek: Sendable {
    let account: String
    let sku: String
    /// Weeks since the one of 1969-12-29, a Monday.
    let week: Int
    /// Returns taken off day by day; never below 0.
    let pieces: Double
}

extension Transaction {
    /// Row-level security hides from the planner how many rows there are: over the whole chain it would read the sales
    /// once for each store.
    func planForHistory() throws(PostgresError) {
        try script("set local work_mem = '128MB'; set local enable_nestloop = off")
    }

    /// Weeks with sales, from the Monday `from` to the day before the Monday `end`, by the account that supplies the
    /// store on that day, which is one: coverage does not overlap.
    func sellOutWeeks(from: Day, before end: Day) throws(PostgresError) -> [SellOutWeek] {
        try all(
            """
            with covered as (
                select v.store_id, c.series, c.account_id
                from chain.store_version v
                    join chain.region r on r.id = v.region_id
                    cross join lateral unnest(r.path) p (region_id)
                    join chain.coverage c on c.region_id = p.region_id and c.during @> \(end)::date
                where v.during @> \(end)::date
                union all
                select c.store_id, c.series, c.account_id from chain.coverage c
                where c.store_id is not null and c.during @> \(end)::date
            ), sold as (
                select d.store_id, d.product_id, (d.day - date '1969-12-29') / 7 as week,
                    sum(greatest(d.units, 0)) as units
                from chain.sales_daily d
                where d.level = 'sell_out' and d.day >= \(from)::date and d.day < \(end)::date
                group by d.store_id, d.product_id, 3
            )
            select a.code, p.sku, s.week, sum(s.units)::float8
            from sold s
                join chain.product_version pv on pv.product_id = s.product_id and pv.during @> \(end)::date
                join chain.product p on p.id = s.product_id
                join covered c on c.store_id = s.store_id and c.series = pv.series
                join chain.account a on a.id = c.account_id
            group by a.code, p.sku, s.week
            order by a.code, p.sku, s.week
            """
        ) { (row) throws(PostgresError) in
            let week: Int32 = try row[2]
            return try SellOutWeek(account: row[0], sku: row[1], week: Int(week), pieces: row[3])
        }
    }
}
