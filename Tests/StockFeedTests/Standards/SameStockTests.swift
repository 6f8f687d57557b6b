import Retail
import TestKit
import Testing

@testable import StockFeed

/// The same stock, told in every format, is the same stock.
struct SameStockTests {
    /// One line as every format can tell it.
    private struct Told {
        let place: String
        let sku: String
        let gtin: String
        let onHand: Int64
        let inTransit: Int64?
        let reserved: Int64?
        let unsellable: Int64?
        let sold: Int64
    }

    private func lines(_ seed: UInt64) -> [Told] {
        var draw = Seeded(seed)
        func some(_ range: ClosedRange<Int64>) -> Int64? {
            Bool.random(using: &draw) ? .random(in: range, using: &draw) : nil
        }
        return (0..<Int.random(in: 1...40, using: &draw)).map { number in
            Told(
                place: "70800009501\(number % 90 + 10)", sku: "SKU-\(number)", gtin: "0\(6_901_234_000_000 + number)",
                onHand: .random(in: 0...9_999_999, using: &draw), inTransit: some(0...999), reserved: some(0...99),
                unsellable: some(0...9), sold: .random(in: -99...999, using: &draw))
        }
    }

    private func native(_ lines: [Told]) -> String {
        let places = lines.map { line in
            let more = [("in-transit", line.inTransit), ("reserved", line.reserved), ("unsellable", line.unsellable)]
            let told = more.compactMap { name, value in value.map { "\(name)='\($0)'" } }.joined(separator: " ")
            return
                "<location code='\(line.place)'><line sku='\(line.sku)' gtin='\(line.gtin)' on-hand='\(line.onHand)' "
                + "sold='\(line.sold)' \(told)/></location>"
        }
        return
            "<stockFeed xmlns='urn:storechain:feed:1' id='F' as-of='2026-03-01T00:00:00'>\(places.joined())</stockFeed>"
    }

    private func gs1(_ lines: [Told]) -> String {
        let rows = lines.map { line in
            var quantities = GS1Text.status(("AVAILABLE_FOR_SALE", "\(line.onHand - (line.reserved ?? 0))"))
            if line.onHand < line.reserved ?? 0 { quantities = GS1Text.status(("ON_HAND", "\(line.onHand)")) }
            for (type, value) in [
                ("ALLOCATED_FOR_ORDER", line.reserved), ("IN_TRANSIT", line.inTransit), ("DAMAGED", line.unsellable),
            ] { if let value { quantities += GS1Text.status((type, "\(value)")) } }
            let movement = line.sold < 0 ? "INCREASE" : "DECREASE"
            quantities = GS1Text.activity("SALES", "\(abs(line.sold))", movement) + quantities
            return GS1Text.row(at: line.place, "<gtin>\(line.gtin)</gtin>" + GS1Text.code(line.sku), quantities)
        }
        return GS1Text.message(GS1Text.report(rows.joined(separator: "\n")))
    }

    private func said(_ text: String, _ quantities: (StockLine) -> [Int64?]) throws -> [String] {
        let taking = try Taking(text)
        #expect(taking.problems == [])
        #expect(taking.header?.asOf == Instant("2026-02-28T16:00:00Z"))
        return taking.lines.map { line in
            let names = [line.location?.text, line.product.sku?.text, line.product.gtin?.description]
            return "\(names.map { $0 ?? "-" }) \(quantities(line).map { $0.map(String.init) ?? "-" })"
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `GS1 tells all that the native format tells`(_ seed: UInt64) throws {
        let lines = lines(seed)
        func all(_ line: StockLine) -> [Int64?] {
            [line.onHand, line.inTransit, line.reserved, line.unsellable, line.sold].map { $0?.units }
        }
        #expect(try said(native(lines), all) == said(gs1(lines), all))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `UBL tells what is there, and what was sold`(_ seed: UInt64) throws {
        let lines = lines(seed)
        func item(_ line: Told) -> String {
            "<a:Item>\(UBLText.sku(line.sku))<a:StandardItemIdentification><b:ID schemeID='GTIN'>\(line.gtin)</b:ID>"
                + "</a:StandardItemIdentification></a:Item>"
        }
        let stock = lines.map { line in
            "<a:InventoryReportLine><b:Quantity>\(line.onHand)</b:Quantity>\(item(line))<a:InventoryLocation><b:ID>\(line.place)"
                + "</b:ID></a:InventoryLocation></a:InventoryReportLine>"
        }
        let sales = lines.map { line in
            UBLText.group(
                "SALES", from: line.place, "",
                "<a:SalesItem><b:Quantity>\(line.sold)</b:Quantity>\(item(line))</a:SalesItem>")
        }
        let head = "<b:IssueDate>2026-03-01</b:IssueDate>"
        let native = native(lines)
        #expect(
            try said(native) { [$0.onHand?.units] }
                == said(UBLText.inventory(stock.joined(), head: head)) { [$0.onHand?.units] })
        #expect(
            try said(native) { [$0.sold?.units] }
                == said(UBLText.activity(sales.joined(), head: head)) { [$0.sold?.units] })
    }

    @Test(arguments: [1, 2, 7, 64])
    func `a document is the same in blocks of any size`(_ size: Int) throws {
        let lines = lines(7)
        for text in [gs1(lines), UBLText.inventory(UBLText.stock("5", "A", at: "WH-1") + UBLText.stock("x", "B"))] {
            let bytes = Array(text.utf8)
            #expect(try Taking(bytes, blocks: size) == Taking(bytes))
        }
    }
}
