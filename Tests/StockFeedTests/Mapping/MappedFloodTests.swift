import Retail
import Testing

@testable import StockFeed

struct `A map at its limits` {
    @Test func `keeps its memory when one row never ends`() throws {
        let map = """
            format: flood
            root: stock
            rows: item
            fields: {sku: ./@id, on_hand: "id[kind=x]/n"}
            document: {as_of: received}
            """
        let flood = (0..<5000).map { "<n>\($0)</n>" }.joined()
        let one = try Taking("<stock><item id='A'><id>\(flood)<kind>x</kind></id></item></stock>", by: map)
        #expect(one.header == nil)
        #expect(one.problems.count == 200)
        #expect(Set(one.problems.map(\.code)) == ["feed.element-repeated"])
        let plain = map.replacing("\"id[kind=x]/n\"", with: "n")
        let two = try Taking("<stock><item id='A'>\(flood)</item></stock>", by: plain)
        #expect(two.problems.count == 200)
    }

    @Test(arguments: [
        ("received", "2026-03-02T03:04:05Z", "2026-03-02"), ("{path: ./@at}", "2026-03-02T00:30:00Z", "2026-03-02"),
        ("{path: ./@at, zone: \"+08:00\"}", "2026-03-01T16:30:00Z", "2026-03-02"),
        ("{path: ./@at, form: \"yyyy-MM-ddTHH:mm:ss\", zone: \"+08:00\"}", "2026-03-01T16:30:00Z", "2026-03-02"),
    ])
    func `compares days by its own clock`(_ asOf: String, _ moment: String, _ day: String) throws {
        let map = """
            format: clock
            root: stock
            rows: item
            fields: {sku: ./@id, on_hand: ./@n, available: ./@from}
            document: {as_of: \(asOf)}
            """
        let at = asOf.contains("zone") ? "2026-03-02T00:30:00" : "2026-03-02T00:30:00Z"
        let items = "<item id='A' n='1' from='\(day)'/><item id='B' n='1' from='2026-03-03'/>"
        let taking = try Taking("<stock at='\(at)'>\(items)</stock>", by: map)
        #expect(taking.told == ["- A 1/-/-/-/-", "- B -/1/-/-/-"])
        #expect(taking.header?.asOf.description == moment)
    }
}
