import Retail
import SafetyStock
import TestKit
import Testing

@Suite struct `The lead time` {
    private func near(_ one: Double, _ other: Double, _ far: Double = 1e-9) -> Bool { abs(one - other) <= far }

    private func receipts(_ days: [Int32], held: Bool = false) throws -> [LeadTime.Receipt] {
        try days.map {
            LeadTime.Receipt(
                confirmed: try #require(Day(sinceEpoch: 20_000)), received: try #require(Day(sinceEpoch: 20_000 + $0)),
                wasHeld: held)
        }
    }

    @Test func `is learned from receipts, and the contract counts as five`() throws {
        let time = try #require(LeadTime(receipts: try receipts([10, 14, 12, 20, 14]), contract: 10))
        #expect(time.mean == (5 * 14 + 5 * 10) / 10)
        // 56 around the mean of 14, by 4 degrees; 3 days by the contract, by 5.
        #expect(near(time.deviation, ((56 + 5 * 9) / 9.0).squareRoot()))
        #expect(time.receipts == 5)
    }

    @Test func `is the contract without receipts, and the receipts without a contract`() throws {
        let agreed = try #require(LeadTime(receipts: [], contract: 14))
        #expect((agreed.mean, agreed.receipts) == (14, 0))
        #expect(near(agreed.deviation, 4.2))
        let seen = try #require(LeadTime(receipts: try receipts([7]), contract: nil))
        #expect(seen.mean == 7)
        #expect(near(seen.deviation, 2.1))
        #expect(LeadTime(receipts: [], contract: nil) == nil)
        #expect(LeadTime(receipts: [], contract: -3) == nil)
        #expect(LeadTime(receipts: [], contract: .nan) == nil)
        #expect(LeadTime(receipts: [], contract: 0)?.shares == [LeadTimeShare(weeks: 0, share: 1)])
        #expect(LeadTime(receipts: try receipts([0, 0]), contract: 0)?.shares == [LeadTimeShare(weeks: 0, share: 1)])
    }

    @Test func `leaves out what our own credit hold delayed, and what came before it was confirmed`() throws {
        let orders = try receipts([10, 10]) + receipts([90], held: true) + receipts([-4])
        let time = try #require(LeadTime(receipts: orders, contract: 10))
        #expect((time.mean, time.receipts) == (10, 2))
    }

    @Test func `varies as its shares do`() {
        var dice = Seeded(8)
        for _ in 0..<2000 {
            let time = LeadTime(
                mean: .random(in: 0.2...60, using: &dice), deviation: .random(in: 0.01...40, using: &dice), receipts: 0)
            let shares = time.shares
            let mean = shares.reduce(0) { $0 + $1.weeks * 7 * $1.share }
            let square = shares.reduce(0) { $0 + $1.weeks * $1.weeks * 49 * $1.share }
            #expect(near(shares.reduce(0) { $0 + $1.share }, 1))
            #expect(near(mean, time.mean, 1e-6))
            #expect(near((square - mean * mean).squareRoot(), time.deviation, 1e-4), "\(time)")
            #expect(shares.allSatisfy { $0.weeks >= 0 && $0.share > 0 && $0.share <= 1 })
            #expect(shares.map(\.weeks) == shares.map(\.weeks).sorted())
        }
    }

    @Test func `comes in whole days`() {
        let shares = LeadTime(mean: 14, deviation: 4.2, receipts: 0).shares
        #expect(shares.map { ($0.weeks * 7).rounded() } == [7, 14, 21])
        #expect(near(shares[1].share, 1 - 17.64 / 49))
    }

    @Test func `mixes the variance of what is asked for until the goods have come`() {
        // μ 10, variance 30 a week; one week or three, as likely, at a weekly review: P̄ 3.
        let interval = ProtectionInterval(
            review: 1, lead: [LeadTimeShare(weeks: 1, share: 0.5), LeadTimeShare(weeks: 3, share: 0.5)])
        let mixed = interval.variance(weekly: 10) { weeks in 30 * weeks }
        // Half of 60 + 100 and half of 120 + 100; of independent weeks the same as King's (F4): 3 · 30 + 10² · 1².
        #expect(mixed == 190)
        let steady = ProtectionInterval(review: 1, lead: 2).variance(weekly: 10) { weeks in 30 * weeks }
        #expect(steady == 90)
    }
}
