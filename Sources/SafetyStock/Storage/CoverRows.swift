import Postgres
import Retail
import RetailSQL

extension StockMoment {
    /// Stock by place and product: as it is, or from the lines of documents as it was. Under a contract for changes, what
    /// a line did not tell is as the line before told it.
    var stock: SQL {
        guard asOf != nil || knownAt != nil else { return "chain.stock" }
        func last(_ column: SQL) -> SQL {
            """
            coalesce((array_agg(n.\(column) order by n.as_of desc, n.feed_id desc))[1],
                case when (array_agg(f.kind order by n.as_of desc, n.feed_id desc))[1] = 'delta' then
                (array_agg(n.\(column) order by n.as_of desc, n.feed_id desc) filter (where n.\(column) is not null))[1]
                end)
            """
        }
        return """
            (select n.location_id, n.product_id, max(n.as_of) as as_of,
                (array_agg(n.account_id order by n.as_of desc, n.feed_id desc))[1] as account_id,
                \(last("on_hand")) as on_hand, \(last("in_transit")) as in_transit, \(last("reserved")) as reserved
            from chain.stock_line n join chain.feed f on f.id = n.feed_id
            where (\(asOf)::date is null or n.day <= \(asOf)::date)
                and (\(knownAt)::timestamptz is null or f.received_at <= \(knownAt)::timestamptz)
            group by n.location_id, n.product_id)
            """
    }
}

extension Transaction {
    /// Stock by account and product, with what the account shipped to stores in the days before it was told. A product
    /// that was not shipped counts 0 where the ledger has other shipments of the account from that time.
    func stockAndShipments(
        _ moment: StockMoment, of accounts: [String]? = nil, window: Int, zone: String
    ) throws(PostgresError) -> [Cover] {
        try all(
            """
            with told as (
                select s.account_id, s.product_id, min((s.as_of at time zone \(zone)::text)::date) as day,
                    case when bool_and(s.on_hand is null) then null else
                        sum(coalesce(s.on_hand, 0) + coalesce(s.in_transit, 0) - coalesce(s.reserved, 0))
                        end::bigint as position
                from \(moment.stock) s
                where (\(accounts)::text[] is null or s.account_id in (
                    select a.id from chain.account a where a.code = any (\(accounts))))
                group by s.account_id, s.product_id
            ), shipped as (
                select t.account_id, d.product_id, t.day, sum(d.units)::bigint as units
                from (select distinct account_id, day from told) t
                    join chain.sales_daily d on d.account_id = t.account_id and d.level = 'sell_through'
                        and d.day > t.day - \(Int32(window))::integer and d.day <= t.day
                -- So that only the months are read that matter to anybody.
                where d.day between (select min(day) from told) - \(Int32(window))::integer + 1
                    and (select max(day) from told)
                group by t.account_id, d.product_id, t.day
            )
            select a.code, v.name, p.sku, t.position,
                coalesce(h.units, case when exists (
                    select from shipped o where o.account_id = t.account_id and o.day = t.day) then 0 end), t.day
            from told t
                join chain.account a on a.id = t.account_id
                join chain.account_version v on v.account_id = a.id and v.during @> t.day
                join chain.product p on p.id = t.product_id
                left join shipped h on h.account_id = t.account_id and h.product_id = t.product_id and h.day = t.day
            """
        ) { (row) throws(PostgresError) in
            let (position, shipped): (Int64?, Int64?) = try (row[3], row[4])
            return try Cover(
                account: row[0], accountName: row[1], sku: row[2], position: position, shipped: shipped,
                supply: DaysOfSupply(position: position, shipped: shipped, window: window), asOf: row[5])
        }
    }
}
