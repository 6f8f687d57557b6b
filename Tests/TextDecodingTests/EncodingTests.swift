import Testing

@testable import TextDecoding

struct EncodingTests {
    @Test(arguments: TextEncoding.allCases) func `every encoding of the list is there`(_ encoding: TextEncoding) throws
    {
        guard encoding != .utf16 else { return }
        let input: [UInt8] = encoding.isUTF16 ? (encoding == .utf16LittleEndian ? [0x61, 0] : [0, 0x61]) : [0x61]
        let decoding = try Decoding(input, as: encoding)
        #expect(decoding.error == nil && decoding.text == "a")
    }

    @Test(arguments: [
        ("utf-8", TextEncoding.utf8), ("UTF-8", .utf8), ("gb18030", .gb18030), ("GBK", .gbk), ("gb2312", .gb2312),
        ("BIG5", .big5), ("Windows-1252", .windows1252), ("iso-8859-1", .latin1), ("shift_jis", .shiftJIS),
        ("koi8-r", .koi8r), ("utf-16", .utf16),
    ])
    func `is found by its name`(_ name: String, _ encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }

    @Test(arguments: [
        "", "UTF-7", "utf8 ", "EBCDIC", "UTF-32", "x", "ISO-8859-12", "windows-1259", "UTF-8//IGNORE", "ＧＢＫ",
    ])
    func `no other name is taken`(_ name: String) {
        #expect(TextEncoding(named: name) == nil)
    }

    @Test(arguments: [
        (TextEncoding.gbk, [0xC3, 0xC5, 0x81, 0x40] as [UInt8], "门丂"), (.gb2312, [0xC3, 0xC5, 0x96, 0x7C], "门東"),
        (.big5, [0xAA, 0xF9, 0xA9, 0xB1], "門店"), (.shiftJIS, [0x93, 0x58, 0xB1, 0x87, 0x40, 0x5C], "店ｱ①\\"),
        (.koi8r, [0xF7, 0xC1], "Ва"), (.windows1251, [0xC2, 0xE0], "Ва"), (.windows1252, [0x80, 0xE9], "€é"),
        (.latin1, [0xE9], "é"), (.latin9, [0xA4], "€"), (.utf16, [0xFE, 0xFF, 0x95, 0xE8], "门"),
        (.utf16, [0xFF, 0xFE, 0xE8, 0x95], "门"), (.utf16BigEndian, [0xFE, 0xFF, 0x95, 0xE8], "门"),
        (.utf16LittleEndian, [0xE8, 0x95], "门"), (.utf8, [0xEF, 0xBB, 0xBF, 0x61], "a"),
        (.windows1258, [0x61, 0xCC], "à"),
    ])
    func `reads text that says what it is`(_ encoding: TextEncoding, _ input: [UInt8], _ text: String) throws {
        for blocks in 1...input.count {
            let decoding = try Decoding(input, as: encoding, blocks: blocks)
            #expect(decoding.error == nil)
            #expect(decoding.text == text && decoding.isWhole)
        }
    }

    @Test(arguments: [
        (TextEncoding.utf8, [0x61, 0xC8, 0xD5] as [UInt8], 1, [0xC8, 0xD5] as [UInt8], "a"),
        (.utf8, [0xC0, 0x80], 0, [0xC0], ""), (.utf8, [0xE0, 0x80, 0x80], 0, [0xE0, 0x80], ""),
        (.utf8, [0x61, 0xED, 0xA0, 0x80], 1, [0xED, 0xA0], "a"),
        (.utf8, [0xF4, 0x90, 0x80, 0x80], 0, [0xF4, 0x90], ""),
        (.utf8, [0xF5], 0, [0xF5], ""), (.utf8, [0x80], 0, [0x80], ""),
        (.utf8, [0xE4, 0xB8, 0x41], 0, [0xE4, 0xB8, 0x41], ""),
        (.gb18030, [0x61, 0x80, 0x61], 1, [0x80], "a"), (.gb18030, [0xC3, 0xC5, 0xFF], 2, [0xFF], "门"),
        (.gb18030, [0xC3, 0xC5, 0xC3, 0x20, 0x61], 2, [0xC3, 0x20], "门"),
        (.gb18030, [0x81, 0x30, 0x20, 0x20], 0, [0x81, 0x30, 0x20], ""),
        (.gb18030, [0x84, 0x32, 0xFE, 0x39, 0x61], 0, [0x84, 0x32, 0xFE, 0x39], ""),
        (.utf16LittleEndian, [0x61, 0x00, 0x00, 0xDC, 0x61, 0x00], 2, [0x00, 0xDC], "a"),
        (.utf16BigEndian, [0xD8, 0x3D, 0x00, 0x61], 0, [0xD8, 0x3D], ""),
        (.big5, [0xAA, 0x20], 0, [0xAA, 0x20], ""), (.windows1252, [0x61, 0x81], 1, [0x81], "a"),
    ])
    func `bytes that are no text have a place`(
        _ encoding: TextEncoding, _ input: [UInt8], _ offset: Int, _ bytes: [UInt8], _ before: String
    ) throws {
        for blocks in 1...input.count {
            let decoding = try Decoding(input, as: encoding, blocks: blocks)
            #expect(
                decoding.error
                    == TextDecodingError(
                        reason: .notInEncoding, encoding: encoding, offset: offset, bytes: bytes),
                "in blocks of \(blocks)")
            #expect(decoding.text == before)
        }
    }

    @Test(arguments: [
        (TextEncoding.utf8, [0x61, 0xE4, 0xB8] as [UInt8], 1), (.gb18030, [0x61, 0xC3], 1),
        (.gb18030, [0xC3, 0xC5, 0x95, 0x34, 0xB2], 2), (.utf16LittleEndian, [0x61, 0x00, 0x3D, 0xD8], 2),
        (.utf16BigEndian, [0x00, 0x61, 0x00], 2), (.big5, [0xAA], 0),
    ])
    func `a text that ends inside a character is an error`(_ encoding: TextEncoding, _ input: [UInt8], _ offset: Int)
        throws
    {
        for blocks in 1...input.count {
            let error = try #require(try Decoding(input, as: encoding, blocks: blocks).error)
            #expect(error.reason == .endsInsideCharacter && error.offset == offset)
            #expect(error.bytes.first == input[offset])
        }
    }

    @Test(arguments: [TextEncoding.gb18030, .gbk, .big5, .windows1252, .shiftJIS])
    func `UTF-8 under another name is refused`(_ encoding: TextEncoding) throws {
        #expect(try Decoding([0xEF, 0xBB, 0xBF, 0x61], as: encoding).error?.reason == .isUTF8)
        let decoding = try Decoding(utf8("三星"), as: encoding)
        #expect(decoding.error?.reason == (encoding == .gb18030 || encoding == .gbk ? .isUTF8 : decoding.error?.reason))
        #expect(decoding.error != nil)
        #expect(try Decoding(utf8("plain"), as: encoding).error == nil)
    }

    @Test func `UTF-16 without a mark does not say which it is`() throws {
        #expect(try Decoding([0x61, 0x00], as: .utf16).error?.reason == .noByteOrderMark)
        #expect(try Decoding([], as: .utf16).error?.reason == .noByteOrderMark)
    }

    @Test func `a spent decoder says the same again`() throws {
        var decoder = TextDecoder(as: .gb18030)
        let first = #expect(throws: TextDecodingError.self) {
            try decoder.decode([0xC3, 0xC5, 0xFF, 0x61].span) { _ in }
        }
        let again = #expect(throws: TextDecodingError.self) { try decoder.decode([0x61].span) { _ in } }
        let last = #expect(throws: TextDecodingError.self) { try decoder.finish { _ in } }
        #expect(first?.offset == 2 && first == again && first == last)
    }
}
