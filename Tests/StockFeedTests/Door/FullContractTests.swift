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

@Suite(.database) struct `Under a full contract, a document` {
    @Test func `that would zero too much is refused and leaves its attempt on record`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            _ = try await desk.take(document(six, asOf: "2026-03-01T08:00:00+08:00"))
            let before = try await rowsOfFeeds()
            let four = document(Array(six.dropLast(2)), asOf: "2026-03-02T08:00:00+08:00")
            let refusal = try await desk.refusal(of: four)
            #expect(refusal?.kind == .refused && refusal?.problems.map(\.code) == ["feed.zeroes-too-much"])
            #expect(refusal?.problems.first?.values == ["absent": "2", "known": "6"])
            // Nothing at all is as much left out, whether the place is named or not.
            let none = document([], asOf: "2026-03-02T08:00:00+08:00")
            #expect(try await desk.refusal(of: none)?.problems.first?.values == ["absent": "6", "known": "6"])
            let bare = "<stockFeed xmlns='urn:storechain:feed:1' id='F2' as-of='2026-03-02T08:00:00+08:00'/>"
            #expect(try await desk.refusal(of: bare)?.problems.first?.values == ["absent": "6", "known": "6"])
            #expect(try await rowsOfFeeds() == before)
            #expect(try await desk.stock() == allFive)
        }
        let attempts = try await Desk.of("hq") { (desk) async throws in
            try await desk.own.read { tx in
                try tx.value(
                    "select count(*) from trail.event where kind = 'feed' and verb = 'refused'", as: Int64.self)
            }
        }
        #expect(attempts == 3)
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
