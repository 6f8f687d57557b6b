import Retail
import Testing

@testable import StockFeed

struct LineRuleTests {
    private func text(_ text: String, _ attribute: String? = nil) -> RawText {
        RawText(text: text, line: 7, column: 3, element: "/line", attribute: attribute)
    }

    private func raw(onHand: String? = "1", sku: String? = "A") -> RawLine {
        RawLine(
            line: 7, column: 3, element: "/line", sku: sku.map { text($0, "sku") },
            onHand: onHand.map { text($0, "on-hand") })
    }

    private func problems(_ raw: RawLine) -> [String] {
        do {
            _ = try StockLine(raw)
            return []
        } catch {
            return error.problems.map(\.code)
        }
    }

    @Test(arguments: [
        ("0", 0), ("12", 12), ("007", 7), ("+5", 5), ("50.0", 50), ("50.", 50), ("-0", 0), (" 9999999\n", 9_999_999),
        (".0", 0),
    ])
    func `a quantity is a whole number however XML Schema writes it`(_ told: String, _ meant: Int64) throws {
        #expect(try StockLine(raw(onHand: told)).onHand?.units == meant)
    }

    @Test(arguments: [
        "", " ", "-", "+", ".", "x", "In stock", "No Stock", "100-500", "500+", "<100", "> 10", "NYP", "1,204",
        "1.204,0",
        "1e3", "0x1F", "١٢", "１２", "1 000", "--1", "+-1", "5.0.0", "NaN", "∞", "9999999999999999999", "五",
    ])
    func `what is no number is never taken for one, least of all for 0`(_ told: String) {
        #expect(problems(raw(onHand: told)) == ["feed.quantity-unreadable"])
    }

    @Test(arguments: [
        ("7.5", "feed.quantity-not-whole"), ("0.1", "feed.quantity-not-whole"), ("-1", "feed.quantity-negative"),
        ("-1000000000000", "feed.quantity-negative"), ("10000000", "feed.quantity-too-large"),
    ])
    func `a number that stock cannot have says why`(_ told: String, _ code: String) {
        #expect(problems(raw(onHand: told)) == [code])
    }

    @Test func `sales may be negative, within their range`() throws {
        var line = raw(onHand: nil)
        line.sold = text("-3")
        #expect(try StockLine(line).sold?.units == -3)
        line.sold = text("-10000000")
        #expect(problems(line) == ["feed.quantity-too-large"])
    }

    @Test func `units are converted by a table, and an unknown one is no piece`() throws {
        for (unit, pieces) in [("DZN", 36), ("pr", 6), ("Each", 3), ("个", 3), ("", 3), ("715", 6)] as [(String, Int64)]
        {
            var line = raw(onHand: "3")
            line.unit = text(unit)
            #expect(try StockLine(line).onHand?.units == pieces)
        }
        var line = raw(onHand: "3")
        line.unit = text("CT")
        #expect(problems(line) == ["feed.unit-unknown"])
        line.unit = text("DZN")
        line.onHand = text("999999999999999999")
        #expect(problems(line) == ["feed.quantity-too-large"])
    }

    @Test func `a product is told by a code of ours, a GTIN or the partner's code`() throws {
        var line = raw()
        line.partnerCode = text("手机 黑")
        line.gtin = text("00000000000000")
        let product = try StockLine(line).product
        #expect(product == ProductMention(sku: try SKU("A"), gtin: nil, partnerCode: try Name("手机 黑")))
        let own = try StockLine(raw(sku: "Phone, black")).product
        #expect(own == ProductMention(sku: nil, gtin: nil, partnerCode: try Name("Phone, black")))
        line = raw(sku: nil)
        #expect(problems(line) == ["feed.product-missing"])
        line.sku = text(" \u{3000}")
        line.gtin = text("00000000000000")
        #expect(problems(line) == ["feed.product-missing"])
    }

    @Test func `a wrong check digit is a warning, a wrong GTIN is not read`() throws {
        var line = raw()
        line.gtin = text("5901234123458", "gtin")
        let warnings = try StockLine(line).warnings
        #expect(warnings.map(\.code) == ["feed.gtin-check-digit"])
        #expect(warnings.first?.values == ["found": "5901234123458", "right": "7"])
        for wrong in ["12345", "690123456789X", "６９０１２３４５６７８９２"] {
            line.gtin = text(wrong, "gtin")
            #expect(problems(line) == ["feed.gtin-unreadable"])
        }
    }

    @Test func `codes are neither over-long nor invisible`() {
        #expect(problems(raw(sku: String(repeating: "x", count: 201))) == ["feed.text-too-long"])
        #expect(problems(raw(sku: "A\u{202E}B")) == ["feed.code-unreadable"])
        var line = raw()
        for (code, problem) in [
            (String(repeating: "x", count: 41), "feed.text-too-long"), ("仓库", "feed.code-unreadable"),
            (" ", "feed.code-empty"),
        ] {
            line.location = text(code)
            #expect(problems(line) == [problem])
        }
    }

    @Test func `everything that is wrong with a line is told at once`() {
        var line = raw(onHand: "x", sku: nil)
        line.location = text("仓库")
        line.reserved = text("-1")
        line.unit = text("CT")
        line.available = text("2026-02-30")
        #expect(
            problems(line) == [
                "feed.product-missing", "feed.code-unreadable", "feed.unit-unknown", "feed.quantity-unreadable",
                "feed.quantity-negative", "feed.date-impossible",
            ])
        #expect(problems(raw(onHand: nil)) == ["feed.quantity-missing"])
    }

    @Test(
        arguments: [
            ("2026-03-01", nil, "2026-02-28T16:00:00Z"), ("2026-03-01", "08:00:00", "2026-03-01T00:00:00Z"),
            ("2026-03-01", "11:32:26.0Z", "2026-03-01T11:32:26Z"),
            ("2026-03-01+02:00", "08:00:00", "2026-03-01T06:00:00Z"),
            ("2026-03-01Z", nil, "2026-03-01T00:00:00Z"), ("2026-02-30", "08:00:00", nil),
            ("2026-03-01", "24:00:00", nil),
            ("2026-03-01+99:00", nil, nil), ("01.03.2026", nil, nil),
        ] as [(String, String?, String?)])
    func `a day and a time make a moment`(_ day: String, _ time: String?, _ meant: String?) throws {
        let zone = try #require(ZoneOffset(minutes: 480))
        #expect(FeedTime.instant(day, time, elseIn: zone)?.description == meant)
    }

    @Test func `an offset of a zone is written with its sign`() {
        #expect(
            [480, -210, 0, -720].map { ZoneOffset(minutes: $0)?.text } == ["+08:00", "-03:30", "+00:00", "-12:00"])
        #expect(ZoneOffset(minutes: 841) == nil)
    }
}
