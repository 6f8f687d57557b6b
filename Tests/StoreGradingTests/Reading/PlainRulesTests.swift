import Retail
import StandingRules
import StoreGrading
import TestKit
import Testing

@Suite struct `The plain form of schemes` {
    @Test(arguments: 1...300) func `reads back as the same, whatever they are`(_ seed: UInt64) throws {
        var random = RandomRules(random: Seeded(seed))
        let rules = try random.rules()
        let plain = rules.plain
        #expect(try GradingRules(file: plain) == rules, "\(plain)")
        #expect(try GradingRules(file: plain).plain.utf8.elementsEqual(plain.utf8))
    }

    @Test func `differs by value, with the place of each`() throws {
        var rules = GradingRules.builtIn
        let before = rules.plain
        #expect(try ConfigDifference.between(before, before) == [])
        rules.inUse = "rank"
        rules.schemes[0].band = .none
        rules.schemes[0].factors.swapAt(0, 1)
        rules.schemes[1].quotas = [GradeQuota(.a, atMost: .whole, level: .city)]
        rules.guards = [GradeGuard(try StoreCode("S-1"), .equals, .a), GradeGuard(try StoreCode("S-2"), .equals, .b)]
        rules.actions.removeLast()
        let found = try ConfigDifference.between(before, rules.plain).map {
            [$0.path, $0.old ?? "–", $0.new ?? "–"]
        }
        #expect(
            found == [
                ["in_use", "capacity", "rank"],
                [
                    "schemes.capacity.factors", "capacity, sell_out, share_trend, price_mix, location",
                    "sell_out, capacity, share_trend, price_mix, location",
                ],
                ["schemes.capacity.band", "5%", "0%"],
                ["schemes.rank.quotas", "–", "{ grade: A, at_most: 100%, region: city }"],
                ["guards", "–", "{ store: S-1, equals: A }"],
                ["guards", "–", "{ store: S-2, equals: B }"],
                ["actions.staff_training.en", "Four hours of product training for the store's staff", "–"],
                ["actions.staff_training.zh", "店员产品培训四小时", "–"],
                ["actions.staff_training.adds", "{ value: 9000, units: 3, key_units: 2 }", "–"],
                ["actions.staff_training.cost", "400", "–"], ["actions.staff_training.at_most", "2", "–"],
            ])
        let after = rules.plain
        rules.guards.removeFirst()
        #expect(
            try ConfigDifference.between(after, rules.plain)
                == [ConfigDifference(path: "guards", old: "{ store: S-1, equals: A }", new: nil)])
        #expect(try ConfigDifference.between("", before).allSatisfy { $0.old == nil && $0.new != nil })
    }
}
