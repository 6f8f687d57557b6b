/// A stock feed that means harm, or that a broken program wrote: one of each kind that is known, and the code by which
/// it has to be refused.
package struct HostileDocument: Sendable, CustomStringConvertible {
    package let name: String
    package let bytes: [UInt8]
    package let code: String

    package var description: String { name }

    private init(_ name: String, _ code: String, _ text: String) {
        self.init(name, code, bytes: Array(text.utf8))
    }

    private init(_ name: String, _ code: String, bytes: [UInt8]) {
        (self.name, self.bytes, self.code) = (name, bytes, code)
    }

    private static let head = "<stockFeed xmlns='urn:storechain:feed:1' id='A' as-of='2026-03-01T08:00:00+08:00'>\n"
    private static let line = "<line sku='P-1' on-hand='5'/>\n"
    private static let end = "</stockFeed>\n"

    /// A document of our own with a declaration of its type before it and a sign of the declaration's inside.
    private static func declaring(_ type: String, _ sign: String = "") -> String {
        "<?xml version='1.0'?>\n<!DOCTYPE stockFeed\(type)>\n\(head)\(line)<line sku='P-2' on-hand='5\(sign)'/>\(end)"
    }

    private static func around(_ inside: String) -> String { head + line + inside + end }

    /// `file` and `url` name something that nobody may touch.
    package static func all(file: String = "/etc/hostname", url: String = "http://127.0.0.1:9/x") -> [HostileDocument] {
        entities(file, url) + floods + unreadable + misshapen
    }

    private static func entities(_ file: String, _ url: String) -> [HostileDocument] {
        let laughs = (1...9).map { level in
            "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
        }
        let huge = String(repeating: "a", count: 50_000)
        return [
            HostileDocument(
                "billion laughs", "xml.doctype", declaring(" [<!ENTITY l0 'lol'>\(laughs.joined())]", "&l9;")),
            HostileDocument(
                "quadratic growth", "xml.doctype",
                declaring(" [<!ENTITY a '\(huge)'>]", String(repeating: "&a;", count: 10_000))),
            HostileDocument("an entity that is itself", "xml.doctype", declaring(" [<!ENTITY a '&a;'>]", "&a;")),
            HostileDocument(
                "a file's content", "xml.doctype", declaring(" [<!ENTITY a SYSTEM 'file://\(file)'>]", "&a;")),
            HostileDocument("a page's content", "xml.doctype", declaring(" [<!ENTITY a SYSTEM '\(url)'>]", "&a;")),
            HostileDocument(
                "a parameter entity", "xml.doctype", declaring(" [<!ENTITY % a SYSTEM 'file://\(file)'> %a;]")),
            HostileDocument("a type's file", "xml.doctype", declaring(" SYSTEM 'file://\(file)'")),
            HostileDocument("a type's page", "xml.doctype", declaring(" PUBLIC '-//A//B' '\(url)'")),
            HostileDocument(
                "an attribute's default", "xml.doctype", declaring(" [<!ATTLIST line reserved CDATA '9'>]")),
            HostileDocument("a type that is never closed", "xml.doctype", "<!DOCTYPE stockFeed ["),
            HostileDocument(
                "an entity that nobody declared", "xml.unknown-entity", around("<line sku='&a;' on-hand='1'/>")),
        ]
    }

    private static var floods: [HostileDocument] {
        let many = (0..<3000).map { "a\($0)='' " }.joined()
        let more = (0..<50_000).map { "a\($0)='>' " }.joined()
        let names = (0..<2000).map { "<n\($0)/>" }.joined()
        let long = String(repeating: "x", count: 5000)
        let endless = String(repeating: "x", count: 300_000)
        let deep = String(repeating: "<a>", count: 100_000)
        return [
            HostileDocument("many attributes", "xml.too-many-attributes", around("<line \(many)/>")),
            HostileDocument("very many attributes", "xml.markup-too-long", around("<line \(more)/>")),
            HostileDocument("many names", "xml.too-many-names", around(names)),
            HostileDocument("a long name", "xml.name-too-long", around("<\(long)/>")),
            HostileDocument("depth", "xml.too-deep", around(deep)),
            HostileDocument("a long text", "xml.text-too-long", around("<x>\(long)</x>")),
            HostileDocument("a long value", "xml.text-too-long", around("<line sku='\(long)' on-hand='1'/>")),
            HostileDocument("a long comment", "xml.markup-too-long", around("<!--\(endless)-->")),
            HostileDocument("a long instruction", "xml.markup-too-long", around("<?a \(endless)?>")),
            HostileDocument(
                "a long run of blanks", "xml.text-too-long", around(String(repeating: " ", count: 300_000))),
        ]
    }

    private static var unreadable: [HostileDocument] {
        func declared(_ encoding: String) -> String { "<?xml version='1.0' encoding='\(encoding)'?>\n" }
        let good = Array((head + line + end).utf8)
        let wide = "<?xml version='1.0'?>\(head)\(line)\(end)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [
            HostileDocument("a NUL", "xml.control-character", around("<line sku='P-1\0' on-hand='1'/>")),
            HostileDocument("NULs after the end", "xml.control-character", head + line + end + "\0\0"),
            HostileDocument("a control character", "xml.control-character", around("<line sku='P\u{1}' on-hand='1'/>")),
            HostileDocument(
                "a control character by number", "xml.not-well-formed", around("<line sku='P&#1;' on-hand='1'/>")),
            HostileDocument("UTF-7", "feed.encoding-unknown", declared("UTF-7") + "+ADw-stockFeed/+AD4-"),
            HostileDocument("an encoding of its own", "feed.encoding-unknown", declared("x-mine") + head + end),
            HostileDocument("UTF-16 that is none", "feed.encoding-contradiction", declared("UTF-16") + head + end),
            HostileDocument(
                "a mark against the declaration", "feed.encoding-contradiction",
                bytes: [0xEF, 0xBB, 0xBF] + Array(declared("windows-1251").utf8) + good),
            HostileDocument("UTF-16 without its mark", "xml.control-character", bytes: wide),
            HostileDocument(
                "half a UTF-16 character", "feed.ends-inside-character", bytes: [0xFF, 0xFE] + wide + [0x3C]),
            HostileDocument(
                "two encodings", "feed.not-in-encoding",
                bytes: Array(head.utf8) + [0xBB, 0xAA, 0xCE, 0xAA] + Array(end.utf8)),
            HostileDocument(
                "overlong bytes", "feed.not-in-encoding", bytes: Array(head.utf8) + [0xC0, 0xBC] + Array(end.utf8)),
        ]
    }

    private static var misshapen: [HostileDocument] {
        [
            HostileDocument("one that ends early", "xml.ends-early", head + line),
            HostileDocument("one that ends inside of a value", "xml.not-well-formed", head + "<line sku='P-1"),
            HostileDocument("one with something after it", "xml.goes-on", head + line + end + "more"),
            HostileDocument("two in one", "xml.goes-on", head + line + end + head + line + end),
            HostileDocument("wrong ends", "xml.wrong-end-tag", head + line + "</stock>"),
            HostileDocument(
                "an attribute twice", "xml.repeated-attribute", around("<line sku='P-1' sku='P-2' on-hand='1'/>")),
            HostileDocument(
                "a prefix that nobody declared", "xml.undeclared-prefix", around("<x:line sku='P-1' on-hand='1'/>")),
            HostileDocument(
                "a namespace of somebody else", "feed.root-unknown", "<stockFeed xmlns='urn:other'>\(line)\(end)"),
            HostileDocument("no namespace", "feed.root-without-namespace", "<stockFeed>\(line)\(end)"),
            HostileDocument("nothing", "xml.no-element", "<!-- nothing -->"),
        ]
    }
}
