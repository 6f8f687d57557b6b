import ChainKit
import Directory
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `The stock report of the standard itself` {
    @Test(.enabled(if: SharedFolder("feeds/ubl-samples/stockavailabilityreport") != nil))
    func `is taken line by line as its products become known`() async throws {
        try await loadFeedChain()
        let folder = try #require(SharedFolder("feeds/ubl-samples/stockavailabilityreport"))
        let text = String(decoding: try #require(folder.files.first).bytes(), as: UTF8.self)
        try await Desk.of("hq") { (desk) async throws in
            let unknown = try await desk.take(text, for: "D-GD")
            #expect(unknown.counts == FeedCounts(lines: 3, refused: 3))
            #expect(unknown.problems.map(\.place.value) == ["TT319", "TJ043", "TS893"])
            #expect(unknown.problems.allSatisfy { $0.code == "feed.product-unknown" && $0.place.line ?? 0 > 80 })
            #expect(try await desk.stock(at: "W-GD") == [])

            try await desk.take(
                .products,
                """
                sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost
                TT319,Tulip,T,T,128,red,,2025-06-01,no,20,900.00
                TJ043,Tulip,T,T,128,blue,,2025-06-01,no,20,900.00
                """)
            // What is there on a later day than the document's is on its way.
            let known = try await desk.take(text, for: "D-ZJ2")
            #expect(known.counts == FeedCounts(lines: 3, applied: 2, refused: 1))
            #expect(try await desk.stock(at: "W-ZJ2") == ["TJ043 80/-/-/-", "TT319 -/50/-/-"])
        }
    }
}
