import Glibc
import PromoterStaffing
import Retail

/// Rosters of store groups by the rules of the trade: 20 people for 14 days to the proof, 60 for 28 by local search with the gap to
/// its bound; both beside a planner's hand.
struct RosterBench {
    func measure(_ report: inout Report) async throws {
        for (people, weeks, mustProve) in [(20, 2, true), (60, 4, false)] {
            let task = try RosterGroup(people: people, weeks: weeks).task
            let began = clock()
            let roster = await task.roster(RosterLimits(seconds: 240))
            let time = Duration.seconds(Double(clock() - began) / Double(CLOCKS_PER_SEC))
            guard RosterCheck(task, roster.shifts).breaches.isEmpty else {
                throw Failure(said: "a hard rule is broken")
            }
            let name =
                "roster of \(people) people × \(7 * weeks) days (\(roster.search.rawValue), \(roster.nodes) nodes)"
            if mustProve { report.time(name, [time], goal: 60) } else { report.note(name, [time], unit: 1) }
            let gap = Double(roster.penalty.total - roster.bound) / Double(max(1, roster.penalty.total)) * 100
            report.say(
                "  penalty \(roster.penalty.total / 60), no less than \(roster.bound / 60) "
                    + "(gap \((gap * 100).rounded() / 100) %), by hand \(roster.greedy.total / 60); "
                    + "uncovered \(hours(roster.penalty, task)) h, by hand \(hours(roster.greedy, task)) h")
            if mustProve, !roster.isProven { throw Failure(said: "\(people) people: not proven") }
        }
    }

    private func hours(_ penalty: RosterPenalty, _ task: RosterTask) -> Int {
        penalty.uncovered / max(1, task.rules.weights.uncovered) / 60
    }

    private struct Failure: Error { let said: String }
}

/// A made-up group of shops of three, two and one heads in turn, each with its people; one in ten days wished free, one in thirty
/// absent, and some with more weekends behind them than others.
private struct RosterGroup {
    let task: RosterTask

    init(people count: Int, weeks: Int, seed: UInt64 = 20_261_123) throws {
        var random = SplitMix(state: seed)
        guard let monday = Day("2026-11-09") else { throw NoDay() }
        let days = 7 * weeks
        var stores: [RosterTask.Store] = []
        var people: [RosterTask.Person] = []
        while people.count < count {
            let heads = min(count - people.count, [3, 2, 3, 2, 1][stores.count % 5])
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
