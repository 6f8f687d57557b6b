import Retail
import Testing

@testable import Answers

struct MachineFormatTests {
    @Test func `a table is an array of objects`() {
        #expect(
            rendered(TableTests.stores, .json).split(separator: "\n").prefix(17).joined(separator: "\n") == """
                [
                  {
                    "code": "S001",
                    "name": "上海徐汇店",
                    "units": 12345,
                    "book_cost": {"minor": 189900, "currency": "CNY"},
                    "opened": "2024-03-01"
                  },
                  {
                    "code": "S2",
                    "name": "Café ❤️ 👨‍👩‍👧 🇨🇳",
                    "units": -7,
                    "book_cost": {"minor": -5, "currency": "CNY"},
                    "opened": null
                  },
                  {
                    "code": "S003",
                """)
    }

    @Test func `a report carries what is said of it, and names its tables`() throws {
        let notice = Notice("stock.coverage", ["reporting": "2", "accounts": "3", "days": "4"])
        func report(_ sections: [Report.Section]) -> Answer {
            .report(Report(name: "price_cut", head: [], sections: sections))
        }
        let table = Table([Column("n", .number)], [[.integer(1)]])
        let first = Report.Section("cut_accounts", table, notes: [notice])
        let text = rendered(report([first]), .json)
        #expect(
            text.contains(
                """
                  "notes": [
                    {
                      "section": "cut_accounts",
                      "code": "stock.coverage",
                      "accounts": "3",
                      "days": "4",
                      "reporting": "2",
                      "message": "
                """), "\(text)")
        #expect(rendered(report([first]), .csv) == "n\n1\n")
        #expect(
            rendered(report([first, Report.Section("cut_laggards", table)]), .csv)
                == "cut_accounts\nn\n1\n\ncut_laggards\nn\n1\n")
    }

    @Test func `a record is an object`() {
        let answer = Answer.record([
            Field("id", .integer(.max)), Field("ean", .text("860123456789012345")), Field("ratio", .decimal("12.50")),
            Field("odd", .decimal("1e")), Field("ok", .boolean(true)), Field("took", .seconds(0.25)),
            Field("never", .seconds(.infinity)), Field("tags", .list([.text("a"), .missing])), Field("none", .list([])),
            Field("inner", .record([Field("n", .bytes(3))])),
            Field("rows", .records([[Field("n", .quantity(1))], []])),
        ])
        #expect(
            rendered(answer, .json) == """
                {
                  "id": 9223372036854775807,
                  "ean": "860123456789012345",
                  "ratio": 12.50,
                  "odd": "1e",
                  "ok": true,
                  "took": 0.25,
                  "never": null,
                  "tags": [
                    "a",
                    null
                  ],
                  "none": [],
                  "inner": {
                    "n": 3
                  },
                  "rows": [
                    {
                      "n": 1
                    },
                    {}
                  ]
                }

                """)
    }

    @Test func `rows that are none are an empty array, and a header alone`() {
        let empty = Answer.table(Table([Column("code"), Column("price", .money)], []), notes: ["Not for programs."])
        #expect(rendered(empty, .json) == "[]\n")
        #expect(rendered(empty, .csv) == "code,price,price_currency\n")
    }

    @Test(
        "Strings in JSON",
        arguments: [
            ("", #""""#), ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\u{0}\u{1f}\u{7f}", #""\n\r\t\u0000\u001f\u007f""#),
            ("\u{1b}[0m", #""\u001b[0m""#), ("\u{2028}\u{85}", #""\u2028\u0085""#), ("上海 👨‍👩‍👧 “é”", #""上海 👨‍👩‍👧 “é”""#),
            ("\r\n", #""\r\n""#), ("\\\u{301}\"\u{301}", "\"\\\\\u{301}\\\"\u{301}\""),
        ])
    func quoted(text: String, json: String) {
        #expect(JSONText.quoted(text).unicodeScalars.elementsEqual(json.unicodeScalars))
    }

    @Test func `CSV has numbers as numbers and money in two columns`() {
        #expect(
            rendered(TableTests.stores, .csv) == """
                code,name,units,book_cost,book_cost_currency,opened
                S001,上海徐汇店,12345,1899.00,CNY,2024-03-01
                S2,Café ❤️ 👨‍👩‍👧 🇨🇳,-7,-0.05,CNY,
                S003,"cafe\u{301}
                \u{1b}[31mred",,,,

                """)
    }

    @Test func `a record in CSV is one row, nested things are JSON in a field`() {
        let answer = Answer.record([
            Field("tags", .list([.text("a"), .integer(1)])), Field(Column("price", .money), .missing),
            Field("rows", .records([[Field("n", .integer(1))]])), Field("took", .seconds(0.5)),
        ])
        #expect(
            rendered(answer, .csv) == """
                tags,price,price_currency,rows,took
                "[""a"", 1]",,,"[{""n"": 1}]",0.5

                """)
    }

    @Test func `a lone empty field is not an empty line`() {
        #expect(rendered(.table(Table([Column("a")], [[.missing]])), .csv) == "a\n\"\"\n")
    }

    @Test(
        "Formulas are disarmed, numbers and plain texts are not touched",
        arguments: [
            ("=1+1", "'=1+1"), ("+86 21", "'+86 21"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("\r1", "'\r1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("  =1", "'  =1"),
            ("\u{FEFF}=1", "'\u{FEFF}=1"), ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "'\r\n=1"), ("'=1", "''=1"),
            ("'tis", "'tis"), ("a=1", "a=1"), ("", ""), ("–", "–"), ("12", "12"),
        ])
    func guarded(text: String, field: String) {
        #expect(CSVText.guarded(text).unicodeScalars.elementsEqual(field.unicodeScalars))
    }

    @Test func `a number that only pretends to be one is text`() {
        let answer = Answer.record([Field("a", .decimal("-1.5")), Field("b", .decimal("-1+cmd"))])
        #expect(rendered(answer, .csv) == "a,b\n-1.5,'-1+cmd\n")
    }

    @Test(
        arguments: [
            ("0", true), ("-0", true), ("10", true), ("0.50", true), ("-1.5e-10", true), ("1E+5", true), ("", false),
            ("-", false), ("01", false), (".5", false), ("5.", false), ("1e", false), ("+1", false), ("NaN", false),
            ("1 ", false), ("１", false), ("0x1", false),
        ])
    func `numbers as JSON spells them`(text: String, expected: Bool) {
        #expect(DecimalText.isNumber(text) == expected)
    }
}
