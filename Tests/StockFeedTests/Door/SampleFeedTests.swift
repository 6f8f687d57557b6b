import ChainKit
import Directory
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

/// Documents of the trade's standards and houses that others have published, where they stand beside the repository.
@Suite(.database) struct `A sample that was published` {
    /// Lines, and how many of them are refused at first and once codes are known; or why it is refused.
    private let expected = [
        "gs1-ara-partial-OURS.xml": "feed.root-unknown",
        "ubl-application-response-partial-OURS.xml": "feed.root-unknown",
        "ApplicationReceiptAcknowledgement.example1.xml": "feed.root-unknown",
        "GS1-InventoryReport-STATUS-sample.xml": "inventoryReportMessage taken 5 5, then 5 0",
        "feed.xml.twig": "feed.table-unknown",
        // Its bands are not agreed.
        "Bookwise_July_2008.xml": "onix-stock taken 346 346, then 33 313 feed.quantity-unreadable",
        "control_chars.xml": "xml.control-character",
        "entities.xml": "xml.unknown-entity",
        // Books without stock.
        "iso_8859_1.xml": "onix-stock taken 0 0, then 0 0",
        "no_encoding.xml": "onix-stock taken 0 0, then 0 0",
        "no_xml_declaration.xml": "feed.not-in-encoding",
        "short_tags.xml": "feed.root-without-namespace",
        "stock.xml": "feed.root-without-namespace",
        "utf_16.xml": "onix-stock taken 0 0, then 0 0",
        "inventory-list-test.xml": "sfcc-inventory taken 1 1, then 1 0",
        "UBL-InventoryReport-2.1-Example.xml": "InventoryReport taken 3 3, then 3 0",
        "UBL-ProductActivity-2.1-Example-1.xml":
            "ProductActivity taken 1 1, then 0 1 feed.shipment-without-place feed.unit-unknown",
        "UBL-ProductActivity-2.1-Example-2.xml": "ProductActivity taken 3 3, then 0 3 feed.shipment-without-place",
        "UBL-ProductActivity-2.1-Example-3.xml": "ProductActivity taken 2 2, then 2 0",
        "UBL-StockAvailabilityReport-2.1-Example.xml": "StockAvailabilityReport taken 3 3, then 3 0",
        "inventory-get-response.xml": "feed.root-unknown",
    ]

    @Test(.enabled(if: SharedFolder("feeds") != nil))
    func `is taken once its codes are known, or refused for what it is`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost"
            let products = (1...400).map { "S-\($0),Sample,S,PHONE,128,black,,2025-06-01,no,20,900.00" }
            try await desk.take(.products, ([header] + products).joined(separator: "\n"))
            let formats = try FeedFormats(["onix-stock", "sfcc-inventory", "stock-table"].map { try shippedMap($0) })
            var unseen = Set(expected.keys)
            for file in try #require(SharedFolder("feeds")).files where expected[file.name] != nil {
                unseen.remove(file.name)
                let outcome = try await desk.outcome(of: file, formats)
                #expect(outcome == expected[file.name], "\(file.name)")
            }
            #expect(unseen == [])
        }
    }
}

extension Desk {
    /// `lines of which refused: codes, then applied once its codes are known`, or why it is refused.
    fileprivate func outcome(of file: SharedFolder.File, _ formats: FeedFormats) async throws -> String {
        let bytes = file.bytes()
        let document = FeedFile(name: file.name) { receive in try receive(bytes.span) }
        let (account, day) = (try AccountCode("D-GD"), try #require(Day("2098-12-31")))
        do {
            try await TestDatabase.current.write { tx in
                try tx.script("delete from chain.partner_code; delete from chain.stock_of_place")
            }
            let first = try await feeds.take(document, for: account, today: day, formats: formats)
            let found = try await problems(of: try #require(first.number)).filter { !$0.isWarning }.map(\.problem)
            func values(_ code: String) -> [String] {
                Set(found.filter { $0.code == code }.compactMap(\.place.value)).sorted()
            }
            let products = try values("feed.product-unknown").enumerated().map { index, code in
                (code: try Name(code), meaning: PartnerCode.Meaning.product(try SKU("S-\(index + 1)")))
            }
            let places = try values("feed.location-unknown").map {
                (code: try Name($0), meaning: PartnerCode.Meaning.location(try LocationCode("W-GD")))
            }
            try await feeds.remember(products + places, for: account, today: day)
            let second = try await feeds.take(document, for: account, today: day, formats: formats)
            let codes = Set(second.problems.map(\.code)).sorted().map { " " + $0 }.joined()
            return "\(first.format ?? "-") \(first.state) \(first.counts.lines) \(first.counts.refused), then "
                + "\(second.counts.applied) \(second.counts.refused)\(codes)"
        } catch let refusal as Refusal {
            return refusal.problems.last?.code ?? ""
        }
    }
}
