import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The chain as the lines of a policy name it, on a day. Costs only in the chain's currency.
    func priceFacts(on day: Day, _ currency: Currency) throws(PostgresError) -> PriceFacts {
        let products = try all(
            """
            select p.sku, p.id, v.name, v.model, v.storage, v.series, v.launched, v.phase_out, c.cost_minor
            from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                left join chain.product_cost c on c.product_id = p.id and c.during @> \(day)::date
                    and c.currency = \(currency)
            """
        ) { (row) throws(PostgresError) -> (SKU, PriceFacts.Product) in
            try (
                row[0],
                PriceFacts.Product(
                    id: row[1], name: row[2], model: row[3], storage: row[4], series: row[5], launched: row[6],
                    phaseOut: row[7], cost: row[8])
            )
        }
        let regions = try all(
            """
            select r.code, r.id, array_agg(x.code order by p.depth)
            from chain.region r cross join lateral unnest(r.path) with ordinality as p (id, depth)
                join chain.region x on x.id = p.id
            group by r.code, r.id
            """
        ) { (row) throws(PostgresError) -> (RegionCode, PriceFacts.Region) in
            try (row[0], PriceFacts.Region(id: row[1], path: row[2]))
        }
        let accounts = try all(
            """
            select a.code, a.id, r.code, a.kind, v.tier
            from chain.account a join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                join chain.region r on r.id = v.region_id
            """
        ) { (row) throws(PostgresError) -> (AccountCode, PriceFacts.Account) in
            let kind: AccountKind = try row[3]
            return try (
                row[0],
                PriceFacts.Account(
                    id: row[1], region: row[2], channel: kind == .directChain ? .direct : .distribution, tier: row[4])
            )
        }
        let stores = try all(
            """
            select s.code, s.id, r.code, v.channel
            from chain.store s join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                join chain.region r on r.id = v.region_id
            """
        ) { (row) throws(PostgresError) -> (StoreCode, PriceFacts.Store) in
            try (row[0], PriceFacts.Store(id: row[1], region: row[2], channel: row[3]))
        }
        let agreements = try all(
            """
            select a.code, s.code, r.code, c.series
            from chain.coverage c join chain.account a on a.id = c.account_id
                left join chain.store s on s.id = c.store_id left join chain.region r on r.id = c.region_id
            where c.during @> \(day)::date
            """
        ) { (row) throws(PostgresError) -> (AccountCode, StoreCode?, RegionCode?, Name) in
            try (row[0], row[1], row[2], row[3])
        }
        var coverage = PriceFacts.Coverage()
        for (account, store, region, series) in agreements {
            if let store { coverage.ofStores[store, default: [:]][series] = account }
            if let region { coverage.ofRegions[region, default: [:]][series] = account }
        }
        return PriceFacts(
            products: dictionary(products), regions: dictionary(regions), accounts: dictionary(accounts),
            stores: dictionary(stores), coverage: coverage)
    }

    private func dictionary<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
        var found: [Key: Value] = [:]
        found.reserveCapacity(pairs.count)
        for (key, value) in pairs { found[key] = value }
        return found
    }
}
