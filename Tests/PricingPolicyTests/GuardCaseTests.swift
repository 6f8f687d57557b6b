import PricingPolicy
import Retail
import Testing

@Suite struct `A case that guards policies` {
    private typealias C = SmallChain

    private static let lines =
        C.sound + [
            PriceLine(C.model("P"), .region(C.region("EAST")), .always, Prices(guide: 189_000)),
            PriceLine(
                .sku(C.sku("P-8")), .account(C.account("D-1")), C.window("2026-12-10", "2026-12-20"),
                Prices(pickUp: 140_000), special: C.special("A")),
        ]

    private static func answer(
        _ comparison: GuardCase.Comparison, _ amount: Int64, _ kind: PriceKind = .guide, at place: PolicyPlace,
        sku: String = "P-8"
    ) throws -> GuardAnswer {
        let guarded = try GuardCase(GuardCode("G-1"), Name("A case"), C.sku(sku), place, kind, comparison, amount)
        return PolicyIndex(C.draft(lines), C.facts).answer(guarded, in: C.december, from: C.first)
    }

    @Test(arguments: [
        (GuardCase.Comparison.is, 189_000, true), (.is, 189_001, false), (.atLeast, 189_000, true),
        (.atLeast, 189_001, false), (.atMost, 189_000, true), (.atMost, 188_999, false),
    ]) func `is compared as it says`(_ comparison: GuardCase.Comparison, _ amount: Int64, _ holds: Bool) throws {
        let answer = try Self.answer(comparison, amount, at: .store(C.store("S-1")))
        #expect(answer.holds == holds && answer.price?.minor == 189_000)
        #expect(answer.price?.winner?.number == 3)
    }

    @Test func `fails on the first day on which the answer differs, with what wins then`() throws {
        let store = try Self.answer(.is, 150_000, .pickUp, at: .store(C.store("S-1")))
        #expect(store.failsOn == Day("2026-12-10") && store.price?.minor == 140_000)
        #expect(try Self.answer(.is, 150_000, .pickUp, at: .account(C.account("D-1"))).failsOn == Day("2026-12-10"))
        // The direct store is supplied by another account.
        #expect(try Self.answer(.is, 150_000, .pickUp, at: .store(C.store("S-2"))).holds)
    }

    @Test func `stands for any place of a channel in a region`() throws {
        #expect(try Self.answer(.is, 189_000, at: .region(C.region("ZJ"), .direct)).holds)
        #expect(try Self.answer(.is, 190_000, at: .region(C.region("CN"), .direct)).holds)
    }

    @Test func `fails where there is no price, no product or no place`() throws {
        #expect(try !Self.answer(.atMost, 190_000, .floor, at: .account(C.account("D-1")), sku: "Q-8").holds)
        #expect(try Self.answer(.atMost, 1, at: .account(C.account("D-9"))).price == nil)
        #expect(try !Self.answer(.atLeast, 1, at: .account(C.account("D-1")), sku: "X").holds)
    }
}
