package import Postgres
package import Retail
import RetailSQL

extension Transaction {
    /// A later month that is accepted for all that the person manages.
    func laterAcceptance(than month: Month) throws(PostgresError) -> Month? {
        try first(
            """
            select max(a.month) from chain.grade_acceptance a
            where a.month > \(month) and (a.region_id is null or (select auth.class()) = 'region' and not exists (
                select from chain.region r
                where r.id = any ((select auth.regions())::bigint[]) and not a.region_id = any (r.path)))
            having max(a.month) is not null
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    func sign(_ run: GradeRun) throws(PostgresError) -> Int {
        let count: Int32 = try value("select chain.sign_grades(\(run.number))")
        return Int(count)
    }

    /// Of all stores that the person manages, or of some; answers the codes of those that changed.
    func accept(_ run: GradeRun, stores: [StoreCode]?) throws(PostgresError) -> [StoreCode] {
        try all(
            """
            select s.code from unnest(chain.accept_grades(\(run.number),
                case when \(stores)::text[] is not null
                    then array(select t.id from chain.store t where t.code = any (\(stores)::text[])) end)) a (id)
                join chain.store s on s.id = a.id order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// The grades of a day, as they were known then, best first.
    func grades(on day: Day, store: StoreCode?, knownAt: Instant?) throws(PostgresError) -> [StoreGrade] {
        try all(
            """
            select s.code, v.name, r.code, g.grade, g.outcome, coalesce(lower(o.days), g.month),
                coalesce(o.approved_by_code, g.user_code), o.grade, upper(o.days) - 1
            from chain.store s
                join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                join chain.region r on r.id = v.region_id
                left join lateral (
                    select * from chain.store_grade g
                    where g.store_id = s.id and g.month <= \(day)::date
                        and (\(knownAt)::timestamptz is null or g.recorded_at <= \(knownAt))
                    order by g.month desc, g.id desc limit 1) g on true
                left join lateral (
                    select o.*, d.days from chain.grade_override o,
                        lateral (select case when o.ended_at > \(knownAt)::timestamptz then o.during else o.ruling end)
                            as d (days)
                    where o.store_id = s.id and o.approved_at <= coalesce(\(knownAt)::timestamptz, 'infinity')
                        and d.days @> \(day)::date
                    order by o.id desc limit 1) o on true
            where v.format is distinct from 'unlisted' and coalesce(v.opened <= \(day)::date, true)
                and coalesce(v.closed > \(day)::date, true) and (\(store)::text is null or s.code = \(store))
            order by coalesce(o.grade, g.grade) nulls last, s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (computed, outcome, override): (String?, String?, String?) = try (row[3], row[4], row[7])
            let since: Day? = try row[5]
            return StoreGrade(
                store: try row[0], name: try row[1], region: try row[2],
                grade: (override ?? computed).flatMap(Grade.init(rawValue:)),
                origin: override != nil ? .override : outcome.flatMap(StoreGrade.Origin.init(rawValue:)) ?? .none,
                computed: computed.flatMap(Grade.init(rawValue:)), since: since?.month, acceptedBy: try row[6],
                until: try row[8])
        }
    }

    /// What is kept of a store that moved is its new region's to see.
    package func moveGrades(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        for table in ["grade_proposal", "store_grade", "grade_override", "grade_plan"] as [SQL] {
            try execute(
                """
                update chain.\(table) g set region_id = r.id from chain.store s, chain.region r
                where s.code = \(store) and r.code = \(region) and g.store_id = s.id and g.region_id <> r.id
                """)
        }
    }
}
