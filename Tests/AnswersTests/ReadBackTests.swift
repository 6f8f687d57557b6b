import DelimitedText
import TestKit
import Testing

@testable import Answers

/// What an export writes, an import reads, by the reader that imports use.
struct ReadBackTests {
    private static let alphabet: [String] = [
        "a", "0", " ", ",", ";", "\"", "'", "'", "=", "+", "-", "@", "＝", "＠", "\n", "\r", "\r\n", "\t", "\u{85}",
        "\u{200b}", "\u{202e}", "\u{feff}", "\u{301}", "徐", "👨‍👩‍👧", "𠮷",
    ]

    @Test func `a text comes back from an exported file as it was`() throws {
        var generator = Seeded(3)
        let texts = (0..<3000).map { _ in
            (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                Self.alphabet.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let rows = texts.enumerated().map { [Cell.integer(Int64($0.offset)), .text($0.element)] }
        let document = rendered(.table(Table([Column("n", .number), Column("t")], rows)), .csv)

        var read: [String] = []
        var reader = DelimitedReader()
        try reader.feed(Array(document.utf8).span) { read.append($0.unguardedString(1)) }
        #expect(try reader.finish { read.append($0.unguardedString(1)) } == [])
        #expect(read.dropFirst().map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }
}
