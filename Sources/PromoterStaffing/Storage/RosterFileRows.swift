import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Of each person and first day the newest word counts; `none` takes it back.
    func keepWishes(_ rows: StaffRows) throws(PostgresError) -> Int {
        let told: SQL = """
            (select p.id, daterange(u.begun, u.ended) as days, u.wish
             from unnest(\(rows["person"])::text[], \(rows["from"])::date[], \(rows["to"])::date[],
                    \(rows["wish"])::text[]) u (person, begun, ended, wish)
                join chain.person p on p.code = u.person)
            """
        let takenBack = try execute(
            """
            delete from chain.roster_wish w using \(told) t
            where w.person_id = t.id and lower(w.during) = lower(t.days) and t.wish = 'none'
            """)
        try execute(
            """
            delete from chain.roster_wish w using \(told) t
            where w.person_id = t.id and lower(w.during) = lower(t.days) and (w.during, w.wish) <> (t.days, t.wish)
            """)
        return try takenBack
            + execute(
                """
                insert into chain.roster_wish (person_id, during, wish)
                select t.id, t.days, t.wish from \(told) t where t.wish <> 'none'
                on conflict (person_id, during) do nothing
                """)
    }

    /// Of each person and minute of coming the newest word counts. A place without coordinates, or a store without, is
    /// unknown, which is not elsewhere.
    ///
    /// - Parameter metres: of each row, within which one is there.
    func keepAttendance(_ rows: StaffRows, metres: [Int]) throws(PostgresError) -> Int {
        let told: SQL = """
            (select p.id as person_id, tsrange(u.came, u.went) as span, s.id as store_id, d.metres,
                case when d.metres is null then 'unknown' when d.metres <= u.near then 'there' else 'elsewhere' end as place
             from unnest(\(rows["person"])::text[], \(rows["store"])::text[], \(rows["came"])::timestamp[],
                    \(rows["went"])::timestamp[], \(rows["latitude"])::integer[], \(rows["longitude"])::integer[],
                    \(metres)::integer[]) u (person, store, came, went, latitude, longitude, near)
                join chain.person p on p.code = u.person join chain.store s on s.code = u.store
                left join chain.store_version v on v.store_id = s.id and v.during @> u.came::date
                cross join lateral (
                    select chain.metres(v.latitude, v.longitude, u.latitude, u.longitude) as metres) d)
            """
        try execute(
            """
            delete from chain.attendance a using \(told) t
            where a.person_id = t.person_id and lower(a.span) = lower(t.span)
                and (a.span, a.store_id, a.distance_m, a.place) is distinct from (t.span, t.store_id, t.metres, t.place)
            """)
        return try execute(
            """
            insert into chain.attendance (person_id, span, store_id, distance_m, place)
            select t.person_id, t.span, t.store_id, t.metres, t.place from \(told) t
            on conflict (person_id, span) do nothing
            """)
    }

    /// Lines on which somebody is in two places at a time: by another line, or by what is on record.
    func doublePresence(_ rows: StaffRows) throws(PostgresError) -> [(line: Int, first: Int?)] {
        try all(
            """
            with told as (
                select p.id, tsrange(u.came, u.went) as span, u.line
                from unnest(\(rows["person"])::text[], \(rows["came"])::timestamp[], \(rows["went"])::timestamp[],
                        \(rows.lines)::integer[]) u (person, came, went, line)
                    join chain.person p on p.code = u.person
            )
            select t.line, min(o.line) from told t join told o on o.id = t.id and o.line < t.line and o.span && t.span
            group by t.line
            union all
            select t.line, null from told t join chain.attendance a on a.person_id = t.id and a.span && t.span
            where not exists (select from told o where o.id = a.person_id and lower(o.span) = lower(a.span))
            group by t.line
            order by 1
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }
}
