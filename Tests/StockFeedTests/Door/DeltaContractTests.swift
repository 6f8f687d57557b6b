import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `Under a contract for changes` {
    @Test func `a document changes what it tells and nothing else`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj2") { (desk) async throws in
            func take(_ lines: [String], _ time: String, kind: String = "") async throws -> FeedReceipt {
                let text = document(lines, asOf: "\(time)+08:00", place: "W-ZJ2", kind: kind)
                return try await desk.take(text, for: "D-ZJ2")
            }
            _ = try await take(["P-1 on-hand=5 in-transit=2", "P-2 on-hand=8"], "2026-03-05T08:00:00")
            let next = try await take(["P-1 on-hand=4"], "2026-03-06T08:00:00", kind: "kind='full'")
            #expect(next.counts == FeedCounts(lines: 1, applied: 1, warned: 1))
            #expect(next.warnings.map(\.code) == ["feed.kind-differs"])
            // Nothing told is not nothing there.
            #expect(try await desk.stock(at: "W-ZJ2") == ["P-1 4/2/-/-", "P-2 8/-/-/-"])

            // Of P-3 nothing newer is known, of P-1 there is.
            let late = try await take(["P-1 on-hand=50", "P-3 on-hand=3"], "2026-03-04T08:00:00")
            #expect(late.counts == FeedCounts(lines: 2, applied: 1, outdated: 1))
            #expect(try await desk.stock(at: "W-ZJ2") == ["P-1 4/2/-/-", "P-2 8/-/-/-", "P-3 3/-/-/-"])
            #expect(try await history(of: late.number) == 2)

            let zero = try await take(["P-1 on-hand=0"], "2026-03-07T08:00:00")
            #expect(zero.counts.applied == 1)
            #expect(try await desk.stock(at: "W-ZJ2").first == "P-1 0/2/-/-")
        }
    }
}

@Suite(.database) struct `A document's time without a zone` {
    @Test func `is the account's, by the clocks of that day`() async throws {
        try await loadFeedChain()
        try await TestDatabase.current.write { tx in
            try tx.script("update chain.account_version set time_zone = 'Europe/Berlin'")
        }
        try await Desk.of("hq") { (desk) async throws in
            for (day, instant) in [("2026-01-15", "2026-01-15T11:00:00Z"), ("2026-07-15", "2026-07-15T10:00:00Z")] {
                let text = document(["P-1 on-hand=5"], asOf: "\(day)T12:00:00", place: "W-GD")
                #expect(try await desk.take(text, for: "D-GD", today: "2026-08-01").asOf?.description == instant)
            }
        }
    }
}
