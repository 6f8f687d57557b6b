import Optimisation

/// A roster as an integer program: a yes or no for each shift that somebody may be given. Nobody working at all keeps every
/// rule, so it always has an answer. For a task of one team.
struct RosterProgram {
    typealias Program = IntegerProgram<Never>

    let task: RosterTask
    private(set) var program = Program(.minimise)
    private(set) var choices: [(shift: RosterShift, variable: Program.Variable)] = []
    /// What a program's unit stands for: all that is weighed is a multiple of it, and a bound is rounded up to one.
    let unit: Int
    /// What is lost whatever is decided, in units.
    private var constant = 0
    private var covers: [Cover] = []
    private var counts: [Count] = []
    private var most: Program.Variable?
    private var fewest: Program.Variable?
    /// By person and day the places in `choices`.
    private var places: [[[Int]]]

    /// Heads of a stretch that are missing, and those that nobody wants.
    private struct Cover {
        let minutes: Range<Int>
        let wanted: Int
        let store: Int
        let day: Int
        let missing: Program.Variable
        let surplus: Program.Variable
    }

    /// How many of some choices are taken.
    private struct Count {
        let variable: Program.Variable
        /// In `choices`.
        let places: [Int]
    }

    init(_ task: RosterTask) {
        self.task = task
        unit = Self.unit(of: task)
        places = task.people.map { _ in [[Int]](repeating: [], count: task.days) }
        addChoices()
        for person in task.people.indices { addRules(of: person) }
        for store in task.stores.indices { for day in 0..<task.days { addCover(store, day) } }
        addFairness()
    }

    private static func unit(of task: RosterTask) -> Int {
        let weights = task.rules.weights
        let minutes = task.stores.indices.flatMap { store in
            (0..<task.days).flatMap { task.stretches(store, $0).map(\.minutes.count) }
        }
        let length = minutes.reduce(0, gcd)
        let costs = [
            length * weights.uncovered, length * weights.surplus, weights.wishes, weights.weekends, weights.changes,
            weights.help,
        ]
        return max(1, costs.reduce(0, gcd))
    }

    private mutating func addChoices() {
        let weights = task.rules.weights
        for (person, who) in task.people.enumerated() {
            for day in 0..<task.days {
                let kept = task.kept.first { $0.person == person && $0.day == day }
                let standing = who.standing[day]
                for slot in kept.map({ [$0.slot] }) ?? task.choices(person, day) {
                    var cost = 0
                    switch who.wishes[day] {
                    case .off: cost += weights.wishes
                    case .shift(let kind) where kind != slot.kind: cost += weights.wishes
                    case .shift, nil: break
                    }
                    if who.posts[day] != .store(slot.store) { cost += weights.help }
                    if standing == .off { cost += weights.changes }
                    if standing == .works(slot) { cost -= weights.changes }
                    let variable = program.binary(worth: Double(cost / unit))
                    if kept != nil { program.fix(variable, at: 1) }
                    places[person][day].append(choices.count)
                    choices.append((RosterShift(person: person, day: day, slot: slot), variable))
                }
                // Paid back by whoever keeps what stands.
                if case .works? = standing { constant += weights.changes / unit }
                if kept == nil, places[person][day].count > 1 {
                    program.require(sum(person, day), atMost: 1)
                }
            }
        }
    }

    /// Yes, if the person works that day.
    private func sum(_ person: Int, _ day: Int) -> [Program.Term] {
        places[person][day].map { 1 * choices[$0].variable }
    }

    /// Minutes worked that this roster does not decide: another's shift, or one that stays.
    private func fixed(_ person: Int, _ day: Int) -> Range<Int>? {
        if day >= 0, day < min(task.open, task.days), let place = places[person][day].first {
            return choices[place].shift.slot.minutes
        }
        return task.people[person].elsewhere[day]
    }

    private func decides(_ person: Int, _ day: Int) -> Bool {
        (task.open..<max(task.open, task.days)).contains(day) && !places[person][day].isEmpty
    }

    private mutating func addRules(of person: Int) {
        let rules = task.rules
        for day in -1..<task.days { addRest(person, day) }
        for week in task.weeks {
            let days = Array(7 * week..<7 * week + 7)
            let open = days.filter { decides(person, $0) }
            guard !open.isEmpty else { continue }
            let given = days.compactMap { fixed(person, $0) }
            let minutes = open.flatMap { places[person][$0] }.map { place in
                Double(choices[place].shift.slot.minutes.count) * choices[place].variable
            }
            let rest = 60 * rules.weekHours - given.reduce(0) { $0 + $1.count }
            program.require(minutes, atMost: Double(max(0, rest)))
            let free = 7 - rules.daysOff - given.count
            if free < open.count {
                program.require(open.flatMap { sum(person, $0) }, atMost: Double(max(0, free)))
            }
            addCounts(open.flatMap { places[person][$0] })
        }
        for first in -rules.daysInARow..<task.days {
            let row = Array(first...first + rules.daysInARow)
            let open = row.filter { decides(person, $0) }
            let worked = row.count { fixed(person, $0) != nil }
            guard !open.isEmpty, open.count + worked == row.count else { continue }
            program.require(open.flatMap { sum(person, $0) }, atMost: Double(rules.daysInARow - worked))
        }
    }

    /// How many shifts of each length a person works in a week. Days are much alike, so that a tree which branches on them one by
    /// one learns nothing; of these numbers it learns at once what fits into the hours of a week.
    private mutating func addCounts(_ week: [Int]) {
        let byLength = Dictionary(grouping: week) { choices[$0].shift.slot.minutes.count }
        guard byLength.count > 1 else { return }
        for (_, places) in byLength.sorted(by: { $0.key < $1.key }) {
            let variable = program.integer(in: 0...7)
            program.require([1 * variable] + places.map { -1 * choices[$0].variable }, equals: 0)
            counts.append(Count(variable: variable, places: places))
        }
    }

    /// Between a day and the next: for each end of a shift, those that end so late or later and those that begin too early
    /// after it are one at most.
    private mutating func addRest(_ person: Int, _ day: Int) {
        let rest = 60 * task.rules.restHours
        func spans(_ day: Int) -> [(minutes: Range<Int>, term: Program.Term?)] {
            if decides(person, day) {
                return places[person][day].map { (choices[$0].shift.slot.minutes, 1 * choices[$0].variable) }
            }
            return fixed(person, day).map { [($0, nil)] } ?? []
        }
        let (evening, morning) = (spans(day), spans(day + 1))
        for end in Set(evening.map(\.minutes.upperBound)).sorted() {
            let late = evening.filter { $0.minutes.upperBound >= end }
            let early = morning.filter { 24 * 60 - end + $0.minutes.lowerBound < rest }
            guard !late.isEmpty, !early.isEmpty else { continue }
            let terms = (late + early).compactMap(\.term)
            let given = (late + early).count { $0.term == nil }
            if !terms.isEmpty { program.require(terms, atMost: Double(max(0, 1 - given))) }
        }
    }

    private mutating func addCover(_ store: Int, _ day: Int) {
        let there = task.people.indices.flatMap { places[$0][day] }.filter { choices[$0].shift.slot.store == store }
        let weights = task.rules.weights
        for stretch in task.stretches(store, day) {
            let heads = there.filter { choices[$0].shift.slot.minutes.overlaps(stretch.minutes) }
            let missing = program.integer(
                in: 0...stretch.wanted, worth: Double(stretch.minutes.count * weights.uncovered / unit))
            let surplus = program.integer(
                in: 0...max(1, heads.count), worth: Double(stretch.minutes.count * weights.surplus / unit))
            program.require(
                heads.map { 1 * choices[$0].variable } + [1 * missing, -1 * surplus], equals: Double(stretch.wanted))
            covers.append(
                Cover(
                    minutes: stretch.minutes, wanted: stretch.wanted, store: store, day: day, missing: missing,
                    surplus: surplus))
        }
    }

    private mutating func addFairness() {
        guard task.people.count > 1 else { return }
        let weight = Double(task.rules.weights.weekends / unit)
        let range = 0...(task.people.map(\.weekends).max() ?? 0) + task.days
        let (most, fewest) = (program.integer(in: range, worth: weight), program.integer(in: range, worth: -weight))
        for person in task.people.indices {
            let days = (0..<task.days).filter(RosterTask.isWeekend)
            let given = days.count { task.people[person].elsewhere[$0] != nil && places[person][$0].isEmpty }
            let own = days.flatMap { sum(person, $0) }
            let carried = Double(task.people[person].weekends + given)
            program.require([1 * most] + own.map { -1 * $0 }, atLeast: carried)
            program.require([1 * fewest] + own.map { -1 * $0 }, atMost: carried)
        }
        (self.most, self.fewest) = (most, fewest)
    }
}

extension RosterProgram {
    /// What an objective of the program says in the weights of the rules.
    func penalty(_ objective: Double) -> Int { (Int(objective.rounded()) + constant) * unit }

    func shifts(of values: [Double]) -> [RosterShift] {
        choices.filter { values[$0.variable.index] > 0.5 }.map(\.shift)
    }

    /// A roster as values of the program.
    func values(of shifts: [RosterShift]) -> [Double] {
        let worked = Set(shifts)
        var values = [Double](repeating: 0, count: program.variableCount)
        for choice in choices where worked.contains(choice.shift) { values[choice.variable.index] = 1 }
        for cover in covers {
            let there = shifts.count {
                $0.day == cover.day && $0.slot.store == cover.store && $0.slot.minutes.overlaps(cover.minutes)
            }
            values[cover.missing.index] = Double(max(0, cover.wanted - there))
            values[cover.surplus.index] = Double(max(0, there - cover.wanted))
        }
        for count in counts {
            values[count.variable.index] = Double(count.places.count { worked.contains(choices[$0].shift) })
        }
        if let most, let fewest {
            let weekends = task.people.indices.map { person in
                let own = shifts.filter { $0.person == person && RosterTask.isWeekend($0.day) }.map(\.day)
                let others = (0..<task.days).filter { RosterTask.isWeekend($0) }
                    .filter { task.people[person].elsewhere[$0] != nil }
                return task.people[person].weekends + Set(own + others).count
            }
            values[most.index] = Double(weekends.max() ?? 0)
            values[fewest.index] = Double(weekends.min() ?? 0)
        }
        return values
    }

    /// The decisions of some people on some days.
    func decisions(of people: Set<Int>, on days: Range<Int>) -> [Program.Variable] {
        choices.filter { people.contains($0.shift.person) && days.contains($0.shift.day) && $0.shift.day >= task.open }
            .map(\.variable)
    }
}

private func gcd(_ one: Int, _ other: Int) -> Int { other == 0 ? one : gcd(other, one % other) }

private func * (factor: Double, term: RosterProgram.Program.Term) -> RosterProgram.Program.Term {
    (factor * term.factor) * term.variable
}
