import Postgres
import Retail
import RetailSQL

extension ChannelScope {
    /// Whether an account is meant, by the columns of `chain.account a`.
    var ofAccount: SQL {
        """
        (\(account)::text is null or a.code = \(account)::text)
            and (\(region)::text is null or a.region_id in (\(below)))
        """
    }

    /// Whether a store is meant, by the columns of `chain.store s` and `account_id` of the line `x`.
    var ofStore: SQL {
        """
        (\(store)::text is null or s.code = \(store)::text)
            and (\(account)::text is null or x.account_id in (
                select o.id from chain.account o where o.code = \(account)::text))
            and (\(region)::text is null or s.region_id in (\(below)))
        """
    }

    private var below: SQL {
        """
        select r.id from chain.region r join chain.region top on r.path @> array[top.id]
        where top.code = \(region)::text
        """
    }
}

extension Transaction {
    /// Refuses a scope that names what the person does not see.
    func demand(_ scope: ChannelScope) throws {
        let (hasAccount, hasRegion, hasStore): (Bool, Bool, Bool) = try one(
            """
            select \(scope.account)::text is null or exists (
                    select from chain.account where code = \(scope.account)::text),
                \(scope.region)::text is null or exists (select from chain.region where code = \(scope.region)::text),
                \(scope.store)::text is null or exists (select from chain.store where code = \(scope.store)::text)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
        if !hasAccount { throw Refusal("channel.no-account", ["account": scope.account?.text ?? ""]) }
        if !hasRegion { throw Refusal("channel.no-region", ["region": scope.region?.text ?? ""]) }
        if !hasStore { throw Refusal("channel.no-store", ["store": scope.store?.text ?? ""]) }
    }

    /// The accounts, each with the number of stores that it supplied in the time.
    func suppliedAccounts(
        _ scope: ChannelScope, _ from: Day, _ to: Day
    ) throws(PostgresError) -> [ChannelTotal.Supplied] {
        try all(
            """
            select a.code, v.name, coalesce(m.stores, 0)
            from chain.account a
                join chain.account_version v on v.account_id = a.id and v.during @> \(to)::date
                left join chain.account_reach(\(from), \(to)) m on m.account_id = a.id
            where \(scope.ofAccount)
            order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let stores: Int64 = try row[2]
            return try ChannelTotal.Supplied(code: row[0], name: row[1], stores: Int(stores))
        }
    }
}

extension Day {
    /// So many days earlier; where the calendar ends, its first or last day.
    func days(before count: Int32) -> Day {
        Day(sinceEpoch: sinceEpoch - count) ?? (count > 0 ? .first : .last)
    }
}
