import Testing

@testable import SpreadsheetReading

struct LimitTests {
    @Test func `a bomb is refused while it unpacks, and the limit is what refuses it`() throws {
        let blank = String(repeating: " ", count: 60_000) + "<row/>"
        let bomb = WorkbookFile(String(repeating: blank, count: 100) + "<row><c><v>1</v></c></row>")
        let bytes = try bomb.bytes()
        #expect(bytes.count < 40_000)
        var limits = WorkbookLimits()
        limits.unpackedBytes = 1 << 20
        let seen = try Seen(bytes, limits: limits)
        #expect(
            seen.problem == WorkbookProblem(.unpacksTooLarge(limit: 1 << 20), part: "xl/worksheets/sheet0.xml"))
        #expect(try Seen(bytes).rows == ["101: A=1"])
    }

    @Test func `shared texts have an end`() throws {
        let file = WorkbookFile(
            "<row><c t='s'><v>2</v></c></row>", shared: "<si><t>aaaa</t></si><si><t>bbbb</t></si><si><t>c</t></si>")
        let part = "xl/sharedStrings.xml"
        var limits = WorkbookLimits()
        limits.sharedTextBytes = 8
        #expect(try Seen(file, limits: limits).problem == WorkbookProblem(.tooMuchText(limit: 8), part: part))
        limits.sharedTextBytes = 9
        #expect(try Seen(file, limits: limits).rows == ["1: A=c"])
        limits.sharedTexts = 2
        #expect(try Seen(file, limits: limits).problem == WorkbookProblem(.tooMuchText(limit: 2), part: part))
    }

    @Test(arguments: ["inlineStr", "str", "s"])
    func `a cell holds 32,767 characters`(type: String) throws {
        func file(_ text: String) -> WorkbookFile {
            switch type {
            case "s": WorkbookFile("<row><c t='s'><v>0</v></c></row>", shared: "<si><t>\(text)</t></si>")
            case "str": WorkbookFile("<row><c t='str'><v>\(text)</v></c></row>")
            default: WorkbookFile("<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>")
            }
        }
        let full = String(repeating: "库", count: 32_767)
        #expect(try Seen(file(full)).rows == ["1: A=\(full)"])
        let numbered = String(repeating: "&#24211;", count: 32_767)
        #expect(try Seen(file(numbered)).rows == ["1: A=\(full)"])
        #expect(try Seen(file(full + "x")).reason == .cellTooLong(limit: 32_767))
    }

    @Test func `rows and cells that lead astray are refused where they stand`() throws {
        let part = "xl/worksheets/sheet0.xml"
        let cases: [(String, WorkbookProblem)] = [
            ("<row r='2'/><row r='2'/>", .init(.rowOutOfOrder("2"), part: part, row: 2)),
            ("<row r='x'/>", .init(.rowOutOfOrder("x"), part: part)),
            ("<row r='0'/>", .init(.rowOutOfOrder("0"), part: part)),
            ("<row r='1048577'/>", .init(.tooManyRows(limit: 1_048_576), part: part)),
            ("<row r='9999999999999999999'/>", .init(.rowOutOfOrder("9999999999999999999"), part: part)),
            ("<row><c r='B1'/><c r='A1'/></row>", .init(.cellOutOfOrder("A1"), part: part, row: 1)),
            ("<row><c r='1'/></row>", .init(.cellOutOfOrder("1"), part: part, row: 1)),
            ("<row><c r='XFE1'/></row>", .init(.tooManyColumns(limit: 16_384), part: part, row: 1)),
            (
                "<row r='7'><c r='C7' t='s'><v>0</v></c></row>",
                .init(.noSuchText("0"), part: part, row: 7, column: "C")
            ),
            ("<row><c t='s'><v>-1</v></c></row>", .init(.noSuchText("-1"), part: part, row: 1, column: "A")),
        ]
        for (data, problem) in cases { #expect(try Seen(WorkbookFile(data)).problem == problem, "\(data)") }
    }

    @Test func `what the receiver throws comes out`() throws {
        struct Enough: Error {}
        let bytes = try WorkbookFile("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>").bytes()
        var count = 0
        #expect(throws: Enough.self) {
            try Workbook(bytes.span).rows { _ in
                count += 1
                throw Enough()
            }
        }
        #expect(count == 1)
    }
}
