import DisplayCompliance
import Retail
import TestKit
import Testing

@Suite struct `The rule of several counters` {
    private let shop: Set = ["entrance", "island", "cashier", "wall"]

    private func rule(
        _ sights: [(String, CounterAreas.State)], shop: Set<String>? = nil, wanted: Int = 3
    ) -> CounterAreas {
        CounterAreas(sights.map { (area: $0.0, state: $0.1) }, shop: shop ?? self.shop, wanted: wanted)
    }

    private func missing(_ areas: CounterAreas) -> [String] { areas.missing.map { "\($0.area) \($0.state.rawValue)" } }

    @Test func `counts an area once, however many counters stand in it, by the best of them`() {
        let one = rule([("entrance", .proven), ("entrance", .proven), ("entrance", .absent)])
        #expect(one.proven == 1 && one.verdict == .open)
        #expect(missing(one) == ["cashier not_audited", "island not_audited", "wall not_audited"])
    }

    @Test func `is proven by as many areas as are asked for, and then misses none`() {
        let proven = rule([("entrance", .proven), ("island", .proven), ("wall", .proven), ("cashier", .absent)])
        #expect(proven.verdict == .proven && missing(proven).isEmpty && !proven.isShort)
    }

    @Test func `has failed when the areas that are open no longer suffice, the nearest to it named first`() {
        let failed = rule([("entrance", .proven), ("island", .absent), ("wall", .unproven), ("cashier", .pending)])
        #expect(failed.verdict == .failed)
        #expect(missing(failed) == ["cashier pending", "wall unproven", "island absent"])
        let open = rule([("entrance", .proven), ("island", .pending), ("wall", .absent)])
        #expect(open.verdict == .open)
    }

    @Test func `asks a shop with fewer areas for all that it has, and says so`() {
        let small = rule([("entrance", .proven), ("island", .proven)], shop: ["entrance", "island"])
        #expect(small.verdict == .proven && small.needed == 2 && small.isShort)
        let none = rule([], shop: [])
        #expect(none.verdict == .notAudited && none.needed == 0 && none.isShort)
    }

    @Test func `knows an area that it was not told of, and a shop where nobody looked`() {
        #expect(rule([("annex", .proven)], shop: ["entrance"], wanted: 2).proven == 1)
        #expect(rule([]).verdict == .notAudited)
        #expect(rule([("wall", .notAudited)]).verdict == .notAudited)
    }

    @Test(arguments: 1...300) func `says the same in any order, and nothing seen later undoes a proof`(_ seed: UInt64) {
        var random = Seeded(seed)
        let sights = (0..<random.below(8)).map { _ in
            (random.one(of: shop.sorted()), random.one(of: CounterAreas.State.allCases))
        }
        let wanted = 1 + random.below(5)
        let areas = rule(sights, wanted: wanted)
        #expect(areas == rule(sights.shuffled(using: &random), wanted: wanted))
        let more = rule(sights + [(random.one(of: shop.sorted()), .proven)], wanted: wanted)
        #expect(more.proven >= areas.proven)
        #expect(areas.verdict != .proven || more.verdict == .proven)
        #expect(areas.needed == min(wanted, 4) && areas.isShort == (wanted > 4))
        #expect((areas.verdict == .proven) == (Set(sights.filter { $0.1 == .proven }.map(\.0)).count >= areas.needed))
    }
}
