import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `A file of sales` {
    @Test func `is counted by day, place, level and product`() async throws {
        try await SmallChain.make()
        let lines = """
            2026-03-01,sell_in,D-SH,,P-1,100,120000,
            2026-03-02,sell_through,D-SH,S-SH,P-1,10,13000.5,
            2026-03-03,sell_out,,S-SH,P-1,1,1899.00,490154203237518
            2026-03-03,sell_out,,S-SH,P-1,1,1899,
            2026-03-03,sell_out,,S-SH,P-1,1,1899,
            2026-03-03,sell_out,,S-SH,P-1,-1,-1899,
            2026-03-03,sell_out,,S-CD,P-2,2,,
            2026-03-04,activation,,SH,P-1,1,,490154203237518
            2026-03-04,activation,,S-NJ,P-1,1,,
            2026-03-05,store_stock,,S-SH,P-1,0,,

            """
        let receipt = try await SmallChain.ledger {
            try await $0.take(sales: SmallChain.file(lines), today: SmallChain.today)
        }
        #expect(receipt.lines == 10 && !receipt.isRepeated && receipt.warnings == [])
        #expect(
            try await SmallChain.totals() == [
                "S-CD 2026-03-03 sell_out CHAIN P-2 2 0", "S-NJ 2026-03-04 activation P-1 1 0",
                "S-SH 2026-03-02 sell_through D-SH P-1 10 1300050", "S-SH 2026-03-03 sell_out P-1 2 379800",
                "SH 2026-03-04 activation P-1 1 0", "W-SH 2026-03-01 sell_in D-SH P-1 100 12000000",
            ])
        #expect(try await SmallChain.differences() == 0)
    }
}
