import Postgres
import Retail
import RetailSQL

/// An account with what it has of places in a region.
struct AccountOfRegion: Equatable, Sendable {
    let account: LevelAccount
    let name: String
    /// Codes of its places there.
    let places: Set<String>
}

extension Transaction {
    /// Whether the person sees all that lies in a region; the names of those above it managers know too.
    func seesRegion(_ code: RegionCode) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (select from chain.region r where r.code = \(code)
                and ((select auth.sees_chain()) or r.id = any ((select auth.regions())::bigint[])))
            """, as: Bool.self)
    }

    /// Accounts that the person sees with places in a region and below it, or anywhere for nil; by code.
    func accounts(in region: RegionCode?, on day: Day) throws(PostgresError) -> [AccountOfRegion] {
        try all(
            """
            select a.id, a.code, a.kind, v.name, array_agg(l.code)
            from chain.account a
                join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                join chain.location l on l.account_id = a.id
            where \(region)::text is null or l.region_id in (
                select r.id from chain.region r join chain.region top on r.path @> array[top.id]
                where top.code = \(region)::text)
            group by a.id, a.code, a.kind, v.name order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let places: [String] = try row[4]
            return AccountOfRegion(
                account: LevelAccount(
                    id: try row[0], code: try row[1],
                    platform: StockPlatform(AccountKind(rawValue: try row[2]) ?? .distributor), leadDays: nil,
                    reviewDays: nil),
                name: try row[3], places: Set(places))
        }
    }
}
