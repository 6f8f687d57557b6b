import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `A quota` {
    private static let sku = sure(try? SKU("A6-256-BK"))

    @Test func `is never oversold, and comes back`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(
                    today.month,
                    [
                        PricedRows.plain, PricedRows.special("SP-50", "region", "ZJ", quota: "30", cap: "50"),
                        PricedRows.special("SP-ONE", "account", "D-GD", quota: "5", cap: ""),
                        "M3-128-BK,,,chain,,,,,,,500.00,SP-FLOOR,direct_cut,,,,,",
                    ].joined(separator: "\n"), today: today)
                try await ann.publish(today.month, with: bob)
            }
        }
        try await crowd(today)
        try await twice(today)
        try await expiry(today)
        try await byPlainSQL(today)
    }

    /// 200 orders of one unit by three accounts for a cap of 50, each account at most 30.
    private func crowd(_ today: Day) async throws {
        let accounts = ["D-ZJ", "D-ZJ2", "C-XC"]
        let desk = try await Desk.open("hq", sessions: 12)
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for order in 0..<200 {
                group.addTask {
                    do {
                        let claim = try await desk.prices.claim(
                            Self.sku, for: AccountCode(accounts[order % 3]), PriceWish(),
                            reference: Name("PO-\(order)"),
                            hours: 24, on: today)
                        return claim.account
                    } catch let refusal as Refusal {
                        return refusal.problems[0].code
                    }
                }
            }
            var answers: [String: Int] = [:]
            for try await answer in group { answers[answer, default: 0] += 1 }
            return answers
        }
        await desk.close()
        #expect(answers["price.quota-used"] == 150, "\(answers)")
        #expect(accounts.map { answers[$0] ?? 0 }.reduce(0, +) == 50 && answers.values.reduce(0, +) == 200)
        #expect(accounts.allSatisfy { (answers[$0] ?? 0) <= 30 })
        let (units, claims) = try await TestDatabase.current.read { tx in
            try (
                tx.value("select sum(units) from pricing.quota_claim where special = 'SP-50'", as: Int64.self),
                tx.value("select count(*) from trail.event where kind = 'quota_claim'", as: Int.self)
            )
        }
        #expect(units == 50 && claims == 50)
    }

    private func twice(_ today: Day) async throws {
        try await Desk.of("d-gd") { desk in
            try await withThrowingTaskGroup(of: QuotaClaim.self) { group in
                for _ in 0..<6 {
                    group.addTask { try await take(desk, 3, "PO-SAME", today) }
                }
                var claims = Set<QuotaClaim>()
                for try await claim in group { claims.insert(claim) }
                #expect(claims.count == 1)
            }
            #expect(try await refusalCode { try await take(desk, 3, "PO-MORE", today) } == "price.quota-used")
            #expect(try await refusalCode { try await take(desk, 2, "PO-SAME", today) } == "price.claim-differs")
        }
    }

    private func expiry(_ today: Day) async throws {
        try await Desk.of("d-gd") { desk in
            try await TestDatabase.current.write { tx in
                try tx.script(
                    "update pricing.quota_claim set held_until = clock_timestamp() where reference = 'PO-SAME'")
            }
            // Nothing had to run for it.
            let left = try await desk.prices.quotas(of: AccountCode("D-GD"), on: today)
            #expect(left.first { $0.special.code.text == "SP-ONE" }?.left == 5)
            #expect(try await take(desk, 5, "PO-NEXT", today).units == 5)
            // Its units may be somebody else's by now: the same reference holds none.
            #expect(try await refusalCode { try await take(desk, 3, "PO-SAME", today) } == "price.claim-ended")
            _ = try await desk.prices.end(Self.sku, of: AccountCode("D-GD"), reference: Name("PO-NEXT"), asUsed: false)
            #expect(try await refusalCode { try await take(desk, 3, "PO-SAME", today) } == "price.claim-ended")
            #expect(try await refusalCode { try await take(desk, 5, "PO-NEXT", today) } == "price.claim-ended")
            let used = try await take(desk, 5, "PO-USED", today)
            #expect(used.state == .reserved)
            _ = try await desk.prices.end(Self.sku, of: AccountCode("D-GD"), reference: Name("PO-USED"), asUsed: true)
            #expect(try await take(desk, 5, "PO-USED", today).state == .used)
            #expect(try await refusalCode { try await take(desk, 1, "PO-LATE", today) } == "price.quota-used")
        }
    }

    private func take(_ desk: Desk, _ units: Int32, _ reference: String, _ day: Day) async throws -> QuotaClaim {
        try await desk.prices.claim(
            Self.sku, for: AccountCode("D-GD"), PriceWish(units: units), reference: Name(reference), hours: 1, on: day)
    }

    /// Past the program, under the distributor's own login.
    private func byPlainSQL(_ today: Day) async throws {
        let (policy, numbers, ids) = try await TestDatabase.current.read { tx in
            try (
                tx.value("select max(id) from pricing.policy", as: Int64.self),
                tx.all("select number from pricing.line where special <> '' order by special") {
                    (row) throws(PostgresError) -> Int32 in try row[0]
                },
                tx.all("select id from chain.account where code in ('D-GD', 'D-ZJ') order by code") {
                    (row) throws(PostgresError) -> Int64 in try row[0]
                }
            )
        }
        func claim(_ number: Int32, _ account: Int64, _ units: String = "1", hold: String = "1 day") -> String {
            """
            select pricing.claim(\(policy), \(number), \(account), (select id from chain.product where sku = 'A6-256-BK'),
                'PO-SQL', \(units), '\(today)', '\(hold)')
            """
        }
        try await Desk.of("d-gd") { desk in
            func check(_ statement: String, _ wanted: String) async {
                let state = await Desk.answer(statement, in: desk.own)
                #expect(state == wanted, "\(statement): \(state)")
            }
            // SP-50 is for others, SP-FLOOR names what a distributor must not know, D-ZJ is not he.
            await check(claim(numbers[0], ids[0]), "SC404")
            await check(claim(numbers[1], ids[0]).replacing("A6-256-BK", with: "M3-128-BK"), "SC404")
            await check(claim(numbers[2], ids[1]), "42501")
            await check(claim(numbers[2], ids[0], "0"), "23514")
            await check(claim(numbers[2], ids[0], "-5"), "23514")
            await check(claim(numbers[2], ids[0], hold: "100 years"), "22023")
            await check(claim(numbers[2], ids[0], hold: "-1 day"), "22023")
            await check("set transaction isolation level repeatable read; " + claim(numbers[2], ids[0]), "25001")
        }
    }
}
