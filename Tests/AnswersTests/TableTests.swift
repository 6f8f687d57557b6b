import Retail
import TestKit
import Testing
import TextWidth
import Wording

@testable import Answers

struct TableTests {
    static let stores = Answer.table(
        Table(
            [Column("code"), Column("name"), Column("units", .number), Column("book_cost", .money), Column("opened")],
            [
                [
                    .text("S001"), .text("上海徐汇店"), .quantity(12345), .money(minor: 189_900, currency: "CNY"),
                    .day(Day(year: 2024, month: 3, day: 1) ?? .first),
                ],
                [.text("S2"), .text("Café ❤️ 👨‍👩‍👧 🇨🇳"), .quantity(-7), .money(minor: -5, currency: "CNY"), .missing],
                [.text("S003"), .text("cafe\u{301}\n\u{1b}[31mred"), .missing, .missing, .missing],
            ]), notes: ["Backup written to /a/b."])

    @Test func `columns stand under their headings whatever the script`() {
        #expect(
            rendered(Self.stores) == """
                code  name                 units     book cost  opened
                ----  ------------------  ------  ------------  ----------
                S001  上海徐汇店          12,345  1,899.00 CNY  2024-03-01
                S2    Café ❤️ 👨‍👩‍👧 🇨🇳           -7     -0.05 CNY  –
                S003  cafe\u{301}⏎\\u{1b}[31mred       –             –  –

                Backup written to /a/b.

                """)
    }

    @Test func `headings follow the language`() {
        #expect(rendered(Self.stores, in: .chinese).hasPrefix("代码  名称                  数量     book cost  开业日期\n"))
    }

    @Test func `a narrow terminal gets the widest text cut, but whole numbers and days`() {
        #expect(
            rendered(Self.stores, width: 50) == """
                code  name         units     book cost  opened
                ----  ----------  ------  ------------  ----------
                S001  上海徐汇店  12,345  1,899.00 CNY  2024-03-01
                S2    Café ❤️ …       -7     -0.05 CNY  –
                S003  cafe\u{301}⏎\\u{1…       –             –  –

                Backup written to /a/b.

                """)
    }

    @Test func `a table without rows is a sentence`() {
        let empty = Answer.table(Table([Column("code")], []))
        #expect(rendered(empty) == "No rows.\n")
        #expect(rendered(empty, in: .chinese) == "没有数据。\n")
    }

    @Test(
        "Values as a person reads them",
        arguments: [
            (Cell.text("a\tb\r\nc\u{1b}]0;x\u{7}\u{9b}\u{202e}"), "a\\tb⏎c\\u{1b}]0;x\\u{7}\\u{9b}\\u{202e}"),
            (.integer(.max), "9223372036854775807"), (.integer(860_123_456_789_012_345), "860123456789012345"),
            (.quantity(.min), "-9,223,372,036,854,775,808"), (.quantity(999), "999"), (.quantity(1000), "1,000"),
            (.decimal("12.50"), "12.50"), (.boolean(true), "yes"), (.boolean(false), "no"),
            (.month("2026-03"), "2026-03"),
            (.instant("2026-03-01T08:00:00+08:00"), "2026-03-01T08:00:00+08:00"),
            (.money(minor: .min, currency: "CNY"), "-92,233,720,368,547,758.08 CNY"),
            (.money(minor: 0, currency: "CNY"), "0.00 CNY"), (.money(minor: -99, currency: "CNY"), "-0.99 CNY"),
            (.money(minor: 1500, currency: "JPY", exponent: 0), "1,500 JPY"),
            (.bytes(0), "0 B"), (.bytes(999), "999 B"), (.bytes(1500), "1.5 kB"), (.bytes(999_999), "1.0 MB"),
            (.bytes(.max), "9.2 EB"), (.bytes(-1500), "-1.5 kB"),
            (.seconds(0.35), "0.350 s"), (.seconds(12), "12.0 s"), (.seconds(125), "2:05"),
            (.seconds(3725.4), "1:02:05"),
            (.seconds(.nan), "–"), (.seconds(-61), "-1:01"),
            (.list([.text("a"), .integer(1)]), "a, 1"), (.list([]), "–"), (.missing, "–"),
        ])
    func shown(cell: Cell, text: String) {
        #expect(cell.shown(in: .english) == text)
    }

    @Test func `a record is a line for each value, then what is nested under its heading`() {
        let answer = Answer.record(
            [
                Field("status", .text("running")), Field("port", .integer(5432)), Field("tags", .list([])),
                Field(
                    "databases",
                    .records([
                        [Field("name", .text("main")), Field("size", .bytes(12_300_000))],
                        [Field("name", .text("上海")), Field("size", .missing), Field("owner", .text("ops"))],
                    ])), Field("last_backup", .record([Field("file", .text("a.dump"))])),
                Field("empty", .records([])),
            ])
        #expect(
            rendered(answer) == """
                status  running
                port    5432
                tags    –
                empty   –

                databases:

                name     size  owner
                ----  -------  -----
                main  12.3 MB  –
                上海        –  ops

                last backup:

                file  a.dump

                """)
    }

    @Test func `an answer may be sentences alone`() {
        #expect(rendered(.record([], notes: ["Nothing to do."])) == "Nothing to do.\n")
        #expect(rendered(.record([], notes: ["Nothing to do."]), .json) == "{}\n")
    }

    @Test func `every line of a table is as wide as its rule, and none ends in a blank`() {
        let alphabet = ["a", " ", "徐", "👨‍👩‍👧", "❤️", "🇨🇳", "e\u{301}", "\u{1b}", "\n", "Ｗ", "…"]
        var generator = Seeded(11)
        for _ in 0..<300 {
            let rows = (0..<4).map { _ in
                (0..<3).map { _ in
                    Cell.text(
                        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                            alphabet.randomElement(using: &generator) ?? ""
                        }.joined())
                } + [Cell.quantity(.random(in: -9_999...99_999_999, using: &generator))]
            }
            let columns = [Column("a"), Column("b"), Column("c"), Column("units", .number)]
            let limit = Int.random(in: 40...120, using: &generator)
            let lines = rendered(.table(Table(columns, rows)), width: limit).split(separator: "\n")
            #expect(lines.count == 6)
            // The last column leans right, so nothing is trimmed.
            #expect(Set(lines.map { displayWidth(of: String($0)) }).count == 1, "\(lines)")
            #expect(displayWidth(of: String(lines[1])) <= limit)
            #expect(!lines.contains { $0.last == " " })
            #expect(!lines.contains { $0.unicodeScalars.contains(where: VisibleText.isUnsafe) })
        }
    }
}
