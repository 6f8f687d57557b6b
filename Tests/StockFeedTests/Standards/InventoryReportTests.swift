import Retail
import TestKit
import Testing

@testable import StockFeed

struct InventoryReportTests {
    @Test func `a line has its own place, else that of who reports`() throws {
        let head =
            "<b:IssueDate>2026-03-02</b:IssueDate><a:RetailerCustomerParty><a:Party>\(UBLText.party("D-7"))</a:Party>"
            + "</a:RetailerCustomerParty><a:InventoryReportingParty>\(UBLText.party("WH-1"))</a:InventoryReportingParty>"
            + "<a:SellerSupplierParty><a:Party>\(UBLText.party("US"))</a:Party></a:SellerSupplierParty>"
        let lines = UBLText.stock("5", "A", at: "6901234567892") + UBLText.stock("6", "B") + UBLText.stock("7", "C")
        let taking = try Taking(UBLText.inventory(lines, head: head))
        #expect(taking.problems == [])
        #expect(taking.header?.format == .inventoryReport)
        #expect(taking.header?.aspect == .status)
        #expect(taking.header?.partyCode == "D-7")
        #expect(taking.lines.map { $0.location?.text } == ["6901234567892", "WH-1", "WH-1"])
        #expect(taking.lines.map { $0.onHand?.units } == [5, 6, 7])
        let place = FeedItem.place(try LocationCode("WH-1"))
        #expect(taking.items.firstIndex(of: place) == 1)
        #expect(taking.items.count == 4)
    }

    @Test func `the place of who reports is not spoken of where every line names its own`() throws {
        let party = "<a:InventoryReportingParty>\(UBLText.party("WH-1"))</a:InventoryReportingParty>"
        let head = "<b:IssueDate>2026-03-02</b:IssueDate>" + party
        let named = try Taking(UBLText.inventory(UBLText.stock("5", "A", at: "WH-2"), head: head))
        #expect(named.items.count == 1)
        let empty = try Taking(UBLText.inventory("", head: head))
        #expect(empty.items == [.place(try LocationCode("WH-1"))])
    }

    @Test(arguments: [
        (("2026-02-27", "2026-02-28"), "2026-02-27T16:00:00Z"), (("2026-02-27", "2026-03-02"), "2026-03-01T16:00:00Z"),
        (("2026-02-27", "2026-12-31"), "2026-03-02T01:30:00Z"), (("2026-02-27", nil), "2026-03-02T01:30:00Z"),
    ])
    func `stock is that of the period's end, unless that lies behind the issue`(
        _ period: (start: String, end: String?), _ asOf: String
    ) throws {
        let head =
            "<b:IssueDate>2026-03-02</b:IssueDate><b:IssueTime>09:30:00</b:IssueTime>"
            + UBLText.period("InventoryPeriod", period.start, period.end)
        let taking = try Taking(UBLText.inventory(UBLText.stock("5", "A"), head: head))
        #expect(taking.header?.asOf.description == asOf)
    }

    @Test func `a copy says so, and is read all the same`() throws {
        let copy = "<b:CopyIndicator>true</b:CopyIndicator><b:IssueDate>2026-03-02</b:IssueDate>"
        let taking = try Taking(UBLText.inventory(UBLText.stock("5", "A"), head: copy))
        #expect(taking.header?.warnings.map(\.code) == ["feed.is-copy"])
        #expect(taking.lines.count == 1)
        let original = copy.replacing("true", with: "false")
        #expect(try Taking(UBLText.inventory("", head: original)).header?.warnings == [])
    }

    @Test(.enabled(if: SharedFolder("feeds/ubl-samples/inventoryreport") != nil))
    func `the sample of OASIS is read as its standard means it`() throws {
        let file = try #require(SharedFolder("feeds/ubl-samples/inventoryreport")?.files.first)
        let taking = try Taking(file.bytes())
        #expect(taking.problems == [])
        #expect(taking.header?.id.text == "CC2679")
        #expect(taking.header?.asOf == Instant("2010-04-10T16:00:00Z"))
        #expect(taking.lines.map { $0.product.sku?.text } == ["SH009", "TH009", "DH019"])
        #expect(taking.lines.map { $0.product.partnerCode?.text } == ["DD88", "DA008", "BA058"])
        #expect(taking.lines.map { $0.onHand?.units } == [10, 15, 5])
        #expect(taking.lines.allSatisfy { $0.location == nil && $0.inTransit == nil })
    }
}
