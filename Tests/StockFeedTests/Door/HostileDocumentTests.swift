import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `A hostile document` {
    @Test func `is refused for what it is, and nothing of it stays but its attempt`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            let before = try await rowsOfFeeds()
            let documents = HostileDocument.all()
            for document in documents {
                // In one block, and cut into blocks that end everywhere.
                for size in [Int.max, 61] {
                    #expect(try await desk.verdict(on: document.bytes, blocks: size) == document.code, "\(document)")
                }
            }
            #expect(try await rowsOfFeeds() == before)
            let receipts = try await desk.feeds.receipts(limit: 1000)
            #expect(receipts.count == documents.count * 2)
            #expect(receipts.allSatisfy { $0.state == .refused && $0.counts.lines == 0 && $0.places.isEmpty })
        }
    }
}

@Suite(.database) struct `A hostile document that others collected` {
    /// What none of them is: the rest declares a type.
    private let verdicts: [String: [String]] = [
        "feed.encoding-unknown": ["unsupported-encoding.xml"],
        "feed.root-unknown": [
            "attr5.xml", "schema-include.xsd", "simple-ns.xml", "xalan_exec.xsl", "xalan_write.xsl",
        ],
        "feed.root-without-namespace": [
            "754947.xml", "attr6.xml", "cdata.xml", "charref1.xml", "dup-xml-attr2.xml", "extra-content.xml",
            "issue151.xml", "rec_ext.ent", "simple.xml", "trailing-null-1.xml", "truncated-utf16.xml",
            "unclosed-element.xml", "utf8-1.xml", "utf8-2.xml",
        ],
        "xml.control-character": ["attr4.xml", "trailing-null-2.xml"],
        "xml.markup-too-long": ["quadratic.xml"],
        "xml.no-element": [
            "LICENSE", "empty.xml", "g0.ent", "g1.ent", "g2.ent", "g3.ent", "ga.ent", "gb.ent", "gc.ent",
            "invalid-start-tag-1.xml", "invalid-start-tag-2.xml", "p0.ent", "p1.ent", "p2.ent", "p3.ent", "pa.ent",
            "pb.ent", "pc.ent",
        ],
        "xml.not-well-formed": [
            "759020.xml", "attr1.xml", "attr2.xml", "lol_ip_content.dtd", "lol_ip_value.dtd", "name.xml", "name2.xml",
            "name3.xml",
        ],
        "xml.repeated-attribute": ["dup-xml-attr.xml"],
        "xml.undeclared-prefix": ["758588.xml", "ns-undeclared.xml"],
    ]

    @Test(.enabled(if: SharedFolder("xml-attacks") != nil))
    func `is refused as well, each for its own reason`() async throws {
        try await loadFeedChain()
        let files = try #require(SharedFolder("xml-attacks")).files
        #expect(files.count > 80)
        try await Desk.of("d-zj") { (desk) async throws in
            let before = try await rowsOfFeeds()
            for file in files {
                let expected = verdicts.first { $0.value.contains(file.name) }?.key ?? "xml.doctype"
                #expect(try await desk.verdict(on: file.bytes(), blocks: 61) == expected, "\(file.path)")
            }
            #expect(try await rowsOfFeeds() == before)
        }
    }
}

extension Desk {
    /// Why a document is refused in the end; nil when it is taken.
    fileprivate func verdict(on bytes: [UInt8], blocks size: Int) async throws -> String? {
        let parts = stride(from: 0, to: bytes.count, by: min(size, max(bytes.count, 1))).map {
            Array(bytes[$0..<min($0 + min(size, bytes.count), bytes.count)])
        }
        let file = FeedFile(name: "attack.xml") { receive in for part in parts { try receive(part.span) } }
        let day = try #require(Day("2026-03-10"))
        do {
            _ = try await feeds.take(file, for: AccountCode("D-ZJ"), today: day)
            return nil
        } catch let refusal as Refusal {
            return refusal.problems.last?.code
        }
    }
}
