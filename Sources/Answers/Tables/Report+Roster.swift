package import PromoterStaffing
package import Retail
import RetailCSV

extension Report {
    /// A plan, with what it costs beside what a planner's hand would, and how good it is at least.
    ///
    /// - Parameter accepted: weeks of stores that changed; nil where nothing was put in force.
    package init(_ plan: RosterPlan, accepted: Int? = nil) {
        let (task, roster) = (plan.task, plan.roster)
        var head = [
            Field("week", .day(task.monday)), Field("uncovered_hours", .decimal(hours(roster.gaps.minutes))),
            Field("penalty", .decimal(hours(roster.penalty.total))),
            Field("least_penalty", .decimal(hours(roster.bound))),
            Field("greedy", .decimal(hours(roster.greedy.total))), Field("proven", .boolean(roster.isProven)),
            Field("search", .word("roster_\(roster.search.rawValue)")),
        ]
        if let accepted { head.append(Field("accepted", .quantity(Int64(accepted)))) }
        self.init(
            name: "roster", head: head,
            sections: [
                Section("roster_days", .days(task, roster.shifts)), Section("roster_gaps", .gaps(task, roster.gaps)),
                Section("roster_people", .people(task, roster.shifts)),
                Section("roster_costs", .costs(roster.penalty, roster.greedy), notes: [roster.proof]),
            ], spreadsheet: .importable(task, roster.shifts))
    }

    /// What stands in force.
    package init(_ standing: StandingRoster) {
        let task = standing.task
        var notes: [Notice] = []
        for store in task.stores {
            for week in task.weeks.map({ task.date(7 * $0) })
            where !standing.accepted.contains(StoreWeek(store: store.code, monday: week)) {
                notes.append(Notice("staff.roster-none", ["store": store.code, "week": "\(week)"]))
            }
        }
        self.init(
            name: "roster",
            head: [
                Field("week", .day(task.monday)),
                Field("uncovered_hours", .decimal(hours(standing.check.gaps.minutes))),
            ],
            sections: [
                Section("roster_days", .days(task, standing.shifts), notes: notes),
                Section("roster_gaps", .gaps(task, standing.check.gaps)),
                Section("roster_people", .people(task, standing.shifts, monthMinutes: standing.monthMinutes)),
            ], spreadsheet: .importable(task, standing.shifts))
    }
}

/// Minutes as hours with two decimals at most.
package func hours(_ minutes: Int) -> String {
    let hundredths = (minutes * 100 + (minutes < 0 ? -30 : 30)) / 60
    return ExactDecimal.shortest(Int64(hundredths), decimals: 2)
}

/// `09:30`.
package func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}

extension [RosterCheck.Gap] {
    fileprivate var minutes: Int { reduce(0) { $0 + $1.minutes.count * $1.heads } }
}

extension Roster {
    fileprivate var proof: Notice {
        if isProven { return Notice("staff.roster-proven") }
        let permille = (penalty.total - bound) * 1000 / Swift.max(1, penalty.total)
        return Notice(
            "staff.roster-gap",
            ["percent": ExactDecimal.shortest(Int64(permille), decimals: 1), "bound": hours(bound)])
    }
}

private let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

extension Table {
    /// A person's shifts, wherever.
    package static func shifts(of person: PersonCode, _ shifts: [PersonShift]) -> Table {
        Table(
            [
                Column("week"), Column("store"), Column("person"), Column("day"), Column("shift"), Column("begins"),
                Column("ends"),
            ],
            shifts.map { shift in
                [
                    .day(shift.day.monday), .text(orMissing: shift.store), .text(person.text), .day(shift.day),
                    .text(shift.kind), .text(clock(shift.minutes.lowerBound)), .text(clock(shift.minutes.upperBound)),
                ]
            })
    }

    /// A line for each day of a store, a column for each shift.
    fileprivate static func days(_ task: RosterTask, _ shifts: [RosterShift]) -> Table {
        let fixed = ["store", "day", "weekday"]
        var kinds = task.rules.shifts.map(\.name)
        for shift in shifts where !kinds.contains(shift.slot.kind) { kinds.append(shift.slot.kind) }
        let columns = (fixed + kinds.map { fixed.contains($0) ? "shift_\($0)" : $0 }).map { Column($0) }
        let rows = task.stores.indices.flatMap { store in
            (0..<task.days).map { day -> [Cell] in
                let there = shifts.filter { $0.day == day && $0.slot.store == store }
                let weekday = weekdays[RosterTask.weekday(day) - 1]
                return [.text(task.stores[store].code), .day(task.date(day)), .word("weekday_\(weekday)")]
                    + kinds.map { kind in
                        let names = there.filter { $0.slot.kind == kind }.map { task.people[$0.person].name }
                        return names.isEmpty ? .missing : .text(names.joined(separator: ", "))
                    }
            }
        }
        return Table(columns, rows)
    }

    fileprivate static func gaps(_ task: RosterTask, _ gaps: [RosterCheck.Gap]) -> Table {
        Table(
            [Column("store"), Column("day"), Column("begins"), Column("ends"), Column("short_of", .number)],
            gaps.map { gap in
                [
                    .text(task.stores[gap.store].code), .day(task.date(gap.day)),
                    .text(clock(gap.minutes.lowerBound)), .text(clock(gap.minutes.upperBound)),
                    .quantity(Int64(gap.heads)),
                ]
            })
    }

    fileprivate static func people(
        _ task: RosterTask, _ shifts: [RosterShift], monthMinutes: [String: Int]? = nil
    ) -> Table {
        var columns = [Column("promoter"), Column("name")]
        columns += ["shifts", "hours", "weekend_days"].map { Column($0, .number) }
        if monthMinutes != nil { columns.append(Column("month_hours", .number)) }
        return Table(
            columns,
            task.people.enumerated().map { place, person in
                let own = shifts.filter { $0.person == place }
                var cells: [Cell] = [
                    .text(person.code), .text(person.name), .quantity(Int64(own.count)),
                    .decimal(hours(own.reduce(0) { $0 + $1.slot.minutes.count })),
                    .quantity(Int64(own.count { RosterTask.isWeekend($0.day) })),
                ]
                if let monthMinutes { cells.append(.decimal(hours(monthMinutes[person.code] ?? 0))) }
                return cells
            })
    }

    /// What each part costs, by the weights of the rules, whose unit is an hour.
    fileprivate static func costs(_ penalty: RosterPenalty, _ greedy: RosterPenalty) -> Table {
        let parts: [(String, KeyPath<RosterPenalty, Int>)] = [
            ("uncovered", \.uncovered), ("surplus", \.surplus), ("wishes", \.wishes), ("weekends", \.weekends),
            ("changes", \.changes), ("help", \.help), ("all", \.total),
        ]
        return Table(
            [Column("part"), Column("penalty", .number), Column("greedy", .number)],
            parts.map { name, part in
                [
                    .word("roster_\(name)"), .decimal(hours(penalty[keyPath: part])),
                    .decimal(hours(greedy[keyPath: part])),
                ]
            })
    }

    /// As `staff import --kind roster` takes it.
    fileprivate static func importable(_ task: RosterTask, _ shifts: [RosterShift]) -> Table {
        Table(
            StaffFile.roster.layout.columns.map { Column($0) },
            shifts.sorted {
                ($0.slot.store, $0.day, $0.slot.minutes.lowerBound, $0.person)
                    < ($1.slot.store, $1.day, $1.slot.minutes.lowerBound, $1.person)
            }.map { shift in
                let day = task.date(shift.day)
                return [
                    .day(day.monday), .text(task.stores[shift.slot.store].code),
                    .text(task.people[shift.person].code), .day(day), .text(shift.slot.kind),
                ]
            })
    }
}
