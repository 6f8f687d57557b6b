import TestKit
import Testing

@testable import DelimitedText

struct WritingTests {
    @Test(arguments: [
        ([""], "\"\"\n"), ([" "], "\" \"\n"), (["a"], "a\n"), (["a", ""], "a,\n"), (["", " "], ", \n"),
        (["1,5", "6.1\" screen"], "\"1,5\",\"6.1\"\" screen\"\n"), (["a\r\nb"], "\"a\r\nb\"\n"),
        (["\u{feff}a"], "\"\u{feff}a\"\n"), (["a;b", "x\ty", "=1"], "a;b,x\ty,=1\n"), ([], "\n"),
    ])
    func `a row is one line, in quotes only where it must be`(_ fields: [String], _ line: String) {
        #expect(bytes(DelimitedLine.text(fields)) == bytes(line))
    }

    @Test func `whatever is written comes back`() throws {
        let alphabet = [
            "a", "Z", " ", ",", ";", "\t", "\"", "\"\"", "'", "=", "\n", "\r", "\r\n", "\u{feff}", "\u{301}", "徐", "🇨🇳",
        ]
        var random = Seeded(11)
        for _ in 0..<300 {
            let width = Int.random(in: 1...5, using: &random)
            let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        alphabet.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            let reading = try Reading(rows.map(DelimitedLine.text).joined(), separator: .comma)
            #expect(reading.fields.map { $0.map(bytes) } == rows.map { $0.map(bytes) })
            #expect(reading.problems == [])
        }
    }
}
