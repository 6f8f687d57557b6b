import Postgres
import Retail
import RetailSQL

/// Shifts in force and what is told of presence, of one person.
struct PersonAttendance: Sendable {
    let person: String
    var shifts: [ShiftAttendance.Span] = []
    var told: [ShiftAttendance.Presence] = []
}

extension Transaction {
    /// How people kept their shifts in these months, as far as their days lie before a day; for who has shifts there.
    func attendanceShares(months: ClosedRange<Month>, before day: Day) throws -> [String: AttendanceShare] {
        let rules = try staffingRules(for: months.upperBound).settings.attendance
        let found = try attendance(
            from: months.lowerBound.firstDay, to: min(day, months.upperBound.next?.firstDay ?? day), below: nil,
            person: nil)
        return Dictionary(
            uniqueKeysWithValues: found.map { own in
                (own.person, AttendanceShare(own.shifts.map { ShiftAttendance($0, told: own.told, by: rules) }))
            })
    }

    /// Shifts that begin from a day up to, and without, another, and presence at that time, by person.
    func attendance(
        from first: Day, to end: Day, below region: RegionCode?, person: String?
    ) throws(PostgresError) -> [PersonAttendance] {
        let wanted: SQL = """
            (\(person)::text is null or p.code = \(person)) and (\(region?.text)::text is null or exists (
                select from chain.region r join chain.region a on a.id = any (r.path)
                where r.id = p.region_id and a.code = \(region?.text)))
            """
        var byPerson: [String: PersonAttendance] = [:]
        let shifts = try all(
            """
            select p.code, coalesce(s.code, ''), lower(t.span)::date, (extract(epoch from lower(t.span)::time) / 60)::integer,
                (extract(epoch from upper(t.span) - lower(t.span)) / 60)::integer
            from chain.roster_shift t join chain.person p on p.id = t.person_id left join chain.store s on s.id = t.store_id
            where t.span && tsrange(\(first)::date::timestamp, \(end)::date::timestamp)
                and lower(t.span) >= \(first)::date and \(wanted)
            order by lower(t.span)
            """
        ) { (row) throws(PostgresError) in try ShiftAttendance.Span(row) }
        for shift in shifts {
            byPerson[shift.person, default: PersonAttendance(person: shift.person)].shifts.append(shift)
        }
        let told = try all(
            """
            select p.code, coalesce(s.code, ''), lower(t.span)::date, (extract(epoch from lower(t.span)::time) / 60)::integer,
                (extract(epoch from upper(t.span) - lower(t.span)) / 60)::integer, t.place <> 'elsewhere'
            from chain.attendance t join chain.person p on p.id = t.person_id left join chain.store s on s.id = t.store_id
            where t.span && tsrange(\(first)::date::timestamp, \(end)::date::timestamp)
                and lower(t.span) >= \(first)::date and \(wanted)
            order by lower(t.span)
            """
        ) { (row) throws(PostgresError) in
            try ShiftAttendance.Presence(ShiftAttendance.Span(row), isThere: row[5])
        }
        for presence in told {
            let person = presence.span.person
            byPerson[person, default: PersonAttendance(person: person)].told.append(presence)
        }
        return byPerson.values.sorted { $0.person < $1.person }
    }
}

extension ShiftAttendance.Span {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        let (begin, length): (Int, Int) = try (row[3], row[4])
        self.init(person: try row[0], store: try row[1], day: try row[2], minutes: begin..<begin + length)
    }
}
