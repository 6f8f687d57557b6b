import Postgres
import Retail
import RetailCSV
import RetailSQL
import StandingRules

extension Transaction {
    /// What a written roster breaks, by line.
    func brokenRules(_ rows: StaffRows) throws -> [Problem] {
        try lockRosters()
        let unknown = try unknownShifts(in: rows, "shift", on: "week", besides: [])
        guard unknown.isEmpty else { return unknown }
        return try writtenWeeks(rows, today: rows.told).flatMap { $0.problems(rows) }
            .sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    }

    /// Lines on which somebody is in two places at a time.
    func presentTwice(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try doublePresence(rows).map { line, first in
            let place = Place(line: line, path: "came")
            guard let first else { return Problem("staff.attendance-known", at: place) }
            return Problem("staff.attendance-overlaps", ["first": "\(first)"], at: place)
        }
    }

    /// Lines that name a shift which the rules of their month do not have.
    func unknownShifts(
        in rows: StaffRows, _ column: String, on dayColumn: String, besides words: [String]
    ) throws -> [Problem] {
        var names: [Month: [String]] = [:]
        return try rows.lines.indices.compactMap { (row) throws -> Problem? in
            guard let word = rows[column][row], !words.contains(word), let day = rows.day(dayColumn, row) else {
                return nil
            }
            let month = day.monday.month
            let known = try names[month] ?? staffingRules(for: month).settings.roster.shifts.map(\.name)
            names[month] = known
            guard !known.contains(word) else { return nil }
            return Problem(
                "staff.shift-unknown", ["found": word, "known": (known + words).joined(separator: ", ")],
                at: Place(line: rows.lines[row], path: column))
        }
    }

    func keepAttendance(_ rows: StaffRows) throws -> Int {
        var metres: [Month: Int] = [:]
        let near = try rows["came"].map { (came) throws -> Int in
            guard let month = came.flatMap({ Day($0.prefix(10)) })?.month else { return 0 }
            let known = try metres[month] ?? staffingRules(for: month).settings.attendance.metres
            metres[month] = known
            return known
        }
        return try keepAttendance(rows, metres: near)
    }

    func keepRosters(_ rows: StaffRows) throws -> Int {
        let weeks = try writtenWeeks(rows, today: nil)
        return try weeks.reduce(0) { (changed, week) throws in
            try changed
                + putRosters(
                    week.uncovered, week.shifts.map { week.task.standing($0) }, config: week.rules.version.number,
                    penalty: week.check.penalty.total, bound: 0)
        }
    }

    /// The weeks of a file, each with its stores, held against the rules and all that stands around them.
    private func writtenWeeks(_ rows: StaffRows, today: Day?) throws -> [WrittenWeek] {
        var rules: [Day: StaffingRules] = [:]
        var shifts: [StandingShift] = []
        for row in rows.lines.indices {
            guard let monday = rows.day("week", row), let day = rows.day("day", row), let kind = rows["shift"][row],
                let person = rows["person"][row]
            else { continue }
            let own = try rules[monday] ?? staffingRules(for: monday.month)
            rules[monday] = own
            guard let minutes = own.settings.roster.shifts.first(where: { $0.name == kind })?.minutes else { continue }
            shifts.append(
                StandingShift(
                    person: person, store: rows["store"][row], day: day, minutes: minutes, kind: kind))
        }
        let weeks = Set(
            shifts.compactMap { shift in shift.store.map { StoreWeek(store: $0, monday: shift.day.monday) } })
        let written = WrittenRoster(weeks: weeks, shifts: shifts)
        return try Set(weeks.map(\.monday)).sorted().map { (monday) throws in
            let stores = try weeks.filter { $0.monday == monday }.map(\.store).sorted().map { try StoreCode($0) }
            let question = RosterQuestion(stores: stores, monday: monday, helpsOut: true)
            let (task, rules) = try rosterTask(question, today: today, written: written)
            return WrittenWeek(task, rules, shifts.filter { question.covers($0) })
        }
    }
}

extension StaffRows {
    func day(_ column: String, _ row: Int) -> Day? { self[column][row].flatMap { Day($0) } }
}

/// A week as somebody wrote it.
private struct WrittenWeek {
    let task: RosterTask
    let rules: StaffingRules
    let shifts: [RosterShift]
    let check: RosterCheck

    init(_ task: RosterTask, _ rules: StaffingRules, _ written: [StandingShift]) {
        (self.task, self.rules) = (task, rules)
        let shifts = written.compactMap { shift -> RosterShift? in
            guard let person = task.people.firstIndex(where: { $0.code == shift.person }),
                let store = task.stores.firstIndex(where: { $0.code == shift.store })
            else { return nil }
            let day = shift.day.days(since: task.monday)
            // What stands keeps its hours, whatever the rules say now.
            if case .works(let slot)? = task.people[person].standing[day], slot.store == store, slot.kind == shift.kind
            {
                return RosterShift(person: person, day: day, slot: slot)
            }
            let slot = RosterTask.Slot(store: store, kind: shift.kind, minutes: shift.minutes)
            return RosterShift(person: person, day: day, slot: slot)
        }
        self.shifts = shifts
        check = RosterCheck(task, shifts)
    }

    var uncovered: [(week: StoreWeek, uncovered: Int)] {
        task.stores.enumerated().map { place, store in
            (StoreWeek(store: store.code, monday: task.monday), check.uncoveredMinutes(place, week: 0))
        }
    }

    /// Every hard rule that is broken, at the line of the person and day, else at the week's first.
    func problems(_ rows: StaffRows) -> [Problem] {
        check.breaches.map { breach in
            let (person, day) = (task.people[breach.person].code, task.date(breach.day))
            let lines = rows.lines.indices
            let row =
                lines.first { rows["person"][$0] == person && rows.day("day", $0) == day }
                ?? lines.first { rows.day("week", $0) == task.monday }
            let limits: [RosterCheck.Rule: Int] = [
                .rest: task.rules.restHours, .weekHours: task.rules.weekHours, .daysInARow: task.rules.daysInARow,
                .daysOff: task.rules.daysOff,
            ]
            return Problem(
                "staff.breach-\(breach.rule.rawValue)",
                ["person": person, "day": "\(day)", "limit": "\(limits[breach.rule] ?? 0)"],
                at: Place(line: row.map { rows.lines[$0] }, path: "person"))
        }
    }
}
