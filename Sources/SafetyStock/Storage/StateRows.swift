import Postgres
import Retail
import RetailSQL

/// How a product stood to its level on a day.
struct NotedState {
    let key: PlaceAndProduct
    let account: Int64
    let position: StockPosition?
    let level: StockLevel
    let state: StockState
    let run: Int64
}

extension Transaction {
    /// How the stock of a run's day stands to the levels in force.
    ///
    /// - Parameter rows: what the run says.
    func noteStates(of run: StockRun, _ rows: [LevelRow], _ plan: LevelPlan) throws(PostgresError) {
        _ = try note(
            rows.compactMap { row in
                row.inForce.map { level in
                    let (position, state) = plan.state(of: row.proposal, by: level)
                    return NotedState(
                        key: PlaceAndProduct(location: row.proposal.location, product: row.proposal.product),
                        account: plan.account.id, position: position, level: level, state: state, run: run.number)
                }
            }, on: run.day)
    }

    /// One row for each product, place and day: what is noted later of a day takes the place of what was noted before.
    /// Answers how many were not noted like this already.
    func note(_ states: [NotedState], on day: Day) throws(PostgresError) -> Int {
        guard !states.isEmpty else { return 0 }
        return try all(
            """
            insert into chain.stock_state as s (location_id, product_id, day, account_id, position, safety_stock,
                reorder_point, order_up_to, state, run_id)
            select t.location_id, t.product_id, \(day), t.account_id, t.position, t.safety_stock, t.reorder_point,
                t.order_up_to, t.state, t.run_id
            from unnest(\(states.map(\.key.location))::bigint[], \(states.map(\.key.product))::bigint[],
                \(states.map(\.account))::bigint[], \(states.map(\.position?.pieces))::bigint[],
                \(states.map(\.level.safetyStock))::bigint[], \(states.map(\.level.reorderPoint))::bigint[],
                \(states.map(\.level.orderUpTo))::bigint[], \(states.map(\.state.rawValue))::text[],
                \(states.map(\.run))::bigint[]) t (location_id, product_id, account_id, position, safety_stock,
                    reorder_point, order_up_to, state, run_id)
            on conflict on constraint stock_state_pkey do update set position = excluded.position,
                safety_stock = excluded.safety_stock, reorder_point = excluded.reorder_point,
                order_up_to = excluded.order_up_to, state = excluded.state, run_id = excluded.run_id
            where (s.position, s.safety_stock, s.reorder_point, s.order_up_to, s.state)
                is distinct from (excluded.position, excluded.safety_stock, excluded.reorder_point, excluded.order_up_to,
                    excluded.state)
            returning 1
            """
        ) { (row) throws(PostgresError) -> Int32 in try row[0] }.count
    }

    /// Of an account, day by day, place and SKU by their codes.
    func states(
        of account: LevelAccount, from: Day, to: Day, skus: [SKU]?
    ) throws(PostgresError) -> [StateOfDay] {
        try all(
            """
            select s.day, l.code, p.sku, s.position, s.safety_stock, s.reorder_point, s.order_up_to, s.state
            from chain.stock_state s join chain.location l on l.id = s.location_id
                join chain.product p on p.id = s.product_id
            where s.account_id = \(account.id) and s.day between \(from) and \(to)
                and (\(skus)::text[] is null or p.sku = any (\(skus)::text[]))
            order by s.day, l.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            let word: String = try row[7]
            return StateOfDay(
                day: try row[0], location: try row[1], sku: try row[2], position: try row[3],
                level: try level(row, at: 4) ?? StockLevel(foreseen: 0, reorderPoint: 0, orderUpTo: 0),
                state: StockState(rawValue: word) ?? .unknown)
        }
    }

    /// What stands in one of some states by the newest noted day of its account, up to a day, and since when without
    /// anything else between; days whose stock was not known do not count as something else.
    func alerts(
        _ states: [StockState], in region: RegionCode?, of account: AccountCode?, until day: Day
    ) throws(PostgresError) -> [StockAlert] {
        try all(
            """
            with newest as (
                select a.id, a.code, v.name, (select max(s.day) from chain.stock_state s
                    where s.account_id = a.id and s.day <= \(day)::date) as day
                from chain.account a
                    left join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                where \(account)::text is null or a.code = \(account)
            )
            select n.code, coalesce(n.name, ''), l.code, p.sku, v.name, s.state, s.day, since.day, s.position,
                s.safety_stock, s.reorder_point, s.order_up_to
            from newest n join chain.stock_state s on s.account_id = n.id and s.day = n.day
                join chain.location l on l.id = s.location_id
                join chain.product p on p.id = s.product_id
                join chain.product_version v on v.product_id = p.id and v.during @> s.day
                cross join lateral (
                    select min(x.day) as day from chain.stock_state x
                    where x.location_id = s.location_id and x.product_id = s.product_id and x.day <= s.day
                        and x.state = s.state and x.day > coalesce((
                            select max(y.day) from chain.stock_state y
                            where y.location_id = s.location_id and y.product_id = s.product_id and y.day < s.day
                                and y.state not in (s.state, 'unknown')), '-infinity')) since
            where s.state = any (\(states.map(\.rawValue))::text[])
                and (\(region)::text is null or l.region_id in (
                    select r.id from chain.region r join chain.region top on r.path @> array[top.id]
                    where top.code = \(region)::text))
            """
        ) { (row) throws(PostgresError) in
            let word: String = try row[5]
            return StockAlert(
                account: try row[0], accountName: try row[1], location: try row[2], sku: try row[3], name: try row[4],
                state: StockState(rawValue: word) ?? .unknown, notedOn: try row[6], since: try row[7],
                position: try row[8] as Int64? ?? 0,
                level: try level(row, at: 9) ?? StockLevel(foreseen: 0, reorderPoint: 0, orderUpTo: 0))
        }
    }

    /// Pieces on hand on average over documents that told everything, in the days up to one; by account and SKU. Documents
    /// of changes tell only what moved, and no average.
    func averageStock(until day: Day, window: Int, of account: AccountCode?) throws(PostgresError) -> [[String]: Double]
    {
        let rows = try all(
            """
            select a.code, p.sku, sum(t.mean)::float8
            from (
                select n.account_id, n.location_id, n.product_id, avg(n.on_hand) as mean
                from chain.stock_line n join chain.feed f on f.id = n.feed_id and f.kind = 'full'
                where n.day > \(day)::date - \(Int32(window))::integer and n.day <= \(day)::date
                    and n.on_hand is not null
                    and (\(account)::text is null or n.account_id = (
                        select a.id from chain.account a where a.code = \(account)))
                group by n.account_id, n.location_id, n.product_id) t
                join chain.account a on a.id = t.account_id join chain.product p on p.id = t.product_id
            group by a.code, p.sku
            """
        ) { (row) throws(PostgresError) in ([try row[0], try row[1]] as [String], try row[2] as Double) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
