import Testing
import TextWidth

@testable import Answers

struct DisplayWidthTests {
    @Test(
        "Columns on a terminal",
        arguments: [
            ("", 0), ("Store 12", 8), ("徐汇店", 6), ("Ａ１", 4), ("ｶﾞ", 2), ("한국", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2),
            ("é", 1), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("🇨🇳", 2), ("👍🏽", 2), ("1️⃣", 2), ("⌚", 2),
            ("a\u{FE0F}", 1), ("…", 1), ("–", 1), ("°", 1), ("，", 2), ("㊙", 2), ("𠮷", 2), ("a\u{200B}b", 2), ("~", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(displayWidth(of: text) == columns, "\(text.unicodeScalars.map { $0.value })")
    }

    @Test(
        "Cut to a width, never through a character",
        arguments: [
            ("Shanghai", 8, "Shanghai"), ("Shanghai", 5, "Shan…"), ("上海徐汇", 8, "上海徐汇"), ("上海徐汇", 7, "上海徐…"),
            ("上海徐汇", 6, "上海…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("👨‍👩‍👧👨‍👩‍👧", 2, "…"), ("ab", 1, "…"), ("ab", 0, ""),
        ])
    func cut(text: String, width: Int, expected: String) {
        #expect(FittedText.cut(text, to: width) == expected)
    }

    @Test func `the widest text columns shrink first, and numbers never`() {
        let text = [true, true, false]
        #expect(TableLayout.widths([10, 40, 12], shrinkable: text, limit: nil) == [10, 40, 12])
        #expect(TableLayout.widths([10, 40, 12], shrinkable: text, limit: 66) == [10, 40, 12])
        #expect(TableLayout.widths([10, 40, 12], shrinkable: text, limit: 46) == [10, 20, 12])
        #expect(TableLayout.widths([10, 40, 12], shrinkable: text, limit: 32) == [8, 8, 12])
        #expect(TableLayout.widths([10, 40, 12], shrinkable: text, limit: 5) == [6, 6, 12])
        #expect(TableLayout.widths([3, 1_000_000], shrinkable: [true, true], limit: 80) == [3, 75])
    }
}
