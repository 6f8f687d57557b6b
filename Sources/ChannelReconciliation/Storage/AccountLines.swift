import Postgres
import Retail
import RetailSQL

/// Days around an opening and a closing in which the ledger has to speak of an account, else what it does not say is not
/// known: accounts order once a week, and ship to stores nearly every day.
private let sellInReach: Int32 = 10
private let sellThroughReach: Int32 = 3

extension Transaction {
    /// A line for every product that the account's documents told at opening or closing, or that moved in between.
    ///
    /// Under a full contract, a product that a document does not name is not there, unless a line of the document was
    /// refused: it may have been that product's. Under a contract for changes, it is as it was told last.
    func accountLines(_ scope: ChannelScope, _ from: Day, _ to: Day) throws(PostgresError) -> [ChannelLine] {
        try all(
            """
            with account as (select a.id, a.code from chain.account a where \(scope.ofAccount)),
            \(Self.tellings(from, to)),
            movement as (
                select m.* from chain.account_movements(
                    \(from.days(before: lookBack + sellInReach)), \(to.days(before: -sellInReach))) m
            ), moved as (
                select m.account_id, m.product_id,
                    sum(m.units) filter (where m.level = 'sell_in')::bigint as sell_in,
                    sum(m.units) filter (where m.level = 'sell_through')::bigint as sell_through
                from movement m join span s on s.account_id = m.account_id
                where m.day > coalesce(s.opened, \(from.days(before: 1))::date) and m.day <= coalesce(s.closed, \(to))
                group by m.account_id, m.product_id
            ), handed as (
                select s.account_id, t.product_id, sum(t.units)::bigint as units
                from span s join (
                    select to_account_id as account_id, product_id, day, units from chain.transfer
                    union all select from_account_id, product_id, day, -units from chain.transfer
                ) t on t.account_id = s.account_id
                where t.day > coalesce(s.opened, \(from.days(before: 1))::date) and t.day <= coalesce(s.closed, \(to))
                group by s.account_id, t.product_id
            ), edge_of as (
                select s.account_id, e.edge, e.day
                from span s cross join lateral (values
                    ('opening', coalesce(s.opened, \(from.days(before: 1))::date)),
                    ('closing', coalesce(s.closed, \(to)))) e (edge, day)
            ), spoken as (
                select e.account_id,
                    count(distinct e.edge) filter (where m.level = 'sell_in') = 2 as of_sell_in,
                    count(distinct e.edge) filter (where m.level = 'sell_through') = 2 as of_sell_through
                from edge_of e join (select distinct account_id, level, day from movement) m
                    on m.account_id = e.account_id and abs(m.day - e.day) < case m.level
                        when 'sell_in' then \(sellInReach)::integer else \(sellThroughReach)::integer end
                group by e.account_id
            ), product_of as (
                select account_id, product_id from told union select account_id, product_id from moved
                union select account_id, product_id from handed
            ), stock as (
                select k.account_id, k.product_id, b.edge,
                    case when bool_and(t.product_id is not null and t.on_hand is not null
                            or t.product_id is null and b.is_whole)
                        then coalesce(sum(t.on_hand), 0)::bigint end as on_hand,
                    case when bool_and(t.product_id is not null and t.in_transit is not null
                            or t.product_id is null and b.is_whole)
                        then coalesce(sum(t.in_transit), 0)::bigint end as in_transit
                from product_of k join edge_document b on b.account_id = k.account_id
                    left join told t on t.location_id = b.location_id and t.edge = b.edge and t.product_id = k.product_id
                group by k.account_id, k.product_id, b.edge
            ), sold as (
                -- What moved is told by documents of movements, where there are any, else beside the stock.
                select n.account_id, n.product_id, coalesce(sum(n.sold) filter (where n.aspect = 'activity'),
                    sum(n.sold) filter (where n.aspect = 'status'))::bigint as units
                from (
                    select distinct on (n.location_id, f.aspect, n.as_of, n.product_id)
                        s.account_id, n.product_id, n.sold, f.aspect
                    from chain.stock_line n join chain.feed f on f.id = n.feed_id
                        join warehouse w on w.id = n.location_id join span s on s.account_id = w.account_id
                    where n.day > s.opened and n.day <= s.closed
                    order by n.location_id, f.aspect, n.as_of, n.product_id, n.feed_id desc) n
                group by n.account_id, n.product_id
            )
            select a.code, p.sku, s.opened, s.closed, o.on_hand,
                case when h.of_sell_in then coalesce(m.sell_in, 0) end,
                case when h.of_sell_through then coalesce(m.sell_through, 0) end,
                c.on_hand, c.in_transit, d.units, coalesce(g.units, 0)
            from product_of k
                join account a on a.id = k.account_id
                join chain.product p on p.id = k.product_id
                join span s on s.account_id = k.account_id
                left join stock o on o.account_id = k.account_id and o.product_id = k.product_id and o.edge = 'opening'
                left join stock c on c.account_id = k.account_id and c.product_id = k.product_id and c.edge = 'closing'
                left join moved m on m.account_id = k.account_id and m.product_id = k.product_id
                left join handed g on g.account_id = k.account_id and g.product_id = k.product_id
                left join spoken h on h.account_id = k.account_id
                left join sold d on d.account_id = k.account_id and d.product_id = k.product_id
            order by a.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            try ChannelLine(
                account: row[0], store: nil, sku: row[1], openedOn: row[2], closedOn: row[3], opening: row[4],
                sellIn: row[5], sellThrough: row[6], sellOut: nil, told: row[7], inTransit: row[8], toldSold: row[9],
                transferred: row[10])
        }
    }

    /// `span`: the days between which an account is checked, with nil where it was not told; `edge_document`: the
    /// documents of these days; `told`: what they say of each product.
    private static func tellings(_ from: Day, _ to: Day) -> SQL {
        """
        warehouse as (
            select l.id, l.account_id from chain.location l join account a on a.id = l.account_id
            where l.kind = 'warehouse'
        ), document as (
            select distinct on (w.id, f.day) w.account_id, w.id as location_id, f.day, f.as_of, f.kind,
                f.kind = 'full' and coalesce(again.refused, f.refused) = 0 as is_whole
            from chain.feed f
                left join chain.feed again on again.follows = f.id and again.state = 'taken'
                cross join lateral unnest(f.location_ids) as x (location_id)
                join warehouse w on w.id = x.location_id
            where f.state = 'taken' and f.aspect = 'status'
                and f.day between \(from.days(before: lookBack)) and \(to)
            order by w.id, f.day, f.as_of desc, f.id desc
        ), told_day as (
            select d.account_id, d.day from document d group by d.account_id, d.day
            having count(*) = (select count(*) from warehouse w where w.account_id = d.account_id)
        ), span as (
            select a.id as account_id, max(t.day) filter (where t.day < \(from)) as opened,
                max(t.day) filter (where t.day >= \(from)) as closed
            from account a left join told_day t on t.account_id = a.id group by a.id
        ), edge_document as (
            select d.*, case when d.day = s.opened then 'opening' else 'closing' end as edge
            from span s join document d on d.account_id = s.account_id and d.day in (s.opened, s.closed)
        ), told as (
            select b.account_id, b.edge, b.location_id, n.product_id, n.on_hand, n.in_transit
            from edge_document b cross join lateral (
                select n.product_id,
                    (array_agg(n.on_hand order by n.as_of desc, n.feed_id desc)
                        filter (where b.kind = 'full' or n.on_hand is not null))[1] as on_hand,
                    (array_agg(n.in_transit order by n.as_of desc, n.feed_id desc)
                        filter (where b.kind = 'full' or n.in_transit is not null))[1] as in_transit
                from chain.stock_line n join chain.feed f on f.id = n.feed_id and f.aspect = 'status'
                where n.location_id = b.location_id and n.day <= b.day and n.as_of <= b.as_of
                    and (b.kind = 'delta' or n.day = b.day and n.as_of = b.as_of)
                group by n.product_id) n
        )
        """
    }
}
