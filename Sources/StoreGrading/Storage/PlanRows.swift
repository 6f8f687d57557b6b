import Postgres
import Retail
import RetailSQL

/// A plan with what became of it; conditions follow. Of the promised month counts the grade that was computed.
private let planColumns: SQL = """
    select p.id, s.code as store, v.name, r.code as region, p.month, p.target, before.grade as origin,
        array(select a.key from jsonb_each_text(p.actions) a order by a.key collate "C") as names,
        array(select a.value::integer from jsonb_each_text(p.actions) a order by a.key collate "C") as times,
        p.cost_minor, p.user_code, p.made_at, p.withdrawn_by_code, t.tasks, t.done, g.grade, n.proposed,
        exists (select from chain.grade_acceptance a where a.month >= p.month) as accepted
    from chain.grade_plan p
        join chain.store s on s.id = p.store_id
        join lateral (
            select v.name from chain.store_version v where v.store_id = s.id order by v.during desc limit 1) v on true
        join chain.region r on r.id = p.region_id
        left join chain.grade_proposal o on o.store_id = p.store_id and o.run_id = p.run_id
        cross join lateral (select o.proposed as grade) before
        cross join lateral (
            select count(*)::integer as tasks, (count(*) filter (where f.state = 'done'))::integer as done
            from chain.field_task f
            where f.store_id = p.store_id and f.source_kind = 'plan' and not f.withdrawn
                and split_part(f.source_key, ' ', 1) = to_char(p.month, 'YYYY-MM')
                and p.actions ? split_part(f.source_key, ' ', 2)) t
        left join lateral (
            select g.grade from chain.store_grade g where g.store_id = p.store_id and g.month <= p.month
            order by g.month desc, g.id desc limit 1) g on true
        left join lateral (
            select n.proposed from chain.grade_proposal n join chain.grade_run u on u.id = n.run_id
            where n.store_id = p.store_id and u.month = p.month order by u.id desc limit 1) n on true
    """

private func read(_ row: borrowing Row) throws(PostgresError) -> GradePlan {
    let (names, times): ([String], [Int32]) = try (row["names"], row["times"])
    let (tasks, done): (Int32, Int32) = try (row["tasks"], row["done"])
    let (target, origin): (String, String?) = try (row["target"], row["origin"])
    let (grade, proposed): (String?, String?) = try (row["grade"], row["proposed"])
    return GradePlan(
        number: try row["id"], store: try row["store"], name: try row["name"], region: try row["region"],
        month: try row["month"], from: origin.flatMap(Grade.init(rawValue:)),
        target: Grade(rawValue: target) ?? .a, actions: zip(names, times).map { ($0, Int($1)) },
        cost: try row["cost_minor"], author: try row["user_code"], madeAt: try row["made_at"], tasks: Int(tasks),
        done: Int(done), withdrawnBy: try row["withdrawn_by_code"], grade: grade.flatMap(Grade.init(rawValue:)),
        proposed: proposed.flatMap(Grade.init(rawValue:)),
        isAccepted: try row["accepted"])
}

extension Transaction {
    /// The one that stands, else the last that was withdrawn.
    func plan(of store: StoreCode, for month: Month) throws(PostgresError) -> GradePlan? {
        try first(
            """
            \(planColumns) where s.code = \(store) and p.month = \(month)
            order by p.withdrawn_at desc nulls first limit 1
            """,
            { (row) throws(PostgresError) in try read(row) })
    }

    func plans(month: Month?) throws(PostgresError) -> [GradePlan] {
        try all(
            """
            \(planColumns) where \(month)::date is null or p.month = \(month)
            order by p.month desc, s.code collate "C", p.id
            """, { (row) throws(PostgresError) in try read(row) })
    }

    /// False where the person does not manage the store.
    func withdraw(_ plan: GradePlan, reason: String) throws(PostgresError) -> Bool {
        do {
            try execute(
                """
                select chain.withdraw_plan(s.id, \(plan.number), \(reason)) from chain.store s
                where s.code = \(plan.store)
                """)
            return true
        } catch  where error.sqlState == "42501" {
            return false
        }
    }

    /// False where the person does not manage the store.
    func addPlan(
        of store: StoreCode, _ run: Int64, _ month: Month, _ target: Grade, _ actions: [(name: String, times: Int)],
        cost: Int64
    ) throws(PostgresError) -> Bool {
        do {
            return try execute(
                """
                insert into chain.grade_plan (store_id, region_id, run_id, month, target, actions, cost_minor, user_id,
                    user_code)
                select s.id, s.region_id, \(run), \(month), \(target.rawValue),
                    (select jsonb_object_agg(a.name, a.times) from unnest(\(actions.map(\.name))::text[],
                        \(actions.map { Int32($0.times) })::integer[]) a (name, times)),
                    \(cost), (select auth.current_user_id()), (select auth.user_code())
                from chain.store s where s.code = \(store)
                """) == 1
        } catch  where error.sqlState == "42501" {
            return false
        }
    }
}
