package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// The newest task of each source of a kind at stores.
    package func standingTasks(
        of kind: TaskSource.Kind, stores: [StoreCode]
    ) throws(PostgresError) -> [StandingTask] {
        try all(
            """
            select distinct on (s.code, t.source_key) s.code, t.source_key, t.period, t.due, t.state, t.closed_on
            from unnest(\(stores)::text[]) g (code) join chain.store s on s.code = g.code
                join chain.field_task t on t.store_id = s.id and t.source_kind = \(kind)
            order by s.code, t.source_key, lower(t.period) desc, t.id desc
            """
        ) { (row) throws(PostgresError) in
            StandingTask(
                store: try row[0], key: try row[1], period: try row[2], due: try row[3], state: try row[4],
                closedOn: try row[5])
        }
    }

    func finish(_ tasks: ArraySlice<TaskClosing>, of kind: TaskSource.Kind) throws(PostgresError) -> Int {
        try execute(
            """
            with \(me), old as (
                select t.*, s.code as store, g.result as new_result, g.day
                from unnest(\(tasks.map(\.store))::text[], \(tasks.map(\.key))::text[],
                        \(tasks.map(\.period))::daterange[], \(tasks.map(\.result))::text[],
                        \(tasks.map(\.day))::date[]) as g (code, key, period, result, day)
                    join chain.store s on s.code = g.code
                    join chain.field_task t on t.store_id = s.id and t.source_kind = \(kind) and t.source_key = g.key
                        and t.period = g.period
                where t.state = 'open' order by t.store_id, t.id for update of t
            ), gone as (
                update chain.field_task t set state = 'done', result = o.new_result, closed_on = o.day,
                    closed_at = clock_timestamp(), closed_by = me.code
                from old o, me where t.store_id = o.store_id and t.id = o.id
                returning t.*, o.store
            ), noted as (
                insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code, note)
                select g.store_id, g.id, 'done', me.id, me.code, g.result from gone g, me
            )
            select trail.record('task', g.id::text, \(facts(of: "o")), \(facts(of: "g")), null, 'done')
            from gone g join old o on o.store_id = g.store_id and o.id = g.id
            """)
    }

    func reopen(_ tasks: ArraySlice<TaskReopening>, of kind: TaskSource.Kind) throws(PostgresError) -> Int {
        try execute(
            """
            with \(me), old as (
                select t.*, s.code as store, g.due as new_due, g.note
                from unnest(\(tasks.map(\.store))::text[], \(tasks.map(\.key))::text[],
                        \(tasks.map(\.period))::daterange[], \(tasks.map(\.due))::date[],
                        \(tasks.map(\.note))::text[]) as g (code, key, period, due, note)
                    join chain.store s on s.code = g.code
                    join chain.field_task t on t.store_id = s.id and t.source_kind = \(kind) and t.source_key = g.key
                        and t.period = g.period
                where t.state = 'done' order by t.store_id, t.id for update of t
            ), opened as (
                update chain.field_task t set state = 'open', result = null, due = o.new_due, closed_on = null,
                    closed_at = null, closed_by = null
                from old o where t.store_id = o.store_id and t.id = o.id
                returning t.*, o.store, o.note
            ), noted as (
                insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code, note)
                select g.store_id, g.id, 'reopened', me.id, me.code, g.note from opened g, me
            )
            select trail.record('task', g.id::text, \(facts(of: "o")), \(facts(of: "g")), g.note, 'reopened')
            from opened g join old o on o.store_id = g.store_id and o.id = g.id
            """)
    }
}
