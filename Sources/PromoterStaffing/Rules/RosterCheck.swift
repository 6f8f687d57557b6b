/// Looks at a roster as a person would, day by day and rule by rule: every hard rule that it breaks, and what it costs.
///
/// It shares nothing with the search, so that it can judge it, and rosters that somebody wrote by hand.
package struct RosterCheck: Equatable, Sendable {
    /// A hard rule; its word is the end of the code `staff.breach-…`.
    package enum Rule: String, CaseIterable, Sendable {
        /// Two shifts on a day.
        case oneShift = "one-shift"
        /// Absent, or posted nowhere.
        case away
        /// In a shift of another roster.
        case booked
        /// In a store where the person is not posted, while nobody helps out.
        case place
        case rest
        case weekHours = "week-hours"
        case daysInARow = "days-in-a-row"
        case daysOff = "days-off"
        /// A day that has begun.
        case begun
    }

    package struct Breach: Hashable, Sendable {
        package let rule: Rule
        /// Place in the task's people.
        package let person: Int
        /// The last day that takes part and is open.
        package let day: Int
    }

    /// Wanted heads that nobody is there for.
    package struct Gap: Equatable, Sendable {
        /// Place in the task's stores.
        package let store: Int
        package let day: Int
        /// Minutes of the day.
        package let minutes: Range<Int>
        package let heads: Int
    }

    package private(set) var breaches: [Breach] = []
    package private(set) var gaps: [Gap] = []
    package private(set) var penalty = RosterPenalty()

    private let task: RosterTask
    private let byPerson: [Int: [RosterShift]]

    /// - Parameter shifts: all of the task's days, those that stay included.
    package init(_ task: RosterTask, _ shifts: [RosterShift]) {
        self.task = task
        byPerson = Dictionary(grouping: shifts, by: \.person)
        for person in task.people.indices { lookAt(person) }
        for store in task.stores.indices {
            for day in 0..<task.days {
                lookAt(store, day, shifts.filter { $0.day == day && $0.slot.store == store })
            }
        }
        let weekends = task.people.indices.map { person in
            task.people[person].weekends
                + (0..<task.days).count { RosterTask.isWeekend($0) && span(person, $0) != nil }
        }
        for team in task.teams {
            let own = team.people.map { weekends[$0] }
            if let most = own.max(), let fewest = own.min() {
                penalty.weekends += (most - fewest) * 60 * task.rules.weights.weekend
            }
        }
    }

    /// Minutes of the wanted heads that nobody is there for, in a store's week.
    package func uncoveredMinutes(_ store: Int, week: Int) -> Int {
        gaps.filter { $0.store == store && $0.day / 7 == week }.reduce(0) { $0 + $1.minutes.count * $1.heads }
    }

    /// When a person works on a day, in this roster or another.
    private func span(_ person: Int, _ day: Int) -> Range<Int>? {
        byPerson[person]?.first { $0.day == day }?.slot.minutes ?? task.people[person].elsewhere[day]
    }

    private func works(_ person: Int, _ day: Int) -> Bool { span(person, day) != nil }

    /// Whether this roster decided the day.
    private func decided(_ person: Int, _ day: Int) -> Bool {
        day >= task.open && byPerson[person]?.contains { $0.day == day } ?? false
    }

    private mutating func lookAt(_ person: Int) {
        let who = task.people[person]
        let own = byPerson[person] ?? []
        let rules = task.rules
        for day in 0..<task.days {
            let today = own.filter { $0.day == day }
            if day < task.open {
                let stays = task.kept.filter { $0.person == person && $0.day == day }
                if Set(stays) != Set(today) { breaches.append(Breach(rule: .begun, person: person, day: day)) }
                costs(of: today.first, who, day)
                continue
            }
            if today.count > 1 { breaches.append(Breach(rule: .oneShift, person: person, day: day)) }
            if !today.isEmpty, who.elsewhere[day] != nil {
                breaches.append(Breach(rule: .booked, person: person, day: day))
            }
            if !today.isEmpty, who.absences.contains(day) || who.posts[day] == .nowhere {
                breaches.append(Breach(rule: .away, person: person, day: day))
            } else if !task.helpsOut, today.contains(where: { who.posts[day] != .store($0.slot.store) }) {
                breaches.append(Breach(rule: .place, person: person, day: day))
            }
            costs(of: today.first, who, day)
        }
        for day in -1..<task.days {
            guard let evening = span(person, day), let morning = span(person, day + 1) else { continue }
            let rest = 24 * 60 - evening.upperBound + morning.lowerBound
            if rest < 60 * rules.restHours { blame(.rest, person, [day, day + 1]) }
        }
        for week in task.weeks {
            let worked = (7 * week..<7 * week + 7).filter { works(person, $0) }
            let minutes = worked.reduce(0) { $0 + (span(person, $1)?.count ?? 0) }
            if minutes > 60 * rules.weekHours { blame(.weekHours, person, worked) }
            if worked.count > 7 - rules.daysOff { blame(.daysOff, person, worked) }
        }
        for first in -rules.daysInARow..<task.days {
            let row = Array(first...first + rules.daysInARow)
            if row.allSatisfy({ works(person, $0) }) { blame(.daysInARow, person, row) }
        }
    }

    /// A rule is broken by this roster only where one of the days is its own.
    private mutating func blame(_ rule: Rule, _ person: Int, _ days: [Int]) {
        guard let day = days.last(where: { decided(person, $0) }) else { return }
        breaches.append(Breach(rule: rule, person: person, day: day))
    }

    private mutating func costs(of shift: RosterShift?, _ who: RosterTask.Person, _ day: Int) {
        let weights = task.rules.weights
        if let shift {
            switch who.wishes[day] {
            case .off: penalty.wishes += 60 * weights.wish
            case .shift(let kind) where kind != shift.slot.kind: penalty.wishes += 60 * weights.wish
            case .shift, nil: break
            }
            if who.posts[day] != .store(shift.slot.store) { penalty.help += 60 * RosterPenalty.helpWeight }
        }
        if let standing = who.standing[day], standing != (shift.map { .works($0.slot) } ?? .off) {
            penalty.changes += 60 * weights.change
        }
    }

    /// Stretches that want the same and touch are one gap.
    private mutating func note(_ gap: Gap) {
        guard let last = gaps.last, (last.store, last.day, last.heads) == (gap.store, gap.day, gap.heads),
            last.minutes.upperBound == gap.minutes.lowerBound
        else {
            gaps.append(gap)
            return
        }
        gaps[gaps.count - 1] = Gap(
            store: gap.store, day: gap.day, minutes: last.minutes.lowerBound..<gap.minutes.upperBound,
            heads: gap.heads)
    }

    private mutating func lookAt(_ store: Int, _ day: Int, _ shifts: [RosterShift]) {
        for stretch in task.stretches(store, day) {
            let there = shifts.count { $0.slot.minutes.overlaps(stretch.minutes) }
            let missing = stretch.wanted - there
            if missing > 0 {
                note(Gap(store: store, day: day, minutes: stretch.minutes, heads: missing))
                penalty.uncovered += missing * stretch.minutes.count * task.rules.weights.uncovered
            } else {
                penalty.surplus -= missing * stretch.minutes.count * task.rules.weights.surplus
            }
        }
    }
}
