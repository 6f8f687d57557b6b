import Postgres
import Retail

extension Transaction {
    /// How the chain launched what it launched in the weeks before a day, and what launching products cost consumers.
    func launchLore(
        for account: LevelAccount, until: Day, weeks: Int, horizon: Int
    ) throws(PostgresError) -> LaunchLore {
        try planForHistory()
        var lore = LaunchLore.none
        _ = try all(
            """
            select product_id, series, price_minor, shares
            from chain.launches(\(account.id), \(until), \(Int32(weeks)), \(Int32(horizon)))
            """
        ) { (row) throws(PostgresError) in
            let (product, series, price): (Int64, String, Int64?) = try (row[0], row[1], row[2])
            let shares: [Int32]? = try row[3]
            if let price { lore.prices[product] = price }
            if let shares {
                lore.launches.append(
                    PastLaunch(product: product, series: series, price: price, weeks: shares.map(Double.init)))
            }
        }
        return lore
    }

    /// What the planner saw of launches when a run was made, by SKU.
    func plannedLaunches(of run: StockRun) throws -> [SKU: Int64] {
        let rows = try all(
            """
            select distinct p.sku, t.launch_planned
            from chain.level_proposal t join chain.product p on p.id = t.product_id
            where t.run_id = \(run.number) and t.launch_planned is not null
            """
        ) { (row) throws(PostgresError) -> (String, Int64) in try (row[0], row[1]) }
        return Dictionary(try rows.map { (try SKU($0.0), $0.1) }, uniquingKeysWith: { one, _ in one })
    }
}
