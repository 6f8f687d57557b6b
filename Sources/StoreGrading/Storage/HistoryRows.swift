import Postgres
import Retail
import RetailSQL

extension Transaction {
    func history(of store: StoreCode, knownAt: Instant?) throws(PostgresError) -> [GradeEntry] {
        try all(
            """
            with known as (
                select g.*, row_number() over (partition by g.month order by g.id desc) as newest
                from chain.store_grade g join chain.store s on s.id = g.store_id
                where s.code = \(store) and (\(knownAt)::timestamptz is null or g.recorded_at <= \(knownAt))
            )
            select k.month, (lead(k.month) over (partition by k.newest = 1 order by k.month)) - 1, k.grade, k.outcome,
                case when k.newest = 1 then 'rules' else 'superseded' end, k.user_code, k.recorded_at, k.run_id,
                null::text
            from known k
            union all
            select lower(o.during), upper(case when o.ended_at > \(knownAt) then o.during else o.ruling end) - 1, o.grade, 'override',
                case when o.ended_at <= coalesce(\(knownAt)::timestamptz, 'infinity') then 'ended'
                    when o.approved_at <= coalesce(\(knownAt)::timestamptz, 'infinity') then 'rules' else 'asked' end,
                case when o.approved_at <= coalesce(\(knownAt)::timestamptz, 'infinity') then o.approved_by_code
                    else o.asked_by_code end,
                case when o.approved_at <= coalesce(\(knownAt)::timestamptz, 'infinity') then o.approved_at
                    else o.asked_at end, null, o.reason
            from chain.grade_override o join chain.store s on s.id = o.store_id
            where s.code = \(store) and (\(knownAt)::timestamptz is null or o.asked_at <= \(knownAt))
            order by 1, 7
            """
        ) { (row) throws(PostgresError) in
            let (grade, origin, state): (String?, String, String) = try (row[2], row[3], row[4])
            let superseded = state == "superseded"
            return GradeEntry(
                from: try row[0], until: superseded ? nil : try row[1], grade: grade.flatMap(Grade.init(rawValue:)),
                origin: StoreGrade.Origin(rawValue: origin) ?? .none,
                state: GradeEntry.State(rawValue: state) ?? .rules,
                by: try row[5], at: try row[6], run: try row[7], reason: try row[8])
        }
    }
}
