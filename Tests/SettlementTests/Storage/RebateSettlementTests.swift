import ChainKit
import Postgres
import PricingPolicy
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

@testable import Settlement

@Suite struct RebateSettlementTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }
    private func account(_ text: String) throws -> AccountCode { try AccountCode(text) }

    @Test(.database) func `settling twice settles once, and what comes back takes its part along`() async throws {
        try await SettledChain.load()
        let (february, march) = (try day("2026-02-02"), try day("2026-03-02"))
        let zj = try account("D-ZJ")
        try await Desk.of("hq") { desk in
            let promised = try await SettledChain.promised(desk)
            let first = try await desk.books.settleRebates(promised, in: SettledChain.january, today: february)
            #expect(first.booked.map(\.amount).sorted() == [10_000, 50_000, 100_000])
            let again = try await desk.books.settleRebates(promised, in: SettledChain.january, today: february)
            #expect(again.booked.isEmpty)

            // All of February's 40, and 60 of January's 100, come back in February.
            try await desk.sales("2026-02-20,sell_in,D-ZJ,,A6-256-BK,-100,-100000.00,")
            let second = try await desk.books.settleRebates(promised, in: SettledChain.february, today: march)
            #expect(second.booked.map(\.amount).sorted() == [-60_000, -50_000], "40 pieces are below gold's 50")
            #expect(second.booked.allSatisfy { $0.account == zj })
            let balance = try await desk.books.poolBalances()[zj]
            #expect(balance == 40_000, "1 % of what it kept: 40 pieces at 1,000.00")
            let third = try await desk.books.settleRebates(promised, in: SettledChain.february, today: march)
            #expect(third.booked.isEmpty)
        }
    }

    @Test(.database, arguments: ["2026-01-20", "2026-02-20", "2026-05-20"])
    func `what is sold and returned settles to zero, whenever it comes back`(back: String) async throws {
        try await SettledChain.load()
        try await Desk.of("hq") { desk in
            let promised = try await SettledChain.promised(desk)
            if back > "2026-02" {
                _ = try await desk.books.settleRebates(
                    promised, in: SettledChain.january, today: try day("2026-02-10"))
            }
            try await desk.sales("\(back),sell_in,D-GD,,A6-256-BK,-10,-10000.00,")
            for month in ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"] {
                _ = try await desk.books.settleRebates(
                    promised, in: try #require(Month(month)), today: try day("2026-06-01"))
            }
            let balance = try await desk.books.poolBalances()[try account("D-GD")]
            #expect(balance == 0)
        }
    }

    @Test(.database)
    func `a gate on diversion is known once the month was looked through after its end`() async throws {
        try await SettledChain.load()
        let zj = try account("D-ZJ")
        let term = RebateTerm(
            "loyal", tiers: [RebateTerm.Tier(from: 0, .share(try #require(Percentage("1"))))],
            gates: RebateGates(diversions: 0))
        let until = SettledChain.january.lastDay
        for (scanned, earned) in [(nil, nil), ("2026-01-20", nil), ("2026-01-31", nil), ("2026-02-01", 100_000)]
            as [(String?, Int64?)]
        {
            if let scanned {
                try await TestDatabase.current.write { tx in
                    try tx.script(
                        """
                        insert into chain.diversion_scan (month, day, activated, traced, bordering, astray, user_id)
                        select '2026-01-01', '\(scanned)', 0, 0, 0, 0, min(id) from auth.app_user
                        """)
                }
            }
            try await Desk.of("hq") { desk in
                let sheets = try await desk.books.rebates(
                    PromisedRebates(policy: 0, terms: [zj: [term]]), in: SettledChain.january, until: until)
                #expect(sheets.map(\.result.earned) == [earned], "\(scanned ?? "never")")
            }
        }
    }

    @Test(.database) func `assumed prices count instead of what was paid, on their days alone`() async throws {
        try await SettledChain.load()
        let zj = try account("D-ZJ")
        let share = try #require(Percentage("1"))
        let term = RebateTerm("quarter", .quarter, tiers: [RebateTerm.Tier(from: 0, .share(share))])
        try await Desk.of("hq") { desk in
            // Ten of February's forty come back: thirty at 900.00 instead of 1,000.00, and January as it was paid.
            try await desk.sales("2026-02-20,sell_in,D-ZJ,,A6-256-BK,-10,-10000.00,")
            let promised = PromisedRebates(policy: 0, terms: [zj: [term]])
            let assumed = AssumedPrices(in: SettledChain.february, [zj: [try SKU("A6-256-BK"): 90_000]])
            func earned(_ assumed: AssumedPrices?) async throws -> Int64? {
                try await desk.books.rebates(
                    promised, in: SettledChain.february, until: SettledChain.february.lastDay, at: assumed
                ).first?.result.earned
            }
            #expect(try await earned(nil) == 100_000 + 30_000)
            #expect(try await earned(assumed) == 100_000 + 27_000)
        }
    }

    @Test(.database) func `the pool is listed up to a day`() async throws {
        try await SettledChain.load()
        let (eve, day) = (try day("2026-02-01"), try day("2026-02-02"))
        let zj = try account("D-ZJ")
        try await Desk.of("hq") { desk in
            _ = try await desk.books.settleRebates(
                try await SettledChain.promised(desk), in: SettledChain.january, today: day)
            #expect(try await desk.books.pool(of: zj, until: eve).isEmpty)
            #expect(try await desk.books.pool(of: zj, until: day).count == 2)
            let (before, after) = (
                try await desk.books.poolBalances(on: eve)[zj], try await desk.books.poolBalances(on: day)[zj]
            )
            #expect((before, after) == (0, 150_000))
        }
    }

    @Test(.database)
    func `an account sees its own rebates and pool, a manager those of the region, and neither settles`()
        async throws
    {
        try await SettledChain.load()
        let february = try day("2026-02-02")
        try await Desk.of("hq") { desk in
            let promised = try await SettledChain.promised(desk)
            _ = try await desk.books.settleRebates(promised, in: SettledChain.january, today: february)
        }
        for (who, seen) in [("d-zj", ["D-ZJ"]), ("d-gd", ["D-GD"]), ("gd", ["D-GD"]), ("audit", ["D-GD", "D-ZJ"])] {
            try await Desk.of(who) { desk in
                let pool = try await desk.books.pool()
                #expect(Set(pool.map(\.account)).sorted() == seen)
                let sheets = try await desk.books.rebates(
                    try await SettledChain.promised(desk), in: SettledChain.january, until: february)
                #expect(Set(sheets.filter { $0.result.units > 0 }.map(\.account)).sorted() == seen, "\(who)")
            }
        }
        try await Desk.of("d-zj") { desk in
            let promised = try await SettledChain.promised(desk)
            await #expect(throws: Refusal.self) {
                try await desk.books.settleRebates(promised, in: SettledChain.january, today: february)
            }
        }
    }

    @Test(.database) func `targets of a quarter are known when each of its months has some`() async throws {
        try await SettledChain.load()
        let quarter = try day("2026-01-01")...day("2026-03-31")
        let zj = try account("D-ZJ")
        for (month, known) in [("2026-01", nil), ("2026-02", nil), ("2026-03", 240)] as [(String, Int64?)] {
            try await Desk.of("hq") { desk in
                let text = "month,account,model,units\n\(month),D-ZJ,A6,80\n"
                _ = try await Ledger(own: desk.own, intake: desk.intake, currency: .yuan).take(
                    targets: TableFile(name: "\(month).csv", bytes: Array(text.utf8)), today: day("2026-01-02"))
                let targets = try await desk.own.read { tx in try tx.rebateTargets(quarter, of: nil) }
                #expect(targets[zj]?["A6"] == known, "\(month)")
            }
        }
    }

    @Test(.database) func `the pool pays a part of an invoice, no more than lies there, and once`() async throws {
        try await SettledChain.load()
        let zj = try account("D-ZJ")
        let today = try day("2026-02-02")
        let share = try #require(Percentage("30"))
        try await Desk.of("hq") { desk in
            let promised = try await SettledChain.promised(desk)
            _ = try await desk.books.settleRebates(promised, in: SettledChain.january, today: today)
            try await desk.books(.invoices, "I-1,D-ZJ,2026-02-01,2026-02-01,1000.00,")
            let invoice = try PaperNumber("I-1")
            let use = { (minor: Int64, source: String, day: Day) in
                try await desk.books.usePool(of: zj, for: invoice, minor, source: source, share: share, on: day)
            }
            let first = try await use(20_000, "U-1", today)
            let again = try await use(20_000, "U-1", today)
            #expect(first && !again)
            // The rebates came in on the second: the day before there was nothing.
            let dayBefore = try day("2026-02-01")
            for (minor, on, code) in [
                (10_001, today, "settle.pool-share"), (150_001, today, "settle.pool-too-small"),
                (1, dayBefore, "settle.pool-too-small"),
            ] as [(Int64, Day, String)] {
                do {
                    _ = try await use(minor, "U-2", on)
                    Issue.record("\(minor) was paid")
                } catch let refusal as Refusal { #expect(refusal.problems.map(\.code) == [code]) }
            }
            // All but 50.00 of another invoice is paid.
            try await desk.books(.invoices, "I-2,D-ZJ,2026-02-01,2026-02-01,1000.00,")
            try await desk.books(.payments, "P-2,D-ZJ,2026-02-01,950.00,I-2")
            let paid = try PaperNumber("I-2")
            do {
                _ = try await desk.books.usePool(of: zj, for: paid, 50_01, source: "U-3", share: share, on: today)
                Issue.record("more than is open was paid")
            } catch let refusal as Refusal { #expect(refusal.problems.map(\.code) == ["settle.pool-invoice-open"]) }
            let rest = try await desk.books.usePool(of: zj, for: paid, 50_00, source: "U-3", share: share, on: today)
            #expect(rest)
            let second = try await use(10_000, "U-2", today)
            #expect(second)
            let statement = try #require(
                try await desk.books.statements(of: SettledChain.february, account: zj).first)
            #expect(statement.closing == 70_000 && statement.open.map(\.rest) == [70_000])
        }
    }

    @Test(.database) func `of those who use the pool at once nobody takes more than is there`() async throws {
        try await SettledChain.load()
        let zj = try account("D-ZJ")
        let today = try day("2026-02-02")
        try await Desk.of("hq") { desk in
            let promised = try await SettledChain.promised(desk)
            _ = try await desk.books.settleRebates(promised, in: SettledChain.january, today: today)
            try await desk.books(.invoices, "I-1,D-ZJ,2026-02-01,2026-02-01,900000.00,")
            let invoice = try PaperNumber("I-1")
            await withTaskGroup { group in
                for number in 1...6 {
                    group.addTask {
                        _ = try? await desk.books.usePool(
                            of: zj, for: invoice, 40_000, source: "U-\(number)", share: .whole, on: today)
                    }
                }
            }
            let balance = try await desk.books.poolBalances()[zj]
            #expect(balance == 30_000, "150,000 less three times 40,000")
        }
    }
}
