import ChainKit
import PricingPolicy
import Retail
import Settlement
import TestKit
import Testing

/// Returns are read from the database as sparingly as the rule allows; the rule over everything says what is right.
@Suite struct ReturnsAcrossPeriodsTests {
    /// Purchases of a product, of which some go back: now and then more than came since the month began.
    private static func shipments(_ seed: UInt64) throws -> [Shipment] {
        var random = Seeded(seed)
        var held: Int64 = 0
        return try (0..<60).map { _ in
            let day = try #require(
                Day(
                    year: 2026, month: Int.random(in: 1...5, using: &random),
                    day: Int.random(in: 7...28, using: &random)))
            let units =
                held > 0 && Int.random(in: 0..<3, using: &random) == 0
                ? -Int64.random(in: 1...(held + 3), using: &random) : Int64.random(in: 1...9, using: &random)
            held += units
            return Shipment(day, units: units, amount: units * Int64.random(in: 80...120, using: &random) * 100)
        }
    }

    @Test(.database, arguments: [1, 2, 3] as [UInt64])
    func `come off what was bought last before them, however far the period reaches back`(seed: UInt64) async throws {
        try await SettledChain.load()
        let account = try AccountCode("D-GD")
        let goods = try Self.shipments(seed)
        let share = try #require(Percentage("10"))
        let terms = [RebatePeriod.month, .quarter].map {
            RebateTerm($0.rawValue, $0, tiers: [RebateTerm.Tier(from: 0, .share(share))])
        }
        try await Desk.of("hq") { desk in
            try await desk.sales(
                goods.map { "\($0.day),sell_in,D-GD,,A6-256-WH,\($0.units),\($0.amount / 100).00," }
                    .joined(separator: "\n"))
            for month in try (1...5).map({ try #require(Month(year: 2026, month: $0)) }) {
                let until = month.lastDay
                let kept = goods.filter { $0.day <= until }.daily.keptLots
                let sheets = try await desk.books.rebates(
                    PromisedRebates(policy: 0, terms: [account: terms]), in: month, until: until, of: account)
                for (term, sheet) in zip(terms, sheets) {
                    let months = term.period.months(around: month)
                    let lots = kept.filter { $0.day >= months.lowerBound.firstDay }
                    // What the chain has from the start came in January, and nothing of it went back.
                    let start =
                        months.lowerBound == SettledChain.january
                        ? [RebateFacts.Line("", units: 10, amount: 1_000_000)] : []
                    let line = RebateFacts.Line(
                        "", units: lots.reduce(0) { $0 + $1.units }, amount: lots.reduce(0) { $0 + $1.amount })
                    #expect(
                        sheet.result.earned == term.result(RebateFacts(start + [line])).earned, "\(month) \(term.code)")
                }
            }
        }
    }
}
