import Retail
import TestKit
import Testing

@testable import PricingPolicy

@Suite struct `Lines that are put in` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func line(
        _ from: String?, _ to: String?, pickUp: Int64? = nil, guide: Int64? = nil
    ) throws -> PriceLine {
        let window = try #require(Window(from: try from.map(day), to: try to.map(day)))
        return PriceLine(.model(try Name("M")), .chain, window, Prices(pickUp: pickUp, guide: guide))
    }

    @Test func `take their days, and leave those before and after`() throws {
        let book = AddedLines([try line(nil, nil, pickUp: 100, guide: 120)])
        let cut = book.filled(try line("2026-11-25", "2026-11-28", pickUp: 90))
        #expect(cut.prices == Prices(pickUp: 90, guide: 120))
        let rests = book.rests(beside: [cut])
        #expect(
            try rests == [
                0: [
                    line(nil, "2026-11-25", pickUp: 100, guide: 120), line("2026-11-28", nil, pickUp: 100, guide: 120),
                ]
            ])
    }

    @Test func `leave nothing of what they cover, and other scopes alone`() throws {
        var elsewhere = try line(nil, nil, pickUp: 100)
        elsewhere.scope = .channel(.direct)
        let book = AddedLines([try line("2026-11-10", "2026-11-20", pickUp: 100), elsewhere])
        #expect(book.rests(beside: [try line("2026-11-01", nil, pickUp: 90)]) == [0: []])
        #expect(book.rests(beside: [try line("2026-11-20", nil, pickUp: 90)]) == [:])
    }

    @Test func `cut a window into pieces that are its days and no others`() throws {
        var luck = Seeded(7)
        for _ in 0..<300 {
            func window() throws -> Window {
                let start = Int32.random(in: 0..<20, using: &luck)
                let days = Int32.random(in: 1...10, using: &luck)
                let from = Bool.random(using: &luck) ? nil : Day(sinceEpoch: 20_000 + start)
                let to = Bool.random(using: &luck) ? nil : Day(sinceEpoch: 20_000 + start + days)
                return try #require(Window(from: from, to: to))
            }
            let whole = try window()
            let others = try (0..<3).map { _ in try window() }
            let rest = whole.without(others)
            for offset in Int32(-5)...40 {
                let day = try #require(Day(sinceEpoch: 20_000 + offset))
                let isLeft = whole.contains(day) && !others.contains { $0.contains(day) }
                #expect(rest.count { $0.contains(day) } == (isLeft ? 1 : 0))
            }
        }
    }
}
