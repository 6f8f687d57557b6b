import DemoChain
import Retail
import Testing

@Suite struct `The eighteen months of the seeds` {
    let run: WholeRun

    init() throws { run = try WholeRun.once.get() }

    @Test func `are some hundred thousand rows`() {
        let rows = run.rows.values.reduce(0, +)
        #expect((250_000...450_000).contains(rows), "\(rows)")
        #expect(SalesLevel.allCases.allSatisfy { (run.rows[$0] ?? 0) > 4000 }, "\(run.rows)")
    }

    @Test func `end each day with stock that is what came less what went, and never below zero`() {
        #expect(run.wrongStocks == 0)
        #expect(run.negativeStocks == 0)
        #expect(run.comparedStocks > 1_000_000)
    }

    @Test func `receive every unit that was ordered for a day before their end, and no other`() {
        #expect(run.receivedByOrders == run.receivedBySellIn)
        #expect(run.orderDatesOutOfTurn == 0)
    }

    @Test func `have each serial at most once a level, and only on single units of listed stores`() {
        for level in [SalesLevel.sellThrough, .sellOut, .activation] {
            let serials = run.serials[level] ?? []
            #expect(serials.count > 1000)
            #expect(Set(serials).count == serials.count, "\(level)")
            #expect(throws: Never.self) { for serial in serials.prefix(2000) { _ = try IMEI(serial.description) } }
        }
        #expect(run.serials[.sellIn] == nil && run.serials[.storeStock] == nil)
        #expect(run.serialsOnOthers == 0)
        let share = Double(run.serials[.sellOut]?.count ?? 0) / Double(run.listedUnits)
        #expect((0.85...0.92).contains(share), "\(share)")
    }

    @Test func `activate what was sold, a little of it elsewhere and a little never`() {
        let sold = Double(run.soldUnits)
        let activated = Double(run.units[.activation] ?? 0) / sold
        #expect((0.96...0.985).contains(activated), "\(activated)")
        let elsewhere = Double(run.elsewhere) / sold
        #expect((0.02...0.04).contains(elsewhere), "\(elsewhere)")
        let returned = Double(run.returnedUnits) / sold
        #expect((0.01...0.015).contains(returned), "\(returned)")
    }

    @Test func `activate most within three days of the sale, and none before it`() {
        let all = Double(run.activatedAfter.values.reduce(0, +))
        let soon = Double(run.activatedAfter.filter { (0...3).contains($0.key) }.values.reduce(0, +))
        #expect(all > 50_000 && (0.78...0.84).contains(soon / all), "\(soon / all)")
        #expect((run.activatedAfter.keys.min() ?? -1) == 0 && (run.activatedAfter.keys.max() ?? 0) <= 60)
    }

    @Test func `sell in each month about what the season says`() throws {
        let season = try Seeds.assumptions().monthPermille
        let year = run.meanSold { _ in true }
        // January and February belong to Spring Festival.
        for month in ["2025-06", "2025-07", "2025-11", "2026-03", "2026-06", "2026-07", "2026-09"].map({ Month($0) }) {
            let ratio = run.meanSold { $0.month == month } / year * 1000
            let expected = Double(season[(month?.month ?? 1) - 1])
            #expect((0.8...1.2).contains(ratio / expected), "\(month?.description ?? "") \(ratio) \(expected)")
        }
    }

    @Test func `lose sales where a shelf is empty`() {
        let lost = Double(run.lostUnits) / Double(run.soldUnits)
        #expect((0.002...0.05).contains(lost), "\(lost)")
    }

    @Test func `sell more on a Saturday than on a Tuesday`() {
        let ratio = run.meanSold { $0.weekday == 5 } / run.meanSold { $0.weekday == 1 }
        #expect((1.4...1.9).contains(ratio), "\(ratio)")
    }

    @Test func `sell more on National Day and less in the week of Spring Festival`() throws {
        let usual = run.meanSold { $0.month == Month("2025-09") }
        let national = run.meanSold { $0.month == Month("2025-10") && $0.parts.day <= 7 }
        #expect((1.3...2.2).contains(national / usual), "\(national / usual)")
        let feast = try #require(Day("2026-02-17")).sinceEpoch
        let before = run.meanSold { (feast - 14..<feast).contains($0.sinceEpoch) }
        let week = run.meanSold { (feast..<feast + 7).contains($0.sinceEpoch) }
        #expect((0.2...0.6).contains(week / before), "\(week / before)")
    }

    @Test func `sell a model most in its first weeks`() throws {
        let launch = try #require(Day("2026-04-17")).sinceEpoch
        let first = run.meanOfModel("MUSE-8", from: launch, days: 21)
        let later = run.meanOfModel("MUSE-8", from: launch + 70, days: 42)
        #expect((1.4...3).contains(first / later), "\(first / later)")
        #expect(run.meanOfModel("MUSE-8", from: launch - 30, days: 30) == 0)
    }

    @Test func `sell more of a model in the weeks after its price was cut`() throws {
        // The other models are the yardstick, so that the season does not count.
        func part(_ from: Int32) -> Double {
            run.meanOfModel("LARK-9", from: from, days: 28) / run.meanOfModel("TIDE-4", from: from, days: 28)
        }
        let cut = try #require(Day("2026-08-21")).sinceEpoch
        let lift = part(cut) / part(cut - 28)
        #expect((1.05...1.5).contains(lift), "\(lift)")
    }

    @Test func `ship most to accounts towards the end of a month`() {
        let later = run.sellInByDayOfMonth
        let whole = Double(later.reduce(0, +))
        let parts = [later[..<10], later[10..<20], later[20...]].map { Double($0.reduce(0, +)) / whole }
        #expect((0.1...0.3).contains(parts[0]) && (0.4...0.65).contains(parts[2]), "\(parts)")
    }

    @Test func `give the main distributor of a branch half of it or more, and the unlisted stores most`() {
        let main = Double(run.sellInOf("D-ZJ-1"))
        let branch = Double(["D-ZJ-1", "D-ZJ-2", "D-ZJ-3"].map(run.sellInOf).reduce(0, +))
        #expect((0.45...0.65).contains(main / branch), "\(main / branch)")
        #expect(Double(run.listedUnits) / Double(run.soldUnits) < 0.3)
    }

    @Test func `keep some weeks of cover in the channel, not months`() {
        let cover = Double(run.stockAtTheEnd) / run.meanSold { $0.month == Month("2026-10") }
        #expect((20...45).contains(cover), "\(cover)")
    }
}
