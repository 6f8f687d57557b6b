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
    /// Which part of the shifts of the three months before a month each kept, by person; nobody who had no shift.
    func attendanceShares(of scope: StaffScope, before month: Month) throws -> [String: Percentage] {
        let rules = try staffingRules(for: month).settings.attendance
        guard let first = month.adding(months: -3) else { return [:] }
        var shares: [String: Percentage] = [:]
        for own in try attendance(of: scope, from: first.firstDay, to: month.firstDay) {
            shares[own.person] =
                AttendanceShare(own.shifts.map { ShiftAttendance($0, told: own.told, by: rules) }).share
        }
        return shares
    }

    /// Shifts that begin from a day up to, and without, another, and presence at that time, by person.
    func attendance(
        of scope: StaffScope, from first: Day, to end: Day
    ) throws(PostgresError) -> [PersonAttendance] {
        var byPerson: [String: PersonAttendance] = [:]
        let shifts = try all(
            """
            select p.code, coalesce(s.code, ''), lower(t.span)::date, (extract(epoch from lower(t.span)::time) / 60)::integer,
                (extract(epoch from upper(t.span) - lower(t.span)) / 60)::integer
            from chain.roster_shift t join chain.person p on p.id = t.person_id left join chain.store s on s.id = t.store_id
            where t.span && tsrange(\(first)::date::timestamp, \(end)::date::timestamp)
                and lower(t.span) >= \(first)::date and \(scope.ofPeople)
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
                and lower(t.span) >= \(first)::date and \(scope.ofPeople)
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
