import Retail
import TestKit
import Testing

@testable import StockFeed

struct GS1StatusTests {
    private func taking(_ rows: String...) throws -> Taking {
        try Taking(GS1Text.message(GS1Text.report(rows.joined(separator: "\n"))))
    }

    private func told(_ quantities: String) throws -> [Int64?] {
        let line = try #require(try taking(GS1Text.row(GS1Text.code("A"), quantities)).lines.first)
        return [line.onHand, line.inTransit, line.reserved, line.unsellable, line.sold].map { $0?.units }
    }

    @Test func `a message is read with its head, its places and all codes of an item`() throws {
        let item =
            "<gtin>06901234567892</gtin>" + GS1Text.code("A", "IN") + GS1Text.code("S 1", "SUPPLIER_ASSIGNED")
            + GS1Text.code("Z", "MUTUALLY_DEFINED")
        let taking = try taking(GS1Text.row(item, GS1Text.status(("ON_HAND", "50.0"))))
        #expect(taking.problems == [])
        #expect(taking.header?.format == .gs1InventoryReport)
        #expect(taking.header?.aspect == .status)
        #expect(taking.header?.id.text == "R-1")
        #expect(taking.header?.partyCode == "6901234567892")
        #expect(taking.header?.asOf == Instant("2026-02-28T16:00:00Z"))
        #expect(taking.header?.warnings == [])
        let line = try #require(taking.lines.first)
        #expect(line.location?.text == "7080000950171")
        #expect(
            line.product
                == ProductMention(sku: try SKU("A"), gtin: GTIN("06901234567892"), partnerCode: try Name("S 1")))
        #expect(
            (line.line, line.path) == (5, "/inventoryReportMessage/inventoryReport/inventoryItemLocationInformation"))
    }

    @Test func `what is on hand is told as such, or is what is for sale and what is allocated`() throws {
        #expect(try told(GS1Text.status(("ON_HAND", "9"), ("AVAILABLE_FOR_SALE", "7"))) == [9, nil, nil, nil, nil])
        #expect(
            try told(GS1Text.status(("AVAILABLE_FOR_SALE", "7"), ("ALLOCATED_FOR_ORDER", "2"))) == [
                9, nil, 2, nil, nil,
            ])
        #expect(try told(GS1Text.status(("AVAILABLE_FOR_SALE", "7"))) == [7, nil, nil, nil, nil])
        #expect(try told(GS1Text.status(("ALLOCATED_FOR_ORDER", "2"))) == [nil, nil, 2, nil, nil])
        #expect(
            try told(GS1Text.status(("ON_HAND", "9"), ("ALLOCATED_FOR_ORDER", "2"), ("IN_TRANSIT", "4")))
                == [9, 4, 2, nil, nil])
    }

    @Test func `batches add up, each in its unit, and what cannot be sold stands apart`() throws {
        let batches =
            GS1Text.status(("ON_HAND", "9"), ("DAMAGED", "1"), ("BLOCKED", "2"))
            + GS1Text.status(("ON_HAND", "2"), ("EXPIRED", "1"), unit: "DZN")
            + GS1Text.status(("MAXIMUM_STOCK", "900"), ("QUARANTINED", "1"))
        #expect(try told(batches) == [33, nil, nil, 16, nil])
    }

    @Test func `a type that nobody knows is a warning beside what is on hand, and a refusal without that`() throws {
        let beside = GS1Text.status(("ON_HAND", "9"), ("ON_CONSIGNMENT_ON_HAND", "3"))
        let line = try #require(try taking(GS1Text.row(GS1Text.code("A"), beside)).lines.first)
        #expect(line.warnings.map(\.code) == ["feed.status-type-unknown"])
        #expect(line.onHand?.units == 9)
        let alone = GS1Text.status(("AVAILABLE_FOR_SALE", "9"), ("ON_CONSIGNMENT_ON_HAND", "3"))
        let problem = try #require(try taking(GS1Text.row(GS1Text.code("A"), alone)).problems.first)
        #expect(problem.code == "feed.status-type-unknown")
        #expect(problem.place.path?.hasSuffix("/inventoryStatusType") == true)
        #expect(problem.place.value == "ON_CONSIGNMENT_ON_HAND")
    }

    @Test func `targets are no stock`() throws {
        let targets = GS1Text.row(GS1Text.code("A"), GS1Text.status(("MINIMUM_STOCK", "2"), ("MAXIMUM_STOCK", "9")))
        #expect(try taking(targets).items == [])
        let none = try taking(GS1Text.row(GS1Text.code("A"), ""))
        #expect(none.problems.map(\.code) == ["feed.quantity-missing"])
    }

    @Test(arguments: [
        (GS1Text.status(("ON_HAND", "many")), "feed.quantity-unreadable"),
        (GS1Text.status(("ON_HAND", "-1")), "feed.quantity-negative"),
        (GS1Text.status(("ON_HAND", "1"), unit: "CT"), "feed.unit-unknown"),
        (GS1Text.status(("ON_HAND", "9999999"), ("ON_HAND", "1")), "feed.quantity-too-large"),
        (GS1Text.status(("ON_HAND", "")), "feed.quantity-missing"),
        (GS1Text.status(("ON_HAND", "1"), at: "noon"), "feed.date-impossible"),
    ])
    func `one bad number refuses the line`(_ quantities: String, _ code: String) throws {
        let taking = try taking(GS1Text.row(GS1Text.code("A"), quantities))
        #expect(taking.problems.first?.code == code)
        #expect(taking.lines == [])
    }

    @Test func `a row without end is refused and not kept in memory`() throws {
        let part = GS1Text.status(("ON_HAND", "1"))
        let most = try taking(GS1Text.row(GS1Text.code("A"), String(repeating: part, count: 1_000)))
        #expect(most.lines.first?.onHand?.units == 1_000)
        let more = try taking(GS1Text.row(GS1Text.code("A"), String(repeating: part, count: 3_000)))
        #expect(more.problems.map(\.code) == ["feed.too-many-quantities"])
    }

    @Test func `a GTIN or a GLN of zeros is none, and a place may have a code of the sender's`() throws {
        let named = GS1Text.row("<gtin>00000000000000</gtin>" + GS1Text.code("A"), GS1Text.status(("ON_HAND", "1")))
            .replacing(
                "<gln>7080000950171",
                with: "<additionalPartyIdentification>WH-1</additionalPartyIdentification><gln>0000000000000")
        let line = try #require(try taking(named).lines.first)
        #expect(line.product.gtin == nil)
        #expect(line.location?.text == "WH-1")
    }
}
