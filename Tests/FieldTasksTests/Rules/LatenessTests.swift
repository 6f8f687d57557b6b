import FieldTasks
import Retail
import Testing

@Suite struct `A task` {
    private func task(due: Day, _ state: TaskState, on closed: Day? = nil, isRaised: Bool = false) throws -> FieldTask {
        FieldTask(
            id: 1, store: try Code("S-1"), region: try Code("SH"), source: TaskSource(.alert, "x"),
            period: DayRange(from: due), title: .written(try Name("x")), owner: nil, due: due, state: state,
            result: nil,
            closing: try closed.map { .init(day: $0, at: try #require(Instant("2026-03-01T00:00:00Z")), by: "sh") },
            isRaised: isRaised)
    }

    @Test(arguments: [
        ("2026-03-09", 0), ("2026-03-10", 0), ("2026-03-11", 1), ("2026-04-10", 31),
    ])
    func `is late from the day behind its due day on`(day: String, late: Int) throws {
        let due = try #require(Day("2026-03-10")), day = try #require(Day(day))
        #expect(try task(due: due, .open).daysLate(on: day) == late)
        #expect(try task(due: due, .cancelled, on: day).daysLate(on: day) == 0)
        // A done one stays as late as it was done.
        #expect(try task(due: due, .done, on: day).daysLate(on: .last) == late)
        #expect(try task(due: due, .done, on: due).daysLate(on: day) == 0)
    }

    @Test(arguments: [
        (0, false, EscalationLevel?.none), (1, false, .owner), (2, false, .owner), (3, false, .superior),
        (6, false, .superior), (7, false, .headquarters), (0, true, .superior), (2, true, .superior),
        (9, true, .headquarters),
    ])
    func `goes up with the days, and at once where somebody asks`(late: Int, isRaised: Bool, level: EscalationLevel?)
        throws
    {
        #expect(EscalationSteps().level(daysLate: late, isRaised: isRaised) == level)
        let due = try #require(Day("2026-03-10")), day = try #require(Day(sinceEpoch: due.sinceEpoch + Int32(late)))
        #expect(try task(due: due, .open, isRaised: isRaised).escalation(on: day) == level)
        #expect(try task(due: due, .done, on: day, isRaised: isRaised).escalation(on: day) == nil)
    }
}
