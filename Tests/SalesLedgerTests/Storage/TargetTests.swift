import ChainKit
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

/// Files of targets for the small chain, and what became of them.
private enum Targets {
    static let march = Month("2026-03") ?? .first

    static func load(_ lines: String, by code: String = "hq", today: Day = Sales.today) async throws -> TargetsReceipt {
        let file = TableFile(name: "targets.csv", bytes: Array(("month,account,model,units\n" + lines).utf8))
        return try await Desk.of(code) { try await $0.ledger.take(targets: file, today: today) }
    }

    static func problems(_ lines: String, by code: String = "hq", today: Day = Sales.today) async throws -> [String] {
        do {
            _ = try await load(lines, by: code, today: today)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map { "\($0.code) \($0.place.line ?? 0) \($0.place.path ?? "")" }
        }
    }

    /// As a person sees them: `account model target bought ordered gap`.
    static func shown(to code: String = "hq", until day: Day = Sales.today) async throws -> [String] {
        try await Desk.of(code) { try await $0.ledger.pickUps(in: Self.march, until: day) }.map {
            "\($0.account) \($0.model) \($0.target) \($0.bought) \($0.ordered) \($0.gap)"
        }
    }
}

@Suite(.database) struct `A file of targets` {
    @Test func `replaces an account's month whole, keeps what was there, and changes nothing twice`() async throws {
        try await SmallChain.load()
        let first = try await Targets.load("2026-03,D-ZJ,A6,100\n2026-03,D-ZJ,M3,50\n2026-03,D-GD,A6,70\n")
        #expect((first.added, first.changed, first.unchanged) == (3, 0, 0))
        let again = try await Targets.load("2026-03,D-GD,A6,70\n2026-03,D-ZJ,M3,50\n2026-03,D-ZJ,A6,100\n")
        #expect(again.isRepeated && again.unchanged == 3)
        let second = try await Targets.load("2026-03,D-ZJ,A6,120\n2026-03,D-GD,A6,70\n")
        #expect((second.added, second.changed, second.unchanged) == (0, 1, 1))
        #expect(try await Targets.shown() == ["D-GD A6 70 0 0 70", "D-ZJ A6 120 0 0 120"])
        // The first file is another one again, and four rows stand for what was there.
        #expect(try await !Targets.load("2026-03,D-ZJ,A6,100\n2026-03,D-ZJ,M3,50\n").isRepeated)
        let rows = try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from chain.pick_up_target", as: Int64.self)
        }
        #expect(rows == 6)
        #expect(try await Targets.shown(to: "d-zj") == ["D-ZJ A6 100 0 0 100", "D-ZJ M3 50 0 0 50"])
        #expect(try await Targets.shown(to: "zj") == Targets.shown(to: "d-zj"))
        #expect(try await Targets.shown(to: "audit").count == 3)
        #expect(try await Targets.shown(to: "gd") == ["D-GD A6 70 0 0 70"])
    }
}

@Suite(.database) struct `A wrong file of targets` {
    @Test func `is refused whole, with every mistake in its place`() async throws {
        try await SmallChain.load()
        #expect(
            try await Targets.problems("2026-03,D-ZJ,A6,100\n2026-3,D-ZJ,A6,1\n2026-03,D-9,A9,-1\n2026-03,D-ZJ,A6,5\n")
                == [
                    "target.month-unreadable 3 month", "number.unfit 4 units", "sales.account-unknown 4 account",
                    "target.model-unknown 4 model", "target.repeated 5 model",
                ])
        #expect(try await Targets.shown().isEmpty)
        for code in ["zj", "d-zj", "audit"] {
            #expect(try await Targets.problems("2026-03,D-ZJ,A6,100\n", by: code) == ["target.no-right 0 "], "\(code)")
        }
        let april = try #require(Day("2026-04-01"))
        #expect(try await Targets.problems("2026-03,D-ZJ,A6,100\n", today: april).isEmpty)
        #expect(try await Targets.problems("2026-03,D-ZJ,A6,100\n2026-04,D-ZJ,A6,7\n", today: april).isEmpty)
        #expect(try await Targets.problems("2026-03,D-ZJ,A6,101\n", today: april) == ["target.month-over 2 month"])
    }
}

@Suite(.database) struct `A target of a month` {
    @Test func `is held against what was shipped in the month, and what is on its way`() async throws {
        try await SmallChain.load()
        _ = try await Targets.load("2026-03,D-ZJ,A6,100\n")
        try await Sales.load(
            """
            2026-02-27,sell_in,D-ZJ,,A6-256-BK,9,,
            2026-03-02,sell_in,D-ZJ,,A6-256-BK,20,,
            2026-03-05,sell_in,D-ZJ,,A6-256-WH,10,,
            2026-03-05,sell_in,D-ZJ,,M3-128-BK,40,,

            """)
        let orders = "number,day,account,location,sku,units,confirmed,shipped,received\n"
        try await Desk.of("hq") {
            try await $0.ledger.take(
                orders: TableFile(
                    name: "orders.csv",
                    bytes: Array(
                        (orders + "PO-1,2026-03-06,D-ZJ,,A6-256-BK,15,2026-03-07,,\n"
                            + "PO-2,2026-03-06,D-ZJ,,A6-256-BK,50,,,\n"
                            + "PO-3,2026-03-01,D-ZJ,,A6-256-WH,10,2026-03-02,2026-03-05,\n").utf8)),
                today: Sales.today)
        }
        #expect(try await Targets.shown() == ["D-ZJ A6 100 30 15 55"])
        #expect(try await Targets.shown(until: Day("2026-03-04") ?? .first) == ["D-ZJ A6 100 20 10 70"])
    }
}

@Suite(.database) struct `The landing of a target` {
    /// As a person sees it: `account landing`.
    private func landings(to code: String) async throws -> [String] {
        try await Desk.of(code) {
            try await $0.ledger.pickUps(in: Targets.march, until: Day("2026-03-10") ?? .first)
        }.map { "\($0.account) \($0.landing.map { "\($0)" } ?? "unknown")" }
    }

    @Test func `follows the account's own three months, else the chain's, whose size nobody learns`() async throws {
        try await SmallChain.load()
        _ = try await Targets.load("2026-03,D-ZJ,A6,100\n2026-03,D-GD,A6,70\n2026-03,C-XC,A6,9\n")
        #expect(try await landings(to: "hq") == ["C-XC unknown", "D-GD unknown", "D-ZJ unknown"])
        // Of D-ZJ 20 of 100 come early; D-GD bought in one month only, all of it early.
        for month in ["2025-12", "2026-01", "2026-02"] {
            try await Sales.load(
                "\(month)-04,sell_in,D-ZJ,,A6-256-BK,20,,\n\(month)-25,sell_in,D-ZJ,,M3-128-BK,80,,\n")
        }
        try await Sales.load("2026-01-04,sell_in,D-GD,,A6-256-BK,300,,\n")
        try await Sales.load(
            "2026-03-05,sell_in,D-ZJ,,A6-256-BK,30,,\n2026-03-05,sell_in,D-GD,,A6-256-BK,30,,\n")
        // The chain: 360 of 600.
        let all = ["C-XC 0", "D-GD 50", "D-ZJ 150"]
        #expect(try await landings(to: "hq") == all)
        #expect(try await landings(to: "audit") == all)
        #expect(try await landings(to: "zj") == ["C-XC 0", "D-ZJ 150"])
        #expect(try await landings(to: "d-zj") == ["D-ZJ 150"])
        #expect(try await landings(to: "gd") == ["D-GD 50"])
        let told = try await Desk.of("gd") { desk in
            try await desk.own.read { tx in
                try tx.all(
                    """
                    select coalesce(account_id, 0) || ' ' || until_then || ' ' || whole
                    from chain.pick_up_rhythm('{2025-12-10,2026-01-10,2026-02-10}')
                    """
                ) { (row) throws(PostgresError) -> String in try row[0] }
            }
        }
        #expect(told == ["0 6000 10000"])
    }
}
