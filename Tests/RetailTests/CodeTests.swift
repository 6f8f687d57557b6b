import Retail
import Testing

@Suite struct `A code` {
    @Test(arguments: [
        ("SH-0042", "SH-0042"), ("  SH-0042\t\r\n", "SH-0042"), ("\u{3000}SH\u{A0}", "SH"), ("ＳＨ－００４２", "SH-0042"),
        ("ａ．ｂ／ｃ＿ｄ", "a.b/c_d"), ("x", "x"), ("007", "007"), ("aB", "aB"),
        (String(repeating: "9", count: 40), String(repeating: "9", count: 40)),
    ])
    func `is normalised as it is typed`(typed: String, text: String) throws {
        #expect(try StoreCode(typed).text == text)
        #expect(try StoreCode(text).description == text)
    }

    private static let flaws: [(String, TextFlaw)] = [
        ("", .empty), (" \t\u{3000}", .empty), (String(repeating: "9", count: 41), .tooLong(limit: 40)),
        ("-A", .foreign("-")), (".A", .foreign(".")), ("＿A", .foreign("＿")), ("A B", .foreign(" ")),
        ("A\u{A0}B", .foreign("\u{A0}")), ("A\u{200B}", .foreign("\u{200B}")), ("\u{FEFF}A", .foreign("\u{FEFF}")),
        ("A\u{202E}B", .foreign("\u{202E}")), ("АB", .foreign("\u{410}")), ("e\u{301}", .foreign("\u{301}")),
        ("é", .foreign("\u{E9}")), ("\u{212A}", .foreign("\u{212A}")), ("A\u{0}", .foreign("\u{0}")),
        ("A\nB", .foreign("\n")), ("A\r\nB", .foreign("\r")), ("店1", .foreign("店")), ("١", .foreign("١")),
        ("A,B", .foreign(",")), ("A'--", .foreign("'")), ("=A", .foreign("=")), ("A%", .foreign("%")),
        ("A\u{FFFD}", .foreign("\u{FFFD}")), ("Ａ　Ｂ", .foreign("\u{3000}")), ("A\\", .foreign("\\")),
    ]

    @Test(arguments: flaws) func `is refused with the reason`(typed: String, flaw: TextFlaw) {
        #expect(throws: flaw) { try StoreCode(typed) }
    }

    @Test func `shows what cannot be seen`() {
        #expect(TextFlaw.escaped("\u{202E}") == "\\u{202E}")
        #expect(TextFlaw.escaped("\u{0}") == "\\u{0}")
        #expect(TextFlaw.escaped("\u{1F600}") == "\\u{1F600}")
    }

    @Test func `keeps case and is ordered by bytes`() throws {
        let codes = try ["b", "a", "B", "A", "10", "9", "a-", "a."].map { try SKU($0) }
        #expect(codes.sorted().map(\.text) == ["10", "9", "A", "B", "a", "a-", "a.", "b"])
        #expect(try SKU("a") != SKU("A"))
    }

    @Test func `takes every scalar for what it is`() throws {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-".unicodeScalars)
        let near = Array(UInt32(0)...0x2FFF) + Array(0xF000...0xFFFF)
        for number in near + Array(stride(from: 0x3000, through: 0x10FFFF, by: 97)) {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let folded = (0xFF01...0xFF5E).contains(number) ? Unicode.Scalar(number - 0xFEE0) ?? scalar : scalar
            let code = try? StoreCode("x\(scalar)x")
            guard (code != nil) == allowed.contains(folded), code.map({ $0.text == "x\(folded)x" }) ?? true else {
                Issue.record("\(TextFlaw.escaped(scalar))")
                return
            }
        }
    }
}

@Suite struct `A name` {
    @Test(arguments: [
        ("  三星旗舰店 ", "三星旗舰店"), ("𠮷野家", "𠮷野家"), ("Café", "Café"), ("e\u{301}", "e\u{301}"), ("a  b", "a  b"),
        ("👨\u{200D}👩 店", "👨\u{200D}👩 店"), ("=HYPERLINK(1)", "=HYPERLINK(1)"), ("'; DROP TABLE--", "'; DROP TABLE--"),
        ("ＡＢＣ", "ＡＢＣ"), ("<b>", "<b>"), (String(repeating: "店", count: 200), String(repeating: "店", count: 200)),
    ])
    func `is kept as it is typed`(typed: String, text: String) throws {
        #expect(try Array(Name(typed).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    private static let flaws: [(String, TextFlaw)] = [
        ("", .empty), ("\u{3000} \n", .empty), ("\u{200D}", .empty), (" \u{200C}\u{200D} ", .empty),
        (String(repeating: "店", count: 201), .tooLong(limit: 200)), ("a\u{0}b", .foreign("\u{0}")),
        ("a\nb", .foreign("\n")),
        ("a\tb", .foreign("\t")), ("a\u{1B}[31m", .foreign("\u{1B}")), ("a\u{7F}", .foreign("\u{7F}")),
        ("a\u{202E}b", .foreign("\u{202E}")), ("a\u{2066}b", .foreign("\u{2066}")),
        ("a\u{200F}b", .foreign("\u{200F}")),
        ("a\u{200B}b", .foreign("\u{200B}")), ("\u{FEFF}a", .foreign("\u{FEFF}")), ("a\u{2028}b", .foreign("\u{2028}")),
        ("a\u{FFFD}", .foreign("\u{FFFD}")), ("a\u{FFFE}", .foreign("\u{FFFE}")), ("a\u{AD}b", .foreign("\u{AD}")),
    ]

    @Test(arguments: flaws) func `is refused with the reason`(typed: String, flaw: TextFlaw) {
        #expect(throws: flaw) { try Name(typed) }
    }

    @Test func `is equal by its bytes, as in the database`() throws {
        let one = try Name("é"), two = try Name("e\u{301}")
        #expect(one.text == two.text)
        #expect(one != two)
        #expect(Set([one, two]).count == 2)
        #expect(two < one)
    }
}
