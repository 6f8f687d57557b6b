import ChainKit
import Postgres
import Retail
import TestKit
import Testing

@testable import Diversion

private func answer(_ note: String, by code: String, to number: Int64 = 1) async throws -> Bool {
    try await Desk.of(code) { try await $0.territories.answer(number, note, today: StrayChain.today) }
}

private func close(
    _ outcome: DiversionCase.Outcome, by code: String = "hq", on day: Day = StrayChain.today
) async throws -> DiversionCase {
    try await Desk.of(code) { try await $0.territories.close(1, outcome, reason: "No papers", today: day) }
}

@Suite(.database) struct `A look for diversion` {
    @Test func `opens a case with both parties, says how much it could trace, and finds nothing new twice`()
        async throws
    {
        try await StrayChain.load()
        let found = try await StrayChain.scan()
        #expect(
            found.scan
                == DiversionScan(
                    month: StrayChain.march, day: StrayChain.today, activated: 8, traced: 8, bordering: 0, astray: 6))
        #expect((found.opened, found.added, found.small) == (1, 4, 2))
        #expect(try await StrayChain.cases(to: "hq") == ["D-ZJ GZ D-GD 4 open"])
        let again = try await StrayChain.scan()
        #expect((again.opened, again.added, again.withdrawn, again.small) == (0, 0, 0, 2))
        #expect(try await StrayChain.cases(to: "hq") == ["D-ZJ GZ D-GD 4 open"])
    }
}

@Suite(.database) struct `A look for diversion of a month to come` {
    @Test func `waits until the month has begun`() async throws {
        try await StrayChain.load()
        let eve = try #require(Day("2026-02-28"))
        #expect(
            try await StrayChain.refusal { try await StrayChain.scan(today: eve) } == "diversion.month-to-come")
        #expect(try await Desk.of("hq") { try await $0.territories.scans() }.isEmpty)
    }
}

@Suite(.database) struct `Headquarters' look for diversion` {
    @Test func `is headquarters'`() async throws {
        try await StrayChain.load()
        for code in ["zj", "d-zj", "audit"] {
            #expect(
                try await StrayChain.refusal { try await StrayChain.scan(by: code) } == "diversion.hq-only", "\(code)")
        }
    }
}

@Suite(.database) struct `A case to those who see it` {
    @Test func `shows a case to both regions, and to the account without whose territory it was`() async throws {
        try await StrayChain.load()
        try await StrayChain.scan()
        for code in ["audit", "zj", "gd"] {
            #expect(try await StrayChain.cases(to: code) == ["D-ZJ GZ D-GD 4 open"], "\(code)")
        }
        #expect(try await StrayChain.cases(to: "d-zj") == ["D-ZJ GZ - 4 open"])
        #expect(try await StrayChain.cases(to: "d-gd").isEmpty)
        #expect(try await StrayChain.cases(to: "d-zj2").isEmpty)
        func stores(_ code: String) async throws -> [String?] {
            try await Desk.of(code) { desk in
                let number = try await desk.territories.cases()[0].number
                return try await desk.territories.diversion(number).phones.map(\.store)
            }
        }
        #expect(try await stores("gd") == ["S-GZ-1", "S-GZ-1", "S-GZ-1", nil])
        #expect(try await stores("d-zj") == [nil, nil, nil, nil])
    }
}

@Suite(.database) struct `A border between territories` {
    @Test func `lets pass what a border allows, both ways, and refuses a border of no region`() async throws {
        try await StrayChain.load()
        let border = DiversionRules.Border(try RegionCode("HZ"), try RegionCode("GZ"))
        let found = try await StrayChain.scan([border])
        #expect((found.scan.bordering, found.scan.astray, found.opened) == (6, 0, 0))
        let wrong = DiversionRules.Border(try RegionCode("HZ"), try RegionCode("XX"))
        #expect(try await StrayChain.refusal { try await StrayChain.scan([wrong]) } == "diversion.region-unknown")
    }
}

@Suite(.database) struct `Territory and trace` {
    @Test func `takes sell-through where the brand named no phone, and counts coverage and own shops as territory`()
        async throws
    {
        try await SmallChain.load()
        // C-XC has its region and a shop in Zhejiang; D-ZJ2's region is Hangzhou, its coverage of MUSE all of Zhejiang.
        try await StrayChain.load(
            StrayChain.lines("sell_through", "D-GD", "S-GZ-1", 1...3, day: "2026-03-05")
                + StrayChain.lines("activation", "", "C-HZ-1", 1...3)
                + StrayChain.lines("sell_in", "D-ZJ2", "", 4...6, day: "2026-03-05", sku: "M3-128-BK")
                + StrayChain.lines("activation", "", "ZJ", 4...6, sku: "M3-128-BK")
                + StrayChain.lines("activation", "", "GZ", 7...9))
        let found = try await StrayChain.scan()
        #expect((found.scan.activated, found.scan.traced, found.scan.astray) == (9, 6, 3))
        #expect(try await StrayChain.cases(to: "hq") == ["D-GD HZ C-XC 3 open"])
    }
}

@Suite(.database) struct `A case whose ledger is put right` {
    @Test func `takes back what the ledger takes back`() async throws {
        try await StrayChain.load()
        try await StrayChain.scan()
        // What two of them were activated by was wrong.
        try await StrayChain.load(
            StrayChain.lines("activation", "", "S-GZ-1", 1...1), named: "right.csv", replacing: true)
        let found = try await StrayChain.scan()
        #expect((found.opened, found.withdrawn) == (0, 2))
        #expect(try await StrayChain.cases(to: "hq") == ["D-ZJ GZ D-GD 2 open"])
    }
}

@Suite(.database) struct `A case that is heard` {
    @Test func `is answered by the account alone, and proven only once that was heard`() async throws {
        try await StrayChain.load()
        try await StrayChain.scan()
        #expect(try await StrayChain.refusal { _ = try await close(.proven) } == "diversion.unheard")
        #expect(try await StrayChain.refusal { _ = try await answer("No", by: "d-gd") } == "diversion.unknown")
        #expect(try await StrayChain.refusal { _ = try await answer("No", by: "zj") } == "diversion.answer-of-account")
        #expect(try await answer("A company moved", by: "d-zj"))
        #expect(try await !answer("A company moved", by: "d-zj"))
        #expect(try await StrayChain.cases(to: "zj") == ["D-ZJ GZ D-GD 4 answered"])
        #expect(try await StrayChain.refusal { _ = try await close(.proven, by: "zj") } == "diversion.hq-only")
        let closed = try await close(.proven)
        #expect((closed.state, closed.outcome, closed.closedBy, closed.answeredBy) == (.closed, .proven, "hq", "d-zj"))
        #expect(try await close(.proven) == closed)
        #expect(try await StrayChain.refusal { _ = try await close(.allowed) } == "diversion.closed")
        #expect(try await StrayChain.refusal { _ = try await answer("But", by: "d-zj") } == "diversion.closed")
        #expect(try await Desk.of("hq") { try await $0.territories.cases() }.isEmpty)
    }
}

@Suite(.database) struct `A case that nobody answers` {
    @Test func `may be proven unheard once its time is over, and allowed at once`() async throws {
        try await StrayChain.load()
        try await StrayChain.scan()
        let deadline = try #require(Day("2026-04-03"))
        #expect(
            try await StrayChain.refusal { _ = try await close(.proven, on: deadline) } == "diversion.unheard")
        let after = try #require(deadline.adding(days: 1))
        let late = try await Desk.of("hq") { try await $0.territories.cases() }.map { $0.daysLate(on: after) }
        #expect(late == [1])
        #expect(try await close(.proven, on: after).state == .closed)
    }
}

@Suite(.database) struct `A closed case` {
    @Test func `opens again when as many new phones turn up as make a case`() async throws {
        try await StrayChain.load()
        try await StrayChain.scan()
        _ = try await close(.allowed)
        try await StrayChain.load(
            StrayChain.lines("activation", "", "S-GZ-1", 7...9, day: "2026-03-15"), named: "more.csv")
        let found = try await StrayChain.scan()
        #expect((found.opened, found.reopened, found.added) == (0, 1, 3))
        #expect(try await StrayChain.cases(to: "d-zj") == ["D-ZJ GZ - 7 open"])
        let trail = try await TestDatabase.current.read { tx in
            try tx.value(
                "select string_agg(verb, ' ' order by id) from trail.event where kind = 'diversion_case'",
                as: String.self)
        }
        #expect(trail == "opened closed reopened extended")
    }
}
