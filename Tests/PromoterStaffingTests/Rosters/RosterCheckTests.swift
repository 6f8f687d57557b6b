import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `The check of a roster` {
    private func shift(_ person: Int, _ day: Int, _ kind: String, store: Int = 0) -> RosterShift {
        let minutes: [String: Range<Int>] = ["early": 540..<1020, "late": 780..<1260, "long": 600..<1200]
        return RosterShift(
            person: person, day: day, slot: RosterTask.Slot(store: store, kind: kind, minutes: sure(minutes[kind])))
    }

    private func rules(_ task: RosterTask, _ shifts: [RosterShift]) -> [String] {
        RosterCheck(task, shifts).breaches.map { "\($0.rule.rawValue) \($0.day)" }
    }

    @Test func `names the hard rule and the day`() {
        var task = RosterTask.plain(people: 2, norm: 1)
        #expect(rules(task, [shift(0, 0, "early"), shift(1, 0, "late")]) == [])
        #expect(rules(task, [shift(0, 0, "early"), shift(0, 0, "late")]).contains("one-shift 0"))
        task.rules.restHours = 13
        #expect(rules(task, [shift(0, 0, "late"), shift(0, 1, "early")]) == ["rest 1"])
        #expect(rules(task, (0..<6).map { shift(0, $0, "long") }) == ["week-hours 5"])
        task.rules.weekHours = 70
        #expect(rules(task, (0..<7).map { shift(0, $0, "early") }) == ["days-off 6", "days-in-a-row 6"])
        task.people[0].elsewhere[-1] = 540..<1020
        #expect(rules(task, (0..<6).map { shift(0, $0, "early") }) == ["days-in-a-row 5"])
        task.people[0].absences = [3]
        #expect(rules(task, [shift(0, 3, "early")]) == ["away 3"])
        task.people[1].posts[2] = .outside
        #expect(rules(task, [shift(1, 2, "early")]) == ["place 2"])
        task.helpsOut = true
        #expect(rules(task, [shift(1, 2, "early")]) == [])
        task.people[1].elsewhere[4] = 600..<1200
        #expect(rules(task, [shift(1, 4, "early")]) == ["booked 4"])
    }

    @Test func `lets stand what has begun, and nothing else there`() {
        var task = RosterTask.plain(people: 1, norm: 1)
        task.open = 2
        task.people[0].standing = [0: .works(shift(0, 0, "late").slot), 1: .works(shift(0, 1, "early").slot)]
        task.rules.restHours = 13
        let standing = [shift(0, 0, "late"), shift(0, 1, "early")]
        #expect(rules(task, standing) == [])
        #expect(rules(task, [standing[0]]) == ["begun 1"])
        #expect(rules(task, standing + [shift(0, 2, "early")]) == [])
    }

    @Test func `adds up wanted hours, wishes, weekends and changes`() {
        var task = RosterTask.plain(people: 2, norm: 2)
        let empty = RosterCheck(task, [])
        // Five weekdays of 12 hours, in 2 of which two are wanted; two weekend days with 9 hours of two.
        #expect(empty.penalty.uncovered == (5 * 14 + 2 * 21) * 60 * 100)
        #expect(empty.uncoveredMinutes(0, week: 0) == (5 * 14 + 2 * 21) * 60)
        task.people[0].wishes = [0: .off, 1: .shift("late")]
        task.people[1].standing = [0: .off, 1: .works(shift(1, 1, "late").slot), 2: .off]
        let shifts = [shift(0, 0, "early"), shift(0, 1, "early"), shift(1, 0, "early"), shift(1, 5, "long")]
        let check = RosterCheck(task, shifts)
        #expect(check.penalty.wishes == 2 * 600)
        #expect(check.penalty.changes == 2 * 480)
        #expect(check.penalty.weekends == 300)
        #expect(check.penalty.surplus == 8 * 60)
        let gap = check.gaps.first
        #expect(gap?.store == 0 && gap?.day == 0 && gap?.minutes == 1020..<1080 && gap?.heads == 1)
    }
}
