import Retail
import Testing

@Suite struct `A day` {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-03-01", 20513), ("1900-01-01", -25567),
        ("2999-12-31", 376_199),
    ])
    func `is read and written`(text: String, days: Int32) {
        #expect(Day(text)?.sinceEpoch == days)
        #expect(Day(sinceEpoch: days)?.description == text)
    }

    @Test(arguments: [
        "", "2026-02-30", "2026-2-3", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01",
        "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "２０２６-01-01", "+026-01-01", "1899-12-31",
        "3000-01-01", "infinity", "2026-01-0a",
    ])
    func `that does not exist is not read`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `of every number is written and read back the same, one after the other`() throws {
        var before = try #require(Day(sinceEpoch: Day.first.sinceEpoch))
        for number in stride(from: Day.first.sinceEpoch + 1, through: Day.last.sinceEpoch, by: 1) {
            let day = try #require(Day(sinceEpoch: number))
            let (year, month, dayOfMonth) = day.parts
            guard Day(year: year, month: month, day: dayOfMonth) == day, before < day else {
                Issue.record("\(number) is \(day)")
                break
            }
            before = day
        }
        #expect(Day(sinceEpoch: Day.last.sinceEpoch + 1) == nil)
        #expect(Day(sinceEpoch: Day.first.sinceEpoch - 1) == nil)
    }
}

@Suite struct `A refusal` {
    @Test func `keeps every problem and its place`() {
        let problem = Problem("day.unreadable", ["found": "x"], at: Place(line: 3, path: "--on", value: "x"))
        let refusal = Refusal(.wrongUsage, [problem.inFile("a.csv"), problem])
        #expect(refusal.problems.map(\.place.file) == ["a.csv", nil])
        #expect(refusal.problems.map(\.place.line) == [3, 3])
    }
}
