import Retail
import Testing

@testable import StockFeed

struct `A spreadsheet of stock` {
    private static let rows = [
        ["库存报表", "", "", ""], [], ["商品编码", "名称", "在库", "库存日期"], ["P-1", "手机", "1,204", "2026-03-01"],
        ["P-2", "", "有货", ""], ["", "", "", ""], ["P-3", "", "0", ""],
    ]

    private func take(_ bytes: [UInt8], blocks: Int = .max) throws -> Taking {
        try Taking(bytes, by: [shippedMap("stock-table"), shippedMap("onix-stock")], file: "三月.xlsx", blocks: blocks)
    }

    @Test func `goes the way of a table, and names its cells`() throws {
        for blocks in [1, 100, .max] {
            let taking = try take(PackedSheet(Self.rows).bytes, blocks: blocks)
            #expect(taking.told == ["- P-1 1204/-/-/-/-", "- P-3 0/-/-/-/-"])
            #expect(taking.said == ["feed.quantity-unreadable 5:3 C5 在库 \"有货\""])
            #expect(taking.header?.format.rawValue == "stock-table")
            #expect(taking.header?.id.text == "三月.xlsx")
            #expect(taking.header?.asOf.description == "2026-02-28T16:00:00Z")
        }
        #expect(try take(PackedSheet(Self.rows, behind: [["Notes"], ["of March"]]).bytes).lines.count == 2)
    }

    @Test func `that nobody knows or that is cut off is refused with the reason`() throws {
        let strange = try take(PackedSheet([["a", "b"], ["1", "2"]]).bytes)
        #expect(strange.said == ["feed.table-unknown 1:1 -"])
        #expect(strange.refusal?.kind == .unreadableInput)
        let whole = PackedSheet(Self.rows).bytes
        for length in [4, 100, whole.count - 1] {
            let taking = try take(Array(whole[..<length]))
            #expect(taking.refusal?.kind == .unreadableInput && taking.items == [])
            #expect(taking.problems.map(\.code) == ["workbook.not-packed"])
        }
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
        #expect(try take(old).problems.map(\.code) == ["workbook.old-or-locked"])
    }
}
