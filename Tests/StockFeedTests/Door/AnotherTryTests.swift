import ChainKit
import Directory
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `Lines that were refused` {
    private let text = document(
        ["P-1 on-hand=5", "7001 on-hand=6", "NEW-1 on-hand=7", "P-2 on-hand=many"], asOf: "2026-03-01T08:00:00+08:00")

    @Test func `are tried again when their file is sent again and codes have become known`() async throws {
        try await loadFeedChain()
        let day = try #require(Day("2026-03-10"))
        let account = try AccountCode("D-ZJ")
        try await Desk.of("d-zj") { (desk) async throws in
            let first = try await desk.take(text)
            #expect(first.counts == FeedCounts(lines: 4, applied: 1, refused: 3))
            // Nothing has become known: the same receipt.
            #expect(try await desk.take(text).isRepeated)

            try await desk.feeds.remember([(Name("7001"), .product(SKU("P-3")))], for: account, today: day)
            let second = try await desk.take(text)
            #expect(second.follows == first.number && second.corrects == nil && !second.isRepeated)
            #expect(second.counts == FeedCounts(lines: 3, applied: 1, refused: 2))
            #expect(try await desk.stock() == ["P-1 5/-/-/-", "P-3 6/-/-/-"])
            #expect(second.problems.map(\.place.line) == [5, 6])

            let again = try await desk.take(text)
            #expect(again.isRepeated && again.number == second.number)
        }
        try await Desk.of("hq") { (desk) async throws in
            let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost"
            try await desk.take(.products, header + "\nNEW-1,New,N1,PHONE,128,black,,2025-06-01,no,20,900.00")
        }
        try await Desk.of("d-zj") { (desk) async throws in
            let third = try await desk.take(text)
            #expect(third.counts == FeedCounts(lines: 2, applied: 1, refused: 1))
            #expect(try await desk.stock() == ["NEW-1 7/-/-/-", "P-1 5/-/-/-", "P-3 6/-/-/-"])
            // What nobody can know stays refused, and makes no receipt of its own.
            try await desk.feeds.remember([(Name("8000"), .product(SKU("P-4")))], for: account, today: day)
            #expect(try await desk.take(text).isRepeated)
        }
    }
}

@Suite(.database) struct `What an account calls a product or a place` {
    @Test func `is remembered, for it alone, until it is taken back`() async throws {
        try await loadFeedChain()
        let day = try #require(Day("2026-03-10"))
        let (mine, other) = (try AccountCode("D-ZJ"), try AccountCode("D-GD"))
        try await Desk.of("d-zj") { (desk) async throws in
            func refusal(_ code: String, _ meaning: PartnerCode.Meaning, _ account: AccountCode) async throws
                -> [String]
            {
                do {
                    try await desk.feeds.remember([(Name(code), meaning)], for: account, today: day)
                    return []
                } catch let refusal as Refusal {
                    return refusal.problems.map(\.code)
                }
            }
            #expect(try await refusal("7001", .product(SKU("P-1")), mine) == [])
            #expect(try await refusal("7001", .product(SKU("P-1")), mine) == [])
            #expect(try await refusal("BERGER", .location(LocationCode("W-ZJ")), mine) == [])
            #expect(try await refusal("7001", .product(SKU("P-2")), mine) == ["feed.code-means-another"])
            #expect(try await refusal("7002", .product(SKU("XXX")), mine) == ["feed.code-without-product"])
            #expect(try await refusal("X", .location(LocationCode("W-GD")), mine) == ["feed.code-without-location"])
            #expect(try await refusal("7001", .product(SKU("P-1")), other) == ["feed.not-your-account"])
            let codes = try await desk.feeds.codes()
            #expect(codes.map(\.code) == ["7001", "BERGER"] && codes.map(\.user) == ["d-zj", "d-zj"])
            let told = document(["7001 on-hand=4"], asOf: "2026-03-01T08:00:00+08:00", place: "BERGER")
            #expect(try await desk.take(told).counts.applied == 1)
            #expect(try await desk.stock() == ["P-1 4/-/-/-"])
        }
        try await Desk.of("d-gd") { (desk) async throws in
            #expect(try await desk.feeds.codes().isEmpty)
            let told = document(["7001 on-hand=4"], asOf: "2026-03-01T08:00:00+08:00", place: "W-GD")
            #expect(try await desk.take(told, for: "D-GD").problems.map(\.code) == ["feed.product-unknown"])
        }
        try await Desk.of("hq") { (desk) async throws in
            try await desk.feeds.forget(Name("7001"), of: mine, today: day)
            #expect(try await desk.feeds.codes().map(\.code) == ["BERGER"])
            await #expect(throws: Refusal.self) { try await desk.feeds.forget(Name("7001"), of: mine, today: day) }
        }
    }
}

@Suite(.database) struct `A document beside the one before` {
    @Test func `is warned of for jumps, and when nothing moves`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            func lines(_ first: Int) -> [String] {
                ["A6-256-BK on-hand=\(first)"] + (1...5).map { "P-\($0) on-hand=5" }
            }
            #expect(try await desk.take(document(lines(20), asOf: "2026-03-01T08:00:00+08:00")).warnings.isEmpty)
            let jump = try await desk.take(document(lines(2000), asOf: "2026-03-02T08:00:00+08:00"))
            #expect(jump.counts == FeedCounts(lines: 6, applied: 1, unchanged: 5, warned: 1))
            #expect(jump.warnings.map(\.code) == ["feed.jump"])
            #expect(jump.warnings.first?.values == ["sku": "A6-256-BK", "from": "20", "to": "2000"])
            #expect(jump.warnings.first?.place.line == 3)
            // Ten lines with stock that all say the same are odd; six are not.
            #expect(try await desk.take(document(lines(2000), asOf: "2026-03-03T08:00:00+08:00")).warnings.isEmpty)
        }
        try await Desk.of("hq") { (desk) async throws in
            let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost"
            let more = (6...9).map { "P-\($0),Phone \($0),P\($0),PHONE,128,black,,2025-06-01,no,20,900.00" }
            try await desk.take(.products, ([header] + more).joined(separator: "\n"))
            func ten(_ day: String) -> String {
                document(
                    ["A6-256-BK on-hand=9"] + (1...9).map { "P-\($0) on-hand=5" }, asOf: "\(day)T08:00:00+08:00",
                    place: "W-GD")
            }
            #expect(try await desk.take(ten("2026-03-01"), for: "D-GD").warnings.isEmpty)
            let frozen = try await desk.take(ten("2026-03-02"), for: "D-GD")
            #expect(frozen.warnings.map(\.code) == ["feed.frozen"] && frozen.counts.warned == 1)
        }
    }
}
