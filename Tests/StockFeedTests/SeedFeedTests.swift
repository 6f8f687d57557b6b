import Retail
import TestKit
import Testing

@testable import StockFeed

/// The feeds of the demo chain.
struct SeedFeedTests {
    @Test(arguments: [
        ("D-ZJ-1-2026-10-31.xml", FeedFormatName.native, "W-D-ZJ-1", 9),
        ("D-ZJ-2-2026-10-31.xml", .stockAvailabilityReport, "W-D-ZJ-2", 4),
    ])
    func `are read without a word against them`(
        _ name: String, _ format: FeedFormatName, _ location: String, _ lines: Int
    ) throws {
        let folder = try #require(SharedFolder(at: "Seeds/feeds"))
        let file = try #require(folder.files.first { $0.name == name })
        let taking = try Taking(file.bytes())
        #expect(taking.problems == [])
        #expect(taking.header?.format == format)
        #expect(taking.lines.count == lines)
        #expect(taking.lines.allSatisfy { $0.location?.text == location && $0.warnings == [] })
        #expect(taking.header.map { $0.asOf.description.hasPrefix("2026-10-31T1") } == true)
    }
}
