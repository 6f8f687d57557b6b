import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

/// Six products with stock, so that one of them may be left out.
private let six = ["A6-256-BK", "P-1", "P-2", "P-3", "P-4", "P-5"].map { "\($0) on-hand=5 reserved=1" }
private let allFive = ["A6-256-BK", "P-1", "P-2", "P-3", "P-4", "P-5"].map { "\($0) 5/-/1/-" }

@Suite(.database) struct `Under a full contract` {
    @Test func `a document replaces what its place had, once`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            let first = document(six, asOf: "2026-03-01T08:00:00+08:00")
            let receipt = try await desk.take(first)
            #expect(receipt.counts == FeedCounts(lines: 6, applied: 6))
            #expect(receipt.places == ["W-ZJ"] && receipt.kind == "full" && !receipt.isRepeated)
            #expect(try await desk.stock() == allFive)

            let before = try await rowsOfFeeds()
            var again = try await desk.take(first)
            #expect(again.isRepeated && again.number == receipt.number)
            again.isRepeated = false
            #expect(again == receipt)
            #expect(try await rowsOfFeeds() == before)

            // The same content in another document.
            let same = try await desk.take(document(six, asOf: "2026-03-02T08:00:00+08:00"))
            #expect(same.counts == FeedCounts(lines: 6, unchanged: 6))

            // What it leaves out is zero; what was never told of it stays unknown.
            let left = try await desk.take(document(Array(six.dropLast()), asOf: "2026-03-03T08:00:00+08:00"))
            #expect(left.counts == FeedCounts(lines: 5, unchanged: 5, zeroed: 1))
            #expect(try await desk.stock() == allFive.dropLast() + ["P-5 0/-/0/-"])
            #expect(try await history(of: left.number) == 6)

            // What a line does not tell is unknown again.
            let untold = ["A6-256-BK in-transit=3"] + six[1...4]
            _ = try await desk.take(document(untold, asOf: "2026-03-04T08:00:00+08:00"))
            #expect(try await desk.stock().first == "A6-256-BK -/3/-/-")
        }
    }
}

@Suite(.database) struct `Under a full contract, a document that would zero too much` {
    @Test func `is held, until somebody confirms or rejects it`() async throws {
        try await loadFeedChain()
        let four = document(Array(six.dropLast(2)), asOf: "2026-03-02T08:00:00+08:00")
        try await Desk.of("d-zj") { (desk) async throws in
            _ = try await desk.take(document(six, asOf: "2026-03-01T08:00:00+08:00"))
            let checked = try await desk.take(four, .check)
            #expect(checked.state == .held && checked.number == nil)
            let held = try await desk.take(four)
            let number = try #require(held.number)
            #expect(held.state == .held && held.counts == FeedCounts(lines: 4, unchanged: 4, zeroed: 2))
            #expect(held.problems.map(\.code) == ["feed.held"])
            #expect(
                held.problems.first?.values == ["absent": "2", "known": "6", "limit": "20", "feed": "\(number)"])
            // Nothing at all is as much left out, whether the place is named or not.
            let none = try await desk.take(document([], asOf: "2026-03-02T09:00:00+08:00"))
            #expect(none.problems.first?.values["absent"] == "6")
            let bare = "<stockFeed xmlns='urn:storechain:feed:1' id='F2' as-of='2026-03-02T10:00:00+08:00'/>"
            #expect(try await desk.take(bare).problems.first?.values["absent"] == "6")
            #expect(try await desk.stock() == allFive)
            #expect(try await history(of: number) == 0)

            // The same bytes do not wait twice.
            let again = try await desk.take(four)
            #expect(again.isRepeated && again.number == number)

            let rejected = try await desk.feeds.reject(
                try #require(none.number), today: try #require(Day("2026-03-10")))
            #expect(rejected.state == .rejected)
            await #expect(throws: Refusal.self) {
                try await desk.feeds.reject(try #require(none.number), today: try #require(Day("2026-03-10")))
            }
            #expect(try await desk.stock() == allFive)

            let taken = try await desk.feeds.confirm(number, today: try #require(Day("2026-03-10")))
            #expect(taken.state == .taken && taken.follows == number && taken.counts.zeroed == 2)
            #expect(try await desk.feeds.receipt(number).state == .confirmed)
            #expect(try await desk.stock() == allFive.dropLast(2) + ["P-4 0/-/0/-", "P-5 0/-/0/-"])
            await #expect(throws: Refusal.self) {
                try await desk.feeds.confirm(number, today: try #require(Day("2026-03-10")))
            }
            #expect(try await desk.take(four).number == taken.number)
        }
        // Its bytes are kept no longer than they are needed; the third one still waits.
        let kept = try await TestDatabase.current.read { tx in
            try tx.value("select count(distinct feed_id) from chain.feed_document", as: Int64.self)
        }
        #expect(kept == 1)
    }
}

@Suite(.database) struct `How much a document may zero` {
    @Test func `is for headquarters to say`() async throws {
        try await loadFeedChain()
        var limits = FeedLimits()
        limits.heldAbove = 50
        let day = try #require(Day("2026-03-10"))
        try await Desk.of("d-zj") { (desk) async throws in
            _ = try await desk.take(document(six, asOf: "2026-03-01T08:00:00+08:00"))
            let intake = FeedIntake(own: desk.own, intake: desk.intake, timeZone: "Asia/Shanghai", limits: limits)
            let account = try AccountCode("D-ZJ")
            let three = document(Array(six.prefix(3)), asOf: "2026-03-02T08:00:00+08:00")
            #expect(try await intake.take(FeedFile(three), for: account, today: day).counts.zeroed == 3)
            let one = document(Array(six.prefix(1)), asOf: "2026-03-03T08:00:00+08:00")
            #expect(try await intake.take(FeedFile(one), for: account, today: day).state == .held)
        }
    }
}

@Suite(.database) struct `A held document` {
    @Test func `is decided about by its own people only`() async throws {
        try await loadFeedChain()
        let number = try await Desk.of("hq") { (desk) async throws in
            _ = try await desk.take(document(six, asOf: "2026-03-01T08:00:00+08:00", place: "W-GD"), for: "D-GD")
            return try await desk.take(document([], asOf: "2026-03-02T08:00:00+08:00", place: "W-GD"), for: "D-GD")
                .number
        }
        let held = try #require(number)
        for stranger in ["d-zj", "zj"] {
            try await Desk.of(stranger) { (desk) async throws in
                await #expect(throws: Refusal.self) {
                    _ = try await desk.feeds.reject(held, today: try #require(Day("2026-03-10")))
                }
            }
        }
        // A manager of the region sees it, and it is not for a manager to decide.
        try await Desk.of("gd") { (desk) async throws in
            #expect(try await desk.feeds.receipt(held).state == .held)
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await desk.feeds.reject(held, today: try #require(Day("2026-03-10")))
            }
            #expect(refusal?.kind == .forbidden && refusal?.problems.map(\.code) == ["feed.not-your-account"])
        }
        try await Desk.of("d-gd") { (desk) async throws in
            #expect(try await desk.feeds.reject(held, today: try #require(Day("2026-03-10"))).state == .rejected)
        }
    }
}

@Suite(.database) struct `Under a full contract, a document with refused lines` {
    @Test func `does not zero what stands on them`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-gd") { (desk) async throws in
            let place = "W-GD"
            let five = Array(six.prefix(5))
            _ = try await desk.take(document(five, asOf: "2026-03-01T08:00:00+08:00", place: place), for: "D-GD")
            let before = try await desk.stock(at: place)
            let lines = ["P-1 on-hand=100-500", "P-2 on-hand=5 unit=箱", "P-3 on-hand=-1", "P-4 on-hand=7,5"]
            let bad = document(["A6-256-BK on-hand=6"] + lines, asOf: "2026-03-02T08:00:00+08:00", place: place)
            let receipt = try await desk.take(bad, for: "D-GD")
            #expect(receipt.counts == FeedCounts(lines: 5, applied: 1, refused: 4))
            #expect(
                try await desk.stock(at: place) == ["A6-256-BK 6/-/-/-"] + before.dropFirst())
        }
    }
}

@Suite(.database) struct `Under a full contract, a document that comes late` {
    @Test func `is history, and one of the same moment a correction`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            let now = try await desk.take(document(Array(six.prefix(5)), asOf: "2026-03-05T08:00:00+08:00"))
            // P-5 is not in the newer document: there is none of it, whatever an older one says.
            let late = try await desk.take(document(six, asOf: "2026-03-04T08:00:00+08:00"))
            #expect(late.counts == FeedCounts(lines: 6, outdated: 6))
            #expect(try await history(of: late.number) == 6)
            #expect(try await desk.stock() == Array(allFive.prefix(5)))

            let other = ["A6-256-BK on-hand=9"] + six[1...4]
            let correction = try await desk.take(document(other, asOf: "2026-03-05T00:00:00Z", id: "F1a"))
            #expect(correction.corrects == now.number && correction.counts.applied == 1)
            #expect(try await desk.stock().first == "A6-256-BK 9/-/-/-")
            #expect(try await history(of: now.number) == 5)
            #expect(try await desk.feeds.receipts().count == 3)

            // Other places have their own time.
            #expect(try await desk.feeds.receipt(now.number ?? 0).corrects == nil)
        }
        try await Desk.of("hq") { (desk) async throws in
            let shop = document(["P-1 on-hand=2"], asOf: "2026-03-05T08:00:00+08:00", place: "C-HZ-1")
            let store = document(["P-1 on-hand=1"], asOf: "2026-03-04T08:00:00+08:00", place: "W-XC")
            _ = try await desk.take(shop, for: "C-XC")
            #expect(try await desk.take(store, for: "C-XC").counts == FeedCounts(lines: 1, applied: 1))
        }
    }
}
