import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import StockFeed

@Suite(.database) struct `A feed` {
    @Test func `is sent by headquarters and its distributor, and seen by those above`() async throws {
        try await loadFeedChain()
        let text = document(["P-1 on-hand=5", "XXX on-hand=5"], asOf: "2026-03-01T08:00:00+08:00")
        for other in ["d-gd", "d-zj2", "zj", "gd", "audit"] {
            let refusal = try await Desk.of(other) { desk in try await desk.refusal(of: text) }
            #expect(refusal?.kind == .forbidden && refusal?.problems.first?.code == "feed.not-your-account", "\(other)")
        }
        #expect(try await rowsOfFeeds() == [0, 0, 0, 0])
        let number = try await Desk.of("d-zj") { desk in try await desk.take(text).number }
        let feed = try #require(number)
        for (person, sees) in [
            ("hq", true), ("audit", true), ("zj", true), ("d-zj", true), ("gd", false), ("d-gd", false),
            ("d-zj2", false),
        ] {
            try await Desk.of(person) { (desk) async throws in
                let count: Int64 = sees ? 1 : 0
                for table: SQL in ["chain.feed", "chain.feed_problem", "chain.stock_line", "chain.stock"] {
                    let seen = try await desk.own.read { tx in
                        try tx.value("select count(*) from \(table)", as: Int64.self)
                    }
                    #expect(seen == count, "\(person) \(table)")
                }
                #expect(try await desk.feeds.receipts().count == Int(count))
                let receipt = try? await desk.feeds.receipt(feed)
                #expect((receipt != nil) == sees)
                let problems = try? await desk.problems(of: feed)
                #expect(problems?.count == (sees ? 1 : nil))
            }
        }
    }
}

@Suite(.database) struct `A place that another account gave up` {
    @Test func `is its new account's to report`() async throws {
        try await loadFeedChain()
        try await Desk.of("hq") { (desk) async throws in
            let text = document(["P-1 on-hand=2"], asOf: "2026-03-05T08:00:00+08:00", place: "C-HZ-1")
            _ = try await desk.take(text, for: "C-XC")
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                update chain.location set account_id = (select id from chain.account where code = 'D-GD')
                where code = 'C-HZ-1'
                """)
        }
        try await Desk.of("d-gd") { (desk) async throws in
            let text = document(["P-1 on-hand=3"], asOf: "2026-03-06T08:00:00+08:00", place: "C-HZ-1")
            #expect(try await desk.take(text, for: "D-GD").counts.applied == 1)
            #expect(try await desk.stock(at: "C-HZ-1") == ["P-1 3/-/-/-"])
        }
    }
}

@Suite(.database) struct `Feeds of one account` {
    @Test func `come one after the other, and the same one once`() async throws {
        try await loadFeedChain()
        try await Desk.of("d-zj") { (one) async throws in
            try await Desk.of("hq") { (other) async throws in
                let text = document(["P-1 on-hand=5"], asOf: "2026-03-01T08:00:00+08:00")
                async let left = one.take(text)
                async let right = other.take(text)
                let both = try await [left, right]
                #expect(both.map(\.isRepeated).sorted { !$0 && $1 } == [false, true])
                #expect(both[0].number == both[1].number)

                let older = document(["P-1 on-hand=6"], asOf: "2026-03-02T08:00:00+08:00")
                let newer = document(["P-1 on-hand=7"], asOf: "2026-03-03T08:00:00+08:00")
                async let late = one.take(older)
                async let now = other.take(newer)
                _ = try await [late, now]
                #expect(try await one.stock() == ["P-1 7/-/-/-"])
                #expect(try await rowsOfFeeds() == [3, 0, 3, 1])
            }
        }
    }
}

@Suite(.database) struct `Feeds that break off` {
    @Test func `leave nothing when their reading ends in the middle`() async throws {
        try await loadFeedChain()
        let text = Array(document(["P-1 on-hand=5"], asOf: "2026-03-01T08:00:00+08:00", place: "W-GD").utf8)
        struct Torn: Error {}
        let whole = FeedFile(name: "stock.xml") { receive in try receive(text.span) }
        let changed = Times()
        let torn = FeedFile(name: "stock.xml") { receive in
            try receive(text.span.extracting(0..<100))
            if changed.isSecond() { throw Torn() }
            try receive(text.span.extracting(100..<text.count))
        }
        let growing = Times()
        let grown = FeedFile(name: "stock.xml") { receive in
            try receive(text.span)
            if growing.isSecond() { try receive(Array(" ".utf8).span) }
        }
        let day = try #require(Day("2026-03-10"))
        try await Desk.of("hq") { (desk) async throws in
            let account = try AccountCode("D-GD")
            let before = try await rowsOfFeeds()
            await #expect(throws: Torn.self) { _ = try await desk.feeds.take(torn, for: account, today: day) }
            let refusal = await #expect(throws: Refusal.self) {
                _ = try await desk.feeds.take(grown, for: account, today: day)
            }
            #expect(refusal?.problems.map(\.code) == ["feed.file-changed"])
            #expect(try await rowsOfFeeds() == before)
            #expect(try await desk.feeds.take(whole, for: account, today: day).counts.applied == 1)
        }
    }
}
