import FeedAttendance
import Retail
import StoreOffice
import Testing

@Suite struct `The calendar of feeds` {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try FeedCalendar(file: text)
            return []
        } catch {
            return error.problems.map {
                "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code) \($0.place.path ?? "")"
            }
        }
    }

    @Test func `is read, and an account differs in what it names`() throws {
        let calendar = try FeedCalendar(
            file: """
                accounts:
                  D-1:
                    weekdays: [Friday]
                    due: "18:30"
                  D-2: {due_after_days: 0}
                weekdays: [monday, sunday]
                due: "09:05"
                due_after_days: 2
                grace_minutes: 0
                holidays: [2026-10-01, 2026-10-02]
                """)
        #expect(calendar.usual == .init(weekdays: [0, 6], dueMinute: 545, dueAfterDays: 2, graceMinutes: 0))
        #expect(
            calendar.accounts == [
                "D-1": .init(weekdays: [4], dueMinute: 1110, dueAfterDays: 2, graceMinutes: 0),
                "D-2": .init(weekdays: [0, 6], dueMinute: 545, dueAfterDays: 0, graceMinutes: 0),
            ])
        #expect(calendar.holidays.map(\.description).sorted() == ["2026-10-01", "2026-10-02"])
        #expect(try FeedCalendar(file: nil) == FeedCalendar())
        #expect(try FeedCalendar(file: "# nothing\n") == FeedCalendar())
    }

    @Test func `is refused with every mistake and its place`() {
        let text = """
            weekdays: [monday, mittwoch]
            due: "24:00"
            grace_minutes: an hour
            due_after_days: 8
            hollidays: []
            holidays: [2026-02-30, [x]]
            accounts:
              D-1:
                due: 9:00
                holidays: []
              "D 2": {}
              D-3: [monday]
              D-4: {weekdays: friday}
            """
        #expect(
            problems(text) == [
                "1:20 calendar.weekday-unknown weekdays", "2:6 calendar.time-unreadable due",
                "3:16 calendar.number-unfit grace_minutes", "4:17 calendar.number-unfit due_after_days",
                "5:1 config.unknown-key hollidays", "6:12 day.unreadable holidays", "6:24 config.no-text holidays",
                "9:10 calendar.time-unreadable accounts.D-1.due", "10:5 config.unknown-key accounts.D-1.holidays",
                "11:3 typed.no-code accounts", "12:8 config.no-mapping ", "13:9 calendar.no-list weekdays",
            ])
        #expect(problems("weekdays: [monday") != [])
        #expect(problems("- a\n") == ["1:1 config.no-mapping "])
        #expect(problems("due:\n") == ["1:1 config.no-text due"])
    }
}

@Suite struct `The weights of trust` {
    @Test(arguments: [
        "timely: 50\ncomplete: 50\n", "timely: 30\ncomplete: 25\nreconciles: 30\nuncorrected: 16\n",
        "timely: 100\ncomplete: -1\nreconciles: 1\nuncorrected: 0\n", "timly: 100\n",
    ])
    func `are whole, of all parts, and add up`(text: String) {
        #expect(throws: Refusal.self) { try TrustScore.Weights(file: text) }
    }

    @Test func `are those of the file`() throws {
        let weights = try TrustScore.Weights(file: "timely: 70\ncomplete: 10\nreconciles: 15\nuncorrected: 5\n")
        #expect(TrustScore.Part.allCases.map { weights[$0] } == [70, 10, 15, 5])
        #expect(try TrustScore.Weights(file: nil) == .usual)
    }
}
