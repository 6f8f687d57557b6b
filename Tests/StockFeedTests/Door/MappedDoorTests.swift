import ChainKit
import Directory
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

/// The day of the clock: what says no moment of its own holds for the one of its taking.
private func today() async throws -> Day {
    try await TestDatabase.current.read { tx in try tx.value("select (now() at time zone 'Asia/Shanghai')::date") }
}

@Suite(.database) struct `A distributor's own format` {
    private func take(
        _ text: String, _ file: String, for account: String, by maps: [String], at desk: Desk
    ) async throws -> FeedReceipt {
        let day = try await today()
        let formats = try FeedFormats(maps.map { try shippedMap($0) })
        return try await desk.feeds.take(
            FeedFile(text, name: file), for: AccountCode(account), today: day, formats: formats)
    }

    @Test func `is taken into the stock as the native one is, by its map`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            let table =
                "商品编码,仓位,在库数量,在途,库存日期\nP-1,W-ZJ2,1204,3,2026/3/9\nP-2,,7,,2026/3/9\nP-9,,1,,2026/3/9\nP-3,,有货,,2026/3/9\n"
            let receipt = try await take(table, "库存.csv", for: "D-ZJ2", by: ["stock-table"], at: desk)
            #expect(receipt.format == "stock-table")
            #expect(receipt.document == "库存.csv")
            #expect(receipt.asOf?.description == "2026-03-08T16:00:00Z")
            #expect(receipt.counts == FeedCounts(lines: 4, applied: 2, refused: 2))
            #expect(receipt.problems.map(\.code).sorted() == ["feed.product-unknown", "feed.quantity-unreadable"])
            #expect(receipt.problems.contains { $0.place.line == 5 && $0.place.path == "在库数量" })
            #expect(try await desk.stock(at: "W-ZJ2") == ["P-1 1204/3/-/-", "P-2 7/-/-/-"])

            let list = """
                <inventory xmlns="http://www.demandware.com/xml/impex/inventory/2007-05-31"><inventory-list>
                <header list-id="W-ZJ"/><records><record product-id="P-1"><allocation>5</allocation></record>
                </records></inventory-list></inventory>
                """
            let full = try await take(
                list, "list.xml", for: "D-ZJ", by: ["stock-table", "sfcc-inventory"], at: desk)
            #expect(full.counts == FeedCounts(lines: 1, applied: 1))
            #expect(full.places == ["W-ZJ"])
            #expect(full.asOf ?? .last <= full.receivedAt)
            let again = try await take(list, "list.xml", for: "D-ZJ", by: ["sfcc-inventory"], at: desk)
            #expect(again.isRepeated && again.number == full.number)
        }
    }

}

@Suite(.database) struct `A table that two maps could read` {
    @Test func `is read by the one that was agreed with the account`() async throws {
        try await loadFeedChain()
        let other = "format: other\ntable: yes\nfields: {sku: SKU, reserved: Qty}\ndocument: {as_of: received}"
        let formats = try FeedFormats([shippedMap("stock-table"), FeedMap(other)])
        let file = FeedFile("SKU,Qty\nP-1,5\n", name: "a.csv")
        let day = try await today()
        try await Desk.of("hq") { (desk) async throws in
            let account = try AccountCode("D-ZJ2")
            await #expect(throws: Refusal.self) {
                _ = try await desk.feeds.take(file, for: account, today: day, formats: formats)
            }
            try await TestDatabase.current.write { tx in
                try tx.script("update chain.account_version set feed_format = 'other'")
            }
            let receipt = try await desk.feeds.take(file, for: account, today: day, formats: formats)
            #expect(receipt.format == "other")
            #expect(try await desk.stock(at: "W-ZJ2") == ["P-1 -/-/5/-"])
        }
    }
}

@Suite(.database) struct `A document whose map has changed` {
    @Test func `is read anew when it is sent again, as far as lines of it were refused`() async throws {
        try await loadFeedChain()
        let day = try await today()
        let map = "format: mine\ntable: yes\nfields: {sku: SKU, on_hand: Qty}\ndocument: {as_of: received}\n"
        let before = try FeedFormats([FeedMap(map)])
        let after = try FeedFormats([FeedMap(map + "bands: {\"500+\": 500}\n")])
        let file = FeedFile("SKU,Qty\nP-1,5\nP-2,500+\n", name: "a.csv")
        let good = FeedFile("SKU,Qty\nP-3,5\n", name: "b.csv")
        try await Desk.of("hq") { (desk) async throws in
            let account = try AccountCode("D-ZJ2")
            func take(_ file: FeedFile, _ formats: FeedFormats) async throws -> FeedReceipt {
                try await desk.feeds.take(file, for: account, today: day, formats: formats)
            }
            let first = try await take(file, before)
            #expect(first.counts == FeedCounts(lines: 2, applied: 1, refused: 1))
            #expect(try await take(file, before).isRepeated)
            let second = try await take(file, after)
            #expect(second.counts == FeedCounts(lines: 2, applied: 1, unchanged: 1))
            #expect(second.follows == first.number && second.asOf == first.asOf)
            #expect(try await desk.stock(at: "W-ZJ2") == ["P-1 5/-/-/-", "P-2 500/-/-/-"])
            #expect(try await take(file, after).number == second.number)
            _ = try await take(good, before)
            #expect(try await take(good, after).isRepeated)
        }
    }
}
