import Testing
import XMLReading
import XMLWriting

struct XMLWriterTests {
    private func written(_ text: String) -> String {
        let writer = XMLWriter()
        writer.element("a:r", ["xmlns:a": "urn:a"]) { writer.element("t", text, ["k": text]) }
        return writer.finish()
    }

    /// Attribute and text of the inner element, as a reader finds them.
    private func read(_ document: String) throws -> [String] {
        var found: [String] = []
        let reader = XMLReader()
        func receive(_ event: borrowing XMLEvent) {
            switch event {
            case .start(let tag): if tag.depth == 2 { found.append(tag.value(of: "k") ?? "") }
            case .text(let text): if !text.isBlank { found.append(text.string) }
            case .end: break
            }
        }
        try reader.push(Array(document.utf8).span) { receive($0) }
        try reader.finish { receive($0) }
        return found
    }

    @Test func `a document is declared, indented and ends with its line`() {
        let writer = XMLWriter()
        writer.element("r", ["xmlns": "urn:r"]) {
            writer.element("a", "中文")
            writer.element("b") { writer.element("c", "", ["k": "v"]) }
        }
        #expect(
            writer.finish() == """
                <?xml version="1.0" encoding="UTF-8"?>
                <r xmlns="urn:r">
                  <a>中文</a>
                  <b>
                    <c k="v"></c>
                  </b>
                </r>

                """)
    }

    @Test(arguments: ["<&>\"'", "]]>", "代理商 & 门店", "😀", "a\u{A0}b", "<!-- -->", "&amp;"])
    func `what is written is read back`(_ text: String) throws {
        #expect(try read(written(text)) == [text, text])
    }

    @Test(arguments: ["\u{0}", "a\u{1}b", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func `what XML cannot hold is replaced`(_ text: String) throws {
        let found = try read(written(text))
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.contains("\u{FFFD}") && $0.unicodeScalars.count == text.unicodeScalars.count })
    }
}
