import DemoChain
import Retail
import Testing

@Suite struct `In a little chain` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `every machine and every build writes the same bytes`() throws {
        let (trades, after) = try LittleChain.run(days: 60)
        let text = TradeText(after.chain, currency: try #require(Currency("CNY")))
        var out: [UInt8] = []
        for trade in trades {
            text.appendSales(of: trade, to: &out)
            text.appendOrders(of: trade, to: &out)
        }
        // FNV-1a. It changes whenever the simulation does, and then only.
        let print = out.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        #expect(print == 13_690_651_776_267_522_032)
    }

    @Test func `a store sells its part of its capacity, unlisted ones by their account's listed`() throws {
        let (trades, _) = try LittleChain.run(days: 300)
        // 900 a month × 20 %: 5.9 a day; and twice as much of the series X, which alone is U1's.
        let big = trades.units(.sellOut) { $1.store == 0 }
        #expect((1600...1950).contains(big + trades.reduce(0) { $0 + $1.lostUnits } / 2), "\(big)")
        let unlisted = trades.units(.sellOut) { $1.store == 2 }
        #expect((0.85...1.35).contains(Double(unlisted) / Double(big)), "\(unlisted) \(big)")
        #expect(trades.units(.sellOut) { $1.store == 3 } == 0)
    }

    @Test func `a store trades while it is open, and gives back what is left`() throws {
        let (trades, after) = try LittleChain.run(days: 60)
        let days = trades.rows(.sellOut).filter { $0.row.store == 1 && $0.row.units > 0 }.map(\.day)
        let (first, last) = try (#require(days.min()), #require(days.max()))
        #expect(first.description >= "2026-01-11" && last.description < "2026-02-15")
        #expect(after.stock(inStore: 1, product: 0) == 0 && after.stock(inStore: 1, product: 1) == 0)
        let back = trades.rows(.sellThrough).filter { $0.row.units < 0 }
        #expect(!back.isEmpty && back.allSatisfy { $0.day.description == "2026-02-15" && $0.row.minor ?? 0 < 0 })
    }

    @Test func `the supplier of the day supplies, and a deeper region goes first`() throws {
        let files = try LittleChain.files { $0[.coverage]? += "\nC1,Y,D1,2026-02-10,2026-02-20" }
        let (trades, _) = try LittleChain.run(days: 60, files: files)
        let handover = try day("2026-02-01")
        let deeper = try (day("2026-02-10"), day("2026-02-20"))
        var accounts: Set<Int> = []
        for (day, row) in trades.rows(.sellThrough) where row.product == 1 {
            let account = day >= handover && !(deeper.0 <= day && day < deeper.1) ? 1 : 0
            #expect(row.account == account, "\(day)")
            accounts.insert(account)
        }
        #expect(accounts == [0, 1])
        #expect(trades.rows(.sellThrough).allSatisfy { $0.row.product == 1 || $0.row.account == 0 })
    }

    @Test func `what nobody supplies is not sold`() throws {
        let files = try LittleChain.files { $0[.coverage] = "store,series,account,from,to\nC1,X,D1,2025-01-01,\n" }
        let (trades, _) = try LittleChain.run(days: 40, files: files)
        #expect(trades.units(.sellOut) > 100)
        #expect(trades.flatMap(\.sales).allSatisfy { $0.product == 0 && ($0.store ?? 0) < 2 })
    }

    @Test func `amounts follow the price of the day at every step`() throws {
        let cut = try day("2026-01-20")
        let (trades, _) = try LittleChain.run(days: 40) {
            $0.models["X"]?.cuts = [.init(day: cut, minor: 9900)]
            $0.prices.pickUpPermille = 835
            $0.prices.supplyPermille = 871
        }
        for (day, row) in trades.rows(.sellOut) where row.product == 0 {
            #expect(row.minor == row.units * (day < cut ? 100_000 : 90_100))
        }
        // Whole yuan: 901.00 × 0.871 is 784.771, × 0.835 is 752.335.
        for (day, row) in trades.rows(.sellThrough) where row.product == 0 {
            #expect(row.minor == row.units * (day < cut ? 87_100 : 78_500))
        }
        for (day, row) in trades.rows(.sellIn) where row.product == 0 {
            #expect(row.minor == row.units * (day < cut ? 83_500 : 75_200))
        }
        #expect(trades.rows(.activation).allSatisfy { $0.row.minor == nil })
    }

    @Test func `a count is the stock at the end of a Sunday`() throws {
        var simulation = try SalesSimulation(Chain(LittleChain.files()), LittleChain.assumptions(days: 30))
        var counted = 0
        while let trade = simulation.next() {
            let counts = trade.sales.filter { $0.level == .storeStock }
            #expect(counts.isEmpty == (trade.day.weekday != 6))
            for row in counts {
                let store = try #require(row.store)
                #expect(store < 2 && row.units == simulation.stock(inStore: store, product: row.product))
                counted += 1
            }
        }
        #expect(counted >= 8)
    }

    @Test func `only who sells enough is counted`() throws {
        let (trades, _) = try LittleChain.run(days: 30) { $0.proof.countedFromUnits = 100 }
        #expect(Set(trades.rows(.storeStock).map(\.row.store)) == [0])
    }

    @Test func `a model at the end of its life goes back, a part each month`() throws {
        let files = try LittleChain.files {
            $0[.products] = $0[.products]?.replacing(
                "y,Y,Y,64,black,b,,2025-01-01,", with: "y,Y,Y,64,black,b,,2025-01-01,2026-01-15")
        }
        let (trades, after) = try LittleChain.run(days: 120, files: files) { $0.supply.rotationPermille = 1000 }
        let back = trades.rows(.sellIn).filter { $0.row.units < 0 }
        #expect(!back.isEmpty && back.allSatisfy { $0.row.product == 1 && $0.day.parts.day == 10 })
        #expect(after.stock(ofAccount: 0, product: 1) == 0 && after.stock(inStore: 0, product: 1) == 0)
        #expect(trades.units(.sellOut) { day, row in row.product == 1 && day.description >= "2026-01-15" } == 0)
    }

    @Test func `orders are whole cartons, and none is smaller than the smallest`() throws {
        let (trades, _) = try LittleChain.run(days: 120) { $0.supply.smallestOrderUnits = 60 }
        let orders = Dictionary(grouping: trades.flatMap(\.orders), by: \.number)
        #expect(orders.count > 5)
        for lines in orders.values {
            #expect(lines.allSatisfy { $0.units % 20 == 0 && $0.units > 0 })
            #expect(lines.reduce(0) { $0 + $1.units } >= 60 || lines[0].day.description == LittleChain.firstDay)
        }
    }
}
