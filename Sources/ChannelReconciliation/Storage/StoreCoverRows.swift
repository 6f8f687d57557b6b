import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The last count of each store in the days up to `day`, beside what these stores sold in a window before it.
    func storeCover(until day: Day, countedFor: Int32, window: Int32) throws(PostgresError) -> StoreCover {
        try one(
            """
            with told as (
                select d.store_id, d.day, sum(d.units)::bigint as pieces from chain.sales_daily d
                where d.level = 'store_stock' and d.day between \(day)::date - \(countedFor)::integer + 1 and \(day)::date
                group by d.store_id, d.day
            ), counted as materialized (
                select distinct on (t.store_id) t.store_id, t.day, t.pieces from told t
                order by t.store_id, t.day desc
            ), sold as materialized (
                select d.store_id, sum(d.units)::bigint as pieces from chain.sales_daily d
                where d.level = 'sell_out' and d.day between \(day)::date - \(window)::integer + 1 and \(day)::date
                group by d.store_id
            )
            select (select sum(pieces)::bigint from counted),
                (select sum(s.pieces)::bigint from sold s join counted c on c.store_id = s.store_id),
                (select count(*) from counted),
                (select count(*) from chain.store_version v where v.during @> \(day)::date
                    and v.format is distinct from 'unlisted' and coalesce(v.opened <= \(day)::date, true)
                    and coalesce(v.closed > \(day)::date, true)),
                (select min(day) from counted)
            """
        ) { (row) throws(PostgresError) in
            StoreCover(
                pieces: try row[0], sold: try row[1], counted: try row[2], stores: try row[3], oldest: try row[4],
                window: Int(window))
        }
    }
}
