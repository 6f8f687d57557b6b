import Retail
import TestKit
import Testing

@testable import StockFeed

struct ProductActivityTests {
    private let root = "/ProductActivity/SupplyChainActivityDataLine"

    @Test func `sales are sold where they were made, shipments are on their way to where they go`() throws {
        let sales = UBLText.group("SALES", from: "S-1", "", UBLText.item("8", "A") + UBLText.item("-1", "B"))
        let shipments = UBLText.group("SHIPMENTS", from: "ELSEWHERE", to: "S-2", "", UBLText.item("20", "A"))
        let head =
            "<b:IssueDate>2026-03-09</b:IssueDate><a:SenderParty>\(UBLText.party("D-7"))</a:SenderParty>"
            + UBLText.period("ActivityPeriod", "2026-03-01", "2026-03-07")
        let taking = try Taking(UBLText.activity(sales + shipments, head: head))
        #expect(taking.problems == [])
        #expect(taking.header?.format == .productActivity)
        #expect(taking.header?.aspect == .activity)
        #expect(taking.header?.partyCode == "D-7")
        #expect(taking.header?.asOf == Instant("2026-03-06T16:00:00Z"))
        #expect(taking.lines.map { $0.location?.text } == ["S-1", "S-1", "S-2"])
        #expect(taking.lines.map { $0.sold?.units } == [8, -1, nil])
        #expect(taking.lines.map { $0.inTransit?.units } == [nil, nil, 20])
        #expect(taking.lines.allSatisfy { $0.onHand == nil && $0.path == "\(root)/SalesItem" })
    }

    @Test func `every other activity is refused by its name, and a shipment by its place`() throws {
        let lines = [
            UBLText.group("INVENTORY", from: "S-1", "", UBLText.item("8", "A")),
            UBLText.group("SHIPMENTS", from: "S-1", "", UBLText.item("8", "B")),
            UBLText.group("SALES", from: "S-1", "", UBLText.item("many", "C")),
            UBLText.group("SALES", from: "S-1", "", UBLText.item("1", "D")),
        ]
        let taking = try Taking(UBLText.activity(lines.joined(separator: "\n")))
        let item = "\(root)/SalesItem"
        #expect(
            taking.said == [
                "feed.activity-type-unknown 4:46 \(root)/SupplyChainActivityTypeCode \"INVENTORY\"",
                "feed.shipment-without-place 5:187 \(item)", "feed.quantity-unreadable 6:196 \(item)/Quantity \"many\"",
            ])
        #expect(taking.lines.map { $0.product.sku?.text } == ["D"])
    }

    @Test(arguments: [
        ("", "", "2026-03-08T16:00:00Z"),
        (UBLText.period("ActivityPeriod", "2026-03-03"), "", "2026-03-02T16:00:00Z"),
        (UBLText.period("ActivityPeriod", "2026-03-01", "2026-03-07"), "", "2026-03-06T16:00:00Z"),
        (
            UBLText.period("ActivityPeriod", "2026-03-01", "2026-03-07"),
            UBLText.period("ActivityPeriod", "2026-03-04", "2026-03-05"), "2026-03-04T16:00:00Z"
        ),
    ])
    func `its moment is the end of the newest period of its lines, else of its own, else its issue`(
        _ own: String, _ line: String, _ asOf: String
    ) throws {
        let older = line.replacing("2026-03-05", with: "2026-03-04")
        let lines = [(line, "A"), (older, "B")].map { UBLText.group("SALES", from: "S", $0.0, UBLText.item("1", $0.1)) }
        let text = UBLText.activity(lines.joined(), head: "<b:IssueDate>2026-03-09</b:IssueDate>" + own)
        #expect(try Taking(text).header?.asOf.description == asOf)
    }

    @Test func `what belongs to all items of a line stands before them, once and readable`() throws {
        let late = UBLText.group("SALES", from: "S", "", UBLText.item("1", "A"))
            .replacing(
                "</a:SupplyChain",
                with:
                    "<b:SupplyChainActivityTypeCode>SHIPMENTS</b:SupplyChainActivityTypeCode>\(UBLText.item("1", "B"))</a:SupplyChain"
            )
        #expect(try Taking(UBLText.activity(late)).problems.first?.code == "feed.element-repeated")
        let odd = UBLText.period("ActivityPeriod", "soon")
        let taking = try Taking(UBLText.activity(UBLText.group("SALES", from: "S", odd, UBLText.item("1", "A"))))
        #expect(taking.problems.map(\.code) == ["feed.date-impossible"])
    }

    @Test(
        .enabled(if: SharedFolder("feeds/ubl-samples/productactivity") != nil),
        arguments: [
            (
                "Example-1", "PA_758494", "2005-12-25T16:00:00Z", [],
                ["feed.unit-unknown", "feed.shipment-without-place"]
            ),
            (
                "Example-2", "ID0009", "2010-04-08T16:00:00Z", [],
                Array(repeating: "feed.shipment-without-place", count: 3)
            ),
            ("Example-3", "ID0113", "2010-04-06T16:00:00Z", ["SH009 8", "TH009 3"], []),
        ] as [(String, String, String, [String], [String])])
    func `the samples of OASIS name their places by address only`(
        _ name: String, _ id: String, _ asOf: String, _ sold: [String], _ problems: [String]
    ) throws {
        let files = try #require(SharedFolder("feeds/ubl-samples/productactivity")?.files)
        let taking = try Taking(try #require(files.first { $0.name.contains(name) }).bytes())
        #expect(Set(taking.problems.map(\.code)) == Set(problems))
        #expect(taking.problems.count == problems.count)
        #expect(taking.header?.asOf.description == asOf)
        #expect(taking.header?.id.text == id)
        #expect(taking.lines.map { "\($0.product.sku?.text ?? "-") \($0.sold?.units ?? 0)" } == sold)
    }
}
