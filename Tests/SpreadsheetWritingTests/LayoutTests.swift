import SpreadsheetWriting
import Testing

struct LayoutTests {
    private let sheet = "xl/worksheets/sheet1.xml"

    @Test func `the headings stay in sight, filter, and are printed on every page`() throws {
        let book = try WrittenBook(
            [SheetColumn("A"), SheetColumn("B", .whole)], [[.text("x"), .whole(1)], [.text("y"), .whole(2)]],
            frozenColumns: 1)
        let xml = try book.part(sheet)
        #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
        #expect(xml.contains("state=\"frozen\""))
        #expect(xml.contains("<autoFilter ref=\"A1:B3\"/>"))
        #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\""))
        #expect(try book.part("xl/workbook.xml").contains("_xlnm.Print_Titles"))
    }

    @Test func `a column is as wide as its widest cell, and a Chinese character is two`() throws {
        let wide = String(repeating: "店", count: 10)
        let book = try WrittenBook(
            [SheetColumn("A"), SheetColumn("B"), SheetColumn("门店名称"), SheetColumn("D", width: 33)],
            [[.text(wide), .text(String(repeating: "x", count: 500)), .text("x"), .text(wide)]])
        let columns = try book.part(sheet).split(separator: "<col ").dropFirst().map { column in
            column.split(separator: "width=\"").last?.split(separator: ".").first.map(String.init)
        }
        #expect(columns == ["22", "60", "13", "33"])
    }

    @Test func `a column of codes takes what is typed as a text, and one of choices nothing else`() throws {
        let book = try WrittenBook([SheetColumn("Code"), SheetColumn("Kind", choices: ["标准", "A & B"])], [])
        let xml = try book.part(sheet)
        #expect(xml.contains("type=\"list\"") && xml.contains("sqref=\"B2:B1048576\""))
        #expect(xml.contains("<formula1>\"标准,A &amp; B\"</formula1>"))
        #expect(try book.part("xl/styles.xml").contains("numFmtId=\"49\""))
    }

    @Test func `emphasis is a colour of the cell or of the whole row`() throws {
        let book = try WrittenBook()
        try NewWorkbook.write(to: book.path) { workbook in
            let sheet = try workbook.sheet("One", [SheetColumn("A"), SheetColumn("B"), SheetColumn("C")])
            try sheet.append([.text("x")], emphasis: .removed)
            try sheet.append([.text("x"), .text("y")], ofCells: [1: .changed])
        }
        let styles = try book.part("xl/styles.xml")
        for colour in ["FFD9E1F2", "FFFFC7CE", "FFFFEB9C"] { #expect(styles.contains(colour), "\(colour)") }
        #expect(!styles.contains("FFC6EFCE") && styles.contains("<strike/>"))
        let xml = try book.part(sheet)
        #expect(xml.contains("<c r=\"C2\" s="), "an empty cell of a row that goes is coloured too")
        #expect(!xml.contains("r=\"C3\""))
    }

    @Test func `a heat map is coloured by the spreadsheet, and hatched where nothing is known`() throws {
        let book = try WrittenBook()
        try NewWorkbook.write(to: book.path) { workbook in
            let sheet = try workbook.sheet("One", [SheetColumn("A"), SheetColumn("B", .percent, middle: 0.8)])
            try sheet.append([.text("x"), .percent(basisPoints: 1250)])
            try sheet.append([.text("y"), .empty], ofCells: [1: .unknown])
        }
        let xml = try book.part(sheet)
        #expect(xml.contains("<conditionalFormatting sqref=\"B2:B3\">") && xml.contains("type=\"colorScale\""))
        #expect(xml.contains("type=\"num\" val=\"0.8\""), "\(xml)")
        #expect(try book.part("xl/styles.xml").contains("patternType=\"lightUp\""))
    }

    @Test func `amounts are shown with the decimals of their money`() throws {
        let book = try WrittenBook(
            [SheetColumn("A", .amount(2)), SheetColumn("B", .amount(0)), SheetColumn("C", .decimal(3))],
            [[.amount(1, decimals: 2), .amount(1, decimals: 0), .decimal(1, decimals: 3)]])
        let styles = try book.part("xl/styles.xml")
        for code in ["0.000", "#,##0", "#,##0.00"] { #expect(styles.contains("formatCode=\"\(code)\""), "\(code)") }
    }
}
