import PricingPolicy
import Retail
import Testing

@Suite struct `The next month, made from this one` {
    private typealias C = SmallChain
    private static let p = C.model("P")

    private static func derived(_ lines: [PriceLine], _ rules: [NextMonthRule] = [], facts: PriceFacts = C.facts)
        -> [DerivedLine]
    {
        NextMonth.derive(from: lines, into: C.december, rules: rules, facts: facts)
    }

    private static func line(
        _ from: String?, _ to: String?, _ guide: Int64 = 190_000, special: SpecialPrice? = nil
    ) -> PriceLine {
        PriceLine(p, .chain, C.window(from, to), Prices(guide: guide), special: special)
    }

    @Test func `keeps what is open as it stands`() {
        #expect(Self.derived(C.sound).map(\.outcome) == C.sound.map { .kept($0) })
    }

    @Test func `drops windows that are over, and opens those that have begun`() {
        let two = [Self.line(nil, "2026-11-10"), Self.line("2026-11-10", nil, 180_000)]
        #expect(Self.derived(two).map(\.outcome) == [.dropped(.ended), .kept(Self.line(nil, nil, 180_000))])
        #expect(Self.derived([Self.line("2026-11-10", "2026-12-01")]).map(\.line) == [nil])
        #expect(Self.derived([Self.line("2026-12-01", nil)]).map(\.line) == [Self.line(nil, nil)])
        #expect(Self.derived([Self.line("2026-12-02", nil)]).map(\.line) == [Self.line("2026-12-02", nil)])
        #expect(Self.derived([Self.line("2027-01-01", nil)]).map(\.outcome) == [.dropped(.later)])
    }

    @Test func `carries a special price on as long as its window lasts, with the days that were agreed`() {
        let inside = Self.line("2026-11-20", "2026-12-10", special: C.special("A"))
        let over = Self.line("2026-11-01", "2026-12-01", special: C.special("B"))
        #expect(Self.derived([inside, over]).map(\.outcome) == [.kept(inside), .dropped(.ended)])
    }

    @Test func `drops what ran out long ago`() {
        var facts = C.facts
        let product = facts.products[C.sku("Q-8")]!
        facts.products[C.sku("Q-8")] = PriceFacts.Product(
            id: product.id, name: product.name, model: product.model, storage: product.storage,
            series: product.series, launched: product.launched, phaseOut: Day("2026-05-01"), cost: product.cost)
        #expect(Self.derived([C.sound[1]], facts: facts).map(\.outcome) == [.dropped(.longOut)])
    }

    @Test func `changes prices by the first rule that is meant for a line`() {
        var match = NextMonthRule.Match()
        match.series = [C.name("P")]
        let rules = [
            NextMonthRule("down", match, [.guide: .permille(-50)], .ending(9)),
            NextMonthRule("rest", NextMonthRule.Match(), [.guide: .amount(-1_000), .pickUp: .amount(500)]),
        ]
        let derived = Self.derived(C.sound, rules)
        var expected = C.sound
        // 1,900 less 5 % is 1,805, and 1,809 is nearer than 1,799.
        expected[0].prices.guide = 180_900
        expected[1].prices.guide = 89_000
        expected[1].prices.pickUp = 70_500
        #expect(derived.map(\.outcome) == [.changed(expected[0], rule: "down"), .changed(expected[1], rule: "rest")])
    }

    @Test func `goes no lower than cost and floor, and leaves alone what lies below already`() {
        let fall = NextMonthRule(
            "fall", NextMonthRule.Match(), [.guide: .permille(-500), .pickUp: .permille(-500)])
        let prices = Self.derived([C.sound[0]], [fall]).first?.line?.prices
        #expect(prices == Prices(pickUp: 120_000, supply: 160_000, guide: 180_000, floor: 180_000))
        var below = C.sound[0]
        below.prices.pickUp = 110_000
        #expect(Self.derived([below], [fall]).first?.line?.prices.pickUp == 110_000)
    }

    @Test(arguments: [
        (NextMonthRule.Rounding.none, 123_456, 123_456), (.whole(1), 123_456, 123_500), (.whole(1), 123_449, 123_400),
        (.whole(10), 123_500, 124_000), (.whole(10), 123_499, 123_000), (.ending(9), 123_400, 123_900),
        (.ending(9), 123_399, 122_900), (.ending(8), 100, 800), (.whole(10), 1, 1_000), (.ending(0), 125_500, 126_000),
    ]) func `rounds half up in whole units`(_ rounding: NextMonthRule.Rounding, _ minor: Int64, _ expected: Int64) {
        let rule = NextMonthRule("r", NextMonthRule.Match(), [.guide: .amount(0)], rounding)
        let line = Self.line(nil, nil, minor)
        let facts = PriceFacts(products: [
            C.sku("P-1"): PriceFacts.Product(id: 1, name: "P", model: C.name("P"), storage: nil, series: C.name("P"))
        ])
        #expect(Self.derived([line], [rule], facts: facts).first?.line?.prices.guide == expected)
    }

    /// What a rule asks for, and whether a list price of P for the chain, launched on 2026-01-01, is meant.
    static let matches: [(NextMonthRule.Match, Bool)] = [
        (match { _ in }, true),
        (match { $0.models = [C.name("P")] }, true), (match { $0.models = [C.name("Q")] }, false),
        (match { $0.storages = [C.name("8")] }, false), (match { $0.storages = [C.name("8"), C.name("12")] }, true),
        (match { $0.scopes = [.chain] }, true), (match { $0.scopes = [.region] }, false),
        (match { $0.channels = [.direct] }, false), (match { $0.channels = [.direct, .distribution] }, true),
        (match { $0.ageFrom = 11 }, true), (match { $0.ageFrom = 12 }, false), (match { $0.ageTo = 11 }, true),
        (match { $0.ageTo = 10 }, false), (match { $0.phaseOutWithin = 30 }, false),
        (match { $0.specials = .only([.demo]) }, false),
    ]

    private static func match(_ set: (inout NextMonthRule.Match) -> Void) -> NextMonthRule.Match {
        var match = NextMonthRule.Match()
        set(&match)
        return match
    }

    @Test(arguments: matches) func `means a line when all fits that is named`(
        _ match: NextMonthRule.Match, _ fits: Bool
    ) {
        let rule = NextMonthRule("r", match, [.guide: .amount(100)])
        let line = Self.line(nil, nil)
        #expect((Self.derived([line], [rule]).first?.line != line) == fits)
    }
}
