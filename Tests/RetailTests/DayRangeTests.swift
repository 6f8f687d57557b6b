import Retail
import TestKit
import Testing

@Suite struct `A range of days` {
    /// `2026-03-01/2026-04-01`; nothing behind the stroke is no end.
    private func range(_ text: String) throws -> DayRange {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let from = try #require(Day(parts[0]))
        guard !parts[1].isEmpty else { return DayRange(from: from) }
        let to = try #require(Day(parts[1]))
        return try #require(DayRange(from: from, to: to))
    }

    @Test func `holds its first day and not its end`() throws {
        let march = try range("2026-03-01/2026-04-01")
        #expect(try march.contains(#require(Day("2026-03-01"))))
        #expect(try march.contains(#require(Day("2026-03-31"))))
        #expect(try !march.contains(#require(Day("2026-04-01"))))
        #expect(try !march.contains(#require(Day("2026-02-28"))))
        #expect(march.days == 31)
        #expect(march == Month("2026-03")?.days)
        #expect(march.description == "[2026-03-01,2026-04-01)")
    }

    @Test func `without an end holds every later day`() throws {
        let open = try range("2026-03-01/")
        #expect(open.contains(.last) && !open.contains(.first))
        #expect(open.days == nil)
        #expect(open == DayRange(from: open.from))
        #expect(open.description == "[2026-03-01,)")
    }

    @Test(arguments: [("2026-03-01", "2026-03-01"), ("2026-03-02", "2026-03-01")])
    func `is never empty`(from: String, to: String) throws {
        #expect(try DayRange(from: #require(Day(from)), to: #require(Day(to))) == nil)
    }

    @Test(arguments: [
        ("2026-03-01/2026-04-01", "2026-04-01/2026-05-01", nil),
        ("2026-03-01/2026-04-01", "2026-03-31/2026-05-01", "2026-03-31/2026-04-01"),
        ("2026-03-01/2026-04-01", "2026-03-10/2026-03-20", "2026-03-10/2026-03-20"),
        ("2026-03-01/", "2026-02-01/2026-03-02", "2026-03-01/2026-03-02"),
        ("2026-03-01/", "2026-02-01/2026-03-01", nil),
        ("2026-03-01/", "2026-05-01/", "2026-05-01/"),
    ])
    func `meets another`(one: String, other: String, both: String?) throws {
        let (one, other) = try (range(one), range(other))
        let both = try both.map(range)
        #expect(one.intersection(other) == both && other.intersection(one) == both)
        #expect(one.overlaps(other) == (both != nil) && other.overlaps(one) == (both != nil))
    }

    @Test func `meets another on exactly the days that lie in both`() throws {
        var random = Seeded(2)
        func some() -> DayRange? {
            let from = Int32.random(in: 0..<30, using: &random), to = Int32.random(in: 0..<40, using: &random)
            guard let first = Day(sinceEpoch: from) else { return nil }
            return to > 30 ? DayRange(from: first) : Day(sinceEpoch: to).flatMap { DayRange(from: first, to: $0) }
        }
        for _ in 0..<1_000 {
            guard let one = some(), let other = some() else { continue }
            let both = one.intersection(other)
            for number in Int32(0)..<45 {
                let day = try #require(Day(sinceEpoch: number))
                guard both?.contains(day) ?? false == (one.contains(day) && other.contains(day)) else {
                    Issue.record("\(one) and \(other) on \(day)")
                    return
                }
            }
        }
    }
}
