import Retail
import TestKit
import Testing

@Suite struct `A month` {
    @Test(arguments: [("1900-01", 1900, 1), ("2026-03", 2026, 3), ("2026-12", 2026, 12), ("2999-12", 2999, 12)])
    func `is read and written`(text: String, year: Int, month: Int) {
        #expect(Month(text) == Month(year: year, month: month))
        #expect(Month(text)?.description == text)
        #expect(Month(text)?.year == year)
        #expect(Month(text)?.month == month)
    }

    @Test(
        arguments: [
            "2026-13", "2026-00", "2026-2", "2026-02-15", "2026年2月", "26-02", "2026/02", "2026-02 ", " 2026-2",
            "202602",
            "1899-12", "3000-01", "２０２６-02", "2026-０２", "+26-002", "2026-+2", "-026-02", "2026-1e", "infinit",
        ] + nastyNumbers)
    func `that does not exist is not read`(text: String) {
        #expect(Month(text) == nil)
    }

    @Test(arguments: [(2026, 0), (2026, 13), (1899, 12), (3000, 1), (Int.max, 1), (2026, Int.min)])
    func `is none outside the calendar`(year: Int, month: Int) {
        #expect(Month(year: year, month: month) == nil)
    }

    @Test(arguments: [
        ("2026-02", "2026-02-01", "2026-02-28"), ("2028-02", "2028-02-01", "2028-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"), ("2026-04", "2026-04-01", "2026-04-30"),
        ("2999-12", "2999-12-01", "2999-12-31"),
    ])
    func `has a first and a last day`(month: String, first: String, last: String) throws {
        let month = try #require(Month(month))
        #expect(month.firstDay == Day(first))
        #expect(month.lastDay == Day(last))
    }

    @Test(arguments: [
        ("2026-01", 1, "2026-02"), ("2026-12", 1, "2027-01"), ("2026-01", -1, "2025-12"), ("2026-03", -26, "2024-01"),
        ("2026-05", 0, "2026-05"), ("1900-01", 13_199, "2999-12"),
    ])
    func `moves by months`(from: String, months: Int, to: String) {
        #expect(Month(from)?.adding(months: months) == Month(to))
        #expect(Month(to)?.adding(months: -months) == Month(from))
    }

    @Test(arguments: [("2999-12", 1), ("1900-01", -1), ("2026-01", Int.max), ("2026-01", Int.min)])
    func `ends with the calendar and never traps`(from: String, months: Int) throws {
        #expect(try #require(Month(from)).adding(months: months) == nil)
    }

    @Test func `holds every day once, in order`() {
        var month = Month.first
        var day = Day.first
        while true {
            guard month.firstDay == day, month.firstDay.month == month, month.lastDay.month == month,
                month.days.days.map({ $0 == month.lastDay.parts.day }) ?? (month == .last)
            else {
                Issue.record("\(month) starts on \(month.firstDay), expected \(day)")
                return
            }
            guard let next = month.next else { break }
            #expect(month < next && next.previous == month)
            guard let first = Day(sinceEpoch: month.lastDay.sinceEpoch + 1) else {
                Issue.record("\(month) ends on \(month.lastDay)")
                return
            }
            (month, day) = (next, first)
        }
        #expect(month == .last && month.lastDay == .last)
    }

    @Test func `moves as the calendar does, whatever the step`() throws {
        var random = Seeded(1)
        for _ in 0..<5_000 {
            let (year, month) = (Int.random(in: 1900...2999, using: &random), Int.random(in: 1...12, using: &random))
            let start = try #require(Month(year: year, month: month))
            let step = Int.random(in: -2_000...2_000, using: &random)
            let counted = year * 12 + month - 1 + step
            let moved = start.adding(months: step)
            #expect(moved == Month(year: counted / 12, month: counted % 12 + 1))
            if let moved { #expect(moved.firstDay.parts.day == 1 && (moved < start) == (step < 0)) }
        }
    }
}
