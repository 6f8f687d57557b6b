import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// How the stock of a run's day stands to the levels in force; the newest run of the day counts.
    func noteStates(of run: StockRun, _ plan: LevelPlan) throws(PostgresError) {
        let held = try rows(of: run).compactMap { row in
            row.inForce.map { (row.proposal, $0, plan.state(of: row.proposal, by: $0)) }
        }
        guard !held.isEmpty else { return }
        try execute(
            """
            insert into chain.stock_state as s (location_id, day, product_id, account_id, position, safety_stock,
                reorder_point, order_up_to, state, run_id)
            select t.*, \(run.number)
            from unnest(\(held.map(\.0.location))::bigint[],
                \(Array(repeating: run.day, count: held.count))::date[], \(held.map(\.0.product))::bigint[],
                \(Array(repeating: plan.account.id, count: held.count))::bigint[],
                \(held.map(\.2.position?.pieces))::bigint[], \(held.map(\.1.safetyStock))::bigint[],
                \(held.map(\.1.reorderPoint))::bigint[], \(held.map(\.1.orderUpTo))::bigint[],
                \(held.map(\.2.state.rawValue))::text[]) t
            on conflict on constraint stock_state_pkey do update set position = excluded.position,
                safety_stock = excluded.safety_stock, reorder_point = excluded.reorder_point,
                order_up_to = excluded.order_up_to, state = excluded.state, run_id = excluded.run_id
            where (s.position, s.safety_stock, s.reorder_point, s.order_up_to, s.state)
                is distinct from (excluded.position, excluded.safety_stock, excluded.reorder_point, excluded.order_up_to,
                    excluded.state)
            """)
    }
}
