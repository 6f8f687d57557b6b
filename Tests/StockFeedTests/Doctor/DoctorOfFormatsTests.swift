import ChainKit
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `The doctor before other formats` {
    private func corrected(_ diagnosis: FeedDiagnosis) throws -> [String] {
        var text = ""
        try diagnosis.writeCorrected { text += $0 }
        return text.split(separator: "\n").dropFirst(2).map { String($0.drop { $0 == " " }) }
    }

    @Test func `mends them alike, and writes what they tell in the native one`() async throws {
        try await loadFeedChain()
        let day = try #require(Day("2026-03-10"))
        let account = try AccountCode("D-ZJ")
        func line(_ sku: String, _ quantity: String, _ day: String? = nil) -> String {
            let available = day.map { "<b:AvailabilityDate>\($0)</b:AvailabilityDate>" } ?? ""
            return "<a:StockAvailabilityReportLine><b:ID>1</b:ID><b:Quantity unitCode='шт'>\(quantity)</b:Quantity>"
                + available + "<a:Item>\(UBLText.sku(sku))</a:Item></a:StockAvailabilityReportLine>"
        }
        let report = UBLText.document(
            "StockAvailabilityReport", [line("p 1", "5.0"), line("P-1", "3", "2026/4/1"), line("P-2", "1-9")].joined(),
            head: "<b:IssueDate>2026/3/2</b:IssueDate>")
        let movements = UBLText.activity(
            UBLText.group("SALES", from: "W-ZJ", "", UBLText.item("2", "p 1")))
        try await Desk.of("d-zj") { (desk) async throws in
            let found = try await desk.feeds.examine(FeedFile(report), for: account, today: day)
            #expect(found.counts == .init(lines: 3, right: 0, mended: 2, left: 1))
            #expect(
                try corrected(found) == [
                    "<line sku=\"P-1\" on-hand=\"5\"/>", "<line sku=\"P-1\" in-transit=\"3\" expected=\"2026-04-01\"/>",
                    "<line sku=\"P-2\" on-hand=\"1-9\" unit=\"PCE\"/>", "</stockFeed>",
                ])
            var text = ""
            try found.writeCorrected { text += $0 }
            let receipt = try await desk.feeds.take(FeedFile(text), for: account, today: day)
            #expect(receipt.counts == FeedCounts(lines: 3, applied: 2, refused: 1))
            #expect(try await desk.stock() == ["P-1 5/3/-/-"])

            let moved = try await desk.feeds.examine(FeedFile(movements), for: account, today: day)
            #expect(moved.proposals.map(\.found) == ["p 1"] && moved.counts.mended == 1)
            #expect(throws: Refusal("doctor.not-native", at: Place(file: "stock.xml"))) { try corrected(moved) }

            let table = "商品编码,仓位,在库数量,在途,库存日期\np_1,w zj,1 204,3,2026/3/9\nP-3,,有货,,2026/3/9\n"
            let sheet = try await desk.feeds.examine(
                FeedFile(table, name: "库存.csv"), for: account, today: day,
                formats: try FeedFormats([shippedMap("stock-table")]))
            #expect(sheet.counts == .init(lines: 2, right: 0, mended: 1, left: 1))
            #expect(sheet.proposals.map(\.place.path) == ["仓位", "在库数量", "商品编码"])
            #expect(
                try corrected(sheet) == [
                    "<location code=\"W-ZJ\">", "<line sku=\"P-1\" on-hand=\"1204\" in-transit=\"3\"/>", "</location>",
                    "<line sku=\"P-3\" on-hand=\"有货\"/>", "</stockFeed>",
                ])
        }
    }
}
