import PriceProtection
import Retail
import TestKit
import Testing

private func day(_ text: String) -> Day { sure(Day("2026-03-\(text)")) }

/// The policy of March came on the 11th: it rules from then on, from 2000 down to 1800.
@Suite struct `A month that is published late` {
    /// Forty bought in February, twenty on the 3rd, ten on the 8th; seventy less what was sold lie there.
    private func ground(told: Int64?, late: Day? = day("01")) -> ProtectionGround {
        ProtectionGround(
            before: 2000_00, after: 1800_00,
            feed: told.map { ProtectionGround.Telling(feed: 1, day: day("10"), units: $0) },
            lots: [
                StockLot(day: sure(Day("2026-02-10")), units: 40, minor: 40 * 1900_00),
                StockLot(day: day("03"), units: 20, minor: nil),
                StockLot(day: day("08"), units: 10, minor: 10 * 1950_00),
            ], late: late)
    }

    private func lines(_ ground: ProtectionGround, _ terms: ProtectionTerms = .builtIn) -> [String] {
        ProtectionRule(terms).statement(of: [ground]).map {
            "\($0.basis.rawValue) \($0.units) × \(($0.base - $0.price) / 100) = \($0.amount / 100)"
        }
    }

    @Test func `credits what was bought since it began, wherever it is, and protects the rest`() {
        let late = ["late 10 × 150 = 1500", "late 20 × 200 = 4000"]
        #expect(lines(ground(told: 55)) == late + ["feed 25 × 100 = 2500"])
        // Most of them are sold: the difference is due all the same.
        #expect(lines(ground(told: 5)) == late)
        // Nobody tells what lies there: of the others it is held.
        #expect(lines(ground(told: nil)) == late + ["held 40 × 100 = 0"])
        #expect(
            lines(ground(told: 55, late: nil)) == [
                "feed 10 × 150 = 1500", "feed 20 × 200 = 4000", "feed 25 × 100 = 2500",
            ])
    }

    @Test func `owes the whole difference, beside a share and a cap of protection`() throws {
        var terms = ProtectionTerms.builtIn
        terms.supported = try #require(Percentage("50"))
        terms.cap = 1000_00
        #expect(
            lines(ground(told: 55), terms) == [
                "late 10 × 150 = 1500", "late 20 × 200 = 4000", "feed 25 × 100 = 1000",
            ])
    }

    @Test func `is paid once: what a later cut finds of it was protected down`() {
        var later = ground(told: 30, late: nil)
        (later.before, later.after) = (1950_00, 1800_00)
        later.earlier = [EarlierCut(cut: "CUT-1", drop: day("11"), price: 1800_00, credited: 25)]
        #expect(lines(later) == ["feed 10 × 0 = 0", "feed 20 × 0 = 0"])
    }

    @Test func `counts more that came back from stores than went there`() {
        var ground = ground(told: 50, late: nil)
        ground.sellThrough = -10
        #expect(ground.knownStock?.units == 60)
        let facts = ProtectionFacts()
        let fall = FrozenFall(product: 1, sku: "A", before: 2, after: 1, feed: nil)
        #expect(facts.grounds(of: [fall], since: day("01"), end: day("11")).map(\.sellThrough) == [0])
    }
}
