package import Retail

/// A day from which an account pays less for a product than the day before, by policies that are published.
package struct PriceFall: Hashable, Sendable {
    package let sku: SKU
    package let day: Day
    /// Pick-up prices, minor units.
    package let before: Int64
    package let after: Int64
    /// What a store pays the account until then, minor units; nil where no line says it.
    package let supply: Int64?
}

/// What a policy says of a product at a place while it rules.
struct RuledPrices {
    let month: Month
    let revision: Int32
    /// The first day that it rules.
    let from: Day
    let candidates: [Candidate]

    /// Prices of quantities and of quotas cut nothing of what lies in stock: list prices do, and direct cuts for everybody.
    init(month: Month, revision: Int32, from: Day, _ candidates: [Candidate]) {
        (self.month, self.revision, self.from) = (month, revision, from)
        self.candidates = candidates.filter { candidate in
            guard let special = candidate.line.special else { return true }
            return special.type == .directCut && special.quota == nil && special.cap == nil
        }
    }
}

extension PriceFall {
    /// The falls after a day, in order. Where a day has no price, the one before counts on.
    static func coming(for sku: SKU, _ policies: [RuledPrices], after day: Day) -> [PriceFall] {
        let windows = policies.flatMap(\.candidates).map(\.line.window)
        let turns = Set(policies.map(\.from) + windows.flatMap { [$0.from, $0.to].compactMap(\.self) })
        var (last, supply) = prices(on: day, policies)
        var falls: [PriceFall] = []
        for turn in turns.filter({ $0 > day }).sorted() {
            let (next, nextSupply) = prices(on: turn, policies)
            if let before = last, let after = next, after < before {
                falls.append(PriceFall(sku: sku, day: turn, before: before, after: after, supply: supply))
            }
            (last, supply) = (next ?? last, nextSupply ?? supply)
        }
        return falls
    }

    private static func prices(on day: Day, _ policies: [RuledPrices]) -> (pickUp: Int64?, supply: Int64?) {
        let ruling = policies.filter { $0.from <= day }.max { ($0.month, $0.revision) < ($1.month, $1.revision) }
        guard let ruling else { return (nil, nil) }
        let found = EffectivePrice.of([.pickUp, .supply], among: ruling.candidates, on: day)
        return (found[0].minor, found[1].minor)
    }
}
