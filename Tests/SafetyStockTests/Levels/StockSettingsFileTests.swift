import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `The file of stock levels` {
    private static func problems(_ text: String) -> [String] {
        do {
            _ = try StockSettings(file: text)
            return []
        } catch {
            return error.problems.map { "\($0.place.line ?? 0) \($0.place.path ?? "-") \($0.code)" }
        }
    }

    @Test func `that is shipped says what is built in, and reads back from its plain form`() throws {
        let files = try #require(SharedFolder(at: "StoreConfig")?.files)
        let file = try #require(files.first { $0.name == "safety-stock.yaml" })
        #expect(try StockSettings(file: String(decoding: file.bytes(), as: UTF8.self)) == .builtIn)
        #expect(try StockSettings(file: StockSettings.builtIn.plain) == .builtIn)
        var other = StockSettings.builtIn
        other.goals[.direct]?[.slow] = StockGoal(.cycle(.whole), reviewDays: 3, capDays: 21, minimumPacks: 5)
        other.leadTime = LeadTimePrior(orders: 0, spread: 120)
        #expect(Self.problems(other.plain) == ["19 goals.direct.slow.cycle stock.target-unfit"])
    }

    @Test func `names every mistake and its place`() {
        let text = """
            movers: { weeks: 0, fast: 90%, regular: 20% }
            variability: { x: 60%, y: 50% }
            demand: { weeks: 104, coverage: 101%, stale_days: 7, dead_days: 3 }
            lead_time: { orders: 5, spread: 2000% }
            life: { launch_weeks: 4, ramp_weeks: 8, phase_out_weeks: 12 }
            push: { second_name_above_days: many }
            goals:
              distribution:
                fast: { cycle: 40%, review_days: 7, cap_days: 45 }
                regular: { review_days: 7, cap_days: 60 }
                slow: { fill: 90%, cycle: 90%, review_days: 0, cap_days: 90, colour: red }
            """
        #expect(
            Self.problems(text) == [
                "1 movers.weeks config.number-unfit", "2 variability.y stock.cuts-reversed",
                "3 demand.coverage config.percent-unfit", "3 demand.dead_days config.number-unfit",
                "4 lead_time.spread stock.ratio-unfit", "5 life config.key-missing",
                "6 push.second_name_above_days config.number-unfit", "8 goals config.key-missing",
                "9 goals.distribution.fast.cycle stock.target-unfit", "10 goals.distribution.regular stock.one-target",
                "11 goals.distribution.slow stock.one-target",
                "11 goals.distribution.slow.review_days config.number-unfit",
                "11 goals.distribution.slow.colour config.unknown-key",
            ])
        #expect(Self.problems("").count == 7)
    }
}
