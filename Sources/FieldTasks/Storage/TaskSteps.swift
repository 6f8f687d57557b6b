import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Puts a task into another state; one that is opened again has no result.
    func move(_ task: FieldTask, to state: TaskState, result: String?, on day: Day) throws(PostgresError) {
        try execute(
            """
            update chain.field_task set state = \(state), withdrawn = false,
                result = case when \(state)::text = 'done' then \(result)::text end,
                closed_on = case when \(state)::text <> 'open' then \(day)::date end,
                closed_at = case when \(state)::text <> 'open' then clock_timestamp() end,
                closed_by = case when \(state)::text <> 'open' then
                    (select u.code from auth.app_user u where u.id = (select auth.current_user_id())) end
            where id = \(task.id)
            """)
    }

    func note(_ kind: TaskEvent.Kind, of task: FieldTask, _ note: String?) throws(PostgresError) {
        try execute(
            """
            insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code, note)
            select t.store_id, t.id, \(kind), u.id, u.code, \(note)
            from chain.field_task t, auth.app_user u
            where t.id = \(task.id) and u.id = (select auth.current_user_id())
            """)
    }

    /// Whether the caller escalated the task with these words already.
    func hasEscalated(_ id: Int64, _ reason: String) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (
                select from chain.field_task t
                    join chain.field_task_event e on e.store_id = t.store_id and e.task_id = t.id
                where t.id = \(id) and e.kind = 'escalated' and e.note = \(reason)
                    and e.user_id = (select auth.current_user_id()))
            """)
    }
}
