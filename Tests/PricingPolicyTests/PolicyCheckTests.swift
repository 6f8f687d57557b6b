import PricingPolicy
import Retail
import Testing

@Suite struct `The check of a draft` {
    private typealias C = SmallChain

    private static func findings(
        _ lines: [PriceLine], before: [PriceLine] = [], from day: Day = C.first, facts: PriceFacts = C.facts
    ) -> [PolicyFinding] {
        PolicyCheck(facts: facts, month: C.december, effectiveFrom: day).findings(of: C.draft(lines), before: before)
    }

    /// What is added to prices without a flaw, and all that is found then.
    struct Flaw: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let lines: [PriceLine]

        init(_ found: String, _ lines: PriceLine...) { (testDescription, self.lines) = (found, lines) }
    }

    private static let east = PriceScope.region(C.region("EAST"))
    private static let gold = PriceScope.account(C.account("D-1"))
    private static let p = C.model("P")

    static let flaws = [
        Flaw(""),
        Flaw("overlap", PriceLine(p, .chain, C.window("2026-12-05", nil), Prices(guide: 190_000))),
        Flaw(
            "conflict", PriceLine(p, east, .always, Prices(guide: 188_000), special: C.special("A")),
            PriceLine(p, east, C.window("2026-12-05", nil), Prices(guide: 187_000), special: C.special("B"))),
        Flaw(
            "code-of-two-types", PriceLine(p, east, .always, Prices(guide: 188_000), special: C.special("A")),
            PriceLine(
                p, gold, .always, Prices(guide: 187_000), special: C.special("A", .limitedBatch, quota: 5))),
        Flaw(
            "code-of-two-quotas",
            PriceLine(
                p, east, C.window(nil, "2026-12-05"), Prices(guide: 188_000),
                special: C.special("A", .limitedBatch, quota: 5)),
            PriceLine(
                p, east, C.window("2026-12-05", nil), Prices(guide: 188_000),
                special: C.special("A", .limitedBatch, quota: 6))),
        Flaw("below-cost", PriceLine(.sku(C.sku("P-12")), gold, .always, Prices(pickUp: 119_999))),
        Flaw("thin-margin", PriceLine(.sku(C.sku("P-12")), gold, .always, Prices(pickUp: 121_000))),
        Flaw(
            "demo-below-cost",
            PriceLine(p, .chain, .always, Prices(pickUp: 100_000, guide: 190_000), special: C.special("D", .demo))),
        Flaw("supply-below-pick-up", PriceLine(p, gold, .always, Prices(pickUp: 161_000))),
        Flaw("guide-below-supply", PriceLine(p, east, .always, Prices(supply: 190_001))),
        Flaw("floor-above-guide", PriceLine(p, .store(C.store("S-1")), .always, Prices(guide: 179_999))),
        Flaw("window-elsewhere", PriceLine(p, east, C.window("2027-01-01", nil), Prices(guide: 190_000))),
        Flaw("product-unknown", PriceLine(.sku(C.sku("X")), east, .always, Prices(guide: 190_000))),
        Flaw("product-unknown", PriceLine(C.model("X"), east, .always, Prices(guide: 190_000))),
        Flaw("scope-unknown", PriceLine(p, .tier(C.tier("iron")), .always, Prices(guide: 190_000))),
        Flaw("scope-unknown", PriceLine(p, .store(C.store("S-9")), .always, Prices(guide: 190_000))),
        Flaw(
            "buy-out-not-of-account",
            PriceLine(p, east, .always, Prices(pickUp: 150_000), special: C.special("A", .buyOut))),
        Flaw(
            "limited-without-limit",
            PriceLine(p, east, .always, Prices(pickUp: 150_000), special: C.special("A", .limitedBatch))),
        Flaw(
            "quota-above-cap",
            PriceLine(
                p, east, .always, Prices(pickUp: 150_000), special: C.special("A", .limitedBatch, quota: 9, cap: 8))),
        Flaw(
            "steps-not-ascending",
            PriceLine(
                p, east, .always, Prices(pickUp: 150_000),
                special: C.special(
                    "A", .step, steps: [PriceStep(units: 9, minor: 149_000), PriceStep(units: 9, minor: 148_000)]))),
        Flaw(
            "outlasts-month",
            PriceLine(p, east, C.window(nil, "2027-01-02"), Prices(pickUp: 150_000), special: C.special("A"))),
        Flaw(
            "never-wins",
            PriceLine(p, east, .always, Prices(guide: 188_000)),
            PriceLine(p, east, .always, Prices(guide: 187_000), special: C.special("A"))),
        Flaw("tiny below-cost", PriceLine(p, gold, .always, Prices(pickUp: 1))),
    ]

    @Test(arguments: flaws) func `finds each flaw, and nothing else`(_ flaw: Flaw) {
        let found = Self.findings(C.sound + flaw.lines).map { String($0.code.dropFirst("price.check.".count)) }
        #expect(Set(found) == Set(flaw.testDescription.split(separator: " ").map { String($0) }))
        #expect(found.count == Set(found).count)
    }

    @Test func `names both lines of a conflict, with file, line, scope and window`() throws {
        let lines = [
            PriceLine(Self.p, Self.east, .always, Prices(guide: 188_000), special: C.special("A")),
            PriceLine(
                Self.p, Self.east, C.window("2026-12-05", "2026-12-08"), Prices(guide: 187_000),
                special: C.special("B")),
        ]
        let finding = try #require(Self.findings(C.sound + lines).first)
        #expect(finding.code == "price.check.conflict" && finding.lines.map(\.number) == [3, 4])
        #expect(finding.values["line"] == "#3 (prices.csv:4) P region:EAST A")
        #expect(finding.values["other"] == "#4 (prices.csv:5) P region:EAST 2026-12-05/2026-12-07 B")
        #expect(finding.problem.place == Place(file: "prices.csv", line: 4))
    }

    @Test func `lets bundles with different companions, and codes one after the other, stand beside each other`() {
        let bundles = ["P-12", "Q-8"].map {
            PriceLine(
                .sku(C.sku("P-8")), .chain, .always, Prices(pickUp: 149_000),
                special: C.special("B-\($0)", .bundle, together: C.sku($0)))
        }
        let turns = [
            PriceLine(
                Self.p, Self.east, C.window(nil, "2026-12-05"), Prices(guide: 188_000), special: C.special("A")),
            PriceLine(
                Self.p, Self.east, C.window("2026-12-05", nil), Prices(guide: 188_000), special: C.special("B")),
        ]
        #expect(Self.findings(C.sound + bundles + turns).isEmpty)
    }

    @Test func `says where a supply price lies below what another line lets the account pay`() throws {
        let line = PriceLine(Self.p, .tier(C.tier("gold")), .always, Prices(pickUp: 170_000))
        let finding = try #require(Self.findings(C.sound + [line]).first)
        #expect(finding.code == "price.check.supply-below-pick-up" && finding.severity == .error)
        #expect(finding.lines.map(\.number) == [1, 3])
        #expect(finding.values["found"] == "1700.00" && finding.values["against"] == "1600.00")
    }

    @Test func `lists what moved most first, with the percent`() {
        var dearer = C.sound
        dearer[0].prices = Prices(pickUp: 150_000, supply: 160_000, guide: 240_000, floor: 180_000)
        dearer[1].prices = Prices(pickUp: 52_700, supply: 75_000, guide: 90_000)
        let moved = Self.findings(dearer, before: C.sound)
        #expect(moved.map(\.code) == ["price.check.moved", "price.check.moved"])
        #expect(moved.map { $0.values["percent"] } == ["26.3", "-24.7"])
        #expect(moved.map { $0.values["kind"] } == ["guide", "pick_up"])
    }

    @Test func `warns of a product that lost its price, and of one that has none`() {
        let lost = Self.findings([C.sound[0]], before: C.sound)
        #expect(lost.map(\.code) == Array(repeating: "price.check.price-lost", count: 2))
        #expect(lost.allSatisfy { $0.values["sku"] == "Q-8" && $0.lines.isEmpty })
        let missing = Self.findings([C.sound[0]])
        #expect(missing.map(\.code) == Array(repeating: "price.check.price-missing", count: 2))
        var regional = C.sound
        regional[1].scope = .region(C.region("ZJ"))
        #expect(Self.findings(regional).map { $0.values["place"] } == ["account:D-2", "account:D-2"])
    }

    @Test func `takes an amendment from its day on`() {
        let over = PriceLine(Self.p, Self.gold, C.window(nil, "2026-12-05"), Prices(pickUp: 90_000))
        #expect(Self.findings(C.sound + [over]).map(\.code) == ["price.check.below-cost"])
        let later = Self.findings(C.sound + [over], from: Day("2026-12-05")!)
        #expect(later.map(\.code) == ["price.check.over-before"])
    }

    @Test func `looks at prices when a quota is used up, and at every step`() {
        let limited = PriceLine(
            Self.p, Self.gold, .always, Prices(pickUp: 149_000), special: C.special("L", .limitedBatch, quota: 5))
        let beneath = PriceLine(Self.p, Self.gold, .always, Prices(pickUp: 99_000))
        #expect(Self.findings(C.sound + [limited, beneath]).map { $0.lines.map(\.number) } == [[4]])
        let step = PriceLine(
            Self.p, Self.gold, .always, Prices(pickUp: 149_000),
            special: C.special("S", .step, steps: [PriceStep(units: 9, minor: 99_000)]))
        #expect(Self.findings(C.sound + [step]).map(\.code) == ["price.check.below-cost"])
    }

    @Test func `suspects columns that were mixed up, and one price for everything`() {
        let products = (1...12).map { SmallChain.sku("N-\($0)") }
        var facts = C.facts
        facts.products = [:]
        for (index, sku) in products.enumerated() {
            facts.products[sku] = PriceFacts.Product(
                id: Int64(index + 1), name: "N", model: C.name("N"), storage: nil, series: C.name("N"))
        }
        let swapped = products.enumerated().map {
            PriceLine(.sku($1), .chain, .always, Prices(pickUp: 200_000 + Int64($0), guide: 150_000))
        }
        let found = Self.findings(swapped, facts: facts).map(\.code)
        #expect(found.contains("price.check.columns-swapped") && found.contains("price.check.all-equal"))
        let count = FindingCount(Self.findings(swapped, facts: facts))
        #expect(count.errors == 12 && count.warnings == 2)
        #expect(count.byCode.first?.code == "price.check.guide-below-pick-up" && count.byCode.first?.count == 12)
    }
}
