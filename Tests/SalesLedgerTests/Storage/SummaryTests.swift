import ChainKit
import Retail
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `The summary of a month` {
    private func lines(_ grouping: SalesSummary.Grouping, of month: String = "2026-03") async throws -> [String] {
        try await Desk.of("hq") { desk in
            try await desk.ledger.summary(of: #require(Month(month)), by: grouping, today: Sales.today).lines.map {
                line in
                let numbers = [line.units, line.amount?.minor, line.unpricedUnits].map { $0.map(String.init) ?? "?" }
                let coverage = line.coverage
                return
                    ([line.code ?? "?", line.level.rawValue] + numbers
                    + [
                        "\(coverage.reporting)/\(coverage.expected.map(String.init) ?? "?")",
                        coverage.oldestDays.map { "\($0)d" } ?? "?",
                    ]).joined(separator: " ")
            }
        }
    }

    @Test func `says what is known and what is not`() async throws {
        try await SmallChain.load()
        #expect(
            try await lines(.region) == [
                "GZ sell_out ? ? ? 0/1 ?", "HZ sell_out ? ? ? 0/3 ?",
            ])
        try await Sales.load(
            """
            2026-02-28,sell_out,,S-HZ-1,A6-256-BK,50,100,
            2026-03-01,sell_in,D-ZJ,,A6-256-BK,100,120000,
            2026-03-18,sell_out,,S-HZ-1,A6-256-BK,3,30,
            2026-03-17,sell_out,,S-HZ-1,A6-256-BK,-1,-10,
            2026-03-10,sell_out,,C-HZ-1,M3-128-BK,2,,
            2026-03-10,sell_out,,C-HZ-1,A6-256-BK,1,9.99,
            2026-03-12,activation,,HZ,A6-256-BK,1,,
            2026-03-12,store_stock,,S-HZ-2,A6-256-BK,9,,

            """)
        #expect(
            try await lines(.region) == [
                "GZ sell_out ? ? ? 0/1 ?", "HZ sell_out 5 2999 2 2/3 10d", "HZ activation 1 ? 1 1/? 8d",
                "ZJ sell_in 100 12000000 0 1/? 19d",
            ])
        #expect(
            try await lines(.store).filter { $0.contains("sell_out") } == [
                "C-HZ-1 sell_out 3 999 2 1/1 10d", "S-GZ-1 sell_out ? ? ? 0/1 ?", "S-HZ-1 sell_out 2 2000 0 1/1 2d",
                "S-HZ-2 sell_out ? ? ? 0/1 ?",
            ])
        #expect(
            try await lines(.sku) == [
                "A6-256-BK sell_in 100 12000000 0 1/? 19d", "A6-256-BK sell_out 3 2999 0 2/4 10d",
                "A6-256-BK activation 1 ? 1 1/? 8d", "M3-128-BK sell_out 2 ? 2 2/4 10d",
            ])
        #expect(try await lines(.region, of: "2026-02").contains("HZ sell_out 50 10000 0 1/3 0d"))
        let coverage = try await Desk.of("hq") {
            try await $0.ledger.summary(of: #require(Month("2026-03")), by: .region, today: Sales.today).coverage
        }
        #expect(coverage.map(\.level) == [.sellIn, .sellOut, .activation])
        #expect(coverage.map(\.coverage.reporting) == [1, 2, 1])
        #expect(coverage[1].coverage == SalesSummary.Coverage(reporting: 2, expected: 4, oldestDays: 10))
    }
}
