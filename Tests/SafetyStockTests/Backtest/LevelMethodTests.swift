import SafetyStock
import Testing

@Suite struct `Levels of simple methods` {
    private let interval = ProtectionInterval(review: 1, lead: 2)

    private func level(_ method: some LevelMethod, _ weeks: [DemandHistory.Week], _ target: Double) -> Double {
        method.outlooks(of: [DemandHistory(weeks: weeks)], classes: [0], over: interval)[0].level(target)
    }

    private func sold(_ weeks: Double...) -> [DemandHistory.Week] { weeks.map { .sold($0) } }

    @Test func `are as worked out by hand`() {
        #expect(level(CoverMethod(), sold(90, 2, 6, 4, 4, 4, 4, 4, 4), 0.95) == 4 * (3 + 2))
        #expect(level(CoverMethod(), sold(4), 0.96) == 22)
        // 3 × 3 + 1.645 × √2 × √3
        #expect(level(TextbookMethod(), sold(2, 4), 0.95) == 14)
        #expect(level(TextbookMethod(), sold(3, 3, 3), 0.999) == 9)
        // Totals 6, 9, 12, 15: the fourth of ⌈5 × .8⌉, the third of ⌈5 × .6⌉.
        #expect(level(EmpiricalMethod(), sold(1, 2, 3, 4, 5, 6), 0.8) == 15)
        #expect(level(EmpiricalMethod(), sold(1, 2, 3, 4, 5, 6), 0.6) == 12)
        #expect(level(EmpiricalMethod(), sold(1, 2, 3, 4, 5, 6), 0.99) == 15)
    }

    @Test(arguments: LevelMethods.all.map(\.name))
    func `are no pieces where nothing was ever asked for`(name: String) throws {
        let method = try #require(LevelMethods.all.first { $0.name == name })
        for weeks: [DemandHistory.Week] in [
            [], [.unknown], Array(repeating: .unknown, count: 40), Array(repeating: .sold(0), count: 40),
        ] {
            let found = method.outlooks(of: [DemandHistory(weeks: weeks)], classes: [0], over: interval)
            #expect(found.count == 1)
            #expect(found[0].level(0.95) == 0, "\(weeks.count) weeks")
        }
    }

    @Test(arguments: LevelMethods.all.map(\.name))
    func `rise with the target, and are whole`(name: String) throws {
        let method = try #require(LevelMethods.all.first { $0.name == name })
        let weeks = RandomDemand(seed: 5).series(of: 40, seldom: false)
        let found = method.outlooks(of: [weeks], classes: [0], over: interval)[0]
        let levels = Backtest.sweep.map { found.level($0) }
        #expect(levels == levels.sorted())
        #expect(levels.allSatisfy { $0 == $0.rounded() && $0 > 0 })
        #expect(found.level(1) == found.level(Outlook.highestTarget))
    }
}
