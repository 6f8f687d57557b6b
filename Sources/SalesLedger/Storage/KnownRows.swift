import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The master data that codes are held against, as the caller sees it. Refuses whoever may not load: everybody but
    /// headquarters and distributors.
    func knownChain() throws -> KnownChain {
        let chain = try readChain()
        let trustClass: TrustClass? = try value("select auth.class()")
        guard trustClass == .hq || trustClass == .distributor && chain.ownAccount != nil else {
            throw Refusal(.forbidden, "sales.no-right")
        }
        return chain
    }

    private func readChain() throws -> KnownChain {
        var chain = KnownChain()
        try each("select code, -id, id from chain.region") { row in
            chain.regions.insert(
                try row[0], try KnownPlace(id: row[1], regionID: row[2], accountID: 0, kind: .region))
        }
        // What a store's newest version says of its trade: files of the past are loaded when the future is known.
        try each(
            """
            select l.code, l.id, l.region_id, coalesce(l.account_id, 0), l.kind, v.opened, v.closed
            from chain.location l left join chain.store_version v on v.store_id = l.id and upper_inf(v.during)
            """
        ) { row in
            var place = try KnownPlace(
                id: row[1], regionID: row[2], accountID: row[3],
                kind: row[4] as LocationKind == .store ? .store : .warehouse)
            if let opened: DateNumber = try row[5] { place.opened = opened.sinceEpoch }
            if let closed: DateNumber = try row[6] { place.closed = closed.sinceEpoch }
            chain.places.insert(try row[0], place)
        }
        try each(
            """
            select a.code, a.id, l.id, l.region_id, l.kind, a.id = (select auth.account_id())
            from chain.account a left join chain.location l on l.account_id = a.id and l.is_default
            """
        ) { row in
            var account = KnownAccount(id: try row[1])
            if let location: Int64 = try row[2] {
                account.defaultPlace = try KnownPlace(
                    id: location, regionID: row[3], accountID: account.id,
                    kind: row[4] as LocationKind == .store ? .store : .warehouse)
            }
            chain.accounts.insert(try row[0], account)
            if try row[5] as Bool? == true { chain.ownAccount = account }
        }
        try each("select sku, id from chain.product") { row in chain.products.insert(try row[0], try row[1]) }
        return chain
    }

    /// No place changes its region while lines of it are on their way in. Whoever moves one waits in `moveSales`.
    func holdRegionsStill() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock_shared(hashtext('chain.sales_fact.region_id'))")
    }
}
