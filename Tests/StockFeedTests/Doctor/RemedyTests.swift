import Retail
import Testing

@testable import StockFeed

/// `sure: 12`, `choose: 5000 5`, or `-` for none.
private func said(_ remedy: Remedy?) -> String {
    guard let remedy else { return "-" }
    return "\(remedy.confidence): \(remedy.texts.joined(separator: " "))"
}

@Suite struct `What a quantity may be` {
    @Test(arguments: [
        ("１２", "sure: 12"), (" 12\u{3000}", "sure: 12"), ("1,204", "sure: 1204"), ("1 204", "sure: 1204"),
        ("1\u{A0}204", "sure: 1204"), ("1'204", "sure: 1204"), ("'12", "sure: 12"), ("1,204,000", "sure: 1204000"),
        ("1,204.00", "sure: 1204"), ("12,0", "sure: 12"), ("12台", "sure: 12"), ("12 pcs.", "sure: 12"),
        ("12 шт", "sure: 12"), ("１２（台）", "sure: 12"), ("2打", "likely: 24"), ("−3", "sure: -3"),
        ("1.204,00", "sure: 1204"), ("12.0台", "sure: 12"), ("1.204", "likely: 1204"),
        ("5,000", "choice: 5000 5"), ("1.000台", "choice: 1000 1"),
        // Never guessed.
        ("100-500", "-"), ("500+", "-"), (">100", "-"), ("<5", "-"), ("约100", "-"), ("many", "-"), ("有货", "-"),
        ("12箱", "-"), ("1,5", "-"), ("12.5", "-"), ("1,20", "-"), ("0,500", "-"), ("1,204 5", "-"), ("", "-"),
        ("台", "-"),
        ("1/2", "-"), ("3 x 4", "-"), ("99999999999999999999", "-"), ("1e3", "-"),
    ])
    func `is read from how it is written`(text: String, expected: String) {
        #expect(said(QuantityReadings.remedy(text, countedIn: nil)) == expected, "\(text)")
    }

    @Test func `agrees with the unit that the line tells`() {
        #expect(said(QuantityReadings.remedy("12台", countedIn: .piece)) == "sure: 12")
        #expect(said(QuantityReadings.remedy("2打", countedIn: .dozen)) == "sure: 2")
        #expect(said(QuantityReadings.remedy("12台", countedIn: .dozen)) == "-")
    }
}

@Suite struct `What a date may be` {
    @Test(arguments: [
        ("2026/3/1", "sure: 2026-03-01"), ("2026.03.01", "sure: 2026-03-01"), ("20260301", "sure: 2026-03-01"),
        ("2026年3月1日", "sure: 2026-03-01"), ("２０２６－０３－０１", "sure: 2026-03-01"), ("01.03.2026", "sure: 2026-03-01"),
        ("13/04/2026", "sure: 2026-04-13"), ("04/13/2026", "sure: 2026-04-13"), ("04/04/2026", "sure: 2026-04-04"),
        ("46082", "likely: 2026-03-01"), ("03/04/2026", "choice: 2026-04-03 2026-03-04"),
        ("31.02.2026", "-"), ("32/01/2026", "-"), ("01.03.26", "-"), ("20261301", "-"), ("soon", "-"), ("", "-"),
        ("12345", "-"), ("1999/01/01", "-"),
    ])
    func `is read from how it is written`(text: String, expected: String) {
        #expect(said(DateReadings.day(text)) == expected, "\(text)")
    }

    @Test(arguments: [
        ("01.03.2026 08:30", "sure: 2026-03-01T08:30:00"), ("2026/3/1 8:30:15", "sure: 2026-03-01T08:30:15"),
        ("2026-03-01 08:30:00 +0800", "sure: 2026-03-01T08:30:00+08:00"),
        ("2026年3月1日 8:30", "sure: 2026-03-01T08:30:00"),
        ("20260301083000", "sure: 2026-03-01T08:30:00"), ("202603010830", "sure: 2026-03-01T08:30:00"),
        ("2026-03-01", "likely: 2026-03-01T00:00:00"), ("46082.354166667", "likely: 2026-03-01T08:30:00"),
        ("03/04/2026 08:30", "choice: 2026-04-03T08:30:00 2026-03-04T08:30:00"), ("2026/3/1 25:00", "-"),
        ("2026/3/1 morning", "-"),
    ])
    func `is read with its time`(text: String, expected: String) {
        #expect(said(DateReadings.time(text)) == expected, "\(text)")
    }
}

@Suite struct `What a code may be` {
    private let finder: CodeFinder = {
        var finder = CodeFinder()
        finder.add("A6-256-BK", names: ["Alpha 6 256 black", "A6256black"])
        finder.add("A6-128-BK", names: ["Alpha 6 128 black", "A6128black"])
        finder.add("O-1")
        finder.add("00472")
        finder.add("B.1", names: ["Twin"])
        finder.add("B1", names: ["Twin"])
        return finder
    }()

    @Test(arguments: [
        ("a6-256-bk", "sure: A6-256-BK"), ("A6 256 BK", "sure: A6-256-BK"), ("Ａ６_256.BK", "sure: A6-256-BK"),
        ("A6/256/BK ", "sure: A6-256-BK"), ("A6-256-8K", "-"), ("A6-I28-BK", "likely: A6-128-BK"),
        ("472", "likely: 00472"),
        ("0000472", "likely: 00472"), ("0-1", "likely: O-1"), ("alpha 6 256 BLACK", "likely: A6-256-BK"),
        ("A6 128 black", "likely: A6-128-BK"), ("b-1", "choice: B.1 B1"), ("twin", "choice: B.1 B1"), ("A7", "-"),
        ("--", "-"),
    ])
    func `is found among ours`(text: String, expected: String) {
        #expect(said(finder.remedy(text)) == expected, "\(text)")
    }

    @Test func `is a GTIN that one slip makes it`() throws {
        var names = FeedNames()
        let right = try #require(GTIN("6901234567892"))
        names.add(product: 1, "P-1", names: [], gtin: right, packSize: 20)
        func remedy(_ text: String) throws -> String { said(names.remedy(try #require(GTIN(text)))) }
        #expect(try remedy("6901234567893") == "likely: P-1")
        #expect(try remedy("6901234567982") == "likely: P-1")
        #expect(try remedy("6901234567111") == "-")
        // A right check digit is somebody else's product.
        #expect(try remedy("4006381333931") == "-")
        // Two of ours are one slip away: 3 for 2 at the end, and 3 for 2 in the middle.
        let wrong = try #require(GTIN("6901234567893"))
        let other = try #require(wrong.slips.first { $0 != right })
        names.add(product: 2, "P-2", names: [], gtin: other, packSize: nil)
        #expect(said(names.remedy(wrong)) == "choice: P-1 P-2")
    }

    @Test(arguments: [
        ("шт.", "sure: PCE"), ("Stück", "sure: PCE"), (" ＰＣＳ ", "sure: PCE"), ("(台)", "sure: PCE"),
        ("pairs.", "sure: PR"),
        ("箱", "-"), ("kg", "-"),
    ])
    func `of a unit is ours`(text: String, expected: String) {
        #expect(said(UnitReadings.remedy(text)) == expected)
    }
}
