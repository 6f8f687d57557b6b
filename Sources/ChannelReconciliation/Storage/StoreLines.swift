import Postgres
import Retail
import RetailSQL

/// Days around two counts in which the ledger has to speak of a store at a level: a small one sells a phone a week.
private let storeReach: Int32 = 14

extension Transaction {
    /// A line for every product that was counted in a store, or told of it by its account's documents, up to the first day
    /// or since; each between its own two counts.
    func storeLines(_ scope: ChannelScope, _ from: Day, _ to: Day) throws(PostgresError) -> [ChannelLine] {
        try all(
            """
            with told as (
                select d.store_id, d.product_id, d.day, sum(d.units)::bigint as units,
                    max(d.account_id) as account_id, true as is_count
                from chain.sales_daily d
                where d.level = 'store_stock' and d.day between \(from.days(before: lookBack)) and \(to)
                group by d.store_id, d.product_id, d.day
                union all
                select * from (
                    select distinct on (n.location_id, n.product_id, n.day)
                        n.location_id, n.product_id, n.day, n.on_hand, n.account_id, false
                    from chain.stock_line n join chain.location l on l.id = n.location_id and l.kind = 'store'
                    where n.on_hand is not null
                        and n.day between \(from.days(before: lookBack)) and \(to)
                    order by n.location_id, n.product_id, n.day, n.as_of desc, n.feed_id desc) n
            ), telling as (
                select distinct on (store_id, product_id, day) * from told
                order by store_id, product_id, day, is_count desc
            ), line as (
                select x.store_id, x.product_id,
                    coalesce(max(x.account_id) filter (where x.account_id <> 0), 0) as account_id,
                    max(x.day) filter (where x.day < \(from)) as opened,
                    max(x.day) filter (where x.day >= \(from)) as closed
                from telling x group by x.store_id, x.product_id
            ), moved as (
                select x.store_id, x.product_id,
                    sum(d.units) filter (where d.level = 'sell_through')::bigint as sell_through,
                    sum(d.units) filter (where d.level = 'sell_out')::bigint as sell_out
                from line x join chain.sales_daily d on d.store_id = x.store_id and d.product_id = x.product_id
                    and d.level in ('sell_through', 'sell_out') and d.day > x.opened and d.day <= x.closed
                    and d.day between \(from.days(before: lookBack)) and \(to)
                group by x.store_id, x.product_id
            ), spoken as (
                select s.store_id, s.opened, s.closed, d.level
                from (select distinct store_id, opened, closed from line
                        where opened is not null and closed is not null) s
                    join (
                        select distinct store_id, level, day from chain.sales_daily
                        where level in ('sell_through', 'sell_out') and day between
                            \(from.days(before: lookBack + storeReach)) and \(to.days(before: -storeReach))) d
                        on d.store_id = s.store_id
                group by s.store_id, s.opened, s.closed, d.level
                having bool_or(abs(d.day - s.opened) < \(storeReach)) and bool_or(abs(d.day - s.closed) < \(storeReach))
            )
            select o.code, s.code, p.sku, x.opened, x.closed, b.units,
                case when t.level is not null then coalesce(m.sell_through, 0) end,
                case when u.level is not null then coalesce(m.sell_out, 0) end, e.units
            from line x
                join chain.store s on s.id = x.store_id
                join chain.product p on p.id = x.product_id
                left join chain.account o on o.id = x.account_id
                left join telling b on b.store_id = x.store_id and b.product_id = x.product_id and b.day = x.opened
                left join telling e on e.store_id = x.store_id and e.product_id = x.product_id and e.day = x.closed
                left join moved m on m.store_id = x.store_id and m.product_id = x.product_id
                left join spoken t on t.store_id = x.store_id and t.opened = x.opened and t.closed = x.closed
                    and t.level = 'sell_through'
                left join spoken u on u.store_id = x.store_id and u.opened = x.opened and u.closed = x.closed
                    and u.level = 'sell_out'
            where \(scope.ofStore)
            order by s.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            try ChannelLine(
                account: row[0], store: row[1], sku: row[2], openedOn: row[3], closedOn: row[4], opening: row[5],
                sellIn: nil, sellThrough: row[6], sellOut: row[7], told: row[8], inTransit: nil, toldSold: nil)
        }
    }
}
