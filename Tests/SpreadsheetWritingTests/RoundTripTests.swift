import SpreadsheetReading
import SpreadsheetWriting
import Testing

struct RoundTripTests {
    @Test func `every kind of cell is read back as it was meant`() throws {
        let columns = [
            SheetColumn("型号"), SheetColumn("Units", .whole), SheetColumn("Rate", .decimal(3)),
            SheetColumn("价格", .amount(2)), SheetColumn("From", .day), SheetColumn("Share", .percent),
            SheetColumn("Last"),
        ]
        let book = try WrittenBook(
            columns,
            [
                [
                    .text("手机 128G"), .whole(-7), .decimal(1_250, decimals: 3), .amount(189_900, decimals: 2),
                    .day(sinceEpoch: 20_513), .percent(basisPoints: 1_250), .text("x"),
                ],
                [
                    .empty, .text("n/a"), .empty, .amount(-5, decimals: 2), .day(sinceEpoch: -25_567), .empty,
                    .text("y"),
                ],
            ])
        #expect(
            try book.rows() == [
                "型号|Units|Rate|价格|From|Share|Last", "手机 128G|-7|1.25|1899|2026-03-01|0.125|x",
                "|n/a||-0.05|1900-01-01||y",
            ])
    }

    @Test func `what looks like a formula or a number stays a text`() throws {
        let texts = [
            "=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "{=1}", "007", "690123456789012345678", "1e5", "TRUE",
            "2026-03-01", " a ", "a\tb\nc", "<&>\"'", "a_x000D_b", "_x005F_", "a\r\nb", "\u{1}\u{1F}", "😀",
        ]
        let book = try WrittenBook([SheetColumn("Text")], texts.map { [.text($0)] })
        #expect(try book.rows() == ["Text"] + texts)
        #expect(try !book.part("xl/worksheets/sheet1.xml").contains("<f>"))
    }

    @Test func `what no spreadsheet can hold is replaced`() throws {
        let book = try WrittenBook([SheetColumn("Text")], [[.text("a\0b")]])
        #expect(try book.rows() == ["Text", "a\u{FFFD}b"])
    }

    @Test func `numbers of 15 digits come back to the last one`() throws {
        var random = SystemRandomNumberGenerator()
        for decimals in 0...6 {
            let scaled = (0..<500).map { _ in
                let digits = (0..<Int.random(in: 1...15, using: &random)).reduce(Int64(1)) { power, _ in power * 10 }
                return Int64.random(in: -(digits - 1)...(digits - 1), using: &random)
            }
            let book = try WrittenBook(
                [SheetColumn("N", .amount(decimals))], scaled.map { [.amount($0, decimals: decimals)] })
            let read = try book.rows().dropFirst()
            let expected = scaled.map { written($0, decimals) }
            #expect(Array(read) == expected)
        }
    }

    /// By hand, digit by digit: `12.5` for 1250 with two decimals.
    private func written(_ scaled: Int64, _ decimals: Int) -> String {
        var digits = String(scaled.magnitude)
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        var fraction = String(digits.suffix(decimals))
        while fraction.last == "0" { fraction.removeLast() }
        let text = digits.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
        return scaled < 0 ? "-" + text : String(text)
    }

    @Test(
        arguments: [
            (-25_567, "1900-01-01"), (-25_509, "1900-02-28"), (-25_508, "1900-03-01"), (0, "1970-01-01"),
            (20_513, "2026-03-01"),
            (376_199, "2999-12-31"), (2_932_896, "9999-12-31"),
        ] as [(Int32, String)])
    func `days are days around every corner of the spreadsheet's calendar`(sinceEpoch: Int32, text: String) throws {
        #expect(try WrittenBook([SheetColumn("Day", .day)], [[.day(sinceEpoch: sinceEpoch)]]).rows() == ["Day", text])
    }

    @Test func `ten thousand rows come back in order`() throws {
        let columns = [SheetColumn("SKU"), SheetColumn("价格", .amount(2)), SheetColumn("From", .day)]
        let book = try WrittenBook(
            columns,
            (0..<10_000).map {
                [.text("00\($0)"), .amount(Int64($0 * 100 + 99), decimals: 2), .day(sinceEpoch: 20_000)]
            })
        let rows = try book.rows()
        #expect(rows.count == 10_001)
        #expect(rows.indices.dropFirst().allSatisfy { rows[$0] == "00\($0 - 1)|\($0 - 1).99|2024-10-04" })
    }

    @Test func `sheets written at the same time keep their rows apart, under names that are allowed`() throws {
        let book = try WrittenBook()
        try NewWorkbook.write(to: book.path) { workbook in
            let wanted = [
                "价格 2026/12", "价格 2026-12", "", "a]b", "A-B", "'quoted'", "History", String(repeating: "店", count: 40),
            ]
            let sheets = try wanted.map { try workbook.sheet($0, [SheetColumn("Of")]) }
            for number in 1...3 { for sheet in sheets { try sheet.append([.text("\(sheet.name) \(number)")]) } }
            #expect(sheets.map(\.row) == Array(repeating: 4, count: 8))
        }
        let names = try Workbook(path: book.path).sheets.map(\.name)
        #expect(
            names == [
                "价格 2026-12", "价格 2026-12 2", "Sheet", "a-b", "A-B 2", "quoted", "History-",
                String(repeating: "店", count: 31),
            ])
        for name in names { #expect(try book.rows(of: name) == ["Of"] + (1...3).map { "\(name) \($0)" }) }
    }

    @Test func `rows without anything in them are no loss`() throws {
        let book = try WrittenBook([SheetColumn("A"), SheetColumn("B")], [[], [.empty, .text("")], [.text("x")], []])
        #expect(try book.rows() == ["A|B", "x"])
        #expect(try WrittenBook([SheetColumn("A")], []).rows() == ["A"])
    }
}
