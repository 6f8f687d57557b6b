package import Retail

/// A case that every policy has to answer as it says: a product at a place costs so much.
package struct GuardCase: Hashable, Sendable {
    package enum Comparison: String, CaseIterable, Sendable {
        case `is`
        case atLeast = "at_least"
        case atMost = "at_most"

        func holds(_ minor: Int64, _ amount: Int64) -> Bool {
            switch self {
            case .is: minor == amount
            case .atLeast: minor >= amount
            case .atMost: minor <= amount
            }
        }
    }

    package let code: GuardCode
    package let title: Name
    package let sku: SKU
    package let place: PolicyPlace
    package let kind: PriceKind
    package let comparison: Comparison
    /// Minor units.
    package let amount: Int64

    package init(
        _ code: GuardCode, _ title: Name, _ sku: SKU, _ place: PolicyPlace, _ kind: PriceKind,
        _ comparison: Comparison, _ amount: Int64
    ) {
        (self.code, self.title, self.sku, self.place) = (code, title, sku, place)
        (self.kind, self.comparison, self.amount) = (kind, comparison, amount)
    }
}

/// How a policy answers a case.
package struct GuardAnswer: Hashable, Sendable {
    package let guarded: GuardCase
    /// The first day on which it is not as the case says; nil where it always is.
    package let failsOn: Day?
    /// What the policy answers on that day, else on its first; nil where product or place do not exist.
    package let price: EffectivePrice?

    package var holds: Bool { failsOn == nil && price != nil }
}

/// The lines of a policy by product and scope, to be asked singly.
package struct PolicyIndex: Sendable {
    private struct Key: Hashable {
        let subject: PricedProduct
        let scope: PriceScope
    }

    private let lines: [Key: [DraftLine]]
    private let facts: PriceFacts

    package init(_ lines: [DraftLine], _ facts: PriceFacts) {
        self.lines = Dictionary(grouping: lines) { Key(subject: $0.line.subject, scope: $0.line.scope) }
        self.facts = facts
    }

    /// The lines that could apply to a product at a place, as the look-up would find them once they are published; nil
    /// where there is no such product or place.
    package func candidates(of sku: SKU, at place: PolicyPlace) -> [Candidate]? {
        guard let product = facts.products[sku], let scopes = facts.scopes(of: place, series: product.series) else {
            return nil
        }
        var subjects: [PricedProduct] = [.sku(sku), .model(product.model)]
        if let storage = product.storage { subjects.append(.storage(model: product.model, storage: storage)) }
        return scopes.flatMap { placed in
            subjects.flatMap { subject in
                (lines[Key(subject: subject, scope: placed.scope)] ?? []).map {
                    Candidate(number: $0.number, line: $0.line, depth: placed.depth)
                }
            }
        }
    }

    /// Asks a case on every day from the first to the last of the month on which the answer may change.
    package func answer(_ guarded: GuardCase, in month: Month, from first: Day) -> GuardAnswer {
        guard let candidates = candidates(of: guarded.sku, at: guarded.place) else {
            return GuardAnswer(guarded: guarded, failsOn: first, price: nil)
        }
        let turns = candidates.flatMap { [$0.line.window.from, $0.line.window.to].compactMap(\.self) }
        let days = Set(turns.filter { first < $0 && $0 <= month.lastDay }).union([first]).sorted()
        for day in days {
            let price = EffectivePrice.of(guarded.kind, among: candidates, on: day)
            guard let minor = price.minor, guarded.comparison.holds(minor, guarded.amount) else {
                return GuardAnswer(guarded: guarded, failsOn: day, price: price)
            }
        }
        return GuardAnswer(
            guarded: guarded, failsOn: nil, price: EffectivePrice.of(guarded.kind, among: candidates, on: first))
    }
}
