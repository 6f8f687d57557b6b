import Postgres
package import Retail
import RetailSQL
import StandingRules

/// A roster that was worked out, and what it was worked out from.
package struct RosterPlan: Sendable {
    package let question: RosterQuestion
    package let task: RosterTask
    package let roster: Roster
    let rules: StaffingRules
    let today: Day
}

/// A roster as it stands in force.
package struct StandingRoster: Sendable {
    package let task: RosterTask
    package let shifts: [RosterShift]
    /// As things stand now.
    package let check: RosterCheck
    /// Weeks whose roster is in force.
    package let accepted: Set<StoreWeek>
    /// By person, minutes of all rosters in force in the month of the first week.
    package let monthMinutes: [String: Int]
}

extension PromoterRota {
    /// Works out the roster that costs least; changes nothing. Days up to and with today stay as they are in force.
    ///
    /// Refused where a store has nobody, where no norm wants anybody, or every day has begun.
    package func planRoster(_ question: RosterQuestion, today: Day) async throws -> RosterPlan {
        try question.refuseOddWeeks()
        let (task, rules) = try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            return try tx.rosterTask(question, today: today)
        }
        guard task.open < task.days else {
            throw Refusal("staff.roster-past", ["today": "\(today)"], at: Place(path: "--week"))
        }
        for (place, store) in task.stores.enumerated()
        where !question.helpsOut && !task.people.contains(where: { $0.posts.contains(.store(place)) }) {
            throw Refusal("staff.roster-nobody", ["store": store.code])
        }
        guard task.people.contains(where: { $0.posts.contains { $0 != .nowhere } }) else {
            throw Refusal("staff.roster-nobody", ["store": task.stores.map(\.code).joined(separator: ", ")])
        }
        guard task.stores.contains(where: { $0.norm > 0 }) else {
            throw Refusal("staff.roster-no-norm", ["store": task.stores.map(\.code).joined(separator: ", ")])
        }
        let limits = RosterLimits(seconds: Double(rules.settings.workSeconds))
        return RosterPlan(
            question: question, task: task, roster: await task.roster(limits), rules: rules, today: today)
    }

    /// Puts a plan in force; answers how many weeks of stores changed.
    ///
    /// Refused where somebody was given a shift elsewhere meanwhile, where anything else that it was worked out from has changed,
    /// and where the caller may not.
    package func accept(_ plan: RosterPlan) async throws -> Int {
        let weeks = plan.question.storeWeeks
        let shifts = plan.roster.shifts.map { plan.task.standing($0) }
        let check = RosterCheck(plan.task, plan.roster.shifts)
        let uncovered = weeks.map { week in
            let store = plan.task.stores.firstIndex { $0.code == week.store } ?? 0
            let number = week.monday.days(since: plan.task.monday) / 7
            return (week: week, uncovered: check.uncoveredMinutes(store, week: number))
        }
        do {
            return try await own.write { tx in
                try tx.refuseAccounts("staff.not-for-accounts")
                try tx.lockRosters()
                let now = try tx.rosterTask(plan.question, today: plan.today)
                guard now == (plan.task, plan.rules) else {
                    if let other = try tx.doubleBooking(among: shifts, beside: weeks) {
                        throw Refusal(doubleBooking: other)
                    }
                    throw Refusal(.busy, "staff.roster-stale")
                }
                return try tx.putRosters(
                    uncovered, shifts, config: plan.rules.version.number, penalty: plan.roster.penalty.total,
                    bound: plan.roster.bound)
            }
        } catch let error as PostgresError where error.sqlState == "42501" {
            throw Refusal(.forbidden, "staff.no-right", ["kind": StaffFile.roster.rawValue])
        }
    }

    /// What stands in force in these weeks.
    package func roster(_ question: RosterQuestion) async throws -> StandingRoster {
        try question.refuseOddWeeks()
        return try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            var task = try tx.rosterTask(question, today: nil).task
            task.open = task.days
            let shifts = task.kept.sorted {
                ($0.day, $0.slot.store, $0.slot.minutes.lowerBound, $0.person)
                    < ($1.day, $1.slot.store, $1.slot.minutes.lowerBound, $1.person)
            }
            return StandingRoster(
                task: task, shifts: shifts, check: RosterCheck(task, shifts),
                accepted: try tx.acceptedWeeks(
                    of: task.stores.map(\.code), from: question.monday, days: question.days),
                monthMinutes: try tx.rosterMinutes(of: task.people.map(\.code), in: question.monday.month))
        }
    }

    /// A person's shifts in force of some weeks, in whatever store, and the minutes of all of the month.
    package func shifts(
        of person: PersonCode, from monday: Day, weeks: Int
    ) async throws -> (shifts: [PersonShift], monthMinutes: Int) {
        try RosterQuestion(stores: [], monday: monday, weeks: weeks).refuseOddWeeks()
        return try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard try tx.codes("chain.person").contains(person.text) else {
                throw Refusal("staff.person-unknown", ["found": person.text], at: Place(path: "--person"))
            }
            let end = monday.adding(days: 7 * weeks) ?? monday
            let shifts = try tx.standingShifts(of: [person.text], from: monday, to: end)
            return (
                shifts.map { PersonShift(day: $0.day, store: $0.store, kind: $0.kind, minutes: $0.minutes) },
                try tx.rosterMinutes(of: [person.text], in: monday.month)[person.text] ?? 0
            )
        }
    }
}

/// A shift of a person.
package struct PersonShift: Equatable, Sendable {
    package let day: Day
    /// nil where the caller does not see the store.
    package let store: String?
    package let kind: String
    /// Minutes of the day.
    package let minutes: Range<Int>
}

extension Refusal {
    fileprivate init(doubleBooking other: StandingShift) {
        let values = ["person": other.person, "day": "\(other.day)"]
        guard let store = other.store else {
            self.init("staff.double-booked-unseen", values)
            return
        }
        self.init("staff.double-booked", values.merging(["store": store]) { $1 })
    }
}

extension RosterTask {
    func standing(_ shift: RosterShift) -> StandingShift {
        StandingShift(
            person: people[shift.person].code, store: stores[shift.slot.store].code, day: date(shift.day),
            minutes: shift.slot.minutes, kind: shift.slot.kind)
    }
}
