import Postgres
import Retail
import RetailSQL

/// The tasks as a table, one row for each source, store and period: the last that was given.
private func given(_ tasks: ArraySlice<NewTask>) -> SQL {
    """
    given as (
        select distinct on (g.store, g.source_kind, g.source_key, g.period) g.*
        from unnest(\(tasks.map(\.store))::text[], \(tasks.map(\.source.kind))::text[],
            \(tasks.map(\.source.key))::text[], \(tasks.map(\.period))::daterange[],
            \(tasks.map(\.title.written))::text[], \(tasks.map(\.title.code))::text[],
            \(tasks.map(\.title.values))::text[], \(tasks.map(\.owner))::text[], \(tasks.map(\.due))::date[])
            with ordinality as g(
                store, source_kind, source_key, period, title, title_code, title_pairs, owner, due, place)
        order by g.store, g.source_kind, g.source_key, g.period, g.place desc
    ), meant as (
        select s.id as store_id, s.region_id, g.source_kind, g.source_key, g.period, g.title, g.title_code,
            case when g.title_code is not null then jsonb_object(g.title_pairs::text[]) end as title_values,
            g.owner, g.due
        from given g join chain.store s on s.code = g.store
    )
    """
}

/// What the trail keeps of a task that is in the row `alias`.
func facts(of alias: String) -> SQL {
    let row = SQL(trusted: alias)
    return """
        jsonb_build_object('store', \(row).store, 'source', \(row).source_kind || ' ' || \(row).source_key,
            'period', \(row).period::text, 'title', coalesce(\(row).title, \(row).title_code),
            'owner', \(row).owner, 'due', \(row).due::text, 'state', \(row).state)
        """
}

/// The caller, as a table.
let me: SQL = "me as (select u.id, u.code from auth.app_user u where u.id = (select auth.current_user_id()))"

extension Transaction {
    func unknownStores(_ tasks: ArraySlice<NewTask>) throws(PostgresError) -> [Problem] {
        try all(
            """
            select distinct g.code from unnest(\(tasks.map(\.store))::text[]) as g(code)
            where not exists (select from chain.store s where s.code = g.code) order by 1
            """
        ) { (row) throws(PostgresError) in Problem("task.store-unknown", ["found": try row[0]]) }
    }

    func unknownOwners(_ tasks: ArraySlice<NewTask>) throws(PostgresError) -> [Problem] {
        try all(
            """
            select distinct g.code from unnest(\(tasks.compactMap(\.owner))::text[]) as g(code)
            where not exists (select from chain.person p where p.code = g.code) order by 1
            """
        ) { (row) throws(PostgresError) in Problem("task.owner-unknown", ["found": try row[0]]) }
    }

    /// Adds what is not there; answers the numbers of the new tasks.
    func addTasks(_ tasks: ArraySlice<NewTask>) throws(PostgresError) -> [Int64] {
        try all(
            """
            with \(given(tasks))
            insert into chain.field_task
                (store_id, region_id, source_kind, source_key, period, title, title_code, title_values, owner, due)
            select m.store_id, m.region_id, m.source_kind, m.source_key, m.period, m.title, m.title_code,
                m.title_values, m.owner, m.due
            from meant m order by m.store_id, m.source_kind, m.source_key, m.period
            on conflict on constraint field_task_source_key do nothing
            returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    func noteCreation(of tasks: [Int64]) throws(PostgresError) {
        try execute(
            """
            with \(me), fresh as (
                select t.*, s.code as store from chain.field_task t join chain.store s on s.id = t.store_id
                where t.id = any (\(tasks)::bigint[]) order by t.id
            ), noted as (
                insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code)
                select f.store_id, f.id, 'created', me.id, me.code from fresh f, me
            )
            select trail.record('task', f.id::text, null, \(facts(of: "f"))) from fresh f
            """)
    }

    /// Takes over what is different about open tasks, and opens those that were withdrawn; answers how many. Runs behind `addTasks`, because a statement
    /// does not see what others committed while it waited for them.
    func changeTasks(_ tasks: ArraySlice<NewTask>) throws(PostgresError) -> Int {
        try execute(
            """
            with \(given(tasks)), \(me), old as (
                select t.store_id, t.id, s.code as store, t.source_kind, t.source_key, t.period, t.title, t.title_code,
                    t.title_values, t.owner, t.due, t.state, m.title as new_title, m.title_code as new_title_code,
                    m.title_values as new_title_values, m.owner as new_owner, m.due as new_due
                from meant m
                    join chain.field_task t on t.store_id = m.store_id and t.source_kind = m.source_kind
                        and t.source_key = m.source_key and t.period = m.period
                    join chain.store s on s.id = t.store_id
                where t.withdrawn or t.state = 'open'
                    and (t.title, t.title_code, t.title_values, t.owner, t.due)
                        is distinct from (m.title, m.title_code, m.title_values, m.owner, m.due)
                order by t.store_id, t.id for update of t
            ), changed as (
                update chain.field_task t set title = o.new_title, title_code = o.new_title_code,
                    title_values = o.new_title_values, owner = o.new_owner, due = o.new_due, state = 'open',
                    withdrawn = false, closed_on = null, closed_at = null, closed_by = null
                from old o where t.store_id = o.store_id and t.id = o.id
                returning t.*, o.store, o.state as state_before
            ), noted as (
                insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code)
                select c.store_id, c.id, case c.state_before when 'open' then 'changed' else 'reopened' end, me.id, me.code
                from changed c, me
            )
            select trail.record('task', c.id::text, \(facts(of: "o")), \(facts(of: "c")))
            from changed c join old o on o.store_id = c.store_id and o.id = c.id
            """)
    }
}

extension TaskTitle {
    fileprivate var written: String? { if case .written(let name) = self { name.text } else { nil } }
    fileprivate var code: String? { if case .coded(let notice) = self { notice.code } else { nil } }
    /// Names and values in turn, as the text of an array.
    fileprivate var values: String? {
        guard case .coded(let notice) = self else { return nil }
        return notice.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }.sqlText
    }
}
