import TestKit
import Testing
import TextDecoding

@testable import DelimitedText

struct EveryBlockTests {
    private static let nasty =
        "\u{feff}\r\n门店,\"名\"\"称\",c\r\n\r\n\"北\r\n京\",\"a\rb\n\",😀\n,,\r1,\"\",\"\"\"\"\n6.1\" x,\u{feff},𠮷\n\"a\"b,c,d\n"
        + "1,2\n1,2,3,4\r\n\"x,\"\"\r\n\"\"\",y,\"z\"\r\n'=1, ,\t\n\n   \n'',\"'\",end"

    @Test func `blocks of any size give the same rows and problems`() throws {
        let text = Array(Self.nasty.utf8)
        let whole = try Reading(text)
        #expect(whole.rows.count == 8)
        #expect(whole.problems.count == 3)
        for blocks in 1...text.count {
            #expect(try Reading(text, blocks: blocks) == whole, "in blocks of \(blocks)")
        }
    }

    @Test func `one cut at any place gives the same rows and problems`() throws {
        let text = Array(Self.nasty.utf8)
        let whole = try Reading(text)
        for cut in 0...text.count {
            var rows: [Reading.Row] = []
            var reader = DelimitedReader()
            try reader.feed(text.span.extracting(0..<cut)) { rows.append(Reading.Row($0)) }
            try reader.feed(text.span.extracting(cut..<text.count)) { rows.append(Reading.Row($0)) }
            let problems = try reader.finish { rows.append(Reading.Row($0)) }
            #expect(rows == whole.rows && problems == whole.problems, "cut at \(cut)")
        }
    }

    @Test func `a text that ends anywhere reads as its whole rows, or with a problem`() throws {
        let text = Array("sku,name\r\nA1,\"手机, 黑\"\r\nB2,\"6.1\"\" \n屏\"\nC3,x\n".utf8)
        let whole = try Reading(text).rows
        for length in 0...text.count {
            let reading = try Reading(Array(text[..<length]))
            let isPrefix = whole.starts(with: reading.rows)
            let lastIsCut =
                reading.rows.count <= whole.count && whole.starts(with: reading.rows.dropLast())
                && (text[..<length].last != 0x0A)
            #expect(isPrefix || lastIsCut, "ends after \(length) bytes")
            #expect(reading.problems.count <= 1)
        }
    }

    @Test(arguments: Separator.allCases) func `rows that were written come back`(_ separator: Separator) throws {
        let alphabet: [String] = [
            "a", "Z", "0", " ", ",", ";", "\t", "\"", "\"\"", "'", "=", "\n", "\r", "\r\n", "\u{feff}", "\u{85}",
            "\u{2028}", "\u{301}", "徐", "👨‍👩‍👧", "❤️", "🇨🇳", "𠮷",
        ]
        var random = Seeded(UInt64(separator.rawValue))
        for _ in 0..<300 {
            let width = Int.random(in: 1...6, using: &random)
            let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...8, using: &random)).map { _ in
                        alphabet.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            let text = rows.map { row in
                row.map { written($0, separator, width: width, always: Bool.random(using: &random)) }
                    .joined(separator: String(Unicode.Scalar(separator.rawValue)))
            }.joined(separator: lineEnd)
            let blocks = Int.random(in: 1...40, using: &random)
            let reading = try Reading(Array(text.utf8), blocks: blocks, separator: separator)
            #expect(reading.fields.map { $0.map(bytes) } == rows.map { $0.map(bytes) })
            #expect(reading.problems == [])
        }
    }

    private func written(_ field: String, _ separator: Separator, width: Int, always: Bool) -> String {
        let special: [UInt8] = [0x22, 0x0A, 0x0D, separator.rawValue]
        let isBlank = width == 1 && field.utf8.allSatisfy { $0 == 0x20 }
        // A mark at the very beginning would be taken for the file's.
        let needs = always || isBlank || field.hasPrefix("\u{feff}") || field.utf8.contains(where: special.contains)
        guard needs else { return field }
        var out = "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { out += "\"" }
            out.unicodeScalars.append(scalar)
        }
        return out + "\""
    }

    @Test func `bytes without any sense never crash`() throws {
        var random = Seeded(7)
        let alphabet: [UInt8] = [
            0x22, 0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x20, 0x61, 0x27, 0xEF, 0xBB, 0xBF, 0xE4, 0xFF,
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let whole = try Reading(text)
            #expect(try Reading(text, blocks: 1) == whole)
            #expect(try Reading(text, blocks: 3) == whole)
        }
    }

    @Test func `a GB18030 file is decoded and read in one go, and its damage has a place`() throws {
        // 门店,名称 / 北京,手机 / 上 and a byte that is none.
        let file: [UInt8] =
            [0xC3, 0xC5, 0xB5, 0xEA, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A]
            + [0xB1, 0xB1, 0xBE, 0xA9, 0x2C, 0xCA, 0xD6, 0xBB, 0xFA, 0x0A] + [0xC9, 0xCF, 0xFF, 0x0A]
        var decoder = TextDecoder()
        var reader = DelimitedReader()
        var rows: [[String]] = []
        let damage = #expect(throws: TextDecodingError.self) {
            for index in file.indices {
                try decoder.decode(file.span.extracting(index..<index + 1)) { text in
                    try reader.feed(text) { row in rows.append((0..<row.count).map { row.string($0) }) }
                }
            }
            try decoder.finish { text in
                try reader.feed(text) { row in rows.append((0..<row.count).map { row.string($0) }) }
            }
        }
        #expect(damage?.offset == 22)
        #expect(damage?.bytes == [0xFF])
        let place = reader.place
        #expect(place == TextPlace(line: 3, column: 2))
        #expect(rows == [["门店", "名称"], ["北京", "手机"]])
    }
}
