import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The scopes whose lines concern an account: those in which it stands, and those of the stores that it may supply.
    func scopes(reaching account: AccountCode, on day: Day) throws(PostgresError) -> Set<PriceScope> {
        let found = try all(
            """
            with asked as (select id from chain.account where code = \(account)),
            store as (
                select distinct s.code, v.region_id
                from asked a join chain.coverage c on c.account_id = a.id and c.during @> \(day)::date
                    join chain.store s on true
                    join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                where c.store_id = s.id or v.channel = 'distribution' and c.region_id = any (r.path)
            )
            select s.kind, s.code from pricing.stands('account', \(account), \(day)) s
            union
            select 'store', code from store
            union
            select 'region', z.code
            from store join chain.region r on r.id = store.region_id join chain.region z on z.id = any (r.path)
            """
        ) { (row) throws(PostgresError) in try Self.scope(row[0], code: row[1]) }
        return Set(found)
    }

    /// Products as they are on the first day of a month, by model, storage and code; without those that are launched after
    /// the month, unless all are wanted.
    func policyProducts(in month: Month, allKnown: Bool = false) throws(PostgresError) -> [PolicyProduct] {
        try all(
            """
            select p.sku, v.name, v.model, v.storage, v.series, v.launched, v.phase_out
            from chain.product p join chain.product_version v on v.product_id = p.id
                and v.during @> \(month.firstDay)::date
            where \(allKnown) or coalesce(v.launched <= \(month.lastDay)::date, true)
            order by v.model collate "C", v.storage collate "C" nulls first, p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            try PolicyProduct(
                sku: row[0], name: row[1], model: row[2], storage: row[3], series: row[4], launched: row[5],
                phaseOut: row[6])
        }
    }

    /// An instant by the clocks of a time zone, to the minute.
    func clock(_ instant: Instant, in zone: String) throws(PostgresError) -> String {
        try value("select to_char(\(instant)::timestamptz at time zone \(zone)::text, 'YYYY-MM-DD HH24:MI')")
    }
}
