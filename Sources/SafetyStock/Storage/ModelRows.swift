import Postgres
import Retail
import RetailSQL

/// The products of a model on a day.
struct ModelProducts: Equatable, Sendable {
    let skus: Set<String>
    /// The first day of the oldest; nil where nobody said.
    let launched: Day?
}

extension Transaction {
    /// nil where there is no such model.
    func products(of model: String, on day: Day) throws(PostgresError) -> ModelProducts? {
        try first(
            """
            select array_agg(p.sku), min(v.launched)
            from chain.product_version v join chain.product p on p.id = v.product_id
            where v.model = \(model) and v.during @> \(day)::date having count(*) > 0
            """
        ) { (row) throws(PostgresError) in
            let skus: [String] = try row[0]
            return ModelProducts(skus: Set(skus), launched: try row[1])
        }
    }

    /// Pieces of a model, or of all of its series, from one day to another at the stores that each account supplies on the
    /// last of them, by account code; of a region's stores where one is named. Returns are taken off.
    ///
    /// An area's coverage supplies its distribution stores; a direct store is covered by itself.
    func sold(
        of model: String, series: Bool, by source: DemandSource, in region: RegionCode?, from: Day, to: Day
    ) throws(PostgresError) -> [String: Int64] {
        try planForHistory()
        let rows = try all(
            """
            with model as (
                select distinct v.series from chain.product_version v
                where v.model = \(model) and v.during @> \(to)::date
            ), meant as (
                select v.product_id, v.series from chain.product_version v join model m on m.series = v.series
                where v.during @> \(to)::date and (\(series)::boolean or v.model = \(model))
            ), store as (
                select v.store_id, v.channel, r.path
                from chain.store_version v join chain.region r on r.id = v.region_id
                where v.during @> \(to)::date and (\(region)::text is null or exists (
                    select from chain.region top where top.code = \(region)::text and r.path @> array[top.id]))
            ), covered as (
                select s.store_id, m.series, (
                    select c.account_id from chain.coverage c
                    where c.series = m.series and c.during @> \(to)::date
                        and (c.store_id = s.store_id or s.channel = 'distribution' and c.region_id = any (s.path))
                    order by c.store_id nulls last, array_position(s.path, c.region_id) desc limit 1) as account_id
                from store s cross join model m
            )
            select a.code, sum(d.units)::bigint
            from chain.sales_daily d
                join meant p on p.product_id = d.product_id
                join covered c on c.store_id = d.store_id and c.series = p.series
                join chain.account a on a.id = c.account_id
            where d.level = \(source.rawValue) and d.day between \(from)::date and \(to)::date
            group by a.code
            """
        ) { (row) throws(PostgresError) -> (String, Int64) in try (row[0], row[1]) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
