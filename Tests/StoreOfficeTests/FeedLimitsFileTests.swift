import Retail
import StockFeed
import StoreOffice
import TestKit
import Testing

@Suite struct `The limits of what is odd about a feed` {
    @Test func `are the usual ones but for what the file says`() throws {
        #expect(try FeedLimits(file: nil) == FeedLimits())
        let limits = try FeedLimits(file: "held_above_percent: 35\nfrozen_lines: 3\n")
        #expect(limits.heldAbove == 35 && limits.frozenLines == 3 && limits.jumpTimes == FeedLimits().jumpTimes)
    }

    @Test func `in the file that is shipped are the usual ones`() throws {
        let shipped = try #require(SharedFolder(at: "StoreConfig")?.files.first { $0.name == "feed-limits.yaml" })
        #expect(try FeedLimits(file: String(decoding: shipped.bytes(), as: UTF8.self)) == FeedLimits())
    }

    @Test func `are refused, all that do not fit at once, with their lines`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try FeedLimits(file: "held_above_percent: 101\njump_times: one\njump_pieces: 5\n")
        }
        #expect(refusal?.problems.map(\.code) == ["config.number-unfit", "config.number-unfit"])
        #expect(refusal?.problems.map(\.place.line) == [1, 2])
        #expect(throws: Refusal.self) { try FeedLimits(file: "holds: 20\n") }
    }
}
