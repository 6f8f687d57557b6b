import ChainKit
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `An amendment` {
    /// A scope, and everywhere that it means.
    private static let scopes: [(scope: String, code: String, places: Set<String>)] = [
        ("channel", "direct", ["C-XC", "C-HZ-1"]),
        ("channel", "distribution", ["D-ZJ", "D-ZJ2", "D-GD", "S-HZ-1", "S-HZ-2", "S-GZ-1"]),
        ("region", "GD", ["D-GD", "S-GZ-1"]),
        ("region", "EAST", ["D-ZJ", "D-ZJ2", "C-XC", "S-HZ-1", "S-HZ-2", "C-HZ-1"]),
        ("tier", "silver", ["D-ZJ", "D-ZJ2", "S-HZ-1", "S-HZ-2"]), ("tier", "gold", ["C-XC", "C-HZ-1"]),
        ("account", "D-GD", ["D-GD", "S-GZ-1"]), ("account", "D-ZJ2", ["D-ZJ2", "S-HZ-1", "S-HZ-2"]),
        ("store", "S-HZ-2", ["S-HZ-2"]),
    ]

    @Test func `of one channel, region, tier, account or store leaves every other place's answers equal`() async throws
    {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        // After the tier of D-ZJ changed.
        let month = max(today.month, Month("2026-07")!).next!
        var dice = Seeded(9)
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                // A list price for everybody, so that no answer is nothing for want of a line.
                let all = NaiveChain.products.map { PricedRows.model($0.model, "chain", "", 100) }
                let base = dice.policy(around: month.firstDay, lines: 40).filter { $0.scope != "chain" }.map(\.row)
                try await ann.fill(month, (Set(all).sorted() + base).joined(separator: "\n"), today: today)
                try await ann.publish(month, with: bob)
                for (scope, code, places) in Self.scopes {
                    let before = try await answers(ann, month)
                    _ = try await ann.prices.amend(
                        month, from: month.firstDay, reason: Name("\(scope) \(code)"), today: today)
                    let rows = Set(NaiveChain.products.map(\.model)).sorted().map {
                        PricedRows.model($0, scope, code, 1000 + dice.below(8000))
                    }
                    try await ann.fill(month, rows.joined(separator: "\n"), .additions, today: today)
                    try await ann.publish(month, with: bob)
                    let after = try await answers(ann, month)
                    let changed = Set(
                        before.keys.filter { before[$0] != after[$0] }.map { $0.split(separator: " ")[0] })
                    #expect(changed.isSubset(of: Set(places.map { $0[...] })), "\(scope) \(code): \(changed)")
                    #expect(!changed.isEmpty, "\(scope) \(code)")
                }
            }
        }
    }

    /// Every price of every place on the first and last day of the month, by place, day and product.
    private func answers(_ desk: Desk, _ month: Month) async throws -> [String: [Int64?]] {
        let places =
            try NaiveChain.stores.map { PricePlace.store(try StoreCode($0.code)) }
            + NaiveChain.accounts.map { PricePlace.account(try AccountCode($0.code)) }
        var answers: [String: [Int64?]] = [:]
        for place in places {
            for day in [month.firstDay, month.lastDay] {
                for entry in try await desk.prices.list(at: place, on: day, PriceWish(units: 30)).entries {
                    answers["\(place.code) \(day) \(entry.product.sku)"] = entry.answer.prices.map(\.minor)
                }
            }
        }
        return answers
    }
}
