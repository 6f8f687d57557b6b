import Testing

@testable import StockFeed

@Suite struct `Bare ampersands` {
    @Test(arguments: [
        ("A&B", "A&amp;B"), ("&amp;&#38;&#x26;&lt;", "&amp;&#38;&#x26;&lt;"), ("& &", "&amp; &amp;"),
        ("&&amp;", "&amp;&amp;"),
        ("a&;", "a&amp;;"), ("R&D dept;", "R&amp;D dept;"), ("no", "no"),
    ])
    func `are escaped, and references are left alone, wherever a block ends`(text: String, expected: String) {
        for size in 1...max(text.utf8.count, 1) {
            var ampersands = BareAmpersands()
            var out: [UInt8] = []
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                out += ampersands.push(Array(bytes[start..<min(start + size, bytes.count)]).span)
            }
            out += ampersands.finish()
            #expect(String(decoding: out, as: UTF8.self) == expected)
        }
    }

    @Test func `are not looked for where a section lets them stand`() {
        var ampersands = BareAmpersands()
        _ = ampersands.push(Array("<![CDATA[A&B]]>".utf8).span)
        #expect(ampersands.hasSections)
    }
}
