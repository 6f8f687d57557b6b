import SafetyStock
import Testing

@Suite struct `A backtest of launches and phase-outs` {
    /// Products that live 40 weeks each, one after the other every ten weeks: 60, 40, 20 pieces, then 10, and at last 5.
    private static let panel = DemandPanel(
        (0..<9).map { product in
            let begin = 8 + 10 * product
            let life = [60.0, 40, 20] + Array(repeating: 10, count: 25) + Array(repeating: 5, count: 12)
            let weeks = Array(repeating: 0.0, count: begin) + life + Array(repeating: 0, count: 150)
            return DemandPanel.Series("p\(product)", DemandHistory(weeks: weeks.prefix(140).map { .sold($0) }))
        })
    private static let rules = Backtest(leadTime: 2, review: 1, target: 0.95)

    private static func play(_ panel: DemandPanel) async -> LifeBacktest.Result {
        await LifeBacktest(rules).play([ReferenceMethod()], over: panel)
    }

    @Test func `knows where products begin and end`() {
        let turns = LifeTurns(Self.panel)
        #expect(turns.launches.map(\.week) == (0..<9).map { 8 + 10 * $0 })
        // The last end in week 128; behind it there are twelve weeks of silence.
        #expect(turns.ends.map(\.week) == (0..<9).map { 48 + 10 * $0 })
        func count(_ weeks: [Double]) -> [Int] {
            let turns = LifeTurns(DemandPanel([.init("a", DemandHistory(weeks: weeks.map { .sold($0) }))]))
            return [turns.launches.count, turns.ends.count]
        }
        let (silence, sales) = (Array(repeating: 0.0, count: 8), Array(repeating: 1.0, count: 20))
        #expect(count(silence + sales + silence) == [1, 1])
        #expect(count(silence.dropLast() + sales + silence.dropLast()) == [0, 0])
        #expect(count(silence + sales.prefix(11)) == [0, 0])
        #expect(count(silence + silence) == [0, 0])
    }

    @Test func `foresees a launch by those before it, better than by what it sold itself`() async throws {
        let result = await Self.play(Self.panel)
        // Three launches have to be over for 15 weeks before one is played: the fifth is the first.
        #expect((result.launched, result.played, result.ended) == (9, 5, 9))
        let rules = Dictionary(uniqueKeysWithValues: result.launches.map { ($0.rule, $0) })
        let (weekly, unmoved, flat) = try (
            #require(rules["analogue_weekly"]), #require(rules["analogue"]), #require(rules["flat_1"])
        )
        #expect(try #require(rules["analogue_alone"]).lost < 0.02)
        #expect(weekly.lost <= flat.lost && weekly.short <= unmoved.short + 0.1)
        #expect(try #require(rules["flat_3"]).weeks > flat.weeks)
        #expect(result.launches.map(\.rule).last == "reference")
    }

    @Test func `lets stock run down where the end is known`() async throws {
        let ends = await Self.play(Self.panel).ends
        let rules = Dictionary(uniqueKeysWithValues: ends.map { ($0.rule, $0) })
        let (none, cap, stop) = try (
            #require(rules["reference"]), #require(rules["remaining_life_50"]), #require(rules["stop_4"])
        )
        #expect(cap.left < none.left && stop.left < none.left && cap.lost >= none.lost)
        let quantiles = try [40, 50, 70, 80].map { try #require(rules["remaining_life_\($0)"]) }
        #expect(quantiles.map(\.left) == quantiles.map(\.left).sorted())
        #expect(quantiles.map(\.lost) == quantiles.map(\.lost).sorted(by: >))
    }

    @Test func `never knows what comes after`() async {
        // Of the only launch that is played, the ninth week on everything else is another.
        let first = DemandPanel(Array(Self.panel.series.prefix(6)))
        var other = first.series
        let begun = 8 + 10 * 5 + LifeTurns.window
        for index in 0..<5 { for week in begun..<140 { other[index].history.weeks[week] = .sold(700) } }
        let (seen, blind) = (await Self.play(first), await Self.play(DemandPanel(other)))
        #expect(seen.played == 2 && blind.played == 2)
        // The fifth is played to week 60, before anything differs; the sixth ends just there.
        #expect(seen.launches == blind.launches)
    }
}
