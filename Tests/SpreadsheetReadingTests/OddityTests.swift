import Testing

@testable import SpreadsheetReading

struct OddityTests {
    private func oddities(_ data: String) throws -> [SheetOddity] {
        let bytes = try WorkbookFile(data).bytes()
        return try Workbook(bytes.span).rows { _ in }
    }

    @Test func `merged cells are told with their range`() throws {
        let merged =
            row(1, "<c r='A1'><v>1</v></c>")
            + "</sheetData><mergeCells count='2'><mergeCell ref='B2:B4'/><mergeCell ref='AA10:AB10'/></mergeCells><sheetData>"
        #expect(
            try oddities(merged) == [
                SheetOddity(kind: .merged("B2:B4"), row: 2, column: 2),
                SheetOddity(kind: .merged("AA10:AB10"), row: 10, column: 27),
            ])
    }

    @Test func `a formula that nobody computed is told, one with an empty result is not`() throws {
        let data = row(
            3, "<c r='A3'><f>1+1</f></c>", "<c r='B3'><f>1+1</f><v>2</v></c>",
            "<c r='C3' t='str'><f>\"\"</f><v></v></c>",
            "<c r='D3'/>", "<c r='E3'><f t='shared' si='0'/></c>")
        #expect(
            try oddities(data) == [
                SheetOddity(kind: .uncomputed, row: 3, column: 1), SheetOddity(kind: .uncomputed, row: 3, column: 5),
            ])
    }

    @Test func `no more are told than anybody mends`() throws {
        let cells = (1...150).map { row($0, "<c r='A\($0)'><f>1</f></c>") }.joined()
        #expect(try oddities(cells).count == 100)
    }
}
