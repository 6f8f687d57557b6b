import Postgres
import Retail
import RetailSQL

/// A shift as it stands in a roster in force.
struct StandingShift: Equatable, Sendable {
    let person: String
    /// nil where the caller does not see the store.
    let store: String?
    let day: Day
    /// Minutes of the day.
    let minutes: Range<Int>
    let kind: String
}

/// Days of a person, or of a person in a store, counted from a first day.
struct PersonDays: Sendable {
    let person: String
    /// A store's code, or a wish.
    let what: String
    let days: Range<Int>
}

extension Transaction {
    /// Who is posted to the stores in these days, and who has a shift there; by code.
    func rosterPeople(of stores: [String], from first: Day, days: Int) throws(PostgresError) -> [String] {
        try all(
            """
            select p.code from chain.person p
            where p.id in (
                select q.person_id from chain.posting q join chain.store s on s.id = q.store_id
                where s.code = any (\(stores)::text[]) and q.during && daterange(\(first), \(first)::date + \(days)::integer)
                union all
                select r.person_id from chain.roster_shift r join chain.store s on s.id = r.store_id
                where s.code = any (\(stores)::text[]) and r.week >= \(first)::date
                    and r.week < \(first)::date + \(days)::integer)
            order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) -> String in try row[0] }
    }

    /// What people are called now.
    func names(of people: [String]) throws(PostgresError) -> [String: String] {
        let names = try all(
            """
            select distinct on (p.code) p.code, v.name
            from chain.person p join chain.person_version v on v.person_id = p.id
            where p.code = any (\(people)::text[]) order by p.code, lower(v.during) desc nulls last
            """
        ) { (row) throws(PostgresError) -> (String, String) in try (row[0], row[1]) }
        return Dictionary(names) { first, _ in first }
    }

    /// In which store people are posted; nobody beyond the day on which they leave.
    func postedDays(of people: [String], from first: Day, days: Int) throws(PostgresError) -> [PersonDays] {
        try all(
            """
            select p.code, coalesce(s.code, ''), greatest(lower(q.during) - \(first)::date, 0),
                least(upper(q.during) - \(first)::date, gone.day - \(first)::date, \(days)::integer)
            from chain.posting q join chain.person p on p.id = q.person_id
                left join chain.store s on s.id = q.store_id
                left join lateral (
                    select min(v.left_on) as day from chain.person_version v
                    where v.person_id = p.id and v.during && daterange(\(first), \(first)::date + \(days)::integer)
                ) gone on true
            where p.code = any (\(people)::text[]) and q.during && daterange(\(first), \(first)::date + \(days)::integer)
            order by 1, 3
            """
        ) { (row) throws(PostgresError) -> PersonDays in try PersonDays(row) }
    }

    /// What people told of these days.
    func wishedDays(of people: [String], from first: Day, days: Int) throws(PostgresError) -> [PersonDays] {
        try all(
            """
            select p.code, w.wish, greatest(lower(w.during) - \(first)::date, 0),
                least(upper(w.during) - \(first)::date, \(days)::integer)
            from chain.roster_wish w join chain.person p on p.id = w.person_id
            where p.code = any (\(people)::text[]) and w.during && daterange(\(first), \(first)::date + \(days)::integer)
            order by 1, lower(w.during), upper(w.during)
            """
        ) { (row) throws(PostgresError) -> PersonDays in try PersonDays(row) }
    }

    /// Shifts in force of people from a day up to, and without, another, in whatever store.
    func standingShifts(of people: [String], from first: Day, to end: Day) throws(PostgresError) -> [StandingShift] {
        try all(
            """
            select p.code, s.code, lower(r.span)::date, (extract(epoch from lower(r.span)::time) / 60)::integer,
                (extract(epoch from upper(r.span) - lower(r.span)) / 60)::integer, r.kind
            from chain.roster_shift r join chain.person p on p.id = r.person_id left join chain.store s on s.id = r.store_id
            where p.code = any (\(people)::text[])
                and r.span && tsrange(\(first)::date::timestamp, \(end)::date::timestamp)
            order by p.code collate "C", r.span
            """
        ) { (row) throws(PostgresError) -> StandingShift in
            let (begin, length): (Int, Int) = try (row[3], row[4])
            return StandingShift(
                person: try row[0], store: try row[1], day: try row[2], minutes: begin..<begin + length,
                kind: try row[5])
        }
    }

    /// The weeks of stores whose rosters are in force.
    func acceptedWeeks(of stores: [String], from first: Day, days: Int) throws(PostgresError) -> Set<StoreWeek> {
        Set(
            try all(
                """
                select s.code, w.week from chain.roster_week w join chain.store s on s.id = w.store_id
                where s.code = any (\(stores)::text[]) and w.week >= \(first)::date
                    and w.week < \(first)::date + \(days)::integer
                """
            ) { (row) throws(PostgresError) -> StoreWeek in StoreWeek(store: try row[0], monday: try row[1]) })
    }

    /// Rosters are changed one at a time; what is read behind this stays until the transaction ends.
    func lockRosters() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.roster'), 0)")
    }

    /// Puts weeks of stores in force; answers how many changed.
    ///
    /// - Parameters:
    ///   - weeks: with the uncovered minutes of each.
    ///   - shifts: all that these weeks have.
    func putRosters(
        _ weeks: [(week: StoreWeek, uncovered: Int)], _ shifts: [StandingShift], config: Int64, penalty: Int, bound: Int
    ) throws(PostgresError) -> Int {
        let changed: Int32 = try value(
            """
            select chain.put_rosters(w.stores, \(weeks.map(\.week.monday))::date[], \(weeks.map(\.uncovered))::integer[],
                \(config), \(penalty), \(bound), f.stores, f.people, f.begins, f.ends, \(shifts.map(\.kind))::text[])
            from (
                select array_agg(s.id order by u.place) as stores
                from unnest(\(weeks.map(\.week.store))::text[]) with ordinality u (code, place)
                    join chain.store s on s.code = u.code
            ) w, (
                select array_agg(s.id order by u.place) as stores, array_agg(p.id order by u.place) as people,
                    array_agg(u.day + make_interval(mins => u.begun) order by u.place) as begins,
                    array_agg(u.day + make_interval(mins => u.ended) order by u.place) as ends
                from unnest(\(shifts.map { $0.store ?? "" })::text[], \(shifts.map(\.person))::text[],
                        \(shifts.map(\.day))::date[], \(shifts.map(\.minutes.lowerBound))::integer[],
                        \(shifts.map(\.minutes.upperBound))::integer[])
                        with ordinality u (store, person, day, begun, ended, place)
                    join chain.store s on s.code = u.store join chain.person p on p.code = u.person
            ) f
            """)
        return Int(changed)
    }

    /// Minutes of people's shifts in a month, all rosters in force together.
    func rosterMinutes(of people: [String], in month: Month) throws(PostgresError) -> [String: Int] {
        let minutes = try all(
            """
            select p.code, (sum(extract(epoch from upper(r.span) - lower(r.span))) / 60)::integer
            from chain.roster_shift r join chain.person p on p.id = r.person_id
            where p.code = any (\(people)::text[]) and lower(r.span) >= \(month)::date
                and lower(r.span) < \(month)::date + interval '1 month'
            group by p.code
            """
        ) { (row) throws(PostgresError) -> (String, Int) in try (row[0], row[1]) }
        return Dictionary(minutes) { first, _ in first }
    }

    /// The first of these shifts at whose time the person has another, in a store and week that is none of these.
    func doubleBooking(
        among shifts: [StandingShift], beside weeks: [StoreWeek]
    ) throws(PostgresError) -> StandingShift? {
        guard let first = shifts.map(\.day).min(), let last = shifts.map(\.day).max(), let end = last.adding(days: 1)
        else { return nil }
        let standing = try standingShifts(of: Set(shifts.map(\.person)).sorted(), from: first, to: end)
        let replaced = Set(weeks)
        return standing.first { other in
            let week = other.store.map { StoreWeek(store: $0, monday: other.day.monday) }
            return !(week.map(replaced.contains) ?? false)
                && shifts.contains {
                    $0.person == other.person && $0.day == other.day && $0.minutes.overlaps(other.minutes)
                }
        }
    }
}

extension PersonDays {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        let (from, to): (Int, Int) = try (row[2], row[3])
        self.init(person: try row[0], what: try row[1], days: from..<max(from, to))
    }
}
