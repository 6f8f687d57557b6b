import Retail
import Testing

@testable import PricingPolicy

@Suite struct `What a whole policy is asked` {
    private typealias C = SmallChain

    /// The same numbers on every machine, by a linear congruential generator.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let subjects: [PricedProduct] = [
        C.model("P"), .storage(model: C.name("P"), storage: C.name("8")), .sku(C.sku("P-8")), .sku(C.sku("P-12")),
    ]
    private static let scopes: [PriceScope] = [
        .chain, .channel(.direct), .channel(.distribution), .region(C.region("CN")), .region(C.region("EAST")),
        .region(C.region("ZJ")), .tier(C.tier("gold")), .account(C.account("D-1")), .account(C.account("D-2")),
        .store(C.store("S-1")), .store(C.store("S-2")),
    ]
    private static let places: [PolicyPlace] = [
        .store(C.store("S-1")), .store(C.store("S-2")), .account(C.account("D-1")), .account(C.account("D-2")),
        .region(C.region("ZJ"), .direct), .tier(C.tier("gold"), .distribution), .channel(.direct),
    ]
    private static let days = ["2026-12-01", "2026-12-09", "2026-12-10", "2026-12-31"].compactMap { Day($0) }

    private static func line(_ dice: inout Dice) -> PriceLine {
        var prices = Prices()
        for kind in PriceKind.allCases where Bool.random(using: &dice) {
            prices[kind] = Int64.random(in: 1...1_000_000, using: &dice)
        }
        if prices.isEmpty { prices.guide = 1 }
        let type = SpecialType.allCases.randomElement(using: &dice) ?? .demo
        let special = C.special(
            "X-\(Int.random(in: 1...3, using: &dice))", type,
            quota: Bool.random(using: &dice) ? 0 : nil,
            together: type == .bundle ? C.sku("Q-8") : nil,
            steps: type == .step ? [PriceStep(units: 10, minor: 7), PriceStep(units: 20, minor: 6)] : [])
        let (from, to) = (Bool.random(using: &dice), Bool.random(using: &dice))
        return PriceLine(
            subjects.randomElement(using: &dice) ?? subjects[0], scopes.randomElement(using: &dice) ?? .chain,
            C.window(from ? "2026-12-09" : nil, to ? "2026-12-10" : nil), prices,
            special: Bool.random(using: &dice) ? special : nil)
    }

    @Test(arguments: 1...60) func `is answered as the order of precedence answers for one product`(_ seed: UInt64) {
        var dice = Dice(state: seed)
        let lines = (0..<Int.random(in: 1...60, using: &dice)).map { _ in Self.line(&dice) }
        let ground = PolicyGround([lines], C.facts)
        var book = PolicyBook(lines, ground)
        let index = PolicyIndex(C.draft(lines), C.facts)
        let wishes = [PriceWish(), PriceWish(units: 15), PriceWish(together: C.sku("Q-8")), PriceWish(isDemo: true)]
        for sku in [C.sku("P-8"), C.sku("P-12")] {
            book.open(sku, C.facts.products[sku]!)
            for place in Self.places {
                let numbers = C.facts.scopes(of: place, series: C.name("P"))!.compactMap { ground.scopes[$0.scope] }
                let candidates = index.candidates(of: sku, at: place)!
                for (day, wish) in Self.days.flatMap({ day in wishes.map { (day, $0) } }) {
                    // A quota of nothing is used up from the beginning.
                    let answer = book.answer(numbers, on: day.sinceEpoch, PolicyCase(wish: wish, isQuotaUsed: true))
                    for (number, kind) in PriceKind.allCases.enumerated() {
                        let expected = EffectivePrice.of(kind, among: candidates, on: day, wish)
                        #expect(answer.lines[number] == (expected.winner?.number ?? 0) - 1)
                        #expect(answer.minors[number] == (expected.minor ?? 0))
                    }
                }
            }
        }
    }
}
