import Retail
import TestKit
import Testing

@testable import StockFeed

/// The schema that distributors are given, beside the reader that reads what they send.
struct NativeSchemaTests {
    private static let schema = SharedFolder(at: "Docs").flatMap { folder in
        folder.files.first { $0.name == "stockfeed-1.xsd" }.flatMap { XMLSchema(path: $0.path) }
    }

    private func complaints(_ text: String) throws -> [String] { try #require(Self.schema).complaints(about: text) }

    @Test func `the documented example is valid, and read without a word against it`() throws {
        let page = try #require(SharedFolder(at: "Docs")?.files.first { $0.name == "feeds-native.md" })
        let text = String(decoding: page.bytes(), as: UTF8.self)
        let example = try #require(text.split(separator: "```xml\n").dropFirst().first?.split(separator: "```").first)
        #expect(try complaints(String(example)) == [])
        let taking = try Taking(String(example))
        #expect(taking.problems == [])
        #expect(taking.lines.count == 3)
    }

    @Test func `the native feeds of the demo chain are valid`() throws {
        let files = try #require(SharedFolder(at: "Seeds/feeds")).files
        let native = files.map { String(decoding: $0.bytes(), as: UTF8.self) }.filter { $0.contains("<stockFeed") }
        #expect(!native.isEmpty)
        for text in native { #expect(try complaints(text) == []) }
    }

    @Test(arguments: [
        "<line sku='A' on-hand='1' unit='台'/>", "<line gtin='00000000000000' sku='A' sold='-9999999'/>",
        "<line sku='贵方 编码' in-transit='9999999' reserved='0' unsellable='1'/>", "",
        "<line sku='A' on-hand='1' o:note='x' xmlns:o='urn:own'><o:b><c/></o:b></line><o:d xmlns:o='urn:own'/>",
    ])
    func `what is valid is read`(_ lines: String) throws {
        #expect(try complaints(feed(lines)) == [])
        #expect(try Taking(feed(lines)).problems == [])
    }

    @Test(arguments: [
        "<line sku='A' onhand='1'/>", "<line sku='A' on-hand='-1'/>", "<line sku='A' on-hand='10000000'/>",
        "<line sku='A' on-hand='many'/>", "<line sku='A' on-hand='1'>2</line>", "<row sku='A' on-hand='1'/>",
        "<line gtin='123' on-hand='1'/>", "<line sku='A' on-hand='1'><line sku='B' on-hand='1'/></line>", "2",
        "<line sku='A' sold='1.5'/>", "<location code='B'/>",
    ])
    func `what is not valid is refused`(_ lines: String) throws {
        #expect(try complaints(feed(lines)) != [])
        #expect(try Taking(feed(lines)).problems != [])
    }

    @Test(arguments: [
        "as-of='2026-03-01T08:30:00Z'", "id='F1'", "id='F1' as-of='yesterday'", "id='' as-of='2026-03-01T08:30:00Z'",
        "id='F1' as-of='2026-02-30T08:30:00Z'", "id='F1' as-of='2026-03-01T08:30:00Z' kind='part'",
        "id='F1' as-of='2026-03-01T08:30:00Z' asof='x'",
    ])
    func `a head that is not valid is refused`(_ head: String) throws {
        let text = feed("<line sku='A' on-hand='1'/>", head: head)
        #expect(try complaints(text) != [])
        #expect(try Taking(text).refusal != nil)
    }
}
