import Glibc
import PromoterStaffing
import Retail

/// Rosters of store groups by the rules of the trade, 20 people for 14 days and 60 for 28: everybody in the own store, to the proof;
/// and with people lent to every other store, where local search prints the gap to its bound. All beside a planner's hand.
struct RosterBench {
    /// People of one shop after the other.
    private let small = [3, 2, 3, 2, 1]

    func measure(_ report: inout Report) async throws {
        for (people, weeks, heads, lends) in [
            (20, 2, small, false), (60, 4, small, false), (20, 2, small, true), (60, 4, [20], true),
        ] {
            var task = try RosterGroup(people: people, weeks: weeks, heads: heads).task
            task.helpsOut = lends
            let began = clock()
            let roster = await task.roster(RosterLimits(seconds: 240))
            let time = Duration.seconds(Double(clock() - began) / Double(CLOCKS_PER_SEC))
            guard RosterCheck(task, roster.shifts).breaches.isEmpty else {
                throw Failure(said: "a hard rule is broken")
            }
            let name =
                "roster of \(people) people × \(7 * weeks) days\(lends ? ", lent" : "") (\(roster.search), \(roster.nodes) nodes)"
            if lends { report.note(name, [time], unit: 1) } else { report.time(name, [time], goal: 10) }
            let gap = Double(roster.penalty.total - roster.bound) / Double(max(1, roster.penalty.total)) * 100
            report.say(
                "  penalty \(roster.penalty.total / 60), no less than \(roster.bound / 60) "
                    + "(gap \((gap * 100).rounded() / 100) %), by hand \(roster.greedy.total / 60); "
                    + "uncovered \(hours(roster.penalty, task)) h, by hand \(hours(roster.greedy, task)) h")
            if !lends, !roster.isProven { throw Failure(said: "\(people) people: not proven") }
        }
    }

    private func hours(_ penalty: RosterPenalty, _ task: RosterTask) -> Int {
        penalty.uncovered / max(1, task.rules.weights.uncovered) / 60
    }

    private struct Failure: Error { let said: String }
}

/// A made-up group of shops of so many heads in turn, each with its people; one in ten days wished free, one in thirty
/// absent, and some with more weekends behind them than others.
private struct RosterGroup {
    let task: RosterTask

    init(people count: Int, weeks: Int, heads sizes: [Int], seed: UInt64 = 20_261_123) throws {
        var random = SplitMix(state: seed)
        guard let monday = Day("2026-11-09") else { throw NoDay() }
        let days = 7 * weeks
        var stores: [RosterTask.Store] = []
        var people: [RosterTask.Person] = []
        while people.count < count {
            let heads = min(count - people.count, sizes[stores.count % sizes.count])
            stores.append(RosterTask.Store("S-\(stores.count)", norm: heads))
            for _ in 0..<heads {
                let number = people.count
                var person = RosterTask.Person(
                    "P-\(number)", name: "P-\(number)",
                    posts: [RosterTask.Post](repeating: .store(stores.count - 1), count: days))
                for day in 0..<days {
                    if random.unit() < 0.1 { person.wishes[day] = .off }
                    if random.unit() < 0.03 { person.absences.insert(day) }
                }
                person.weekends = 3 + Int(random.unit() * 3)
                people.append(person)
            }
        }
        task = RosterTask(
            rules: StaffingSettings.builtIn.roster, monday: monday, days: days, stores: stores, people: people)
    }

    private struct NoDay: Error {}
}
