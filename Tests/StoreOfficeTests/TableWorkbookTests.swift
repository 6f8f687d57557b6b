import Glibc
import PricingPolicy
import Retail
import RetailCSV
import SpreadsheetWriting
import StoreOffice
import Testing

@Suite struct `A table that comes as a workbook` {
    private static let layout = TableLayout(["sku", "from", "pick_up", "quota", "note"], required: ["sku"])
    private static let headings = ["sku", "from", "pick_up", "quota"]

    /// Each row as `12: P-1 2026-12-01 1899.00 5`, with what is wrong behind.
    private func read(_ file: SheetFile) throws -> [String] {
        var rows: [String] = []
        do {
            let table = try TableFile(path: file.path)
            try table.read(Self.layout, table.scan()) { cells in
                let sku = cells.code("sku", of: Coded.Product.self)?.text
                let day = cells.day("from").map { "\($0)" }
                let price = cells.price("pick_up", .yuan)?.amount
                let quota = cells.integer("quota", in: 1...100).map { "\($0)" }
                rows.append(
                    "\(cells.line): " + [sku, day, price, quota].map { $0 ?? "-" }.joined(separator: " "))
            }
        } catch let refusal as Refusal {
            return refusal.problems.map { problem in
                let place = problem.place
                #expect(place.file == file.path)
                return "\(problem.code) \(place.line ?? 0):\(place.column ?? 0) \(place.path ?? "")"
                    + (place.value.map { " = \($0)" } ?? "")
            }
        }
        return rows
    }

    private func day(_ text: String) throws -> CellValue { .day(sinceEpoch: try #require(Day(text)).sinceEpoch) }

    @Test func `is read with the numbers of its rows, blank ones too`() throws {
        let file = try SheetFile(
            Self.headings,
            [
                [.text("P-1"), try day("2026-12-01"), .amount(189900, decimals: 2), .whole(5)], [], [.text("  ")],
                // Typed as texts, which is what a cell formatted as text makes of everything.
                [.text("P-2"), .text("2026-12-05"), .text("1749.5"), .text("7")],
                // Digits of a code that a spreadsheet took for a number.
                [.whole(690123), .empty, .decimal(175, decimals: 1)],
            ])
        #expect(
            try read(file) == ["2: P-1 2026-12-01 1899.00 5", "5: P-2 2026-12-05 1749.50 7", "6: 690123 - 17.50 -"])
    }

    @Test func `names sheet, cell and column of whatever is wrong, and never rounds`() throws {
        let file = try SheetFile(
            Self.headings + ["note"],
            [
                [.text("P-1"), .text("1.12.2026"), .decimal(1_899_005, decimals: 3), .decimal(15, decimals: 1)],
                [], [.empty, .empty, .text("1,899.00")], [.text("P-3"), .empty, .empty, .whole(101)],
            ])
        #expect(
            try read(file) == [
                "day.unreadable 2:2 Lines B2 from = 1.12.2026", "money.unreadable 2:3 Lines C2 pick_up = 1899.005",
                "number.unfit 2:4 Lines D2 quota = 1.5", "cell.blank 4:1 Lines A4 sku",
                "money.unreadable 4:3 Lines C4 pick_up = 1,899.00", "number.unfit 5:4 Lines D5 quota = 101",
            ])
    }

    @Test func `may have its columns in any order, with gaps between them`() throws {
        let file = try SheetFile(
            ["pick_up", " ", " sku "], [[.amount(500, decimals: 2), .empty, .text("P-1")]])
        #expect(try read(file) == ["2: P-1 - 5.00 -"])
    }

    @Test func `is refused where its headings are not those of the table`() throws {
        #expect(try read(SheetFile(["店名", "城市"], [[.text("a")]])) == ["sheet.wrong 1:0 Lines = 店名"])
        #expect(
            try read(SheetFile(["sku", "colour", "sku"], [[.text("a")]])) == [
                "header.unknown 1:2 Lines B1 = colour", "header.duplicate 1:3 Lines C1 = sku",
            ])
        #expect(try read(SheetFile(["from"], [])) == ["header.missing 1:0 Lines sku"])
        #expect(
            try read(SheetFile(["sku", " "], [[.text("P-1"), .text("ask Li first")]])) == [
                "sheet.no-heading 2:2 Lines B2 = ask Li first"
            ])
    }

    @Test func `has no merged cells and no formula without a result, which would read as blanks`() throws {
        let head =
            "<row r='1'><c t='inlineStr'><is><t>sku</t></is></c><c t='inlineStr'><is><t>pick_up</t></is></c></row>"
        func data(_ price: String) -> String {
            "<sheetData>\(head)<row r='2'><c t='inlineStr'><is><t>P-1</t></is></c><c r='B2'>\(price)</c></row></sheetData>"
        }
        #expect(try read(SheetFile(markup: data("<f>2000*0.9</f><v>1800</v>"))) == ["2: P-1 - 1800.00 -"])
        #expect(try read(SheetFile(markup: data("<f>2000*0.9</f>"))) == ["sheet.uncomputed 2:2 Lines B2"])
        let merged = data("<v>1</v>") + "<mergeCells><mergeCell ref='B2:B4'/></mergeCells>"
        #expect(try read(SheetFile(markup: merged)) == ["sheet.merged 2:2 Lines B2"])
    }

    @Test func `is told from a text by what is in it, not by its name`() throws {
        #expect(try read(SheetFile(bytes: Array("sku,pick_up\nP-1,12\n".utf8))) == ["2: P-1 - 12.00 -"])
    }

    @Test func `that is old, locked, cut off or something else is refused with the reason`() throws {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        #expect(try read(SheetFile(bytes: old)) == ["workbook.old-or-locked 0:0 "])
        let whole = try SheetFile(Self.headings, [[.text("P-1")]])
        let bytes = try File.read(whole.path)
        #expect(try read(SheetFile(bytes: Array(bytes.prefix(bytes.count / 2)))) == ["workbook.not-packed 0:0 "])
        #expect(try read(SheetFile(markup: "")) == ["file.empty 0:0 Lines"])
    }
}
