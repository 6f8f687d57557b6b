import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `What is wrong with a document` {
    private let bad = """
        <stockFeed xmlns='urn:storechain:feed:1' id='F1' as-of='2026-03-01T08:00:00+08:00' kind='delta'>
          <location code='W-ZJ'>
            <line sku='A6-256-BK' on-hand='5'/>
            <line gtin='06901234567892' on-hand='6'/>
            <line sku='XXX-1' on-hand='7'/>
            <line sku='P-1' on-hand='100-500'/>
            <line sku='P-2' gtin='6901234567892' on-hand='1'/>
          </location>
          <location code='W-GD'><line sku='P-3' on-hand='1'/></location>
          <location><line sku='P-4' on-hand='1'/></location>
        </stockFeed>
        """

    private let said = [
        "feed.kind-differs -:- - -",
        "feed.gtin-of-another 7:5 /stockFeed/location/line 06901234567892",
        "feed.same-stock 4:5 /stockFeed/location/line -",
        "feed.product-unknown 5:5 /stockFeed/location/line XXX-1",
        "feed.quantity-unreadable 6:5 /stockFeed/location/line/@on-hand 100-500",
        "feed.location-unknown 9:25 /stockFeed/location/line W-GD",
        "feed.code-empty 10:3 /stockFeed/location/@code ",
    ]

    private func text(_ problem: Problem) -> String {
        let place = problem.place
        func number(_ number: Int?) -> String { number.map { "\($0)" } ?? "-" }
        return
            "\(problem.code) \(number(place.line)):\(number(place.column)) \(place.path ?? "-") \(place.value ?? "-")"
    }

    @Test func `is kept with its place beside the good lines`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (desk) async throws in
            let before = try await rowsOfFeeds()
            let checked = try await desk.take(bad, .check)
            #expect(checked.number == nil && checked.counts.refused == 5)
            let refused = try await desk.refusal(of: bad, .allOrNothing)
            #expect(refused?.problems.map(text) == said.suffix(5).map { $0 })
            #expect(try await rowsOfFeeds() == before)

            let receipt = try await desk.take(bad)
            #expect(receipt.counts == FeedCounts(lines: 7, applied: 2, refused: 5, warned: 2))
            #expect(receipt.counts == checked.counts && receipt.problems == checked.problems)
            #expect(try await desk.stock() == ["A6-256-BK 5/-/-/-", "P-2 1/-/-/-"])
            let number = try #require(receipt.number)
            let findings = try await desk.problems(of: number)
            #expect(Set(findings.map { text($0.problem) }) == Set(said))
            #expect(findings.filter { !$0.isWarning }.map(\.problem) == receipt.problems)
            #expect(findings.allSatisfy { $0.problem.place.file == "stock.xml" })
            #expect(findings.first { $0.problem.code == "feed.same-stock" }?.problem.values == ["first": "3"])
            #expect(try await desk.feeds.receipt(number) == receipt)
            #expect(receipt.tally.map(\.count) == Array(repeating: 1, count: 7))
        }
    }
}

@Suite(.database) struct `A document that cannot be believed` {
    @Test func `is refused as a whole`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            func codes(_ text: String, for account: String = "D-ZJ") async throws -> [String] {
                try await desk.refusal(of: text, for: account)?.problems.map(\.code) ?? []
            }
            let before = try await rowsOfFeeds()
            #expect(
                try await codes(document(["P-1 on-hand=1"], asOf: "2026-03-12T00:00:00+08:00")) == [
                    "feed.as-of-in-future"
                ])
            #expect(
                try await codes(document(["P-1 on-hand=1"], asOf: "1999-12-31T08:00:00+08:00")) == [
                    "feed.as-of-too-old"
                ])
            let headless = document(["P-1 on-hand=x"], asOf: "yesterday")
            #expect(try await codes(headless) == ["feed.quantity-unreadable", "feed.date-impossible"])
            #expect(try await codes(String(headless.dropLast(20)) + "</stock>").contains { $0.hasPrefix("xml.") })
            #expect(try await codes(document([], asOf: "2026-03-01T08:00:00Z"), for: "D-XX") == ["feed.no-account"])
            #expect(try await rowsOfFeeds() == before)
            // Tomorrow's date is a clock that is ahead.
            _ = try await desk.take(document(["P-1 on-hand=1"], asOf: "2026-03-11T23:00:00+08:00"))
        }
    }
}

@Suite(.database) struct `A document with endless lines` {
    @Test func `is refused when those of one product add up to nonsense`() async throws {
        try await loadFeedChain()
        let lines = (1...101).map { number in
            let day = Day(sinceEpoch: Int32(20_600 + number))?.description ?? ""
            return """
                <cac:StockAvailabilityReportLine><cbc:Quantity>9999999</cbc:Quantity>
                <cbc:AvailabilityDate>\(day)</cbc:AvailabilityDate><cac:Item><cac:BuyersItemIdentification>
                <cbc:ID>P-1</cbc:ID></cac:BuyersItemIdentification></cac:Item></cac:StockAvailabilityReportLine>
                """
        }
        let text = """
            <StockAvailabilityReport xmlns="urn:oasis:names:specification:ubl:schema:xsd:StockAvailabilityReport-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:ID>U1</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate>\(lines.joined())</StockAvailabilityReport>
            """
        try await Desk.of("hq") { (desk) async throws in
            #expect(try await desk.refusal(of: text, for: "D-GD")?.problems.map(\.code) == ["feed.sum-too-large"])
        }
    }
}

@Suite(.database) struct `A document with very many problems` {
    @Test func `tells all of them, in its order`() async throws {
        try await loadFeedChain()
        let lines = (1...12_000).map { "X-\($0) on-hand=1" }
        try await Desk.of("d-zj") { (desk) async throws in
            let receipt = try await desk.take(document(["P-1 on-hand=1"] + lines, asOf: "2026-03-01T08:00:00+08:00"))
            #expect(receipt.counts == FeedCounts(lines: 12_001, applied: 1, refused: 12_000))
            #expect(receipt.problems.count == FeedReceipt.shownLimit && receipt.tally.map(\.count) == [12_000])
            let problems = try await desk.problems(of: try #require(receipt.number))
            #expect(problems.map(\.problem.place.line) == Array(4...12_003))
        }
    }
}
