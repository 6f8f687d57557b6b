import Retail
import Testing

@testable import StockFeed

struct `A table of stock` {
    private func take(_ text: String, file: String = "库存.csv", blocks: Int = .max) throws -> Taking {
        try Taking(Array(text.utf8), by: [shippedMap("stock-table")], file: file, blocks: blocks)
    }

    @Test func `is read by the headings of either language, in any order`() throws {
        for blocks in [1, 5, .max] {
            let taking = try take(
                "仓位;商品编码;名称;在库数量;在途;单位;预计到货;库存日期\nWH-1;P-1;手机;1,204;3;台;2026/3/9;2026-03-01\n"
                    + "WH-1;P-2;;7;;打;;2026-03-01\n;;;;;;;\n", blocks: blocks)
            #expect(taking.told == ["WH-1 P-1 1204/3/-/-/-", "WH-1 P-2 84/-/-/-/-"])
            #expect(taking.lines.map { $0.expected?.description } == ["2026-03-09", nil])
            #expect(taking.lines.map(\.line) == [2, 3])
            #expect(taking.refusal == nil)
            #expect(taking.header?.format.rawValue == "stock-table")
            #expect(taking.header?.id.text == "库存.csv")
            #expect(taking.header?.asOf.description == "2026-02-28T16:00:00Z")
        }
        let english = try take("GTIN,On hand,UNSELLABLE\n6901234567892,5,1\n")
        #expect(english.told == ["- 06901234567892 5/-/-/1/-"])
        #expect(english.header?.asOf.description == "2026-03-02T03:04:05Z")
    }

    @Test func `says what is wrong with a cell by its line, its column and its heading`() throws {
        let taking = try take("sku,on_hand,reserved\nP-1,\"5\",few\nP-2,\nP-3,In stock,1\nP-4,0,0\n")
        #expect(taking.told == ["- P-4 0/-/0/-/-"])
        #expect(
            Set(taking.said) == [
                "feed.quantity-unreadable 2:9 reserved \"few\"", "csv.field-count 3:5 -",
                "feed.quantity-unreadable 4:5 on_hand \"In stock\"",
            ])
        #expect(taking.refusal == nil)
        let broken = try take("sku,on_hand\nP-1,5\nP-2,\"6\n")
        #expect(broken.refusal?.kind == .unreadableInput)
        #expect(broken.said == ["csv.unterminated-quote 3:5 -"])
    }

    @Test func `does not lose a column to a slip, nor take two for one`() throws {
        let slip = try take("SKU,On hand,In tranzit\nP-1,5,6\n")
        #expect(slip.said == ["feed.heading-unknown 1:13 - \"In tranzit\""])
        #expect(slip.header == nil)
        #expect(try take("SKU,On hand,on-hand\nP-1,5,6\n").said == ["feed.heading-repeated 1:13 - \"on-hand\""])
        let days = try take("SKU,On hand,Date\nP-1,5,2026-03-01\nP-2,5,2026-03-02\n")
        #expect(days.said == ["feed.rows-differ 3:7 Date \"2026-03-02\""])
        #expect(try take("SKU,On hand,Date\nP-1,5,01.03.2026\n").problems.map(\.code) == ["feed.date-unlike-form"])
    }

    @Test func `is told by its header, and refused where nobody knows it`() throws {
        let unknown = try take("article,count\nP-1,5\n")
        #expect(unknown.refusal?.kind == .unreadableInput)
        #expect(unknown.said == ["feed.table-unknown 1:1 -"])
        #expect(unknown.problems.first?.values == ["headings": "article, count", "known": "stock-table"])
        #expect(try take("").problems.map(\.code) == ["xml.no-element"])
        // XML is XML where tables are known, too.
        #expect(try take("\n " + feed("<line sku='A' on-hand='1'/>")).lines.count == 1)
    }

    private static let map = """
        format: plain
        table: {separator: tab}
        encoding: windows-1251
        fields: {partner_code: Товар, on_hand: Остаток}
        document:
          as_of: {file_name: "stock_*.txt", form: yyyyMMdd-HHmm, zone: "+03:00"}
        """

    @Test func `has its moment in the name of its file, and its own encoding`() throws {
        let text: [UInt8] = [
            0xD2, 0xEE, 0xE2, 0xE0, 0xF0, 9, 0xCE, 0xF1, 0xF2, 0xE0, 0xF2, 0xEE, 0xEA, 10, 0xC0, 9, 0x35, 10,
        ]
        let maps = [try shippedMap("stock-table"), try FeedMap(Self.map)]
        for blocks in [1, .max] {
            let taking = try Taking(text, by: maps, file: "stock_20260301-0930.txt", blocks: blocks)
            #expect(taking.told == ["- А 5/-/-/-/-"])
            #expect(taking.header?.asOf.description == "2026-03-01T06:30:00Z")
        }
        for name in ["stock.txt", "stock_2026.txt", "stock_.txt"] {
            #expect(try Taking(text, by: maps, file: name).problems.map(\.code) == ["feed.date-unlike-form"])
        }
    }

    @Test func `that fits two maps is read by the one that was agreed`() throws {
        let other = "format: other\ntable: yes\nfields: {sku: SKU, sold: Qty}\ndocument: {as_of: received}"
        let maps = [try shippedMap("stock-table"), try FeedMap(other)]
        let text = Array("SKU,Qty\nP-1,5\n".utf8)
        let torn = try Taking(text, by: maps)
        #expect(torn.said == ["feed.table-ambiguous 1:1 -"])
        #expect(torn.problems.first?.values["formats"] == "stock-table, other")
        #expect(try Taking(text, by: maps, agreed: "other").told == ["- P-1 -/-/-/-/5"])
        #expect(try Taking(text, by: maps, agreed: "stock-table").told == ["- P-1 5/-/-/-/-"])
    }

    @Test func `in GB18030 is recognised without a word`() throws {
        // 商品编码,库存
        let bytes: [UInt8] = [0xC9, 0xCC, 0xC6, 0xB7, 0xB1, 0xE0, 0xC2, 0xEB, 0x2C, 0xBF, 0xE2, 0xB4, 0xE6, 0x0A]
        let taking = try Taking(bytes + Array("P-1,5\n".utf8), by: [shippedMap("stock-table")])
        #expect(taking.told == ["- P-1 5/-/-/-/-"])
    }

    @Test func `of a spreadsheet names the cell, and may have a title above its header`() throws {
        let zone = try #require(ZoneOffset(minutes: 480))
        let formats = try FeedFormats([shippedMap("stock-table")])
        var table = TableFeed(zone: zone, formats: formats, from: FeedOrigin(file: "a.xlsx"))
        var items: [FeedItem] = []
        let rows = [["Stock of March"], ["", ""], ["SKU", "Stock"], ["P-1", "5"], ["P-2", "x"]]
        for (index, row) in rows.enumerated() {
            let cells = row.enumerated().map { position, text in
                TableRow.Cell(
                    text, position: position, line: index + 1, column: position + 1,
                    name: "\(["A", "B"][position])\(index + 1)")
            }
            try table.take(TableRow(line: index + 1, cells: cells)) { items.append($0) }
        }
        #expect(table.isRecognised)
        #expect(try table.finish().id.text == "a.xlsx")
        guard case .refused(let problems, _) = items.last else { return #expect(Bool(false)) }
        #expect(problems.first?.place == Place(line: 5, column: 2, path: "B5 Stock", value: "x"))
    }
}
