import Testing

@testable import DelimitedText

struct ReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let rows: [[String]]
        init(_ name: String, _ text: String, _ rows: [[String]]) {
            (testDescription, self.text, self.rows) = (name, text, rows)
        }
    }

    @Test(arguments: [
        Case("commas", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Case("semicolons, found by the header", "a;b;c,d\n1;2;3\n", [["a", "b", "c,d"], ["1", "2", "3"]]),
        Case("tabs, found by the header", "a\tb\n1\t2,5\n", [["a", "b"], ["1", "2,5"]]),
        Case("separators inside quotes do not vote", "\"x;y;z\",b\n1,2\n", [["x;y;z", "b"], ["1", "2"]]),
        Case("one column", "a\n1;2\n", [["a"], ["1;2"]]),
        Case("CR LF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        Case("CR alone", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        Case("all line ends in one text", "a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
        Case("no line end after the last row", "a,b\n1,", [["a", "b"], ["1", ""]]),
        Case("quotes around a field", "\"a\",\"b\"\n\"\",\"2\"\n", [["a", "b"], ["", "2"]]),
        Case("a separator inside quotes", "a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]),
        Case("doubled quotes", "a\n\"\"\"\"\n\"say \"\"no\"\"\"\n", [["a"], ["\""], ["say \"no\""]]),
        Case("line ends inside quotes", "a,b\n\"1\r\n2\n3\r4\",5\n", [["a", "b"], ["1\r\n2\n3\r4", "5"]]),
        Case(
            "a quote in the middle of a field", "a,b\n6.1\" screen,x\"y\"\n",
            [["a", "b"], ["6.1\" screen", "x\"y\""]]),
        Case("a byte order mark", "\u{feff}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Case("a byte order mark before a quote", "\u{feff}\"a\",b\n", [["a", "b"]]),
        Case("a mark and a blank line", "\u{feff}\na;b\n", [["a", "b"]]),
        Case("a mark in the middle is text", "a\n\u{feff}b\n", [["a"], ["\u{feff}b"]]),
        Case("blank lines", "\n\r\n\ra,b\n\n\n1,2\r\n\r\n3,4\n\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
        Case("lines of blanks", "  \na,b\n   \n1,2\n ", [["a", "b"], ["1", "2"]]),
        Case("a blank is a field where there is one column", "a\n \n\"\"\n", [["a"], [" "], [""]]),
        Case("a line of separators is a row", "a,b,c\n,,\n", [["a", "b", "c"], ["", "", ""]]),
        Case("Chinese and emoji", "门店,名称\n北京,😀\n", [["门店", "名称"], ["北京", "😀"]]),
        Case("blanks belong to the field", "a,b\n 1 , \n", [["a", "b"], [" 1 ", " "]]),
        Case("nothing", "", []),
        Case("a mark and nothing else", "\u{feff}", []),
        Case("line ends and nothing else", "\r\n\n\r", []),
    ])
    func `reads`(_ item: Case) throws {
        let reading = try Reading(item.text)
        #expect(reading.fields.map { $0.map(bytes) } == item.rows.map { $0.map(bytes) })
        #expect(reading.problems == [])
    }

    @Test func `a given separator is taken as it is`() throws {
        #expect(try Reading("a;b,c\n1;2,3\n", separator: .comma).fields == [["a;b", "c"], ["1;2", "3"]])
        #expect(try Reading("a,b\n1,2\n", separator: .tab).fields == [["a,b"], ["1,2"]])
    }

    @Test func `each row knows its line and each field its column`() throws {
        let text = "门店,\"名\"\"称\",x\r\n\r\n\"北\r\n京\",\"a\rb\",😀\n1,2,3\r4,5,6"
        let rows = try Reading(text).rows
        #expect(rows.map(\.line) == [1, 3, 6, 7])
        #expect(rows.map(\.columns) == [[1, 4, 11], [1, 4, 4], [1, 3, 5], [1, 3, 5]])
    }

    @Test func `a field after a line end in quotes stands on the later line`() throws {
        var places: [TextPlace] = []
        var reader = DelimitedReader()
        try reader.feed(Array("a,b\n\"1\n\n2\",x\n".utf8).span) { row in places = (0..<2).map { row.place(of: $0) } }
        #expect(try reader.finish { _ in } == [])
        #expect(places == [TextPlace(line: 2, column: 1), TextPlace(line: 4, column: 4)])
    }

    @Test func `the place of the next byte is known at any time`() throws {
        var reader = DelimitedReader()
        let text = Array("a,b\r\n\"门\n店\",2\n".utf8)
        var places: [TextPlace] = []
        for index in text.indices {
            places.append(reader.place)
            try reader.feed(text.span.extracting(index..<index + 1)) { _ in }
        }
        places.append(reader.place)
        #expect(places.map(\.line) == [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4])
        #expect(places.last == TextPlace(line: 4, column: 1))
    }

    @Test func `a row says what is empty and what stood in quotes`() throws {
        var reader = DelimitedReader(separator: .comma)
        var seen = ""
        try reader.feed(Array(",\"\",\"a\"\"b\",c\n".utf8).span) { row in
            for index in 0..<row.count { seen += "\(row.isEmpty(index)) \(row.isQuoted(index)) " }
            seen += String(row.withBytes(2) { $0.count })
        }
        #expect(try reader.finish { _ in } == [])
        #expect(seen == "true false true true false true false false 3")
    }

    @Test func `what the receiver throws ends the reading`() throws {
        struct Enough: Error {}
        var reader = DelimitedReader()
        #expect(throws: Enough.self) { try reader.feed([0x61, 0x0A, 0x62, 0x0A].span) { _ in throw Enough() } }
        try reader.feed([0x63, 0x0A].span) { _ in Issue.record("a row after the end") }
        let isStopped = reader.isStopped
        #expect(isStopped)
    }
}
