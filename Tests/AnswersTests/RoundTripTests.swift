import TestKit
import Testing

@testable import Answers

/// Whatever stands in a cell comes back from JSON and CSV as it was; read by readers that share nothing with
/// the writers.
struct RoundTripTests {
    private static let alphabet: [String] = [
        "a", "Z", "0", " ", ",", "\"", "\\", "'", "=", "+", "-", "@", "＝", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1b}",
        "\u{7f}", "\u{85}", "\u{2028}", "\u{202e}", "\u{feff}", "\u{301}", "徐", "👨‍👩‍👧", "❤️", "🇨🇳", "𠮷", "{", "}", "[", ";",
    ]

    private static func texts(seed: UInt64, count: Int) -> [String] {
        var generator = Seeded(seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? ""
            }.joined()
        }
    }

    @Test func `a text survives JSON`() throws {
        let texts = Self.texts(seed: 1, count: 3000)
        let document = rendered(.table(Table([Column("t")], texts.map { [.text($0)] })), .json)
        let read = stringsInJSON(document).filter { $0 != ["t"] }
        #expect(read == texts.map { Array($0.unicodeScalars) })
    }

    @Test func `a text survives CSV`() throws {
        let texts = Self.texts(seed: 2, count: 3000)
        let rows = texts.enumerated().map { [Cell.integer(Int64($0.offset)), .text($0.element)] }
        let document = rendered(.table(Table([Column("n", .number), Column("t")], rows)), .csv)
        let read = recordsInCSV(document)
        #expect(read.count == texts.count + 1)
        for (index, text) in texts.enumerated() {
            let field = read[index + 1][1]
            #expect(!isDangerous(field))
            #expect(withoutGuard(field) == Array(text.unicodeScalars))
        }
    }

    /// Every string of a JSON document, keys too.
    private func stringsInJSON(_ document: String) -> [[Unicode.Scalar]] {
        var strings: [[Unicode.Scalar]] = []
        var rest = document.unicodeScalars.makeIterator()
        while let scalar = rest.next() {
            guard scalar == "\"" else { continue }
            var string: [Unicode.Scalar] = []
            while let inner = rest.next(), inner != "\"" {
                guard inner == "\\" else {
                    string.append(inner)
                    continue
                }
                switch rest.next() {
                case "n": string.append("\n")
                case "r": string.append("\r")
                case "t": string.append("\t")
                case "u":
                    let digits = (0..<4).compactMap { _ in rest.next().map(String.init) }.joined()
                    string.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
                case let other?: string.append(other)
                case nil: break
                }
            }
            strings.append(string)
        }
        return strings
    }

    private func recordsInCSV(_ document: String) -> [[[Unicode.Scalar]]] {
        var records: [[[Unicode.Scalar]]] = []
        var fields: [[Unicode.Scalar]] = []
        var field: [Unicode.Scalar] = []
        var isQuoted = false
        let scalars = Array(document.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isQuoted {
                if scalar != "\"" {
                    field.append(scalar)
                } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
                    field.append(scalar)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if scalar == "\"" {
                isQuoted = true
            } else if scalar == "," || scalar == "\n" {
                fields.append(field)
                field = []
                if scalar == "\n" {
                    records.append(fields)
                    fields = []
                }
            } else {
                field.append(scalar)
            }
            index += 1
        }
        return records
    }

    private func isDangerous(_ field: [Unicode.Scalar]) -> Bool {
        guard let first = field.first else { return false }
        return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    }

    /// Takes the one apostrophe away that stands before a formula, or before apostrophes and a formula.
    private func withoutGuard(_ field: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard field.first == "'" else { return field }
        let start = field.drop { $0 == "'" }.first {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
                || "\t\r\n".unicodeScalars.contains($0)
        }
        guard let start, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(start) else { return field }
        return Array(field.dropFirst())
    }
}
