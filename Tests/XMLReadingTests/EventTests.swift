import Testing

@testable import XMLReading

struct EventTests {
    @Test func `tags, attributes and texts come with their places`() throws {
        let hearing = try Hearing(
            "<?xml version=\"1.0\"?>\n<库 xmlns='urn:a' xmlns:b='urn:b'>\r\n  <b:x k=\"1\"\n    b:k='2'/>手<y>机</y>\r</库>\n"
        )
        #expect(hearing.problem == nil)
        #expect(
            hearing.events == [
                "2:1 <{urn:a}库>", "2:1 \"\n  \"", "3:3 <{urn:b}x k=1 :k=2>", "3:3 </x>", "3:3 \"手\"",
                "4:15 <{urn:a}y>", "4:15 \"机\"", "4:19 </y>", "4:19 \"\n\"", "5:1 </库>",
            ])
    }

    @Test func `the five entities and numbers are resolved, in texts as in values`() throws {
        let text = "a &amp; b &lt;&gt;&quot;&apos; &#38; &#x624B; &amp;#38;"
        let plain = "a & b <>\"' & 手 &#38;"
        let hearing = try Hearing("<a v=\"\(text)\">\(text)</a>")
        #expect(hearing.events == ["1:1 <a v=\(plain)>", "1:1 \"\(plain)\"", "1:\(9 + 2 * text.count) </a>"])
    }

    @Test func `sections, comments and instructions do not cut a text`() throws {
        let hearing = try Hearing("<a>1<!-- <b> -->2<![CDATA[<&>]]><?p <x?>3</a>")
        #expect(hearing.events == ["1:1 <a>", "1:1 \"12<&>3\"", "1:42 </a>"])
    }

    @Test func `a tag knows its path and its depth, at its beginning and its end`() throws {
        let reader = XMLReader()
        var said: [String] = []
        let text = Array("<a><b><c/></b></a>".utf8)
        try reader.push(text.span) { event in
            switch event {
            case .start(let tag): said.append("\(tag.path) \(tag.depth)")
            case .end(let tag): said.append("\(tag.path) \(tag.depth)")
            case .text: break
            }
        }
        #expect(said == ["/a 1", "/a/b 2", "/a/b/c 3", "/a/b/c 3", "/a/b 2", "/a 1"])
    }

    @Test func `names are told apart by namespace, not by prefix`() throws {
        let reader = XMLReader()
        let text = Array("<p:a xmlns:p='urn:x' k='1' p:k='2'><a/></p:a>".utf8)
        var answers: [Bool] = []
        try reader.push(text.span) { event in
            switch event {
            case .start(let tag):
                answers += [tag.isNamed("a", in: "urn:x"), tag.isNamed("a", in: "urn:y"), tag.isIn("urn:x")]
                answers.append(tag.value(of: "k") == "1")
            case .text: break
            case .end: break
            }
        }
        #expect(answers == [true, false, true, true, false, false, false, false])
    }

    @Test func `lines are counted beyond 65,535`() throws {
        let hearing = try Hearing("<a>" + document(100_000) { _ in "<x/>\n" } + "<b/>\n <c></d></a>")
        #expect(hearing.events.contains("100001:1 <b>"))
        #expect(hearing.events.last == "100002:2 <c>")
        #expect(hearing.reason == .wrongEndTag)
        #expect(hearing.problem?.place == XMLPlace(line: 100_002, column: 9))
        #expect(hearing.problem?.path == "/a/c")
    }

    @Test func `what the receiver throws comes out, at once and again`() throws {
        struct Enough: Error {}
        let reader = XMLReader()
        var seen = 0
        let text = Array("<a><b/><c/><d/></a>".utf8)
        for _ in 0..<2 {
            #expect(throws: Enough.self) {
                try reader.push(text.span) { _ in
                    seen += 1
                    if seen == 2 { throw Enough() }
                }
            }
        }
        #expect(throws: Enough.self) { try reader.finish { _ in seen += 1 } }
        #expect(seen == 2)
    }

    @Test(arguments: [
        ("<?xml version='1.0' encoding='GBK' standalone='yes'?><a/>", "GBK"),
        ("<?xml\tversion = \"1.0\"\r\n encoding\n=\n\"windows-1251\" ?><a/>", "windows-1251"),
        ("<?xml version='1.0' encoding='UTF-7'?><a/>", "UTF-7"),
    ])
    func `the declared encoding is told and not followed`(_ text: String, _ encoding: String) throws {
        let hearing = try Hearing(text)
        #expect(hearing.problem == nil)
        #expect(hearing.declaration?.encoding == encoding)
        #expect(hearing.events.count == 2)
    }

    @Test func `a document need not declare anything`() throws {
        #expect(try Hearing("<a/>").declaration == nil)
        #expect(try Hearing("<?xml version='1.0'?><a/>").declaration?.encoding == nil)
        #expect(try Hearing("<?xml-stylesheet encoding='GBK'?><a/>").declaration == nil)
        let padded = "<?xml version='1.0'" + String(repeating: " ", count: 2000) + "encoding='GBK'?><a/>"
        #expect(try Hearing(padded).reason == .markupTooLong(limit: 1024))
    }
}
