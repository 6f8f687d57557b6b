import SafetyStock
import Testing

@Suite struct `A backtest` {
    /// The same level always.
    private struct Fixed: LevelMethod {
        let name = "fixed"
        var level = 3.0

        func outlooks(
            of histories: [DemandHistory], classes: [Int], over interval: ProtectionInterval
        ) -> [Outlook] {
            histories.map { _ in Outlook(.normal(mean: level, deviation: 0), weekly: 1) }
        }
    }

    /// Two pieces a week in the warm-up, and then these.
    private func panel(_ weeks: [DemandHistory.Week], group: String? = nil) -> DemandPanel {
        DemandPanel([
            DemandPanel.Series("a", group: group, DemandHistory(weeks: Array(repeating: .sold(2), count: 26) + weeks))
        ])
    }

    private let weeks: [DemandHistory.Week] = [1, 1, 5, 1, 1, 0, 2, 1].map { .sold($0) }

    @Test func `plays orders as done by hand`() async throws {
        let backtest = Backtest(leadTime: 1, review: 1, target: 0.95)
        let result = await backtest.play([Fixed()], over: panel(weeks))
        let all = try #require(result["fixed"])
        #expect(result.lines.map(\.group) == [nil, "smooth"])
        #expect(all.series == 1)
        // From week 28 on the stock ends at 0, 0, 1, 2, 1, 0, and in the first of them 3 pieces of 10 are missing.
        #expect(abs(all.asked.achieved - 5.0 / 6) < 1e-12)
        #expect(all.asked.fill == 0.7)
        #expect(abs(all.asked.weeks - 4.0 / 6 / 2) < 1e-12)
        #expect(abs(try #require(all.asked.pinball) - 5.95 / 2 / 7) < 1e-12)
        #expect(all.asked.poor == 1)
        #expect(all.sweep.map(\.target) == Backtest.sweep)
        #expect(all.weeks(at: 0.83) == all.asked.weeks)
        #expect(all.weeks(at: 0.95) == nil)
    }

    @Test func `does not judge weeks that are not known whole`() async throws {
        for unknown in [DemandHistory.Week.unknown, .atLeast(5)] {
            var weeks = weeks
            weeks[2] = unknown
            let all = try #require(
                await Backtest(leadTime: 1, review: 1, target: 0.95).play([Fixed()], over: panel(weeks))["fixed"])
            #expect(all.asked.achieved == 1, "\(unknown)")
            #expect(all.asked.fill == 1)
        }
    }

    @Test func `orders every other week and at once, and counts parts of weeks as whole`() async throws {
        let backtest = Backtest(leadTime: 0, review: 1.2, target: 0.96)
        #expect(backtest.review == 2)
        #expect(backtest.origins(in: 34) == [26, 28, 30, 32])
        #expect(backtest.targets.contains(0.96))
        // Filled up to 3 in weeks 26, 28, 30, 32; of 5 in week 28 two are missing, and of 1 in week 29 that one.
        let all = try #require(await backtest.play([Fixed()], over: panel(weeks))["fixed"])
        #expect(abs(all.asked.achieved - 5.0 / 7) < 1e-12)
        #expect(abs(try #require(all.asked.fill) - 8.0 / 11) < 1e-12)
        let late = Backtest(leadTime: 0.3, review: 1, target: 0.95)
        #expect((late.leadTime, late.protection, late.firstJudged) == (1, 2, 28))
    }

    @Test func `goes by the file's own classes, and leaves out what has no demand to measure by`() async throws {
        var series = panel(weeks, group: "phones").series
        series.append(DemandPanel.Series("b", DemandHistory(weeks: weeks)))
        let result = await Backtest(leadTime: 1, review: 1, target: 0.95).play([Fixed()], over: DemandPanel(series))
        #expect(result.lines.map(\.group) == [nil, "phones"])
        #expect((result.panel, result.silent) == (2, 1))
        let short = await Backtest(leadTime: 9, review: 1, target: 0.95).play([Fixed()], over: panel(weeks))
        #expect(short.lines.isEmpty)
    }

    @Test(arguments: LevelMethods.all.map(\.name))
    func `never lets a level know the weeks behind it`(name: String) async throws {
        let method = try #require(LevelMethods.all.first { $0.name == name })
        let backtest = Backtest(leadTime: 2, review: 1, target: 0.95)
        let panel = RandomDemand.panel(8, weeks: 40)
        var other = panel.series
        let known = 33
        for index in other.indices {
            for week in known..<40 { other[index].history.weeks[week] = .sold(500) }
            for week in known + backtest.protection..<40 { other[index].history.plans[week].isPromoted.toggle() }
        }
        let seen = await backtest.levels(by: method, over: BacktestGround(panel))
        let blind = await backtest.levels(by: method, over: BacktestGround(DemandPanel(other)))
        let last = known - Backtest.warmUp
        #expect(seen.prefix(last + 1) == blind.prefix(last + 1))
        #expect(seen[last + 1] != blind[last + 1])
    }

    @Test func `gives the same figures every time, and stock between two targets`() async throws {
        let backtest = Backtest(leadTime: 2, review: 1, target: 0.9)
        let panel = RandomDemand.panel(300, weeks: 40)
        let result = await backtest.play([TextbookMethod()], over: panel)
        #expect(await backtest.play([TextbookMethod()], over: panel) == result)
        let line = try #require(result["textbook"])
        let above = try #require(line.sweep.firstIndex { $0.achieved >= 0.93 })
        let (low, high) = (line.sweep[above - 1], line.sweep[above])
        let part = (0.93 - low.achieved) / (high.achieved - low.achieved)
        #expect(abs(try #require(line.weeks(at: 0.93)) - (low.weeks + part * (high.weeks - low.weeks))) < 1e-9)
    }
}
