import Testing

@testable import DelimitedText

struct HeaderTests {
    private func header(_ line: String) throws -> Header {
        var header: Header?
        var reader = DelimitedReader()
        try reader.feed(Array(line.utf8).span) { header = Header($0) }
        #expect(try reader.finish { header = Header($0) } == [])
        return try #require(header)
    }

    @Test func `columns are found wherever they stand, blanks around them aside`() throws {
        let columns = try header(" name ,\u{3000}sku\t,\"brand\"").match(
            required: ["sku", "name"], optional: ["brand", "model"])
        #expect(columns["sku"] == 1)
        #expect(columns["name"] == 0)
        #expect(columns["brand"] == 2)
        #expect(columns["model"] == nil)
        #expect(columns["price"] == nil)
    }

    @Test func `all that is wrong is said at once, with its place`() throws {
        let wrong = #expect(throws: HeaderProblems.self) {
            try header("名称,sku,colour,sku,,SKU").match(required: ["sku", "name", "model"], optional: ["brand"])
        }
        let place = { TextPlace(line: 1, column: $0) }
        #expect(
            wrong?.problems == [
                .unknown(Header.Column(name: "名称", place: place(1))),
                .unknown(Header.Column(name: "colour", place: place(8))),
                .duplicate(Header.Column(name: "sku", place: place(15)), first: place(4)),
                .unknown(Header.Column(name: "", place: place(19))),
                .unknown(Header.Column(name: "SKU", place: place(20))),
                .missing("name"), .missing("model"),
            ])
    }

    @Test func `two spellings of one letter are two names`() throws {
        let header = try header("caf\u{e9}")
        #expect(try header.match(required: ["caf\u{e9}"])["cafe\u{301}"] == nil)
        #expect(throws: HeaderProblems.self) { try header.match(required: ["cafe\u{301}"]) }
    }

    @Test(arguments: [
        ("'=1+1", "=1+1"), ("'+", "+"), ("'-5", "-5"), ("'@x", "@x"), ("'\tx", "\tx"), ("'\rx", "\rx"), ("'＝x", "＝x"),
        ("'＋x", "＋x"), ("'－x", "－x"), ("'＠x", "＠x"), ("''=x", "'=x"), ("'''=x", "''=x"), ("' =x", " =x"),
        ("'\u{200b}=x", "\u{200b}=x"), ("'90s", "'90s"), ("''quoted''", "''quoted''"), ("'", "'"), ("", ""),
        ("=x", "=x"),
        ("x'=", "x'="),
    ])
    func `the apostrophe of an export is taken off, and no other`(_ cell: String, _ text: String) throws {
        var seen: (String, String)?
        var reader = DelimitedReader(separator: .semicolon)
        try reader.feed(Array("\"\(cell)\";\n".utf8).span) { seen = ($0.string(0), $0.unguardedString(0)) }
        #expect(try reader.finish { _ in } == [])
        #expect(seen.map { bytes($0.0) } == bytes(cell))
        #expect(seen.map { bytes($0.1) } == bytes(text))
    }
}
