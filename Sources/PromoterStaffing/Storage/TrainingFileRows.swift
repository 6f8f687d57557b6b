import Postgres
import Retail
import RetailSQL

extension Transaction {
    func keepBudgets(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.event_budget (region_id, quarter, money_minor)
            select r.id, u.quarter, u.money
            from unnest(\(rows["region"])::text[], \(rows["quarter"])::date[], \(rows["money"])::bigint[])
                    u (region, quarter, money)
                join chain.region r on r.code = u.region
            on conflict (region_id, quarter) do update set money_minor = excluded.money_minor
                where chain.event_budget.money_minor <> excluded.money_minor
            """)
    }

    func keepCourses(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.course (code, name, certificate, valid_months, pass_points)
            select * from unnest(\(rows["course"])::text[], \(rows["name"])::text[], \(rows["certificate"])::text[],
                \(rows["valid_months"])::smallint[], \(rows["pass_points"])::smallint[])
            on conflict (code) do update set name = excluded.name, certificate = excluded.certificate,
                    valid_months = excluded.valid_months, pass_points = excluded.pass_points
                where (chain.course.name, chain.course.certificate, chain.course.valid_months, chain.course.pass_points)
                    <> (excluded.name, excluded.certificate, excluded.valid_months, excluded.pass_points)
            """)
    }

    func keepSessions(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.course_session as c (code, course_id, region_id, day, seats, planned_minor, spent_minor)
            select u.code, k.id, r.id, u.day, u.seats, u.planned, u.spent
            from unnest(\(rows["session"])::text[], \(rows["course"])::text[], \(rows["region"])::text[],
                    \(rows["day"])::date[], \(rows["seats"])::integer[], \(rows["planned"])::bigint[],
                    \(rows["spent"])::bigint[]) u (code, course, region, day, seats, planned, spent)
                join chain.course k on k.code = u.course join chain.region r on r.code = u.region
            on conflict (code) do update set course_id = excluded.course_id, region_id = excluded.region_id,
                    day = excluded.day, seats = excluded.seats, planned_minor = excluded.planned_minor,
                    spent_minor = excluded.spent_minor
                where (c.course_id, c.region_id, c.day, c.seats, c.planned_minor, c.spent_minor)
                    is distinct from (excluded.course_id, excluded.region_id, excluded.day, excluded.seats,
                        excluded.planned_minor, excluded.spent_minor)
            """)
    }

    func keepResults(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.course_result as c (session_id, person_id, attended, points)
            select s.id, p.id, u.attended, u.points
            from unnest(\(rows["session"])::text[], \(rows["person"])::text[], \(rows["attended"])::boolean[],
                    \(rows["points"])::smallint[]) u (session, person, attended, points)
                join chain.course_session s on s.code = u.session join chain.person p on p.code = u.person
            on conflict (session_id, person_id) do update set attended = excluded.attended, points = excluded.points
                where (c.attended, c.points) is distinct from (excluded.attended, excluded.points)
            """)
    }

    func keepEvents(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.team_event as e (code, region_id, day, title, heads, planned_minor, spent_minor)
            select u.code, r.id, u.day, u.title, u.heads, u.planned, u.spent
            from unnest(\(rows["event"])::text[], \(rows["region"])::text[], \(rows["day"])::date[],
                    \(rows["title"])::text[], \(rows["heads"])::integer[], \(rows["planned"])::bigint[],
                    \(rows["spent"])::bigint[]) u (code, region, day, title, heads, planned, spent)
                join chain.region r on r.code = u.region
            on conflict (code) do update set region_id = excluded.region_id, day = excluded.day,
                    title = excluded.title, heads = excluded.heads, planned_minor = excluded.planned_minor,
                    spent_minor = excluded.spent_minor
                where (e.region_id, e.day, e.title, e.heads, e.planned_minor, e.spent_minor)
                    is distinct from (excluded.region_id, excluded.day, excluded.title, excluded.heads,
                        excluded.planned_minor, excluded.spent_minor)
            """)
    }

    /// Results of a session that has not been held.
    func resultsBeforehand(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        guard let told = rows.told else { return [] }
        return try all(
            """
            select u.line, s.day
            from unnest(\(rows.lines)::integer[], \(rows["session"])::text[]) u (line, session)
                join chain.course_session s on s.code = u.session
            where s.day > \(told)::date order by u.line
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[1]
            return Problem("staff.session-ahead", ["day": "\(day)"], at: Place(line: try row[0], path: "session"))
        }
    }

    /// Rows that would make another course or day of a session of which results are told.
    func heldAlready(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try all(
            """
            select u.line, c.code, s.day
            from unnest(\(rows.lines)::integer[], \(rows["session"])::text[], \(rows["course"])::text[], \(rows["day"])::date[])
                    u (line, session, course, day)
                join chain.course_session s on s.code = u.session join chain.course c on c.id = s.course_id
            where (c.code, s.day) <> (u.course, u.day)
                and exists (select from chain.course_result r where r.session_id = s.id)
            order by u.line
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[2]
            return Problem(
                "staff.session-held", ["course": try row[1], "day": "\(day)"],
                at: Place(line: try row[0], path: "session"))
        }
    }

    /// What is planned beyond a budget with these rows; each budget is named at the last row that counts in it.
    ///
    /// - Parameters:
    ///   - days: the column by which a row belongs to a quarter.
    ///   - money: the column that a person would lower.
    func plansBeyondBudgets(
        _ rows: StaffRows, days: String, money: String, _ currency: Currency
    ) throws(PostgresError) -> [Problem] {
        try all(
            """
            with told as (
                select u.line, r.id as region_id, r.path, date_trunc('quarter', u.day)::date as quarter
                from unnest(\(rows.lines)::integer[], \(rows["region"])::text[], \(rows[days])::date[])
                        u (line, region, day)
                    join chain.region r on r.code = u.region
            )
            select max(t.line), r.code, o.quarter, o.over_minor
            from chain.overspent((select array_agg(t.region_id) from told t), (select array_agg(t.quarter) from told t)) o
                join chain.region r on r.id = o.region_id
                join told t on t.quarter = o.quarter and o.region_id = any (t.path)
            group by r.code, o.quarter, o.over_minor order by 1, 2
            """
        ) { (row) throws(PostgresError) in
            let (quarter, over): (Day, Int64?) = try (row[2], row[3])
            return Problem(
                over == nil ? "staff.over-budget-above" : "staff.over-budget",
                [
                    "region": try row[1], "quarter": quarter.month.quarterName,
                    "over": over.map { "\(Money(minor: $0, currency))" } ?? "",
                ], at: Place(line: try row[0], path: money))
        }
    }
}
