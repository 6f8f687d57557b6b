package import Retail

/// What a roster has to answer: who works when in one store, or in several whose people may help each other out.
///
/// Days are counted from the first Monday; days before are negative.
package struct RosterTask: Equatable, Sendable {
    /// A shift in a store.
    package struct Slot: Hashable, Sendable {
        /// Place in `stores`.
        package var store: Int
        /// The shift's name in the rules.
        package var kind: String
        /// Minutes of the day.
        package var minutes: Range<Int>

        package init(store: Int, kind: String, minutes: Range<Int>) {
            (self.store, self.kind, self.minutes) = (store, kind, minutes)
        }
    }

    /// Where a person is posted on a day.
    package enum Post: Equatable, Sendable {
        case nowhere
        /// Place in `stores`.
        case store(Int)
        /// In a store that this roster is not for.
        case outside
    }

    package enum Wish: Equatable, Sendable {
        case off
        /// This shift, if any.
        case shift(String)
    }

    /// What somebody does on a day by the roster in force.
    package enum Duty: Equatable, Sendable {
        case off
        case works(Slot)
    }

    package struct Store: Equatable, Sendable {
        package var code: String
        /// Heads of its norm.
        package var norm: Int

        package init(_ code: String, norm: Int) { (self.code, self.norm) = (code, norm) }
    }

    package struct Person: Equatable, Sendable {
        package var code: String
        package var name: String
        /// One for each day.
        package var posts: [Post]
        package var absences: Set<Int> = []
        package var wishes: [Int: Wish] = [:]
        /// Shifts that this roster does not decide: of the days before and after, and in other stores. Minutes of the day.
        package var elsewhere: [Int: Range<Int>] = [:]
        /// By day what is in force in the weeks that were accepted before.
        package var standing: [Int: Duty] = [:]
        /// Weekend days that the person worked in the four weeks before.
        package var weekends = 0

        package init(_ code: String, name: String, posts: [Post]) {
            (self.code, self.name, self.posts) = (code, name, posts)
        }
    }

    package var rules: RosterRules
    package var monday: Day
    package var days: Int
    /// The first day that may change; what is in force before it stays.
    package var open: Int
    package var stores: [Store]
    package var people: [Person]
    /// Whether people may work in other stores of the roster than their own.
    package var helpsOut: Bool

    package init(
        rules: RosterRules, monday: Day, days: Int, open: Int = 0, stores: [Store], people: [Person],
        helpsOut: Bool = false
    ) {
        (self.rules, self.monday, self.days, self.open) = (rules, monday, days, open)
        (self.stores, self.people, self.helpsOut) = (stores, people, helpsOut)
    }
}

/// Somebody works a shift.
package struct RosterShift: Hashable, Sendable {
    /// Place in the task's people.
    package var person: Int
    package var day: Int
    package var slot: RosterTask.Slot

    package init(person: Int, day: Int, slot: RosterTask.Slot) {
        (self.person, self.day, self.slot) = (person, day, slot)
    }
}

extension RosterTask {
    /// 1 is Monday, 7 Sunday.
    package static func weekday(_ day: Int) -> Int { (day % 7 + 7) % 7 + 1 }

    package static func isWeekend(_ day: Int) -> Bool { weekday(day) > 5 }

    package func date(_ day: Int) -> Day { monday.adding(days: day) ?? monday }

    /// Weeks that the roster touches.
    package var weeks: Range<Int> { 0..<(days + 6) / 7 }

    /// What a person may be given on a day; nothing before the first open day, and nothing where a shift of another roster
    /// stands.
    package func choices(_ person: Int, _ day: Int) -> [Slot] {
        let who = people[person]
        guard day >= open, !who.absences.contains(day), who.elsewhere[day] == nil else { return [] }
        let places: [Int] =
            switch who.posts[day] {
            case .nowhere: []
            case .store(let own): helpsOut ? Array(stores.indices) : [own]
            case .outside: helpsOut ? Array(stores.indices) : []
            }
        return places.flatMap { store in
            rules.shifts.map { Slot(store: store, kind: $0.name, minutes: $0.minutes) }
        }
    }

    /// What is in force and stays, because its day has begun.
    package var kept: [RosterShift] {
        people.indices.flatMap { person in
            (0..<min(open, days)).compactMap { day in
                guard case .works(let slot)? = people[person].standing[day] else { return nil }
                return RosterShift(person: person, day: day, slot: slot)
            }
        }
    }

    /// A stretch of a day in a store, and how many heads are wanted.
    package struct Stretch: Hashable, Sendable {
        package let minutes: Range<Int>
        package let wanted: Int
    }

    /// A store's day from its first shift to its last, cut where shifts and peaks begin and end: in peaks all heads of the norm
    /// are wanted, else the base, never more than the norm.
    package func stretches(_ store: Int, _ day: Int) -> [Stretch] {
        let spans = rules.shifts.map(\.minutes)
        guard let opens = spans.map(\.lowerBound).min(), let closes = spans.map(\.upperBound).max() else { return [] }
        let peaks = rules.peaks.filter { $0.days.contains(Self.weekday(day)) }.map(\.minutes)
        let stays = kept.filter { $0.day == day && $0.slot.store == store }.map(\.slot.minutes)
        let cuts = Set((spans + peaks + stays).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        return zip(cuts, cuts.dropFirst()).map { from, to in
            let isOpen = opens <= from && to <= closes
            let isPeak = peaks.contains { $0.lowerBound <= from && to <= $0.upperBound }
            let norm = stores[store].norm
            return Stretch(minutes: from..<to, wanted: !isOpen ? 0 : isPeak ? norm : min(rules.base, norm))
        }
    }
}
