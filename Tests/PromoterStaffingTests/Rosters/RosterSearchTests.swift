import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `A roster` {
    /// What the checker, which knows nothing of the search, says of it: no hard rule broken, and nothing said that is not so.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `breaks no hard rule and is no worse than its greedy start`(_ seed: UInt64) async {
        let task = RosterTask.random(seed, people: 2 + Int(seed % 5), days: seed.isMultiple(of: 3) ? 14 : 7)
        let roster = await task.roster(RosterLimits(seconds: 3600, nodes: 300))
        let check = RosterCheck(task, roster.shifts)
        #expect(check.breaches == [])
        #expect(roster.penalty == check.penalty && roster.gaps == check.gaps)
        #expect(roster.bound <= roster.penalty.total && roster.penalty.total <= roster.greedy.total)
        #expect(Set(roster.shifts.map { [$0.person, $0.day] }).count == roster.shifts.count)
        #expect(roster.search != .proven || roster.isProven)
        #expect(await task.roster(RosterLimits(seconds: 3600, nodes: 300)) == roster)
    }

    @Test(arguments: 0..<16 as Range<UInt64>)
    func `costs no more than the best of all that there are`(_ seed: UInt64) async {
        var task = RosterTask.random(seed &+ 500, people: 2, days: 7)
        // Small enough to look at every one: days beyond the third have nobody.
        for person in task.people.indices { for day in 3..<7 { task.people[person].posts[day] = .nowhere } }
        task.rules.shifts.removeLast(task.rules.shifts.count - 2)
        task.helpsOut = false
        let roster = await task.roster(RosterLimits(seconds: 3600))
        #expect(roster.isProven && roster.penalty.total == task.leastPenalty())
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `costs no more once a rule is taken away`(_ seed: UInt64) async {
        let task = RosterTask.random(seed &+ 900, people: 4, days: 7)
        let roster = await task.roster(RosterLimits(seconds: 3600))
        var eased: [RosterTask] = []
        for ease in [
            { $0.rules.restHours = 0 }, { $0.rules.weekHours = 168 }, { $0.rules.daysInARow = 14 },
            { $0.rules.daysOff = 0 },
            { for person in $0.people.indices { $0.people[person].absences = [] } },
        ] as [(inout RosterTask) -> Void] {
            var other = task
            ease(&other)
            eased.append(other)
        }
        #expect(roster.isProven)
        for other in eased {
            let freer = await other.roster()
            #expect(freer.isProven && freer.penalty.total <= roster.penalty.total)
        }
    }

    @Test func `covers the peaks of a store with people enough, and leaves every wish`() async {
        var task = RosterTask.plain(people: 5, norm: 2)
        task.people[0].wishes[5] = .off
        task.people[1].absences = [0, 1, 2]
        let roster = await task.roster(RosterLimits(seconds: 3600))
        #expect(roster.isProven && roster.gaps.isEmpty && roster.penalty.wishes == 0)
        #expect(!roster.shifts.contains { $0.person == 1 && $0.day < 3 })
    }

    @Test func `changes little when one person falls ill`() async {
        var task = RosterTask.plain(people: 5, norm: 2)
        let first = await task.roster(RosterLimits(seconds: 3600))
        for person in task.people.indices {
            for day in 0..<7 { task.people[person].standing[day] = .off }
        }
        for shift in first.shifts { task.people[shift.person].standing[shift.day] = .works(shift.slot) }
        #expect(await task.roster(RosterLimits(seconds: 3600)).shifts == first.shifts)
        let ill = first.shifts.last { $0.day == 2 } ?? first.shifts[0]
        task.people[ill.person].absences = [ill.day]
        task.open = 2
        let second = await task.roster(RosterLimits(seconds: 3600))
        #expect(second.isProven && second.gaps.isEmpty)
        #expect(Set(second.shifts).symmetricDifference(first.shifts).count <= 4)
        #expect(second.shifts.filter { $0.day < 2 } == first.shifts.filter { $0.day < 2 })
    }

    @Test func `comes by local search where the tree may not begin, and no worse than by hand`() async {
        let task = RosterTask.plain(people: 6, norm: 3, days: 14)
        let proven = await task.roster(RosterLimits(seconds: 3600))
        let local = await task.roster(RosterLimits(seconds: 3600, decisions: 0))
        #expect(proven.isProven && RosterCheck(task, local.shifts).breaches == [])
        #expect(local.bound <= proven.penalty.total && proven.penalty.total <= local.penalty.total)
        #expect(local.penalty.total <= local.greedy.total)
    }
}
