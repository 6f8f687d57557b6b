package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// The tasks of a kind of source that stores have for a period, closed ones too.
    package func plannedTasks(
        of kind: TaskSource.Kind, in period: DayRange, stores: [StoreCode]
    ) throws(PostgresError) -> [PlannedTask] {
        try all(
            """
            select s.code, t.source_key, t.due, t.state, t.withdrawn
            from unnest(\(stores)::text[]) g (code)
                join chain.store s on s.code = g.code
                join chain.field_task t on t.store_id = s.id and t.source_kind = \(kind) and t.period = \(period)
            """
        ) { (row) throws(PostgresError) in
            PlannedTask(
                store: try row[0], key: try row[1], due: try row[2], state: try row[3], isWithdrawn: try row[4])
        }
    }

    func withdraw(
        _ tasks: ArraySlice<(store: StoreCode, key: String)>, of kind: TaskSource.Kind, in period: DayRange?,
        reason: Name, on day: Day
    ) throws(PostgresError) -> Int {
        try execute(
            """
            with \(me), old as (
                select t.*, s.code as store
                from unnest(\(tasks.map(\.store))::text[], \(tasks.map(\.key))::text[]) as g (code, key)
                    join chain.store s on s.code = g.code
                    join chain.field_task t on t.store_id = s.id and t.source_kind = \(kind) and t.source_key = g.key
                        and coalesce(t.period = \(period)::daterange, true)
                where t.state = 'open' order by t.store_id, t.id for update of t
            ), gone as (
                update chain.field_task t set state = 'cancelled', withdrawn = true, closed_on = \(day),
                    closed_at = clock_timestamp(), closed_by = me.code
                from old o, me where t.store_id = o.store_id and t.id = o.id
                returning t.*, o.store
            ), noted as (
                insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code, note)
                select g.store_id, g.id, 'cancelled', me.id, me.code, \(reason) from gone g, me
            )
            select trail.record('task', g.id::text, \(facts(of: "o")), \(facts(of: "g")), \(reason)::text, 'cancelled')
            from gone g join old o on o.store_id = g.store_id and o.id = g.id
            """)
    }
}
