import Retail
import TestKit
import Testing

@testable import StockFeed

/// What `Docs/feeds-maps.md` shows is what the program does.
struct `The guide to maps` {
    private func blocks(_ kind: String) throws -> [String] {
        let guide = try #require(SharedFolder(at: "Docs")?.files.first { $0.name == "feeds-maps.md" })
        let parts = String(decoding: guide.bytes(), as: UTF8.self).components(between: "```\(kind)\n", and: "```")
        return parts
    }

    @Test func `has a worked example that works`() throws {
        let map = try #require(try blocks("yaml").first)
        let document = try #require(try blocks("xml").first).replacing("windows-1251", with: "UTF-8")
        let taking = try Taking(document, by: map)
        #expect(taking.problems == [])
        #expect(
            taking.told == [
                "WH-SH 09520705019219/A-100 24080/800/-/-/-", "WH-SH 09520705028259/A-200 2000/-/-/-/-",
                "WH-SH A-400 0/0/-/-/-",
            ])
        #expect(taking.lines.first?.expected?.description == "2026-11-09")
        #expect(taking.header?.asOf.description == "2026-10-31T19:15:00Z")
        #expect(taking.header?.id.text == "L-2291")
        #expect(taking.header?.kind == .full)
    }

    @Test func `has a table that works`() throws {
        let map = try #require(try blocks("yaml").last)
        let taking = try Taking("商品编码;库存;Date;备注\nP-1;5;2026-03-01;x\n", by: map)
        #expect(taking.problems == [])
        #expect(taking.told == ["- P-1 5/-/-/-/-"])
    }
}

extension String {
    /// What stands between two marks, each time.
    fileprivate func components(between opening: String, and closing: String) -> [String] {
        ranges(of: opening).compactMap { range in
            let rest = self[range.upperBound...]
            return rest.ranges(of: closing).first.map { String(rest[..<$0.lowerBound]) }
        }
    }
}
