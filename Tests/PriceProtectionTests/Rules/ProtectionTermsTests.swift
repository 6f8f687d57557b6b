import PriceProtection
import Retail
import TestKit
import Testing

@Suite struct `Terms of protection` {
    @Test func `say what they say, the rest is built in`() throws {
        #expect(try ProtectionTerms(file: "") == .builtIn)
        let terms = try ProtectionTerms(
            file: "look_back_days: 60\nsupported_percent: 80\ncap: 500000.00\nstores: yes\nin_transit_percent: 50 %\n")
        #expect((terms.lookBackDays, terms.disputeDays, terms.decideDays) == (60, 7, 10))
        #expect(terms.cap == 500_000_00 && terms.stores)
        #expect((terms.supported.basisPoints, terms.inTransit.basisPoints) == (8000, 5000))
    }

    @Test func `read back as they were written`() throws {
        var random = Seeded(3)
        for currency in [Currency.yuan, sure(Currency("JPY"))] {
            for _ in 0..<200 {
                let terms = ProtectionTerms(
                    lookBackDays: 1 + random.below(730), supported: sure(Percentage(basisPoints: random.below(10_001))),
                    inTransit: sure(Percentage(basisPoints: random.below(10_001))),
                    cap: random.falls(50) ? Int64(random.below(1_000_000_000)) : nil, disputeDays: random.below(367),
                    decideDays: random.below(367), stores: random.falls(50))
                #expect(try ProtectionTerms(file: terms.plain(currency)) == terms)
            }
        }
    }

    @Test(arguments: [
        ("look_back_days: 0", "config.number-unfit 1:17"), ("supported_percent: 101", "config.percent-unfit 1:20"),
        ("cap: -1", "config.amount-unfit 1:6"), ("stores: perhaps", "config.word-unknown 1:9"),
        ("lookback: 90", "config.unknown-key 1:1"), ("currency: EUR", "config.currency-other 1:11"),
    ])
    func `are refused with the place of what is wrong`(_ text: String, _ problem: String) {
        do {
            _ = try ProtectionTerms(file: text, .yuan)
            Issue.record("\(text) was taken")
        } catch {
            let found = error.problems.map { "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
            #expect(found == [problem])
        }
    }
}
