/// A roster as a planner makes it by hand: the days with most to cover first, and on each the shift that helps most, given to
/// whoever may work it and has worked least, until nothing more helps. Hard rules are kept; nothing is ever taken back.
struct RosterGreedy {
    private let task: RosterTask
    private(set) var shifts: [RosterShift]
    /// By person and day, this roster and others.
    private var spans: [[Int: Range<Int>]]
    private var heads: [[[Int]]]
    private let stretches: [[[RosterTask.Stretch]]]

    init(_ task: RosterTask) {
        self.task = task
        shifts = []
        spans = task.people.map(\.elsewhere)
        stretches = task.stores.indices.map { store in (0..<task.days).map { task.stretches(store, $0) } }
        heads = stretches.map { $0.map { $0.map { _ in 0 } } }
        for shift in task.kept { give(shift) }
        let wanted = (0..<task.days).map { day in
            stretches.reduce(0) { $0 + $1[day].reduce(0) { $0 + $1.wanted * $1.minutes.count } }
        }
        for day in (task.open..<max(task.open, task.days)).sorted(by: { (wanted[$1], $0) < (wanted[$0], $1) }) {
            while let best = best(on: day) { give(best) }
        }
    }

    private mutating func give(_ shift: RosterShift) {
        shifts.append(shift)
        spans[shift.person][shift.day] = shift.slot.minutes
        for (place, stretch) in stretches[shift.slot.store][shift.day].enumerated()
        where stretch.minutes.overlaps(shift.slot.minutes) {
            heads[shift.slot.store][shift.day][place] += 1
        }
    }

    /// The shift that lowers the penalty most; nil where none does.
    private func best(on day: Int) -> RosterShift? {
        var best: (shift: RosterShift, gain: Int, worked: Int)?
        for person in task.people.indices where spans[person][day] == nil {
            let worked = spans[person].values.reduce(0) { $0 + $1.count }
            for slot in task.choices(person, day) {
                let gain = gain(slot, person, day)
                guard gain > 0, best.map({ (gain, -worked) > ($0.gain, -$0.worked) }) ?? true,
                    allows(slot.minutes, person, day)
                else { continue }
                best = (RosterShift(person: person, day: day, slot: slot), gain, worked)
            }
        }
        return best?.shift
    }

    private func gain(_ slot: RosterTask.Slot, _ person: Int, _ day: Int) -> Int {
        let (weights, who) = (task.rules.weights, task.people[person])
        var gain = 0
        for (place, stretch) in stretches[slot.store][day].enumerated() where stretch.minutes.overlaps(slot.minutes) {
            let isWanted = heads[slot.store][day][place] < stretch.wanted
            gain += stretch.minutes.count * (isWanted ? weights.uncovered : -weights.surplus)
        }
        switch who.wishes[day] {
        case .off: gain -= weights.wishes
        case .shift(let kind) where kind != slot.kind: gain -= weights.wishes
        case .shift, nil: break
        }
        if who.posts[day] != .store(slot.store) { gain -= weights.help }
        switch who.standing[day] {
        case .off: gain -= weights.changes
        case .works(let stands) where stands == slot: gain += weights.changes
        case .works, nil: break
        }
        return gain
    }

    private func allows(_ minutes: Range<Int>, _ person: Int, _ day: Int) -> Bool {
        let (rules, own) = (task.rules, spans[person])
        if let before = own[day - 1], 24 * 60 - before.upperBound + minutes.lowerBound < 60 * rules.restHours {
            return false
        }
        if let after = own[day + 1], 24 * 60 - minutes.upperBound + after.lowerBound < 60 * rules.restHours {
            return false
        }
        let week = (day / 7 * 7..<day / 7 * 7 + 7).compactMap { own[$0] }
        guard week.reduce(minutes.count, { $0 + $1.count }) <= 60 * rules.weekHours,
            week.count < 7 - rules.daysOff
        else { return false }
        let before = (1...rules.daysInARow).prefix { own[day - $0] != nil }.count
        let after = (1...rules.daysInARow).prefix { own[day + $0] != nil }.count
        return before + after < rules.daysInARow
    }
}
