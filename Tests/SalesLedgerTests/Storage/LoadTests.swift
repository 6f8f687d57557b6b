import ChainKit
import Retail
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `A file of sales` {
    @Test func `is counted by day, place, level and product`() async throws {
        try await SmallChain.load()
        let receipt = try await Sales.load(
            """
            2026-03-01,sell_in,D-ZJ,,A6-256-BK,100,120000,
            2026-03-02,sell_through,D-ZJ,S-HZ-1,A6-256-BK,10,13000.5,
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,1,1899.00,490154203237518
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,1,1899,
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,1,1899,
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,-1,-1899,
            2026-03-03,sell_out,,C-HZ-1,M3-128-BK,2,,
            2026-03-04,activation,,HZ,A6-256-BK,1,,490154203237518
            2026-03-04,activation,,S-GZ-1,A6-256-BK,1,,
            2026-03-05,store_stock,,S-HZ-1,A6-256-BK,7,,

            """)
        #expect(receipt.lines == 10 && !receipt.isRepeated && receipt.warnings == [])
        #expect(
            try await Sales.totals() == [
                "C-HZ-1 2026-03-03 sell_out C-XC M3-128-BK 2 0", "HZ 2026-03-04 activation A6-256-BK 1 0",
                "S-GZ-1 2026-03-04 activation A6-256-BK 1 0",
                "S-HZ-1 2026-03-02 sell_through D-ZJ A6-256-BK 10 1300050",
                "S-HZ-1 2026-03-03 sell_out A6-256-BK 2 379800", "S-HZ-1 2026-03-05 store_stock A6-256-BK 7 0",
                "W-ZJ 2026-03-01 sell_in D-ZJ A6-256-BK 100 12000000",
            ])
        #expect(try await Sales.differences() == 0)
    }
}

@Suite(.database) struct `A file of sales that is not in order` {
    @Test func `is refused with every problem at its line and column, and leaves nothing`() async throws {
        try await SmallChain.load()
        let problems = try await Sales.problems(
            """
            2026-03-21,sell_out,,S-HZ-1,A6-256-BK,1,10,
            1999-12-31,sell_out,,S-HZ-1,A6-256-BK,1,10,
            2026-02-30,sellout,D-XX,S-XX,NO-SKU,1.5,1.234,123
            2026-03-01,sell_in,,,A6-256-BK,1,,
            2026-03-01,sell_in,D-ZJ,W-GD,A6-256-BK,1,,
            2026-03-01,sell_out,,W-ZJ,A6-256-BK,1,,
            2026-03-01,sell_out,,,A6-256-BK,0,,
            2026-03-01,activation,,W-ZJ,A6-256-BK,1,,
            2026-03-01,store_stock,,S-HZ-1,A6-256-BK,-1,,
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,-5,
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,2,5,490154203237518
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,5,490154203237519
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,5,000000000000000
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,5,356938035643809
            2026-03-01,sell_out,,S-HZ-2,A6-256-BK,1,5,356938035643809

            """)
        #expect(
            problems == [
                "sales.day-ahead 2:1 2026-03-21", "sales.day-too-old 3:1 1999-12-31",
                "day.unreadable 4:1 2026-02-30", "choice.unknown 4:12 sellout", "sales.account-unknown 4:20 D-XX",
                "sales.store-unknown 4:25 S-XX", "sales.sku-unknown 4:30 NO-SKU", "sales.units-unreadable 4:37 1.5",
                "sales.amount-unreadable 4:41 1.234", "imei.unreadable 4:47 123", "cell.blank 5:20 ",
                "sales.place-of-others 6:25 W-GD", "sales.not-a-store 7:22 W-ZJ", "cell.blank 8:22 ",
                "sales.no-units 8:33 0", "sales.not-a-store 9:24 W-ZJ", "sales.negative-stock 10:42 -1",
                "sales.amount-sign 11:41 -5", "sales.serial-of-many 12:39 2", "imei.check-digit 13:43 490154203237519",
                "imei.filler 14:43 000000000000000", "sales.serial-in-file 16:43 356938035643809",
            ])
        #expect(try await Sales.counts() == [0, 0])
    }
}

@Suite(.database) struct `A store that does not trade` {
    @Test func `is worth a warning, and the line is taken`() async throws {
        try await SmallChain.load()
        let receipt = try await Sales.load(
            "2021-04-30,sell_out,,S-HZ-2,A6-256-BK,1,,\n2021-05-01,sell_out,,S-HZ-2,A6-256-BK,1,,\n")
        #expect(receipt.warnings.map(\.code) == ["sales.store-not-trading"])
        #expect(receipt.warnings.first?.place.line == 2 && receipt.lines == 2)
    }
}

@Suite(.database) struct `The same file again` {
    @Test func `changes nothing and says when it came`() async throws {
        try await SmallChain.load()
        let line = "2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,10,\n"
        let first = try await Sales.load(line)
        for earlier in [Ledger.Earlier.stand, .areReplaced] {
            let again = try await Sales.load(line, named: "copy.csv", earlier: earlier)
            #expect(again.isRepeated && again.load == first.load && again.lines == 1)
        }
        #expect(try await Sales.counts() == [1, 1])
    }

}

@Suite(.database) struct `The same file twice at once` {
    @Test func `is one load`() async throws {
        try await SmallChain.load()
        let lines = (1...200).map { "2026-03-0\($0 % 5 + 1),sell_out,,S-GZ-1,A6-256-BK,\($0),,\n" }.joined()
        async let one = Sales.load(lines)
        async let other = Sales.load(lines)
        let receipts = try await [one, other]
        #expect(receipts.filter(\.isRepeated).count == 1 && Set(receipts.map(\.load)).count == 1)
        #expect(try await Sales.counts() == [200, 1])
        #expect(try await Sales.differences() == 0)
    }
}
