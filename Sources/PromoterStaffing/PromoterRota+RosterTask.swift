import Postgres
package import Retail
import RetailSQL

/// For which stores and weeks a roster is wanted.
package struct RosterQuestion: Equatable, Sendable {
    package var stores: [StoreCode]
    /// Of the first week.
    package var monday: Day
    package var weeks: Int
    /// Whether people may work in other stores of the question than their own.
    package var helpsOut: Bool

    package init(stores: [StoreCode], monday: Day, weeks: Int = 1, helpsOut: Bool = false) {
        (self.stores, self.monday, self.weeks, self.helpsOut) = (stores, monday, weeks, helpsOut)
    }

    /// More than these are planned in several goes.
    package static let mostWeeks = 4

    var days: Int { 7 * weeks }

    var storeWeeks: [StoreWeek] {
        stores.flatMap { store in
            (0..<weeks).map { StoreWeek(store: store.text, monday: monday.adding(days: 7 * $0) ?? monday) }
        }
    }

    func refuseOddWeeks() throws(Refusal) {
        guard monday == monday.monday else {
            throw Refusal(
                "staff.roster-not-monday", ["found": "\(monday)", "monday": "\(monday.monday)"],
                at: Place(path: "--week", value: "\(monday)"))
        }
        guard (2000...2098).contains(monday.parts.year) else {
            throw Refusal("staff.day-unfit", ["found": "\(monday)"], at: Place(path: "--week", value: "\(monday)"))
        }
        guard (1...Self.mostWeeks).contains(weeks) else {
            throw Refusal(
                "staff.roster-weeks", ["found": "\(weeks)", "most": "\(Self.mostWeeks)"],
                at: Place(path: "--weeks", value: "\(weeks)"))
        }
    }
}

/// What a hand-edited file says of these and other weeks, beside what is in force.
struct WrittenRoster {
    let weeks: Set<StoreWeek>
    let shifts: [StandingShift]
}

extension Transaction {
    /// The task of a question, from all that the caller sees. Refuses stores that the caller does not know or that do not trade.
    ///
    /// - Parameters:
    ///   - today: the days up to and with it stay as they are; nil where every day may change.
    ///   - written: what a file says; where it speaks, what is in force counts for what stands, and not for other days.
    func rosterTask(_ question: RosterQuestion, today: Day?, written: WrittenRoster? = nil) throws -> (
        task: RosterTask, rules: StaffingRules
    ) {
        let (monday, days) = (question.monday, question.days)
        let rules = try staffingRules(for: monday.month)
        let codes = question.stores.map(\.text)
        let known = try self.codes("chain.store")
        let trading = try storesWithHeads(only: codes, on: monday, months: rules.settings.norm.months)
        let stores = try codes.map { (code) throws in
            guard known.contains(code) else { throw Refusal("staff.store-unknown", ["found": code]) }
            guard let store = trading.first(where: { $0.ground.store == code }) else {
                throw Refusal("staff.roster-closed", ["store": code, "day": "\(monday)"])
            }
            let norm = StoreStaffing(
                store.ground, posted: store.posted, by: rules.settings.norm, lift: rules.settings.lift)
            return RosterTask.Store(code, norm: norm.wanted)
        }
        let named = written?.shifts.filter { question.covers($0) }.map(\.person) ?? []
        let people = Set(try rosterPeople(of: codes, from: monday, days: days)).union(named).sorted()
        let facts = try RosterFacts(
            people: people, stores: codes, names: names(of: people),
            posted: postedDays(of: people, from: monday, days: days),
            wished: wishedDays(of: people, from: monday, days: days),
            shifts: standingShifts(
                of: people, from: monday.adding(days: -RosterFacts.daysBefore) ?? monday,
                to: monday.adding(days: days + RosterFacts.daysAfter) ?? monday),
            accepted: acceptedWeeks(of: codes, from: monday, days: days), written: written)
        let open = today.map { min(days, max(0, $0.days(since: monday) + 1)) } ?? 0
        let task = RosterTask(
            rules: rules.settings.roster, monday: monday, days: days, open: open, stores: stores,
            people: people.map { facts.person($0, question) }, helpsOut: question.helpsOut)
        return (task, rules)
    }
}

extension RosterQuestion {
    func covers(_ shift: StandingShift) -> Bool {
        stores.contains { $0.text == shift.store } && (0..<days).contains(shift.day.days(since: monday))
    }
}

/// What the chain tells of the people of a roster.
struct RosterFacts {
    /// Weekends of four weeks before count, and more days in a row than any rule allows.
    static let daysBefore = 28
    static let daysAfter = 15

    let people: [String]
    let stores: [String]
    let names: [String: String]
    let posted: [PersonDays]
    let wished: [PersonDays]
    let shifts: [StandingShift]
    let accepted: Set<StoreWeek>
    let written: WrittenRoster?

    func person(_ code: String, _ question: RosterQuestion) -> RosterTask.Person {
        let (monday, days) = (question.monday, question.days)
        var person = RosterTask.Person(
            code, name: names[code] ?? code, posts: [RosterTask.Post](repeating: .nowhere, count: days))
        for post in posted where post.person == code {
            for day in post.days {
                person.posts[day] = stores.firstIndex(of: post.what).map { .store($0) } ?? .outside
            }
        }
        for wish in wished where wish.person == code {
            for day in wish.days {
                switch wish.what {
                case "absent": person.absences.insert(day)
                case "off": person.wishes[day] = .off
                default: if person.wishes[day] == nil { person.wishes[day] = .shift(wish.what) }
                }
            }
        }
        for day in 0..<days {
            if case .store(let own) = person.posts[day],
                accepted.contains(StoreWeek(store: stores[own], monday: monday.adding(days: day)?.monday ?? monday))
            {
                person.standing[day] = .off
            }
        }
        let replaced = written?.weeks ?? []
        let told = written?.shifts.filter { $0.person == code && !question.covers($0) } ?? []
        for shift in shifts where shift.person == code {
            let day = shift.day.days(since: monday)
            if question.covers(shift), let store = stores.firstIndex(of: shift.store ?? "") {
                person.standing[day] = .works(
                    RosterTask.Slot(store: store, kind: shift.kind, minutes: shift.minutes))
            } else if !replaced.contains(StoreWeek(store: shift.store ?? "", monday: shift.day.monday)) {
                person.elsewhere[day] = shift.minutes
            }
        }
        for shift in told { person.elsewhere[shift.day.days(since: monday)] = shift.minutes }
        person.weekends = person.elsewhere.keys.count { $0 < 0 && RosterTask.isWeekend($0) }
        // Farther days touch no rule.
        person.elsewhere = person.elsewhere.filter { -15..<days + 15 ~= $0.key }
        return person
    }
}
