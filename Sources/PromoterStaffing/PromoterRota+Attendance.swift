import Postgres
package import Retail
import RetailSQL

/// How a person kept the shifts of a month.
package struct PersonMonth: Equatable, Sendable {
    package let person: String
    package let name: String
    /// In the order of time.
    package let shifts: [ShiftAttendance]
    package let share: AttendanceShare
}

extension PromoterRota {
    /// How people kept the shifts in force of a month that lie before today, by person; only those of whom there is any shift or
    /// presence.
    ///
    /// - Parameters:
    ///   - region: of the people, and all below it; nil is all that the caller sees.
    ///   - person: nil for all.
    package func attendance(
        in month: Month, below region: RegionCode? = nil, person: PersonCode? = nil, today: Day
    ) async throws -> [PersonMonth] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            if let region, try !tx.codes("chain.region").contains(region.text) {
                throw Refusal("staff.region-unknown", ["found": region.text])
            }
            if let person, try !tx.codes("chain.person").contains(person.text) {
                throw Refusal("staff.person-unknown", ["found": person.text])
            }
            let rules = try tx.staffingRules(for: month).settings.attendance
            let end = max(month.firstDay, min(today, month.next?.firstDay ?? today))
            let found = try tx.attendance(
                of: StaffScope(region: region, person: person), from: month.firstDay, to: end)
            let names = try tx.names(of: found.map(\.person))
            return found.map { own in
                let shifts = own.shifts.map { ShiftAttendance($0, told: own.told, by: rules) }
                return PersonMonth(
                    person: own.person, name: names[own.person] ?? own.person, shifts: shifts,
                    share: AttendanceShare(shifts, told: own.told))
            }
        }
    }
}
