import Postgres
import Retail
import RetailSQL

extension PoolCredit.Kind: SQLValue {}

extension Transaction {
    func poolEntries(of account: AccountCode?, until day: Day?) throws(PostgresError) -> [PoolEntry] {
        try all(
            """
            select e.id, a.code, e.kind, e.source, e.day, e.amount_minor, e.invoice, e.note, coalesce(u.code, ''),
                sum(e.amount_minor) over (partition by e.account_id order by e.day, e.id)::bigint
            from chain.pool_entry e join chain.account a on a.id = e.account_id
                left join auth.app_user u on u.id = e.user_id
            where (\(account)::text is null or a.code = \(account)) and coalesce(e.day <= \(day)::date, true)
            order by a.code collate "C", e.day, e.id
            """
        ) { (row) throws(PostgresError) in
            try PoolEntry(
                number: row[0], account: row[1], kind: row[2], source: row[3], day: row[4], amount: row[5],
                invoice: row[6], note: row[7], by: row[8], balance: row[9])
        }
    }

    func poolBalances(on day: Day?) throws(PostgresError) -> [AccountCode: Int64] {
        Dictionary(
            try all(
                """
                select a.code, coalesce(sum(e.amount_minor), 0)::bigint
                from chain.account a left join chain.pool_entry e on e.account_id = a.id
                    and coalesce(e.day <= \(day)::date, true)
                group by a.code
                """
            ) { (row) throws(PostgresError) in (try row[0] as AccountCode, try row[1] as Int64) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Adds what is not booked yet; answers its places among the credits.
    func addCredits(_ due: [PoolCredit]) throws(PostgresError) -> Set<Int> {
        Set(
            try all(
                """
                with told as (
                    select t.*, a.id from unnest(\(due.map(\.account.text))::text[], \(due.map(\.kind.rawValue))::text[],
                        \(due.map(\.source))::text[], \(due.map(\.day))::date[], \(due.map(\.amount))::bigint[],
                        \(due.map(\.note))::text[]) with ordinality t (account, kind, source, day, minor, note, place)
                    join chain.account a on a.code = t.account
                ), made as (
                    insert into chain.pool_entry (account_id, kind, source, day, amount_minor, note, user_id)
                    select t.id, t.kind, t.source, t.day, t.minor, t.note, (select auth.current_user_id())
                    from told t order by t.place
                    on conflict on constraint pool_entry_source_key do nothing
                    returning account_id, kind, source
                )
                select t.place::integer from made m join told t on (t.id, t.kind, t.source) = (m.account_id, m.kind, m.source)
                """
            ) { (row) throws(PostgresError) in Int(try row[0] as Int32) - 1 })
    }

    func usePool(
        of account: AccountCode, for invoice: PaperNumber, _ amount: Int64, source: String, share: Percentage,
        on day: Day
    ) throws(PostgresError) -> Bool {
        try value(
            """
            select chain.use_pool(a.id, \(invoice.text), \(source), \(day), \(amount), \(Int32(share.basisPoints))) is not null
            from chain.account a where a.code = \(account)
            """)
    }
}
