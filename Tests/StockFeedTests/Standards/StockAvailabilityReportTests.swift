import Retail
import TestKit
import Testing

@testable import StockFeed

struct StockAvailabilityReportTests {
    /// A report with these parts, the lines from line 5 on.
    private func report(_ lines: String, issue: String = "<b:IssueDate>2026-03-01</b:IssueDate>", party: String = "")
        -> String
    {
        let ubl = "urn:oasis:names:specification:ubl:schema:xsd"
        return """
            <StockAvailabilityReport xmlns='\(ubl):StockAvailabilityReport-2'
             xmlns:b='\(ubl):CommonBasicComponents-2' xmlns:a='\(ubl):CommonAggregateComponents-2'>
            <b:ID>SA-1</b:ID>\(issue)
            <a:InventoryReportingParty>\(party)<a:PartyName><b:Name>Branch</b:Name></a:PartyName></a:InventoryReportingParty>
            \(lines)
            </StockAvailabilityReport>
            """
    }

    private func line(_ quantity: String, _ item: String, _ more: String = "") -> String {
        "<a:StockAvailabilityReportLine><b:ID>1</b:ID><b:Quantity unitCode='EA'>\(quantity)</b:Quantity>\(more)"
            + "<a:Item>\(item)</a:Item></a:StockAvailabilityReportLine>"
    }

    private func sku(_ code: String) -> String {
        "<a:BuyersItemIdentification><b:ID>\(code)</b:ID></a:BuyersItemIdentification>"
    }

    @Test func `a report is read with its head, its place and all codes of an item`() throws {
        let item =
            "<b:Name>Phone</b:Name>" + sku("A")
            + "<a:SellersItemIdentification><b:ID>S 1</b:ID></a:SellersItemIdentification>"
            + "<a:StandardItemIdentification><b:ID schemeID='GTIN'>6901234567892</b:ID></a:StandardItemIdentification>"
        let party = "<a:PartyIdentification><b:ID>WH-1</b:ID></a:PartyIdentification>"
        let issue =
            "<b:IssueDate>2026-03-01</b:IssueDate><b:IssueTime>08:00:00</b:IssueTime><a:SellerSupplierParty><a:Party>"
            + "<a:PartyIdentification><b:ID>D-7</b:ID></a:PartyIdentification><a:PartyName><b:Name>华东</b:Name></a:PartyName>"
            + "</a:Party></a:SellerSupplierParty>"
        let taking = try Taking(report(line("\n 50.0 ", item), issue: issue, party: party))
        #expect(taking.refusal == nil)
        #expect(taking.header?.format == .stockAvailabilityReport)
        #expect(taking.header?.asOf == Instant("2026-03-01T00:00:00Z"))
        #expect(taking.header?.partyCode == "D-7")
        #expect(taking.header?.partyName == "华东")
        #expect(taking.header?.kind == nil)
        let found = try #require(taking.lines.first)
        #expect(found.location?.text == "WH-1")
        #expect(
            found.product
                == ProductMention(sku: try SKU("A"), gtin: GTIN("6901234567892"), partnerCode: try Name("S 1")))
        #expect(found.onHand?.units == 50)
        #expect([found.inTransit, found.reserved, found.unsellable, found.sold] == [nil, nil, nil, nil])
        #expect(found.line == 5)
    }

    @Test func `what is available later is on its way, and may stand beside what is there`() throws {
        let lines =
            line("5", sku("A"), "<b:AvailabilityDate>2026-03-01</b:AvailabilityDate>")
            + line("6", sku("A"), "<b:AvailabilityDate>2026-03-02Z</b:AvailabilityDate>")
            + line("7", sku("A"), "<b:AvailabilityDate>2026-03-09</b:AvailabilityDate>")
        let taking = try Taking(report(lines))
        #expect(taking.lines.map { $0.onHand?.units } == [5, nil, nil])
        #expect(taking.lines.map { $0.inTransit?.units } == [nil, 6, 7])
        #expect(taking.lines.map { $0.expected } == [nil, Day("2026-03-02"), Day("2026-03-09")])
        #expect(taking.problems.isEmpty)
    }

    @Test func `problems have the place and the path of their element`() throws {
        let lines = [
            line("In stock", sku("A")), line("", sku("B")), line("1", sku("")),
            line("1", sku("C"), "<b:Quantity>2</b:Quantity>"),
            line("1", sku("D"), "<b:AvailabilityDate>soon</b:AvailabilityDate>"),
            line("1", "<a:StandardItemIdentification><b:ID schemeID='ISBN'>978</b:ID></a:StandardItemIdentification>"),
        ]
        let root = "/StockAvailabilityReport/StockAvailabilityReportLine"
        let taking = try Taking(report(lines.joined(separator: "\n")))
        #expect(
            taking.said == [
                "feed.quantity-unreadable 5:46 \(root)/Quantity \"In stock\"", "feed.quantity-missing 6:1 \(root)",
                "feed.product-missing 7:1 \(root)", "feed.element-repeated 8:86 \(root)/Quantity \"2\"",
                "feed.date-impossible 9:86 \(root)/AvailabilityDate \"soon\"", "feed.product-missing 10:1 \(root)",
            ])
    }

    @Test func `a head that comes after the lines, twice or not at all is refused`() throws {
        let party =
            "<a:InventoryReportingParty><a:PartyIdentification><b:ID>X</b:ID></a:PartyIdentification></a:InventoryReportingParty>"
        let late = try Taking(report(line("1", sku("A")) + party))
        #expect(late.problems.map(\.code) == ["feed.element-after-lines"])
        #expect(late.header == nil)
        let twice = try Taking(
            report(line("1", sku("A")), issue: "<b:ID>2</b:ID><b:IssueDate>2026-03-01</b:IssueDate>"))
        #expect(twice.problems.map(\.code) == ["feed.element-repeated"])
        let none = try Taking(report(line("1", sku("A")), issue: ""))
        #expect(none.problems.map(\.code) == ["feed.as-of-missing"])
        let wrong = try Taking(
            report("", issue: "<b:IssueDate>2026-03-01</b:IssueDate><b:IssueTime>8 Uhr</b:IssueTime>"))
        #expect(wrong.said == ["feed.date-impossible 3:55 /StockAvailabilityReport/IssueTime \"8 Uhr\""])
    }

    @Test func `what a party's or an item's neighbours are called is not mistaken for it`() throws {
        let lines =
            "<a:StockAvailabilityReportLine><a:Item><a:ManufacturersItemIdentification><b:ID>M</b:ID></a:ManufacturersItemIdentification>"
            + sku("A")
            + "<a:ItemInstance><b:Quantity>9</b:Quantity></a:ItemInstance></a:Item></a:StockAvailabilityReportLine>"
        let taking = try Taking(report(lines))
        #expect(taking.problems.map(\.code) == ["feed.quantity-missing"])
    }

    @Test(.enabled(if: SharedFolder("feeds/ubl-samples/stockavailabilityreport") != nil))
    func `the sample of OASIS is read as its standard means it`() throws {
        let file = try #require(SharedFolder("feeds/ubl-samples/stockavailabilityreport")?.files.first)
        let taking = try Taking(file.bytes())
        #expect(taking.problems == [])
        #expect(taking.header?.id.text == "SA2009")
        #expect(taking.header?.partyName == "Arancio Forniture spa")
        #expect(taking.header?.partyCode == nil)
        #expect(taking.lines.map { $0.product.sku?.text } == ["TT319", "TJ043", "TS893"])
        #expect(taking.lines.map { $0.product.partnerCode?.text } == ["ZZ738", "K0058", "PK009"])
        #expect(taking.lines.map { $0.onHand?.units } == [nil, 80, 0])
        #expect(taking.lines.map { $0.inTransit?.units } == [50, nil, nil])
        #expect(taking.lines.map { $0.expected } == [Day("2010-04-20"), nil, nil])
        #expect(taking.lines.allSatisfy { $0.location == nil })
    }
}
