import PromoterStaffing
import Retail
import TestKit

extension RosterTask {
    static let monday = sure(Day("2026-11-09"))

    /// One store with so many heads and people, and nothing odd about them.
    static func plain(people: Int, norm: Int, days: Int = 7, _ rules: RosterRules = StaffingSettings.builtIn.roster)
        -> RosterTask
    {
        RosterTask(
            rules: rules, monday: monday, days: days, stores: [Store("S-1", norm: norm)],
            people: (0..<people).map {
                Person("P-\($0)", name: "P\($0)", posts: [Post](repeating: .store(0), count: days))
            })
    }

    /// A task with a little of everything: two stores, absences, wishes, shifts in other stores, before and after, rosters in force,
    /// and days that have begun.
    static func random(_ seed: UInt64, people: Int, days: Int) -> RosterTask {
        var random = Seeded(seed)
        var rules = StaffingSettings.builtIn.roster
        rules.restHours = random.one(of: [11, 13, 16])
        rules.weekHours = random.one(of: [24, 40, 48])
        rules.daysInARow = random.one(of: [2, 4, 6])
        rules.daysOff = random.below(3)
        if random.falls(30) { rules.shifts.removeLast() }
        var task = RosterTask(
            rules: rules, monday: monday, days: days, open: random.falls(30) ? random.below(3) : 0,
            stores: [Store("S-0", norm: 1 + random.below(3)), Store("S-1", norm: random.below(3))], people: [],
            helpsOut: random.falls(40))
        for number in 0..<people {
            let home = number % 2
            var person = Person(
                "P-\(number)", name: "P\(number)", posts: [Post](repeating: .store(home), count: days))
            for day in 0..<days {
                if random.falls(5) { person.posts[day] = random.falls(50) ? .nowhere : .outside }
                if random.falls(10) { person.absences.insert(day) }
                if random.falls(15) { person.wishes[day] = .off }
                if random.falls(10) { person.wishes[day] = .shift("early") }
                let shift = random.one(of: rules.shifts)
                if random.falls(5) {
                    person.elsewhere[day] = shift.minutes
                } else if random.falls(40) {
                    person.standing[day] =
                        random.falls(50) ? .off : .works(Slot(store: home, kind: shift.name, minutes: shift.minutes))
                }
            }
            for day in [-4, -3, -2, -1, days, days + 1] where random.falls(50) {
                person.elsewhere[day] = random.one(of: rules.shifts).minutes
            }
            person.weekends = random.below(4)
            task.people.append(person)
        }
        return task
    }

    /// The least penalty of all rosters that break no hard rule, by looking at every one.
    func leastPenalty() -> Int? {
        let kept = kept
        let options: [[RosterShift?]] = people.indices.flatMap { person in
            (open..<max(open, days)).map { day -> [RosterShift?] in
                [nil] + choices(person, day).map { RosterShift(person: person, day: day, slot: $0) }
            }
        }
        var picks = [Int](repeating: 0, count: options.count)
        var least: Int?
        while true {
            let shifts = kept + zip(options, picks).compactMap { $0[$1] }
            let check = RosterCheck(self, shifts)
            if check.breaches.isEmpty { least = min(least ?? .max, check.penalty.total) }
            guard let next = picks.indices.first(where: { picks[$0] < options[$0].count - 1 }) else { return least }
            picks[next] += 1
            for before in 0..<next { picks[before] = 0 }
        }
    }
}
