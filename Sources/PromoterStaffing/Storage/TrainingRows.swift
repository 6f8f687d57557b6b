import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Budgets of a quarter of the regions that the caller answers for, below a region, with what stands against them.
    func trainingBudgets(
        of quarter: Month, below region: RegionCode?
    ) throws(PostgresError) -> [TrainingPlan.Budget] {
        try all(
            """
            select r.code, r.name, b.money_minor, coalesce(sum(p.planned_minor), 0)::bigint,
                coalesce(sum(p.spent_minor), 0)::bigint
            from chain.event_budget b join chain.region r on r.id = b.region_id
                left join (
                    select w.path, s.day, s.planned_minor, s.spent_minor
                    from chain.course_session s join chain.region w on w.id = s.region_id
                    union all
                    select w.path, e.day, e.planned_minor, e.spent_minor
                    from chain.team_event e join chain.region w on w.id = e.region_id
                ) p on r.id = any (p.path) and p.day >= b.quarter and p.day < b.quarter + interval '3 months'
            where b.quarter = \(quarter.firstDay)
                and ((select auth.sees_chain()) or r.id = any ((select auth.regions())::bigint[]))
                and (\(region?.text)::text is null or exists (
                    select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            group by r.id, r.code, r.name, b.money_minor order by r.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try TrainingPlan.Budget(region: row[0], name: row[1], budget: row[2], planned: row[3], spent: row[4])
        }
    }

    /// Sessions of a quarter that the caller sees below a region, by day.
    func trainingSessions(
        of quarter: Month, below region: RegionCode?
    ) throws(PostgresError) -> [TrainingPlan.Session] {
        try all(
            """
            select s.code, c.name, c.certificate, r.code, s.day, s.seats, count(*) filter (where q.attended),
                count(*) filter (where q.points >= c.pass_points), s.planned_minor, s.spent_minor
            from chain.course_session s join chain.course c on c.id = s.course_id
                join chain.region r on r.id = s.region_id left join chain.course_result q on q.session_id = s.id
            where s.day >= \(quarter.firstDay)::date and s.day < \(quarter.firstDay)::date + interval '3 months'
                and (\(region?.text)::text is null or exists (
                    select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            group by s.id, c.id, r.id order by s.day, s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try TrainingPlan.Session(
                session: row[0], course: row[1], certificate: row[2], region: row[3], day: row[4], seats: row[5],
                attended: row[6], passed: row[7], planned: row[8], spent: row[9])
        }
    }

    /// Events likewise.
    func teamEvents(of quarter: Month, below region: RegionCode?) throws(PostgresError) -> [TrainingPlan.Event] {
        try all(
            """
            select e.code, r.code, e.day, e.title, e.heads, e.planned_minor, e.spent_minor
            from chain.team_event e join chain.region r on r.id = e.region_id
            where e.day >= \(quarter.firstDay)::date and e.day < \(quarter.firstDay)::date + interval '3 months'
                and (\(region?.text)::text is null or exists (
                    select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            order by e.day, e.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try TrainingPlan.Event(
                event: row[0], region: row[1], day: row[2], title: row[3], heads: row[4], planned: row[5], spent: row[6]
            )
        }
    }

    /// What people who work for us on a day hold, what ends soon first. One certificate told twice ends with the later one.
    func heldCertificates(of scope: StaffScope, on day: Day) throws(PostgresError) -> [HeldCertificate] {
        try all(
            """
            select p.code, v.name, v.role, r.code, h.certificate, upper(h.span),
                coalesce(upper(h.span) <= \(day)::date + \(HeldCertificate.soon)::integer, false) as is_soon
            from (
                select c.person_id, c.certificate, unnest(range_agg(c.during)) as span
                from chain.person_certificate c where not isempty(c.during) group by c.person_id, c.certificate
            ) h
                join chain.person p on p.id = h.person_id
                join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date
                join chain.region r on r.id = v.region_id
            where h.span @> \(day)::date and coalesce(v.joined <= \(day)::date, true)
                and coalesce(v.left_on > \(day)::date, true) and \(scope.ofPeople)
            order by is_soon desc, p.code collate "C", h.certificate collate "C"
            """
        ) { (row) throws(PostgresError) in
            try HeldCertificate(
                person: row[0], name: row[1], role: row[2], region: row[3], certificate: row[4], until: row[5],
                endsSoon: row[6])
        }
    }
}
