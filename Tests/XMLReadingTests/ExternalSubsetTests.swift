import Testing

@testable import XMLReading

struct `Where an external subset is allowed` {
    private var limits: XMLLimits {
        var limits = XMLLimits()
        limits.allowsExternalSubset = true
        return limits
    }

    @Test(arguments: [
        "\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>1</a>",
        "\n<!DOCTYPE a SYSTEM\n 'http://127.0.0.1:1/x.dtd' >\n<a>1</a>",
        "\n<!DOCTYPE a PUBLIC '-//x//y' 'http://127.0.0.1:1/x.dtd'><a>1</a>",
    ])
    func `a document that only names it is read as if it did not`(_ text: String) throws {
        for cut in 0...text.utf8.count {
            let hearing = try Hearing(text, cuts: [cut], limits: limits)
            #expect(hearing.problem == nil)
            #expect(hearing.events.count == 3)
        }
        let reader = XMLReader(limits: limits)
        try reader.push(Array(text.utf8).span) { _ in }
        #expect(reader.externalSubset == XMLPlace(line: 2, column: 1))
        #expect(try Hearing(text).reason == .doctype)
    }

    @Test(arguments: [
        "\n<!DOCTYPE a><a/>", "\n<!DOCTYPE a []><a/>", "\n<!DOCTYPE a SYSTEM 'x' []><a/>",
        "\n<!DOCTYPE a SYSTEM 'x' [<!ENTITY b 'bbbbb'>]>\n<a>&b;</a>",
        "\n<!DOCTYPE a SYSTEM 'x'\n[<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>\n<a/>",
        "\n<!DOCTYPE a PUBLIC 'p' 'x' [<!ATTLIST a k CDATA '99999'>]>\n<a/>",
    ])
    func `a subset inside of the document is still refused in its line`(_ text: String) throws {
        let hearing = try Hearing(text, limits: limits)
        #expect(hearing.problem == XMLProblem(reason: .doctype, place: XMLPlace(line: 2, column: 1), path: ""))
        #expect(hearing.events == [])
    }

    @Test(arguments: ["<a>1&nbsp;000</a>", "<a k='1&nbsp;000'/>", "<a><b>1</b>&nbsp;<b>000</b></a>"])
    func `what the subset might have declared is refused, and no number loses its middle`(_ text: String) throws {
        let hearing = try Hearing("<!DOCTYPE a SYSTEM 'x.dtd'>\n" + text, limits: limits)
        #expect(hearing.reason == .unknownEntity("nbsp"))
        #expect(!hearing.events.contains { $0.contains("1000") })
    }

    @Test func `an attribute that the subset might have given a value has none`() throws {
        let hearing = try Hearing("<!DOCTYPE a SYSTEM 'x.dtd'><a/>", limits: limits)
        #expect(hearing.events == ["1:28 <a>", "1:28 </a>"])
    }
}
