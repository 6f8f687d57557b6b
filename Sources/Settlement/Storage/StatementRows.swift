import Postgres
import Retail
import RetailSQL

extension AccountStatement.Entry.Kind: SQLValue {}

extension Transaction {
    /// All that changed what accounts owe, up to a day, by day.
    func statementEntries(
        until day: Day, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: [AccountStatement.Entry]] {
        var entries: [AccountCode: [AccountStatement.Entry]] = [:]
        _ = try all(
            """
            select a.code, e.day, e.kind, e.number, e.invoice, e.due, e.minor
            from (
                select p.account_id, p.day, p.kind, p.number, p.invoice, p.due, p.amount_minor as minor
                from chain.account_paper p
                union all
                select e.account_id, e.day, 'pool', e.source, e.invoice, null, -e.amount_minor
                from chain.pool_entry e where e.kind = 'use') e join chain.account a on a.id = e.account_id
            where e.day <= \(day)::date and (\(account)::text is null or a.code = \(account))
            order by e.day, e.kind, e.number
            """
        ) { (row) throws(PostgresError) in
            entries[try row[0], default: []].append(
                try AccountStatement.Entry(
                    row[1], row[2], row[3], invoice: row[4], due: row[5], amount: row[6]))
        }
        return entries
    }

    /// Invoices and credit notes up to a day.
    func bills(until day: Day, of account: AccountCode?) throws(PostgresError) -> [AccountCode: [Bill]] {
        var bills: [AccountCode: [Bill]] = [:]
        _ = try all(
            """
            select a.code, p.number, p.shipped, p.day, case p.kind when 'invoice' then 1 else -1 end * p.amount_minor
            from chain.account_paper p join chain.account a on a.id = p.account_id
            where p.kind <> 'payment' and p.day <= \(day)::date and (\(account)::text is null or a.code = \(account))
            order by p.day, p.number
            """
        ) { (row) throws(PostgresError) in
            bills[try row[0], default: []].append(
                try Bill(row[1], shipped: row[2], day: row[3], amount: row[4]))
        }
        return bills
    }

    /// What was shipped to accounts, by day: minor units, since the first paper of each account, or all where it has none.
    func shippedAmounts(until day: Day, of account: AccountCode?) throws(PostgresError) -> [AccountCode: [Day: Int64]] {
        var amounts: [AccountCode: [Day: Int64]] = [:]
        _ = try all(
            """
            select a.code, d.day, sum(d.amount_minor)::bigint
            from chain.sales_daily d join chain.account a on a.id = d.account_id
                join (select p.account_id, least(min(p.day), min(p.shipped)) as since from chain.account_paper p group by p.account_id) f
                    on f.account_id = d.account_id and d.day >= f.since
            where d.level = 'sell_in' and d.day <= \(day)::date and (\(account)::text is null or a.code = \(account))
            group by a.code, d.day
            """
        ) { (row) throws(PostgresError) in amounts[try row[0], default: [:]][try row[1]] = try row[2] }
        return amounts
    }

    /// Orders that are confirmed and not shipped by the end of a day, at the average that was paid for the product in the
    /// 90 days before: minor units. An account with an order of which no price is known is left out.
    func openOrderAmounts(on day: Day, of account: AccountCode?) throws(PostgresError) -> [AccountCode: Int64?] {
        var amounts: [AccountCode: Int64?] = [:]
        _ = try all(
            """
            with paid as (
                select d.account_id, d.product_id, sum(d.amount_minor) / nullif(sum(d.units), 0) as minor
                from chain.sales_daily d
                where d.level = 'sell_in' and d.day between \(day)::date - 89 and \(day)::date and d.units > 0
                group by d.account_id, d.product_id
            )
            select a.code, case when bool_and(p.minor is not null) then sum(o.units * p.minor)::bigint end
            from chain.order_line o join chain.account a on a.id = o.account_id
                left join paid p on p.account_id = o.account_id and p.product_id = o.product_id
            where o.day <= \(day)::date and coalesce(o.shipped > \(day)::date, true)
                and coalesce(o.received > \(day)::date, true)
                and (\(account)::text is null or a.code = \(account))
            group by a.code
            """
        ) { (row) throws(PostgresError) in amounts[try row[0]] = .some(try row[1]) }
        return amounts
    }

    func creditLines(
        on day: Day, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: (limit: Int64, pledged: Int64)] {
        var lines: [AccountCode: (limit: Int64, pledged: Int64)] = [:]
        _ = try all(
            """
            select a.code, l.limit_minor, l.pledged_minor
            from chain.credit_line l join chain.account a on a.id = l.account_id
            where l.during @> \(day)::date and (\(account)::text is null or a.code = \(account))
            """
        ) { (row) throws(PostgresError) in lines[try row[0]] = (try row[1], try row[2]) }
        return lines
    }
}
