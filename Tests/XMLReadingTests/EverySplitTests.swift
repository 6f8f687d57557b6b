import Testing

@testable import XMLReading

struct EverySplitTests {
    private static let whole =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- 门店 <x> -->\n<f:a xmlns:f='urn:f' xmlns=\"urn:d\"\r id='1'>\r\n"
        + " 手<b k=\"v &amp; &#x1F600; w\" \n f:k='>'/>机 &lt;5 ]] <![CDATA[<c>😀]]&]]><?pi <d?>\r\n <c\n></c\n ></f:a>\n<!---->"

    private static func scalarPlaces(_ bytes: [UInt8]) -> [Int] { bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } }

    @Test func `blocks of any size give the same events`() throws {
        let bytes = Array(Self.whole.utf8)
        let whole = try Hearing(bytes)
        #expect(whole.problem == nil)
        #expect(whole.events.count == 8)
        let places = Self.scalarPlaces(bytes)
        for size in 1..<places.count {
            let cuts = stride(from: size, to: places.count, by: size).map { places[$0] }
            #expect(try Hearing(bytes, cuts: cuts) == whole, "in blocks of \(size)")
        }
    }

    @Test func `cut at any two places gives the same events`() throws {
        let bytes = Array(Self.whole.utf8)
        let whole = try Hearing(bytes)
        let places = Self.scalarPlaces(bytes)
        for first in places {
            for second in places where second >= first && second - first < 40 {
                #expect(try Hearing(bytes, cuts: [first, second]) == whole, "cut at \(first) and \(second)")
            }
        }
    }

    @Test(arguments: [
        "<a>\n <b></c></a>", "<a>\n &nbsp;</a>", "<a k='&x;'/>", "<a><x:b/></a>", "<a k='1' k='2'/>", "<a/>x", "<a",
        "", " \n", "<a>\n  \u{1}</a>", "<!DOCTYPE a><a/>", "<a><b>", "<a>]]></a>", "<a b=c/>", "<a>&#0;</a>", "<>", "x",
        "<a k='<'/>", "<?xml version='3.0'?><a/>", "<a><?xml version='1.0'?></a>", "<a:b:c/>",
        "\n\n<?xml version='1.0'?><a/>",
    ])
    func `a wrong document is refused alike however it is cut`(_ text: String) throws {
        let bytes = Array(text.utf8)
        let whole = try Hearing(bytes)
        #expect(whole.problem != nil)
        for cut in bytes.indices { #expect(try Hearing(bytes, cuts: [cut]) == whole, "cut at \(cut)") }
        #expect(try Hearing(bytes, cuts: Array(bytes.indices)) == whole, "byte by byte")
    }

    @Test func `a document that ends anywhere is refused, and what was read of it is its beginning`() throws {
        let bytes = Array(Self.whole.utf8)
        let whole = try Hearing(bytes)
        let places = Self.scalarPlaces(bytes)
        let end = bytes.count - "\n<!---->".utf8.count
        for length in places {
            let hearing = try Hearing(Array(bytes[..<length]))
            #expect(whole.events.starts(with: hearing.events), "ends after \(length) bytes")
            let isComplete = length == end || length == end + 1
            #expect((hearing.problem == nil) == isComplete, "ends after \(length) bytes")
        }
    }

    @Test(
        arguments: [
            ("", .noElement), (" \n", .noElement), ("sku;on-hand", .noElement), ("<!---->", .noElement),
            ("<a><b/>", .endsEarly),
            ("<a/><b/>", .goesOn), ("<a/>x", .goesOn), ("<a>\n</b>", .wrongEndTag),
        ] as [(String, XMLProblem.Reason)])
    func `a document that begins or ends wrongly says which`(_ text: String, _ reason: XMLProblem.Reason) throws {
        #expect(try Hearing(text).reason == reason)
    }

    @Test func `a long document is the same in blocks of any size`() throws {
        let text = "<a>" + document(3000) { "<line sku='S\($0)' n=\"\($0)\">手机 &amp; \($0)</line>\r\n" } + "</a>"
        let bytes = Array(text.utf8)
        let whole = try Hearing(bytes)
        #expect(whole.events.count == 12_002)
        let places = Self.scalarPlaces(bytes)
        for size in [1, 7, 997, 4096, 65_536] {
            let cuts = stride(from: size, to: places.count, by: size).map { places[$0] }
            #expect(try Hearing(bytes, cuts: cuts) == whole, "in blocks of \(size)")
        }
    }
}
