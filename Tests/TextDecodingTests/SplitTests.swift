import Testing

@testable import TextDecoding

struct SplitTests {
    @Test(arguments: [TextEncoding.gb18030, .utf8, .utf16LittleEndian, .utf16BigEndian])
    func `a text cut at any byte is the same text`(_ encoding: TextEncoding) throws {
        let text = "编号,𠮷野家,€5\r\nñ,ÿ,ㄅ,丂,龥,，😀𪚥\r\n"
        let input = try #require(encoded(text, encoding.rawValue))
        for cut in 0...input.count {
            for second in cut...min(cut + 4, input.count) {
                let decoding = try Decoding(input, as: encoding, cuts: [cut, second])
                #expect(decoding.error == nil && decoding.bytes == utf8(text) && decoding.isWhole, "cut at \(cut)")
            }
            let recognised = try Decoding(input, cuts: [cut])
            #expect(encoding.isUTF16 || recognised.bytes == utf8(text), "cut at \(cut)")
        }
    }

    /// Every character of the basic plane, and of the planes behind it every 97th.
    static let scalars: [Unicode.Scalar] =
        (0x80...0xFFFF).compactMap(Unicode.Scalar.init(_:))
        + stride(from: 0x10000 as UInt32, through: 0x10FFFF, by: 97).compactMap(Unicode.Scalar.init(_:))

    @Test(arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian, .utf8])
    func `all of Unicode comes back`(_ encoding: TextEncoding) throws {
        var lost: [Unicode.Scalar] = []
        for start in stride(from: 0, to: Self.scalars.count, by: 4096) {
            var scalars = Array(Self.scalars[start..<min(start + 4096, Self.scalars.count)])
            if encoded(text(scalars), encoding.rawValue) == nil {
                lost += scalars.filter { encoded(String($0), encoding.rawValue) == nil }
                scalars.removeAll(where: lost.contains)
            }
            let whole = text(scalars)
            let decoding = try Decoding(#require(encoded(whole, encoding.rawValue)), as: encoding, blocks: 1021)
            #expect(decoding.error == nil)
            #expect(decoding.bytes == utf8(whole))
        }
        // Two dozen private characters of older standards have no bytes in the C library's GB18030.
        #expect(lost.count == (encoding == .gb18030 ? 24 : 0))
        #expect(lost.allSatisfy { $0.properties.generalCategory == .privateUse })
    }

    /// Behind a letter, because a mark at the beginning would be taken off.
    private func text(_ scalars: [Unicode.Scalar]) -> String {
        var view: String.UnicodeScalarView = "a".unicodeScalars
        view.append(contentsOf: scalars)
        return String(view)
    }

    @Test func `damaged bytes are refused or text, the same in blocks of any size`() throws {
        let good = try #require(encoded("编号,名称\n𠮷,手机😀\n", "GB18030"))
        var state: UInt64 = 11
        for _ in 0..<300 {
            var damaged = good
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 56)
            }
            for encoding in [nil, .gb18030, .utf8, .big5, .utf16LittleEndian] as [TextEncoding?] {
                let whole = try Decoding(damaged, as: encoding)
                #expect(String(validating: whole.bytes, as: UTF8.self) != nil)
                for blocks in [1, 3] {
                    let pieces = try Decoding(damaged, as: encoding, blocks: blocks)
                    #expect(pieces.bytes == whole.bytes && pieces.encoding == whole.encoding)
                    #expect(pieces.error == whole.error)
                }
            }
        }
    }
}
