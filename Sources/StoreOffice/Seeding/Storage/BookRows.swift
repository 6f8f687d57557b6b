import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What follows from the sell-in of the chain. Targets are what an account bought of a model in the three months
    /// before, less a fifth since models run out, in tens. Distributors pay in three days, direct chains a month
    /// later, each by its own habit, and all of them less what they sent back since.
    func booksOfTrade(until last: Day) throws(PostgresError) -> BooksOfTrade {
        let month = last.month.firstDay
        return BooksOfTrade(
            knowsTargets: try value("select exists (select from chain.load l where l.kind = 'targets')"),
            targets: try lines(
                """
                with sold as (
                    select a.code, v.model, date_trunc('month', d.day)::date as month, sum(d.units) as units
                    from chain.sales_daily d join chain.account a on a.id = d.account_id
                        join chain.product_version v on v.product_id = d.product_id and v.during @> d.day
                    where d.level = 'sell_in' and d.day >= \(month)::date - interval '9 months'
                    group by 1, 2, 3
                )
                select to_char(m, 'YYYY-MM') || ',' || s.code || ',' || s.model || ','
                    || ceil(sum(s.units) * 0.78 / 10 / least(3, extract(month from age(\(month)::date + interval '4 months', m)))) * 10
                from generate_series(\(month)::date - interval '5 months', \(month)::date + interval '2 months', interval '1 month') m
                    join sold s on s.month >= m - interval '3 months' and s.month < m
                group by m, s.code, s.model having sum(s.units) >= 15
                order by m, s.code collate "C", s.model collate "C"
                """),
            invoices: try lines(
                """
                select 'INV-' || b.code || '-' || to_char(b.day, 'YYYYMMDD') || ',' || b.code || ',' || b.day || ','
                    || case b.kind when 'direct_chain' then b.day + 30 else b.day + 3 end || ',' || b.billed || ',' || b.day
                from (\(trade(until: last))) b where b.billed > 0 order by b.day, b.code collate "C"
                """),
            payments: try lines(
                """
                with trade as materialized (\(trade(until: last))), paid as (
                    select b.code, b.day, b.billed - coalesce(sum(c.credited), 0) as amount,
                        case b.kind when 'direct_chain' then b.day + 28 + b.account_id::integer % 3 * 5 else b.day + 3 end as paid
                    from trade b left join trade c on c.account_id = b.account_id and c.taken_off = b.day
                    where b.billed > 0 group by b.account_id, b.code, b.kind, b.day, b.billed
                )
                select 'PAY-' || p.code || '-' || to_char(p.day, 'YYYYMMDD') || ',' || p.code || ',' || p.paid || ',' || p.amount
                    || ',INV-' || p.code || '-' || to_char(p.day, 'YYYYMMDD')
                from paid p where p.amount > 0 and p.paid <= \(last)::date order by p.paid, p.code collate "C"
                """),
            creditNotes: try lines(
                """
                select 'CN-' || c.code || '-' || to_char(c.day, 'YYYYMMDD') || ',' || c.code || ',' || c.day || ',' || c.credited
                    || ',' || coalesce('INV-' || c.code || '-' || to_char(c.taken_off, 'YYYYMMDD'), '') || ',' || c.day
                from (\(trade(until: last))) c where c.credited > 0 order by c.day, c.code collate "C"
                """),
            creditLines: try lines(
                """
                select b.code || ',' || date_trunc('month', min(b.day))::date || ',,'
                    || ceil(sum(b.billed) * 2 / count(distinct date_trunc('month', b.day)) / 100000) * 100000 || ','
                from (\(trade(until: last))) b where b.billed > 0 and b.kind = 'direct_chain'
                    and not exists (select from chain.credit_line l where l.account_id = b.account_id)
                group by b.code order by b.code collate "C"
                """))
    }

    /// What accounts got and sent back, a row a day, in major units; with the day of the next shipment, of whose invoice the
    /// goods sent back are taken off.
    private func trade(until last: Day) -> SQL {
        """
        select t.*, min(t.day) filter (where t.billed > 0)
            over (partition by t.account_id order by t.day rows between 1 following and unbounded following) as taken_off
        from (
            select a.id as account_id, a.code, a.kind, d.day,
                round(sum(d.amount_minor) filter (where d.amount_minor > 0) / 100.0, 2) as billed,
                round(-sum(d.amount_minor) filter (where d.amount_minor < 0) / 100.0, 2) as credited
            from chain.sales_daily d join chain.account a on a.id = d.account_id
            where d.level = 'sell_in' and d.day <= \(last)::date
            group by a.id, a.code, a.kind, d.day) t
        """
    }

    private func lines(_ statement: SQL) throws(PostgresError) -> [String] {
        try all(statement) { (row) throws(PostgresError) in try row[0] }
    }
}
