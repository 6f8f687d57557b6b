import ChainKit
import DisplayCompliance
import Postgres
import Retail
import TestKit
import Testing

@Suite(.database) struct `Key models that are out` {
    private func found(_ code: String) async throws -> KeyStockouts {
        try await Desk.of(code) { desk in
            try await DisplayAudits(
                own: desk.own, intake: desk.intake, currency: .yuan, timeZone: "Asia/Shanghai"
            ).keyStockouts(on: Day("2026-03-20") ?? .first)
        }
    }

    /// Counts of a model's product in a store.
    private func count(_ store: String, _ day: String, _ units: Int64) async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select s.id, \(Day(day) ?? .first), 'store_stock', 0, p.id, s.region_id, \(units), 0, 0
                from chain.store s, chain.product p where s.code = \(store) and p.sku = 'A6-256-BK'
                """)
        }
    }

    @Test func `are named for A and B stores by the newest word, and those that told nothing are counted`() async throws
    {
        try await SmallChain.load()
        try await SmallChain.grade("2026-03", ["S-HZ-1": .a, "S-HZ-2": .b, "S-GZ-1": .b, "C-HZ-1": .c])
        try await TestDatabase.current.write { tx in try tx.script("select chain.open_sales_month('2026-03-01')") }
        let silent = try await found("hq")
        #expect((silent.found.count, silent.stores, silent.told) == (0, 3, 0))
        try await count("S-HZ-1", "2026-03-10", 4)
        try await count("S-HZ-1", "2026-03-17", 0)
        try await count("S-GZ-1", "2026-03-10", 0)
        try await count("S-GZ-1", "2026-03-17", 2)
        // Too long ago, and a store of grade C.
        try await count("S-HZ-2", "2026-03-05", 0)
        try await count("C-HZ-1", "2026-03-17", 0)
        let all = try await found("hq")
        #expect(
            all.found.map { "\($0.store) \($0.grade.rawValue) \($0.model) \($0.told.rawValue) \($0.day)" }
                == ["S-HZ-1 A A6 count 2026-03-17"])
        #expect((all.stores, all.told) == (3, 2))
        let region = try await found("zj")
        #expect(region.stores == 2 && region.found == all.found)
        #expect(try await found("gd").found.isEmpty)
        await #expect(throws: Refusal.self) { try await found("d-zj") }
    }
}
