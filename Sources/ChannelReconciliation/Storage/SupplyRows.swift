import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The account that covers each series in a store: its own coverage before that of its regions, the narrowest of these first.
    func suppliers(of store: StoreCode, on day: Day) throws(PostgresError) -> [StoreSupply.Supplier] {
        try all(
            """
            with store as (
                select v.store_id, v.channel, r.path from chain.store s
                    join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                where s.code = \(store)::text
            ), sold as (
                select distinct v.series from chain.product_version v where v.during @> \(day)::date
            ), covered as (
                select m.series, (
                    select c.account_id from chain.coverage c
                    where c.series = m.series and c.during @> \(day)::date
                        and (c.store_id = s.store_id or s.channel = 'distribution' and c.region_id = any (s.path))
                    order by c.store_id nulls last, array_position(s.path, c.region_id) desc limit 1) as account_id
                from store s cross join sold m
            )
            select a.code, v.name, array_agg(c.series order by c.series collate "C") as series
            from covered c join chain.account a on a.id = c.account_id
                join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
            group by a.code, v.name order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            StoreSupply.Supplier(account: try row["code"], name: try row["name"], series: try row["series"])
        }
    }

    /// What the newest count of a store's stock found, in the time in which an opening is looked for.
    func lastCount(
        of store: StoreCode, until day: Day
    ) throws(PostgresError) -> [(day: Day, line: StoreSupply.Counted)] {
        try all(
            """
            with told as (
                select d.product_id, d.day, d.units from chain.sales_daily d join chain.store s on s.id = d.store_id
                where s.code = \(store)::text and d.level = 'store_stock'
                    and d.day between \(day.days(before: lookBack)) and \(day)
            )
            select t.day, p.sku, v.name, sum(t.units)::bigint as pieces
            from told t join chain.product p on p.id = t.product_id
                join chain.product_version v on v.product_id = p.id and v.during @> t.day
            where t.day = (select max(day) from told)
            group by t.day, p.sku, v.name order by p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            (
                day: try row["day"],
                line: StoreSupply.Counted(sku: try row["sku"], name: try row["name"], pieces: try row["pieces"])
            )
        }
    }
}
