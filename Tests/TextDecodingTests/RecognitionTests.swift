import Testing

@testable import TextDecoding

struct RecognitionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let input: [UInt8]
        let encoding: TextEncoding?
        let text: String
        init(_ name: String, _ input: [UInt8], _ encoding: TextEncoding?, _ text: String) {
            (testDescription, self.input, self.encoding, self.text) = (name, input, encoding, text)
        }
    }

    static let cases = [
        Case("nothing", [], nil, ""),
        Case("ASCII", utf8("sku,name\n"), nil, "sku,name\n"),
        Case("one byte", [0x61], nil, "a"),
        Case("UTF-8", utf8("门店,é,😀"), .utf8, "门店,é,😀"),
        Case("UTF-8 behind ASCII", utf8("sku,name,门店"), .utf8, "sku,name,门店"),
        Case("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + utf8("门店"), .utf8, "门店"),
        Case("a mark of UTF-8 and nothing else", [0xEF, 0xBB, 0xBF], .utf8, ""),
        Case("a second mark is text", [0xEF, 0xBB, 0xBF] + utf8("\u{feff}a"), .utf8, "\u{feff}a"),
        Case("a mark behind ASCII is text", utf8("a,\u{feff}b"), .utf8, "a,\u{feff}b"),
        Case("UTF-16, little end first", [0xFF, 0xFE, 0xE8, 0x95, 0x3D, 0xD8, 0x00, 0xDE], .utf16LittleEndian, "门😀"),
        Case("UTF-16, big end first", [0xFE, 0xFF, 0x95, 0xE8, 0xD8, 0x3D, 0xDE, 0x00], .utf16BigEndian, "门😀"),
        Case("a mark of UTF-16 and nothing else", [0xFF, 0xFE], .utf16LittleEndian, ""),
        Case("GB18030, two bytes", [0xC3, 0xC5, 0xB5, 0xEA], .gb18030, "门店"),
        Case("GB18030, four bytes", [0x61, 0x95, 0x34, 0xB2, 0x35, 0x94, 0x39, 0xFC, 0x36], .gb18030, "a𠮷😀"),
        Case("GB18030 with a mark", [0x84, 0x31, 0x95, 0x33, 0xC3, 0xC5], .gb18030, "门"),
        Case("GB18030 behind ASCII", utf8("sku,name\n1,") + [0xC1, 0xAA, 0xCD, 0xA8], .gb18030, "sku,name\n1,联通"),
        Case("GB18030 that begins like UTF-8", [0xD2, 0xBB, 0x2C, 0xC3, 0xC5], .gb18030, "一,门"),
        Case("GB18030 with three bytes like UTF-8", [0xE4, 0xBF, 0xB1, 0xF5, 0xC7, 0xF8], .gb18030, "淇滨区"),
        Case("UTF-8 that GB18030 would take", [0xE4, 0xB8, 0x89, 0xE6, 0x98, 0x9F], .utf8, "三星"),
    ]

    @Test(arguments: cases) func `recognises`(_ item: Case) throws {
        for blocks in 1...max(item.input.count, 1) {
            let decoding = try Decoding(item.input, blocks: blocks)
            #expect(decoding.error == nil && decoding.encoding == item.encoding, "in blocks of \(blocks)")
            #expect(decoding.bytes == utf8(item.text), "in blocks of \(blocks)")
            #expect(decoding.isWhole)
        }
    }

    @Test(arguments: cases) func `two passes find the same`(_ item: Case) throws {
        for blocks in 1...max(item.input.count, 1) {
            var scout = EncodingScout()
            for start in stride(from: 0, to: item.input.count, by: blocks) {
                scout.look(at: item.input.span.extracting(start..<min(start + blocks, item.input.count)))
            }
            #expect(scout.verdict == item.encoding ?? .utf8)
            #expect(try Decoding(item.input, as: scout.verdict, blocks: blocks).bytes == utf8(item.text))
        }
    }

    @Test func `ASCII is handed on at once, other text after a window of 64 KiB`() throws {
        var decoder = TextDecoder()
        var count = 0
        try decoder.decode([UInt8](repeating: 0x61, count: 1000).span) { count += $0.count }
        #expect(count == 1000)
        let text = utf8(String(repeating: "门", count: 21_845))
        try decoder.decode(text.span) { count += $0.count }
        #expect(count == 1000)
        let encoding = decoder.encoding
        #expect(encoding == nil)
        try decoder.decode(text.span) { count += $0.count }
        try decoder.finish { count += $0.count }
        #expect(count == 1000 + 2 * text.count)
    }

    @Test func `in one pass the window decides, in two passes the whole file`() throws {
        // One character that might be either, and the proof far behind it.
        let filler = [UInt8](repeating: 0x61, count: TextDecoder.window)
        let file = [0xD2, 0xBB] + filler + [0xC3, 0xC5, 0xB5, 0xEA]
        let once = try Decoding(file, blocks: 4096)
        #expect(once.encoding == .utf8)
        #expect(once.error?.reason == .notInEncoding)
        #expect(once.error?.offset == 2 + filler.count)
        #expect(once.error?.bytes == [0xC3, 0xC5])
        var scout = EncodingScout()
        scout.look(at: file.span)
        #expect(scout.verdict == .gb18030)
        #expect(try Decoding(file, as: .gb18030, blocks: 4096).bytes == utf8("一") + filler + utf8("门店"))
    }

    @Test func `UTF-8 that is cut or damaged is not taken for GB18030`() throws {
        let text = utf8("门店,名称\n北京,手机\n")
        let cut = try Decoding(Array(text.dropLast(2)), blocks: 5)
        #expect(
            cut.error
                == TextDecodingError(
                    reason: .endsInsideCharacter, encoding: .utf8, offset: text.count - 4, bytes: [0xE6, 0x9C]))
        #expect(cut.text == "门店,名称\n北京,手")
        var damaged = text
        damaged[4] = 0x41
        let broken = try Decoding(damaged, blocks: 5)
        #expect(
            broken.error
                == TextDecodingError(
                    reason: .notInEncoding, encoding: .utf8, offset: 3, bytes: [0xE5, 0x41]))
        #expect(broken.text == "门")
    }

    @Test func `a big Chinese text in blocks of any size comes out whole`() throws {
        let text = String(repeating: "编号,门店名称,北京市朝阳区😀\r\n", count: 4000)
        for blocks in [1000, 4095, 4096, 65_537, .max / 2] {
            let fromUTF8 = try Decoding(utf8(text), blocks: blocks)
            #expect(fromUTF8.encoding == .utf8 && fromUTF8.bytes == utf8(text) && fromUTF8.isWhole)
            let bytes = try #require(encoded(text, "GB18030"))
            let fromGB = try Decoding(bytes, blocks: blocks)
            #expect(fromGB.encoding == .gb18030 && fromGB.bytes == utf8(text) && fromGB.isWhole)
        }
    }
}
