import Retail
import TestKit
import Testing

@testable import StockFeed

/// What a GS1 message says about itself, and its movements.
struct GS1MessageTests {
    private let row = GS1Text.row(GS1Text.code("A"), GS1Text.status(("ON_HAND", "1")))

    private func sold(_ activities: String) throws -> Taking {
        try Taking(
            GS1Text.message(GS1Text.report(GS1Text.row(GS1Text.code("A"), activities), type: "INVENTORY_ACTIVITY")))
    }

    @Test func `what went out was sold, what came back takes away from it`() throws {
        let taking = try sold(
            GS1Text.activity("SALES", "12", "DECREASE") + GS1Text.activity("SALES", "2", "INCREASE")
                + GS1Text.activity("sell_out", "-1"))
        #expect(taking.problems == [])
        #expect(taking.header?.aspect == .activity)
        #expect(taking.lines.map { $0.sold?.units } == [9])
        #expect(taking.lines.allSatisfy { $0.onHand == nil })
    }

    @Test(arguments: [
        (GS1Text.activity("60", "2"), "feed.activity-type-unknown", "60"),
        (
            GS1Text.activity("SALES", "2", "MOVING_INVENTORY_INTO_INVENTORY"), "feed.movement-type-unknown",
            "MOVING_INVENTORY_INTO_INVENTORY"
        ),
        (GS1Text.activity("SALES", "-2", "DECREASE"), "feed.signed-movement", "-2"),
    ])
    func `every other movement is refused by what it calls itself`(
        _ activity: String, _ code: String, _ value: String
    ) throws {
        let taking = try sold(GS1Text.activity("SALES", "3") + activity)
        #expect(taking.problems.first?.code == code)
        #expect(taking.problems.first?.place.value == value)
        #expect(taking.lines == [])
    }

    @Test(arguments: [
        (GS1Text.report("", end: nil), "2026-03-01T21:30:00Z"), (GS1Text.report(""), "2026-02-28T16:00:00Z"),
        (
            GS1Text.report(
                GS1Text.row(GS1Text.code("A"), GS1Text.status(("ON_HAND", "1"), at: "2026-02-27T10:00:00"))
                    + GS1Text.row(GS1Text.code("B"), GS1Text.status(("ON_HAND", "1"), at: "2026-02-27T08:00:00"))),
            "2026-02-27T02:00:00Z"
        ),
        (
            GS1Text.report(
                GS1Text.row(
                    GS1Text.code("A"),
                    GS1Text.activity("SALE", "1", until: "2026-02-26")
                        + GS1Text.activity("SALE", "1", until: "2026-02-25")),
                type: "INVENTORY_ACTIVITY"), "2026-02-25T16:00:00Z"
        ),
    ])
    func `its moment is the newest of its lines, else its period's end, else its making`(
        _ report: String, _ asOf: String
    ) throws {
        #expect(try Taking(GS1Text.message(report)).header?.asOf.description == asOf)
    }

    @Test func `without a number of its own it has its envelope's, with a warning`() throws {
        let taking = try Taking(GS1Text.message(GS1Text.report(row, id: nil)))
        #expect(taking.header?.id.text == "E-1")
        #expect(taking.header?.warnings.map(\.code) == ["feed.id-of-envelope"])
        let none = try Taking(GS1Text.message(GS1Text.report(row, id: nil), envelope: ""))
        #expect(none.problems.map(\.code) == ["feed.id-missing"])
    }

    @Test func `a deletion and a type that nobody knows are refused, a copy is told`() throws {
        let delete = GS1Text.report(row, more: "<documentActionCode>DELETE</documentActionCode>")
        #expect(try Taking(GS1Text.message(delete)).problems.map(\.code) == ["feed.deletion"])
        let typed = try Taking(GS1Text.message(GS1Text.report(row, type: "INVENTORY_FORECAST")))
        #expect(typed.problems.map(\.code) == ["feed.report-type-unknown"])
        let copy = GS1Text.report(row, more: "<documentStatusCode>COPY</documentStatusCode>")
        #expect(try Taking(GS1Text.message(copy)).header?.warnings.map(\.code) == ["feed.is-copy"])
    }

    @Test func `several reports of one time are one document, of several times none`() throws {
        let other = GS1Text.row(at: "7080000950188", GS1Text.code("A"), GS1Text.status(("ON_HAND", "2")))
        let both = try Taking(GS1Text.message(GS1Text.report(row) + GS1Text.report(other, id: "R-2")))
        #expect(both.header?.id.text == "R-1")
        #expect(both.header?.warnings.map(\.code) == ["feed.several-reports"])
        #expect(both.lines.map { $0.location?.text } == ["7080000950171", "7080000950188"])
        let later = GS1Text.report(other, id: "R-2", end: "2026-03-02")
        let last = later.replacing("7080000950188", with: "7080000950195")
        let apart = try Taking(GS1Text.message(GS1Text.report(row) + later + last))
        #expect(apart.problems.map(\.code) == ["feed.reports-differ"])
        let typed = GS1Text.report(other, type: "INVENTORY_ACTIVITY")
        #expect(try Taking(GS1Text.message(GS1Text.report(row) + typed)).problems.count == 1)
    }

    @Test(arguments: [
        ("<m xmlns='urn:gs1:ecom:logistics_inventory_report:xsd:3'/>", "feed.root-unknown"),
        (
            "<logisticsInventoryReportMessage xmlns='urn:gs1:ecom:logistics_inventory_report:xsd:3'/>",
            "feed.gs1-logistics"
        ),
        ("<d:inventoryActivityOrInventoryStatus xmlns:d='urn:ean.ucc:deliver:2'/>", "feed.gs1-too-old"),
        ("<s:StandardBusinessDocument xmlns:s='urn:ean.ucc:2'/>", "feed.gs1-too-old"),
    ])
    func `a neighbour of the standard is refused by what to send instead`(_ text: String, _ code: String) throws {
        #expect(try Taking(text).refusal?.problems.map(\.code) == [code])
    }

    @Test(.enabled(if: SharedFolder("feeds/gs1") != nil))
    func `the sample of a carrier is read though its schema would refuse it`() throws {
        let file = try #require(SharedFolder("feeds/gs1")?.files.first { $0.name.contains("STATUS") })
        let taking = try Taking(file.bytes())
        #expect(taking.problems == [])
        #expect(taking.header?.id.text == "GS1")
        #expect(taking.header?.warnings.map(\.code) == ["feed.id-of-envelope"])
        #expect(taking.header?.asOf == Instant("2019-04-09T16:00:00Z"))
        #expect(taking.header?.partyCode == "BERGER")
        #expect(
            taking.lines.map { $0.product.sku?.text }
                == ["1", "2", "3", "4", "5"].map { String(repeating: $0, count: 12) })
        #expect(taking.lines.map { $0.onHand?.units } == [1, 12, 5, 14, 6])
        #expect(taking.lines.allSatisfy { $0.location?.text == "BERGER" && $0.product.gtin == nil })
        #expect(taking.lines.allSatisfy { $0.inTransit == nil && $0.reserved == nil })
    }
}
