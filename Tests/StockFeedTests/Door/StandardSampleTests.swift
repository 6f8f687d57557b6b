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

@Suite(.database) struct `Reports by standards` {
    @Test func `of GS1 become stock, with what is odd about them on record`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            let rows = [
                row("P-1", GS1Text.status(("AVAILABLE_FOR_SALE", "7"), ("ALLOCATED_FOR_ORDER", "2"), ("DAMAGED", "1"))),
                row("P-2", GS1Text.status(("ON_HAND", "3"), ("IN_TRANSIT", "4"), ("LIMITED_LIFETIME", "1"))),
                row("P-3", GS1Text.status(("ON_HAND", "many"))),
            ]
            let text = GS1Text.message(GS1Text.report(rows.joined(separator: "\n"), id: nil))
            let receipt = try await desk.take(text)
            #expect(receipt.counts.applied == 2)
            #expect(receipt.format == "inventoryReportMessage")
            #expect(receipt.document == "E-1")
            #expect(receipt.problems.map(\.code) == ["feed.quantity-unreadable"])
            #expect(
                Set(receipt.warnings.map(\.code))
                    == ["feed.status-type-unknown", "feed.id-of-envelope", "feed.party-differs"])
            #expect(try await desk.stock() == ["P-1 9/-/2/1", "P-2 3/4/-/-"])
        }
    }
}

@Suite(.database) struct `Documents of accounts` {
    @Test func `are acknowledged to the account that sent them`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            let rows = row("P-1", GS1Text.status(("ON_HAND", "7"))) + row("P-9", GS1Text.status(("ON_HAND", "7")))
            let receipt = try await desk.take(GS1Text.message(GS1Text.report(rows)))
            let day = try #require(Day("2026-03-10"))
            let addressee = try #require(try await desk.feeds.addressee(AccountCode("D-ZJ"), on: day))
            #expect(addressee.party.code == "D-ZJ")
            #expect(try await desk.feeds.addressee(AccountCode("NOBODY"), on: day) == nil)
            let findings = try await desk.feeds.findings(of: receipt)
            #expect(findings.map(\.problem.code) == ["feed.product-unknown", "feed.party-differs"])
            let told = Acknowledgement(of: receipt, findings, summary: "")
            let text = told.receiptAcknowledgement(from: Told.chain, to: addressee.party, in: "en") { $0.code }
            #expect(text.contains("<attributeValue>P-9</attributeValue>"))
            #expect(text.contains("<errorCount>1</errorCount>"))
        }
    }
}

/// A row of GS1 at the place W-ZJ.
private func row(_ sku: String, _ quantities: String) -> String {
    GS1Text.row(at: nil, "<gtin>00000000000000</gtin>" + GS1Text.code(sku), quantities)
        .replacing(
            "<inventoryLocation>",
            with: "<inventoryLocation><additionalPartyIdentification>W-ZJ</additionalPartyIdentification>")
}
