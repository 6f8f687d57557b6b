import CLibXML2
import Glibc
import Testing

@testable import XMLReading

struct HostileTests {
    @Test(arguments: [
        "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>",
        "\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'>\n<a/>",
        "\n<!DOCTYPE a PUBLIC '-//x//y' 'http://127.0.0.1:1/x.dtd' []>\n<a/>",
        "\n<!DOCTYPE a [<!ENTITY b 'bbbbb'><!ENTITY c '&b;&b;&b;'>]>\n<a>&c;</a>",
        "\n<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>\n<a/>",
        "\n<!DOCTYPE a [<!ATTLIST a k CDATA '99999'>]>\n<a/>",
        "\n<!DOCTYPE a [",
    ])
    func `a document type declaration is refused in its line before it is looked into`(_ text: String) throws {
        let hearing = try Hearing(text)
        #expect(hearing.problem == XMLProblem(reason: .doctype, place: XMLPlace(line: 2, column: 1), path: ""))
        #expect(hearing.events == [])
    }

    @Test func `no entity is known but XML's own five`() throws {
        for text in ["<a>1&nbsp;000</a>", "<a k='1&nbsp;000'/>"] {
            #expect(try Hearing(text).reason == .unknownEntity("nbsp"))
        }
    }

    @Test func `what libxml2 would let pass ends the reading as well`() throws {
        #expect(try Hearing("<a>\n<x:b/></a>").reason == .undeclaredPrefix("x"))
        let twice = try Hearing("<a xmlns:x='urn:n' xmlns:y='urn:n' x:k='1' y:k='2'/>")
        #expect(twice.reason == .repeatedAttribute("k"))
    }

    @Test func `once there is a reader, nobody in the process loads what lies outside a document`() throws {
        _ = XMLReader()
        let attack = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"
        let careless = Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_DTDLOAD.rawValue | XML_PARSE_NOERROR.rawValue)
        let tree = unsafe xmlReadMemory(attack, Int32(attack.utf8.count), nil, nil, careless)
        defer { unsafe xmlFreeDoc(tree) }
        let content = unsafe xmlNodeGetContent(xmlDocGetRootElement(tree))
        #expect(unsafe content.map { unsafe String(cString: $0) } ?? "" == "")
    }

    @Test func `a bomb of depth is refused, and the limit is what refuses it`() throws {
        let bomb = document(200) { _ in "<a>\n" } + document(200) { _ in "</a>" }
        let hearing = try Hearing(bomb)
        #expect(hearing.reason == .tooDeep(limit: 64))
        #expect(hearing.problem?.place == XMLPlace(line: 65, column: 1))
        #expect(hearing.problem?.path == document(65) { _ in "/a" })
        var limits = XMLLimits()
        limits.depth = 200
        #expect(try Hearing(bomb, limits: limits).problem == nil)
        limits.depth = .max
        let deeper = document(100_000) { _ in "<a>" }
        #expect(try Hearing(deeper, limits: limits).problem != nil)
    }

    @Test func `a bomb of attributes is refused, and the limits are what refuses it`() throws {
        let bomb = "<a>\n<b " + document(3000) { "a\($0)='' " } + "/></a>"
        let hearing = try Hearing(bomb)
        #expect(hearing.reason == .tooManyAttributes(limit: 64))
        #expect(hearing.problem?.place == XMLPlace(line: 2, column: 1))
        #expect(hearing.problem?.path == "/a/b")
        var limits = XMLLimits()
        limits.attributes = .max
        limits.differentNames = .max
        #expect(try Hearing(bomb, limits: limits).problem == nil)
        let declarations = "<a " + document(65) { "xmlns:a\($0)='urn:a' " } + "/>"
        #expect(try Hearing(declarations).reason == .tooManyAttributes(limit: 64))
        // A greater-than sign in a value hides the end of the tag from whoever looks for one.
        let larger = "<a>\n<b " + document(50_000) { "a\($0)='>' " } + "/></a>"
        #expect(try Hearing(larger).reason == .markupTooLong(limit: 65_536))
        #expect(try Hearing(larger).problem?.place == XMLPlace(line: 2, column: 1))
    }

    @Test func `long texts, values and names are refused`() throws {
        let long = String(repeating: "x", count: 4097)
        let text = try Hearing("<a>\n<b>\(long)</b></a>")
        #expect(
            text.problem
                == XMLProblem(reason: .textTooLong(limit: 4096), place: XMLPlace(line: 2, column: 1), path: "/a/b"))
        #expect(try Hearing("<a>\(long.dropLast())</a>").problem == nil)
        #expect(try Hearing("<a><![CDATA[\(long)]]></a>").reason == .textTooLong(limit: 4096))
        #expect(try Hearing("<a>" + document(4097) { _ in "&lt;" } + "</a>").reason == .textTooLong(limit: 4096))
        let value = try Hearing("<a>\n<b k='\(long)'/></a>")
        #expect(value.reason == .textTooLong(limit: 4096))
        #expect(value.problem?.path == "/a/b/@k")
        let name = String(repeating: "n", count: 257)
        #expect(try Hearing("<\(name)/>").reason == .nameTooLong(limit: 256))
        #expect(try Hearing("<a \(name)=''/>").reason == .nameTooLong(limit: 256))
        for endless in ["<a>\(long)", "<a><!--", "<a k='", "<a><?p ", "<a><![CDATA[", "<"] {
            let bytes = Array((endless + String(repeating: "x", count: 200_000)).utf8)
            let hearing = try Hearing(bytes, cuts: [100_000])
            let isLimit = [.markupTooLong(limit: 65_536), .textTooLong(limit: 4096)].contains(hearing.reason)
            #expect(isLimit, "\(endless): \(String(describing: hearing.reason))")
        }
    }

    @Test func `many different names are refused, wherever they stand`() throws {
        let documents = [
            document(1000) { "<n\($0)/>" }, document(1000) { "<a n\($0)=''/>" }, document(1000) { "<?n\($0)?>" },
            document(1000) { "<a xmlns='urn:\($0)'/>" }, document(1000) { "<p\($0):a xmlns:p\($0)='urn:a'/>" },
        ]
        var limits = XMLLimits()
        limits.differentNames = .max
        for text in documents {
            #expect(try Hearing("<a>\(text)</a>").reason == .tooManyNames(limit: 500), "\(text.prefix(20))")
            #expect(try Hearing("<a>\(text)</a>", limits: limits).problem == nil)
        }
    }

    @Test func `control characters are refused in their place`() throws {
        for byte in [0x00, 0x01, 0x0B, 0x1F] as [UInt8] {
            let hearing = try Hearing(Array("<a>\n 手".utf8) + [byte] + Array("</a>".utf8))
            #expect(
                hearing.problem
                    == XMLProblem(reason: .controlCharacter, place: XMLPlace(line: 2, column: 3), path: "/a"))
        }
        #expect(try Hearing("<a>&#1;</a>").problem != nil)
    }

    @Test func `UTF-16 that nobody decoded, and bytes without sense, are refused`() throws {
        #expect(try Hearing([0x3C, 0x00, 0x61, 0x00, 0x2F, 0x00, 0x3E, 0x00]).reason == .controlCharacter)
        #expect(try Hearing([0xFF, 0xFE]).problem != nil)
        #expect(try Hearing("+ADw-a/+AD4-").problem != nil)
    }

    @Test func `many readers read side by side`() async throws {
        let text = "<a>" + document(2000) { "<b k='\($0)'>\($0)</b>\n" } + "</a>"
        let whole = try Hearing(text)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                group.addTask {
                    if number % 2 == 0 { return try Hearing(text) == whole }
                    return try Hearing("<a><b></a>").reason == .wrongEndTag
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test func `nothing is printed`() throws {
        let printed = try captured {
            for text in [
                "<a>", "<a>&b;</a>", "<a xmlns='r'/>", "<?xml version='1.1'?><a", "<!DOCTYPE a [", "<x:a/>", "",
            ] {
                _ = try Hearing(text)
            }
        }
        #expect(!["parser", "namespace", "^"].contains { printed.contains($0) }, "\(printed)")
    }

    /// What reached standard error meanwhile.
    private func captured(_ work: () throws -> Void) throws -> String {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let standardError = dup(2)
        dup2(ends[1], 2)
        defer {
            dup2(standardError, 2)
            for end in [standardError, ends[0], ends[1]] { close(end) }
        }
        try work()
        var bytes = [UInt8](repeating: 0, count: 60_000)
        let count = unsafe read(ends[0], &bytes, bytes.count)
        // What other tests said meanwhile.
        if count > 0 { _ = unsafe write(standardError, bytes, count) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
