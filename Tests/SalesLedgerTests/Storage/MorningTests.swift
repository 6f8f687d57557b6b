import ChainKit
import Retail
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `The days of a morning` {
    private func recent(_ code: String = "hq") async throws -> [RecentSales] {
        try await Desk.of(code) { try await $0.ledger.recent(before: Day("2026-03-11") ?? .first) }
    }

    @Test func `are yesterday, a week before and the month against the one before, level by level`() async throws {
        try await SmallChain.load()
        let days = MorningDays(Day("2026-03-11") ?? .first)
        #expect(days.elapsed == (10, 31))
        try await Sales.load(
            """
            2026-03-10,sell_out,,S-HZ-1,A6-256-BK,3,,
            2026-03-10,sell_out,,S-GZ-1,A6-256-BK,4,,
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,5,,
            2026-03-11,sell_out,,S-HZ-1,A6-256-BK,90,,
            2026-02-05,sell_out,,S-HZ-1,A6-256-BK,6,,
            2026-02-20,sell_out,,S-HZ-1,A6-256-BK,10,,
            2026-01-31,sell_out,,S-HZ-1,A6-256-BK,90,,
            2026-03-10,store_stock,,S-HZ-1,A6-256-BK,90,,

            """)
        let all = try await recent()
        #expect(all.map(\.level) == [.sellIn, .sellThrough, .sellOut, .activation])
        let out = all[2]
        #expect((out.yesterday, out.weekBefore, out.monthToDate) == (7, 5, 12))
        #expect((out.monthBefore, out.wholeMonthBefore) == (6, 16))
        #expect((out.placesYesterday, out.placesWeekBefore) == (2, 1))
        #expect(all[0].yesterday == nil && all[0].monthToDate == nil && all[0].placesYesterday == 0)
        #expect(try await recent("gd")[2].monthToDate == 4)
    }

}

@Suite(.database) struct `Purchases of a month` {
    @Test func `tell what each account bought in a month, to whoever sees the account`() async throws {
        try await SmallChain.load()
        try await Sales.load(
            """
            2026-01-05,sell_in,D-ZJ,,A6-256-BK,9,180.00,
            2026-01-06,sell_in,D-ZJ,,A6-256-BK,-2,-40.00,
            2026-01-07,sell_in,D-GD,,A6-256-BK,4,,

            """, named: "bought.csv")
        func bought(_ code: String) async throws -> [String] {
            try await Desk.of(code) { try await $0.ledger.purchases(in: Month("2026-01") ?? .first) }.map {
                "\($0.account) \($0.sku) \($0.units) \($0.amount) \($0.unpriced)"
            }
        }
        #expect(try await bought("hq") == ["D-GD A6-256-BK 4 0 4", "D-ZJ A6-256-BK 7 14000 0"])
        #expect(try await bought("zj") == ["D-ZJ A6-256-BK 7 14000 0"])
        #expect(try await bought("d-gd") == ["D-GD A6-256-BK 4 0 4"])
    }
}
