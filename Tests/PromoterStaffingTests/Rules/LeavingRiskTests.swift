import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `The risk that somebody leaves` {
    private static let rules = RiskRules(
        payBelow: 10, monthsInRank: 8, misses: 12, firstMonths: 25, far: 6, riskFrom: 40)

    private static func risk(_ facts: RiskFacts) -> LeavingRisk { LeavingRisk(facts, by: rules, freeKilometres: 5) }

    /// Whatever else is known of a person has no way in.
    @Test func `is made of six facts of the work and of nothing else`() {
        #expect(
            Mirror(reflecting: RiskFacts()).children.compactMap(\.label) == [
                "base", "median", "monthsInRank", "monthsWithUs", "misses", "metres",
            ])
    }

    @Test(
        arguments: [
            (RiskFacts(base: 285_001, median: 300_000), 0), (RiskFacts(base: 285_000, median: 300_000), 10),
            (RiskFacts(base: 240_000, median: 300_000), 40), (RiskFacts(base: 900_000, median: 300_000), 0),
            (RiskFacts(base: 240_000), 0), (RiskFacts(monthsInRank: 11), 0), (RiskFacts(monthsInRank: 12), 8),
            (RiskFacts(monthsInRank: 30), 32), (RiskFacts(monthsWithUs: 2), 25), (RiskFacts(monthsWithUs: 3), 0),
            (RiskFacts(misses: 3), 36), (RiskFacts(metres: 14_999), 0), (RiskFacts(metres: 15_000), 6),
            (RiskFacts(metres: 25_100), 12), (RiskFacts(), 0),
        ] as [(RiskFacts, Int)])
    func `counts each factor by itself`(_ facts: RiskFacts, _ points: Int) {
        #expect(Self.risk(facts).total == points)
    }

    @Test func `keeps what is unknown apart from what weighs nothing, and names what weighs most`() {
        let risk = Self.risk(RiskFacts(monthsInRank: 30, misses: 3, metres: 0))
        #expect(risk.points == [.monthsInRank: 32, .misses: 36, .far: 0] && risk.greatest == .misses && risk.isRisk)
        #expect(Self.risk(RiskFacts(metres: 0)).greatest == nil)
    }

    /// A raise costs more the higher it is, and never makes anybody a risk.
    @Test func `never grows by a raise, which costs its part to the digit`() throws {
        var luck = Seeded(11)
        for _ in 0..<200 {
            let people = (0..<30).map { _ in
                RiskFacts(
                    base: luck.falls(90) ? 200_000 + luck.below(200_000) : nil, median: luck.falls(90) ? 300_000 : nil,
                    monthsInRank: luck.below(40), monthsWithUs: luck.below(40), misses: luck.below(4),
                    metres: luck.below(40_000))
            }
            let outlooks = try (0...10).map {
                RaiseOutlook(
                    try #require(Percentage(basisPoints: $0 * 100)), for: people, by: Self.rules, freeKilometres: 5)
            }
            let risks = people.count { Self.risk($0).isRisk }
            #expect(outlooks[0].cost == 0 && outlooks[0].fewer == 0 && outlooks[0].risks == risks)
            for (lower, higher) in zip(outlooks, outlooks.dropFirst()) {
                #expect(lower.cost <= higher.cost && lower.fewer <= higher.fewer)
                #expect(higher.risks + higher.fewer == risks)
            }
        }
        let one = RiskFacts(base: 254_950, median: 300_000, misses: 1)
        let three = try #require(Percentage(basisPoints: 300))
        let outlook = RaiseOutlook(three, for: [one], by: Self.rules, freeKilometres: 5)
        #expect((outlook.people, outlook.cost, outlook.risks, outlook.fewer) == (1, 7_649, 0, 1))
    }
}
