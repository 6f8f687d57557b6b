import Testing

@testable import SpreadsheetReading

struct CellTests {
    @Test func `every kind of cell is what a person would write down`() throws {
        let shared = "<si><t>手机</t></si><si><r><t xml:space='preserve'>P </t></r><r><t>128</t></r></si>"
        let seen = try Seen(
            WorkbookFile(
                row(
                    1, "<c r='A1' t='s'><v>0</v></c>", "<c r='B1' t='s'><v>1</v></c>",
                    "<c r='C1' t='inlineStr'><is><t>in</t><t>line</t></is></c>",
                    "<c r='D1' t='str'><f>A1&amp;\"x\"</f><v>手机x</v></c>", "<c r='E1' t='b'><v>1</v></c>",
                    "<c r='F1' t='b'><v>0</v></c>", "<c r='G1' t='e'><v>#N/A</v></c>",
                    "<c r='H1' t='d'><v>2026-03-01T00:00:00</v></c>", "<c r='I1'><f>1+1</f><v>2</v></c>",
                    "<c r='J1' t='n'><v>-7</v></c>"),
                shared: shared))
        #expect(
            seen.rows == [
                "1: A=手机 B=P 128 C=inline D=手机x E=TRUE F=FALSE G=#N/A H=2026-03-01 I=2 J=-7"
            ])
    }

    @Test func `how a text is pronounced is no part of it`() throws {
        let shared =
            "<si><t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr fontId='1'/></si><si><r><t>東京</t></r>"
            + "<rPh sb='0' eb='2'><t>トウキョウ</t></rPh><r><t>都</t></r></si>"
        let inline = "<c r='C1' t='inlineStr'><is><t>上</t><rPh sb='0' eb='1'><t>うえ</t></rPh></is></c>"
        let seen = try Seen(
            WorkbookFile(row(1, "<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>", inline), shared: shared))
        #expect(seen.rows == ["1: A=課 B=東京都 C=上"])
    }

    @Test func `sparse rows and cells keep their place, and what is empty is left out`() throws {
        let seen = try Seen(
            WorkbookFile(
                "<row r='2'/>" + row(3, "<c r='B3'><v>1</v></c>", "<c r='C3' s='1'/>", "<c r='XFD3'><v>2</v></c>")
                    + "<row><c><v>3</v></c><c r='AA4'><v>4</v></c><c><v>5</v></c></row>"
                    + row(1_048_576, "<c r='A1048576'><v>6</v></c>", "<c t='str'><v></v></c>")))
        #expect(seen.rows == ["3: B=1 XFD=2", "4: A=3 AA=4 AB=5", "1048576: A=6"])
    }

    @Test func `characters that XML does not have come back`() throws {
        let shared = "<si><t>a_x000D_\nb_x005F_x000D_ _x00g0_ _x0_ _xD800_</t></si>"
        let seen = try Seen(WorkbookFile(row(1, "<c t='s'><v>0</v></c>"), shared: shared))
        #expect(seen.rows == ["1: A=a\r\nb_x000D_ _x00g0_ _x0_ _xD800_"])
    }

    @Test(arguments: [
        ("6901234567892", "6901234567892"), ("6.901234567892E+12", "6901234567892"), ("0", "0"), ("-0", "0"),
        ("12.50", "12.5"), ("0.1", "0.1"), ("1E-3", "0.001"), ("007", "7"), (".5", "0.5"), ("+4", "4"),
        ("0.30000000000000004", "0.3"), ("4.9999999999999996", "5"), ("999999999999999.9", "1000000000000000"),
        ("18014398509481985", "18014398509481985"), ("1.2345678901234567E+19", "12345678901234567000"),
        ("-1.5e2", "-150"), ("1E+99", "1E+99"), ("NaN", "NaN"), ("1.2.3", "1.2.3"), ("-", "-"), ("1E", "1E"),
    ])
    func `numbers have no exponent, and whole ones every digit`(raw: String, text: String) {
        #expect(NumberText.plain(raw) == text)
    }

    @Test(arguments: [
        ("46082", "2026-03-01"), ("46082.354166666664", "2026-03-01T08:30:00"), ("0.354166666666667", "08:30:00"),
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("46081.9999999", "2026-03-01"),
        ("2958465", "9999-12-31"), ("36585", "2000-02-29"), ("46387", "2026-12-31"), ("46388", "2027-01-01"),
    ])
    func `days are counted from 1900`(serial: String, text: String) {
        #expect(DateText.iso(serial, from1904: false) == text)
    }

    @Test func `a number that is no day of a spreadsheet is none`() {
        for serial in ["60", "-1", "2958466", "x", "nan", "inf"] {
            #expect(DateText.iso(serial, from1904: false) == nil, "\(serial)")
        }
        #expect(DateText.iso("44620", from1904: true) == "2026-03-01")
        #expect(DateText.iso("2957003", from1904: true) == "9999-12-31")
    }

    @Test func `the style decides what is a day`() throws {
        let styles =
            "<numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"'/><numFmt numFmtId='165' formatCode='0&quot;days&quot;'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
            + [0, 14, 31, 57, 164, 165, 2].map { "<xf numFmtId='\($0)'/>" }.joined() + "</cellXfs>"
        let cells = (0...7).map { "<c s='\($0)'><v>46082</v></c>" }.joined()
        let day = "2026-03-01"
        let seen = try Seen(WorkbookFile("<row>\(cells)</row>", styles: styles))
        #expect(seen.rows == ["1: A=46082 B=\(day) C=\(day) D=\(day) E=\(day) F=46082 G=46082 H=46082"])
        let other = try Seen(
            WorkbookFile(
                "<row><c s='1'><v>44620</v></c></row>", styles: styles, properties: "<workbookPr date1904='1'/>"))
        #expect(other.rows == ["1: A=2026-03-01"])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("h:mm AM/PM", true), ("[$-804]yyyy\"年\"m\"月\"d\"日\"", true), ("[h]:mm", true),
        ("yyyy年m月d日", true), ("M/D/YY", true), ("General", false), ("#,##0.00", false), ("0.00E+00", false),
        ("[Red]0", false), ("\"dmy\"0", false), ("0\\d", false), ("0_s", false), ("0;[Red]-0\"s\"", false),
        ("[$¥-804]#,##0", false), ("@", false), ("\"open", false), ("[open", false), ("0;d", false),
    ])
    func `a format shows days when one of their letters is to be filled in`(code: String, isOfDays: Bool) {
        #expect(CellStyles.isOfDays(code) == isOfDays)
    }

    @Test func `columns have letters`() {
        for (column, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")] {
            #expect(SheetCell.letters(of: column) == letters)
            #expect(SheetCell.column(of: letters + "7") == column)
        }
        for name in ["", "7", "AAAA1", "手1"] { #expect(SheetCell.column(of: name) == nil) }
    }
}
