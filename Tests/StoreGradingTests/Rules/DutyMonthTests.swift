import Retail
import StoreGrading
import Testing

@Suite struct `The duties of a month` {
    private static let march = Month(year: 2026, month: 3) ?? .first

    private static func day(_ day: Int) -> Day { Day(year: 2026, month: 3, day: day) ?? .first }

    /// A is visited eight times and B four; only A gets its light box checked on the third.
    private static let standards = WorkStandards(
        duties: [
            Duty("visit", english: "Visit", chinese: "巡店", .times(.measure(.visits)), weight: .fixed(1)),
            Duty(
                "box", english: "{target} boxes", chinese: "{target} 个灯箱", .days([3, 31]),
                target: .byGrade([.a: 2]), weight: .fixed(1)),
        ], [.a: WorkStandard(visits: 8), .b: WorkStandard(visits: 4)])

    private static func plan(
        _ grades: [GradedDays], today: Int, _ standing: [StandingDuty] = []
    ) -> DutyPlan {
        DutyMonth(standards, march, today: day(today)).plan(for: grades, standing: standing)
    }

    private static func whole(_ grade: Grade) -> [GradedDays] { [GradedDays(grade, march.firstDay...march.lastDay)] }

    private static func dates(_ plan: DutyPlan, of duty: String = "visit") -> [Int] {
        plan.entries.filter { $0.date.duty == duty }.map(\.date.day)
    }

    private static func standing(_ state: StandingDuty.State, _ days: [Int]) -> [StandingDuty] {
        days.map { StandingDuty(DutyDate("visit", day: $0), due: day($0), state) }
    }

    @Test func `are spread evenly, and fixed days follow the length of the month`() {
        let plan = Self.plan(Self.whole(.a), today: 1)
        #expect(Self.dates(plan) == [3, 7, 11, 15, 19, 23, 27, 31])
        #expect(Self.dates(plan, of: "box") == [3, 31])
        #expect(plan.entries.first { $0.date.duty == "box" }?.chinese == "2 个灯箱")
        #expect(plan.entries.allSatisfy { $0.due == Self.day($0.date.day) } && plan.superfluous.isEmpty)
        let february = Month(year: 2026, month: 2) ?? .first
        let short = DutyMonth(Self.standards, february, today: february.firstDay).plan(
            for: [GradedDays(.a, february.firstDay...february.lastDay)], standing: [])
        #expect(short.entries.filter { $0.date.duty == "box" }.map(\.date.day) == [3, 28])
        #expect(Self.plan(Self.whole(.b), today: 1).entries.map(\.date.duty) == ["visit", "visit", "visit", "visit"])
        #expect(Self.plan(Self.whole(.e), today: 1).entries.isEmpty && Self.plan([], today: 1).entries.isEmpty)
    }

    @Test func `that were over before anybody knew the grade are left out, and fixed days made up for`() {
        let plan = Self.plan(Self.whole(.a), today: 20)
        #expect(Self.dates(plan) == [23, 27, 31])
        #expect(plan.entries.filter { $0.date.duty == "box" }.map(\.due) == [Self.day(27), Self.day(31)])
    }

    /// Made up for, the third would fall due with the seventeenth, or be what it is.
    @Test func `are not made up for beside another time of the same duty`() {
        let twice = Duty("sell", english: "Sell", chinese: "售卖", .days([3, 17]), weight: .fixed(1))
        let standards = WorkStandards(duties: [twice], [:])
        func planned(on today: Int, _ standing: [StandingDuty] = []) -> [[Int]] {
            DutyMonth(standards, Self.march, today: Self.day(today)).plan(for: Self.whole(.a), standing: standing)
                .entries.map { [$0.date.day, Int($0.due.parts.day)] }
        }
        #expect(planned(on: 5) == [[3, 12], [17, 17]])
        #expect(planned(on: 10) == [[17, 17]] && planned(on: 17) == [[17, 17]])
        #expect(planned(on: 20) == [[17, 27]] && planned(on: 31) == [[17, 31]])
        // What was made up for once stays.
        let standing = StandingDuty(DutyDate("sell", day: 3), due: Self.day(12), .open)
        #expect(planned(on: 11, [standing]) == [[3, 12], [17, 17]])
    }

    @Test func `change only where they are not done, and what is done counts`() {
        let before = Self.standing(.done, [3, 11]) + Self.standing(.open, [7, 15, 19, 23, 27, 31])
        let plan = Self.plan(Self.whole(.b), today: 12, before)
        // B wants four: two are done on days of A's, so two of B's are left.
        #expect(Self.dates(plan) == [23, 31])
        #expect(Set(plan.superfluous.map(\.day)) == [7, 15, 19, 27])
        let after =
            Self.standing(.done, [3, 11]) + Self.standing(.withdrawn, [7, 15, 19, 27]) + Self.standing(.open, [23, 31])
        let again = Self.plan(Self.whole(.b), today: 13, after)
        #expect(Self.dates(again) == [23, 31] && again.superfluous.isEmpty)
    }

    @Test func `come back with the grade, but for those that a person took off the list`() {
        let before =
            Self.standing(.withdrawn, [19, 27]) + Self.standing(.dropped, [23]) + Self.standing(.open, [15, 31])
        #expect(Self.dates(Self.plan(Self.whole(.a), today: 12, before)) == [15, 19, 27, 31])
    }

    @Test func `stay late where nobody did them, on their day`() {
        let plan = Self.plan(Self.whole(.a), today: 12, Self.standing(.open, [3, 7, 11, 15]))
        #expect(plan.entries.prefix(2).map(\.due) == [Self.day(3), Self.day(7)] && plan.superfluous.isEmpty)
    }

    @Test func `are each day those of the grade that rules on it`() {
        let parts = [GradedDays(.a, Self.day(1)...Self.day(14)), GradedDays(.b, Self.day(15)...Self.day(31))]
        let plan = Self.plan(parts, today: 1)
        #expect(Self.dates(plan) == [3, 7, 11, 15, 23, 31] && Self.dates(plan, of: "box") == [3])
    }

    @Test func `have a key that reads back`() {
        #expect(DutyDate("visit/15") == DutyDate("visit", day: 15) && DutyDate("visit/15")?.description == "visit/15")
        #expect(DutyDate("visit") == nil && DutyDate("visit/x") == nil)
    }
}
