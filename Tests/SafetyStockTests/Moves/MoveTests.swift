import ChainKit
import Postgres
import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `Transfers of a region` {
    @Test(.database) func `go from where it lies to where it is asked for, with the days of both sides`() async throws {
        try await MovedChain.load()
        let sheet = try await MovedChain.transfers(in: "ZJ")
        #expect(sheet.moves == ["W-ZJ→W-ZJ2 16", "W-ZJ→W-XC 10"] && sheet.pieces == 26)
        let first = sheet.transfers[0]
        #expect((first.giver.before, first.giver.after) == (.days(tenths: 1750), .days(tenths: 1190)))
        #expect((first.taker.before, first.taker.after) == (.days(tenths: 20), .days(tenths: 100)))
        // What went before counts.
        let second = sheet.transfers[1]
        #expect((second.giver.before, second.giver.after) == (.days(tenths: 1190), .days(tenths: 840)))
        #expect((second.taker.before, second.taker.after) == (.days(tenths: 100), .days(tenths: 200)))
        #expect((sheet.accounts, sheet.levelled, sheet.levels) == (3, 3, 4))
        #expect(sheet.silent == ["C-HZ-1 stock_untold 0"])
        #expect(try await MovedChain.transfers(in: "ZJ") == sheet)
        #expect(try await MovedChain.transfers(in: "ZJ", skus: ["A6-256-BK"]) == sheet)
    }

    @Test(.database) func `stay in the region, and name what is not known`() async throws {
        try await MovedChain.load()
        let city = try await MovedChain.transfers(in: "HZ")
        #expect(city.moves == [] && city.silent == ["C-HZ-1 stock_untold 0"])
        #expect((city.accounts, city.levelled, city.levels) == (2, 2, 2))
        // 9 pieces of a place that needs 20 by its level, told 20 days ago: no need of 11.
        let chain = try await MovedChain.transfers(in: "CN")
        #expect(chain.moves == ["W-ZJ→W-ZJ2 16", "W-ZJ→W-XC 10"])
        #expect(chain.silent == ["C-HZ-1 stock_untold 0", "W-GD stock_stale 20"])
        try await MovedChain.change(
            "delete from chain.stock_level l using chain.account a where a.id = l.account_id and a.code = 'D-ZJ2'")
        let without = try await MovedChain.transfers(in: "ZJ")
        #expect(without.moves == ["W-ZJ→W-XC 10"])
        #expect(without.silent == ["C-HZ-1 stock_untold 0", "D-ZJ2 no_levels 0"])
        #expect((without.accounts, without.levelled) == (3, 2))
    }

    @Test(.database) func `are of those whose stock the person may see`() async throws {
        try await MovedChain.load()
        let sheet = try await MovedChain.transfers(in: "ZJ")
        for code in ["zj", "audit"] { #expect(try await MovedChain.transfers(in: "ZJ", as: code) == sheet) }
        // Another region, the one above, and one that is not there: the same sentence.
        for (code, region) in [("gd", "ZJ"), ("zj", "GD"), ("zj", "CN"), ("hq", "XX")] {
            let answer = try await MovedChain.refused { try await MovedChain.transfers(in: region, as: code) }
            #expect(answer == "refused stock.region-unknown", "\(code) \(region)")
        }
        for region in ["ZJ", "XX"] {
            #expect(
                try await MovedChain.refused { try await MovedChain.transfers(in: region, as: "d-zj") }
                    == "forbidden stock.transfers-of-managers")
        }
    }

    @Test(.database) func `are refused where no level rules`() async throws {
        try await MovedChain.load()
        let early = Day(year: 2026, month: 2, day: 22) ?? .first
        #expect(
            try await MovedChain.refused { try await MovedChain.transfers(in: "ZJ", on: early) }
                == "refused stock.region-unlevelled")
        #expect(
            try await MovedChain.refused { try await MovedChain.transfers(in: "ZJ", skus: ["M3-128-BK", "NONE"]) }
                == "refused stock.sku-unlevelled stock.sku-unlevelled")
    }
}

@Suite struct `The allocation of a model` {
    private static let asks = "D-ZJ,100\nC-XC,100\nD-GD,100\nD-ZJ2,50"

    @Test(.database) func `is by activations of six weeks, above a floor`() async throws {
        try await MovedChain.load()
        // A floor of 5 each; of the other 80 by 70, 30 and 100.
        let sheet = try await MovedChain.allocation(100, asks: Self.asks)
        #expect(sheet.basis == .modelActivation && sheet.from == Day("2026-01-19"))
        #expect(sheet.shares == ["C-XC 17 by_share", "D-GD 45 by_share", "D-ZJ 33 by_share", "D-ZJ2 5 by_floor"])
        #expect(sheet.lines.map(\.given.claim.sold) == [30, 100, 70, 0])
        #expect((sheet.asked, sheet.given, sheet.leftOut) == (350, 100, []))
        #expect(try await MovedChain.allocation(100, asks: "D-ZJ2,50\nD-GD,100\nC-XC,100\nD-ZJ,100") == sheet)
        let much = try await MovedChain.allocation(1000, asks: Self.asks)
        #expect(much.given == 350 && much.lines.allSatisfy { $0.given.reason == .inFull })
        let region = try await MovedChain.allocation(100, asks: "D-ZJ,100\nC-XC,100\nD-ZJ2,50", in: "ZJ")
        #expect(region.shares == ["C-XC 31 by_share", "D-ZJ 63 by_share", "D-ZJ2 6 by_floor"])
    }

    @Test(.database) func `asks for what is needed by the levels, and leaves out whose stock is not known`()
        async throws
    {
        try await MovedChain.load()
        // C-XC is full with 2 of the floor and 8 of the rest; D-ZJ2 has no share and gets what is left.
        let sheet = try await MovedChain.allocation(20)
        #expect(sheet.shares == ["C-XC 10 in_full", "D-ZJ 0 nothing_asked", "D-ZJ2 10 alike"])
        #expect(sheet.leftOut.map(\.location) == ["C-HZ-1", "W-GD"])
        #expect(sheet.leftOut.map(\.why) == [.stockUntold, .stockStale])
        #expect(
            try await MovedChain.refused { try await MovedChain.allocation(of: "M3", 20) }
                == "refused stock.nobody-asks")
    }

    @Test(.database) func `goes by sell-out where activations are not told, and by the series of what is new`()
        async throws
    {
        try await MovedChain.load()
        try await MovedChain.change(
            """
            update chain.product_version v set model = 'A7', launched = '2026-02-20' from chain.product p
            where p.id = v.product_id and p.sku = 'A6-256-WH'
            """)
        let new = try await MovedChain.allocation(of: "A7", 100, asks: Self.asks)
        #expect(new.basis == .seriesActivation && new.lines.map(\.given.pieces) == [17, 45, 33, 5])
        let muse = try await MovedChain.allocation(of: "M3", 100, asks: "D-ZJ,100\nD-ZJ2,100")
        #expect(muse.basis == .alike && muse.shares == ["D-ZJ 50 alike", "D-ZJ2 50 alike"])
        try await MovedChain.change("update chain.sales_daily set level = 'sell_out'")
        #expect(try await MovedChain.allocation(100, asks: Self.asks).basis == .modelSellOut)
        #expect(try await MovedChain.allocation(of: "A7", 100, asks: Self.asks).basis == .seriesSellOut)
    }

    @Test(.database) func `is headquarters' alone, and refuses what it does not know`() async throws {
        try await MovedChain.load()
        for code in ["zj", "d-zj", "audit"] {
            #expect(
                try await MovedChain.refused { try await MovedChain.allocation(20, as: code) }
                    == "forbidden stock.allocation-of-headquarters")
        }
        #expect(
            try await MovedChain.refused { try await MovedChain.allocation(of: "A9", 20) }
                == "refused stock.model-unknown")
        #expect(
            try await MovedChain.refused { try await MovedChain.allocation(20, in: "XX") }
                == "refused stock.region-unknown")
        #expect(
            try await MovedChain.refused { try await MovedChain.allocation(20, asks: "D-X,1\nD-ZJ,2\nD-Y,3") }
                == "refused asks.account-unknown asks.account-unknown")
        #expect(
            try await MovedChain.refused { try await MovedChain.allocation(20, asks: "D-GD,1", in: "ZJ") }
                == "refused asks.account-elsewhere")
        #expect(
            try await MovedChain.refused {
                try await MovedChain.allocation(20, asks: "D-ZJ,1\nD-ZJ,2\nD-GD,-1\nD-ZJ2,")
            }
                == "refused asks.repeated number.unfit cell.blank")
    }
}
