package import Retail

/// What is asked of a policy besides product, place and day.
package struct PriceWish: Hashable, Sendable {
    /// Units of the order, from 1.
    package var units: Int32
    /// What is bought together with it.
    package var together: SKU?
    /// Whether it is for show.
    package var isDemo: Bool

    package init(units: Int32 = 1, together: SKU? = nil, isDemo: Bool = false) {
        (self.units, self.together, self.isDemo) = (units, together, isDemo)
    }
}

/// A published line that names the product, its model or its storage, at a scope in which the place stands.
package struct Candidate: Hashable, Sendable {
    /// Which line of the policy, from 1.
    package let number: Int32
    package let line: PriceLine
    /// How deep the region lies in the tree, the top is 1; 0 for other scopes.
    package let depth: Int32
    /// What was taken of a special price's quota so far.
    package let taken: Taken

    package struct Taken: Hashable, Sendable {
        package let byAccount: Int64
        package let byAll: Int64

        package init(byAccount: Int64 = 0, byAll: Int64 = 0) { (self.byAccount, self.byAll) = (byAccount, byAll) }
    }

    package init(number: Int32, line: PriceLine, depth: Int32 = 0, taken: Taken = Taken()) {
        (self.number, self.line, self.depth, self.taken) = (number, line, depth, taken)
    }
}

/// Why a line does not give the price, or that it does.
package enum Verdict: String, CaseIterable, Sendable {
    case wins
    /// The line says nothing about this kind of price.
    case silent
    /// The day lies outside of the line's window.
    case notOnDay = "not_on_day"
    /// The special price wants more units, another product with it, or a purpose that was not named.
    case wishUnmet = "wish_unmet"
    /// The account's quota, or the cap of all, does not reach.
    case quotaUsed = "quota_used"
    /// A line of a closer scope wins.
    case widerScope = "wider_scope"
    /// A special price of the same scope wins.
    case listBesideSpecial = "list_beside_special"
    /// A special price with narrower terms wins: see `SpecialType`.
    case widerTerms = "wider_terms"
    /// At the same scope, a line closer to the SKU wins.
    case widerProduct = "wider_product"
    /// Equal in everything; the code decides. Publication refuses such policies.
    case laterCode = "later_code"
}

/// The price of one kind, and how it was found.
package struct EffectivePrice: Hashable, Sendable {
    package let kind: PriceKind
    /// Minor units; nil where no line gives it.
    package let minor: Int64?
    /// All candidates in the order of precedence, and what became of each.
    private let candidates: [Candidate]
    private let verdicts: [Verdict]

    package struct Step: Hashable, Sendable {
        package let candidate: Candidate
        package let verdict: Verdict
    }

    package var winner: Candidate? { verdicts.firstIndex(of: .wins).map { candidates[$0] } }

    /// All candidates in the order of precedence, each with what became of it.
    package var steps: [Step] { zip(candidates, verdicts).map { Step(candidate: $0, verdict: $1) } }
}

extension EffectivePrice {
    /// The one order of precedence (rules.md chapter 8): the closest scope (store, account, customer tier, region with
    /// the deeper first, channel, chain), at equal scope a special price before the list price and the narrower terms of
    /// two special prices, then what is closer to the SKU. A line counts that names the price, holds on the day and, for
    /// a special price, whose terms are met and whose quota reaches.
    package static func of(
        _ kinds: [PriceKind], among candidates: [Candidate], on day: Day, _ wish: PriceWish = PriceWish()
    ) -> [EffectivePrice] {
        let ranks = candidates.map { Rank($0) }
        let order = ranks.indices.sorted { ranks[$0] > ranks[$1] }
        let ordered = order.map { candidates[$0] }
        let objections = ordered.map { $0.objection(on: day, wish) }
        return kinds.map { kind in
            var winner: Int?
            let verdicts = ordered.indices.map { place -> Verdict in
                if let objection = objections[place] { return objection }
                guard ordered[place].price(kind, wish) != nil else { return .silent }
                if let winner { return ranks[order[place]].whyBehind(ranks[order[winner]]) }
                winner = place
                return .wins
            }
            return EffectivePrice(
                kind: kind, minor: winner.flatMap { ordered[$0].price(kind, wish) }, candidates: ordered,
                verdicts: verdicts)
        }
    }

    package static func of(
        _ kind: PriceKind, among candidates: [Candidate], on day: Day, _ wish: PriceWish = PriceWish()
    ) -> EffectivePrice {
        of([kind], among: candidates, on: day, wish)[0]
    }

    /// What precedence compares, the most important first.
    private struct Rank: Comparable {
        let scope: Int
        let depth: Int32
        let isSpecial: Bool
        let terms: Int
        let level: Int
        /// Only so that the answer never depends on the order of rows.
        let code: String
        let number: Int32

        // `allCases` makes an array each time, and these are needed for every line of a price list.
        private static let scopes = PriceScope.Kind.allCases
        private static let types = SpecialType.allCases
        private static let levels = PricedProduct.Level.allCases

        init(_ candidate: Candidate) {
            scope = Self.scopes.firstIndex(of: candidate.line.scope.kind) ?? 0
            depth = candidate.depth
            isSpecial = candidate.line.special != nil
            terms = candidate.line.special.flatMap { Self.types.firstIndex(of: $0.type) } ?? 0
            level = Self.levels.firstIndex(of: candidate.line.subject.level) ?? 0
            code = candidate.line.special?.code.text ?? ""
            number = candidate.number
        }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.scope != right.scope { return left.scope < right.scope }
            if left.depth != right.depth { return left.depth < right.depth }
            if left.isSpecial != right.isSpecial { return right.isSpecial }
            if left.terms != right.terms { return left.terms < right.terms }
            if left.level != right.level { return left.level < right.level }
            return (left.code, left.number) > (right.code, right.number)
        }

        func whyBehind(_ winner: Rank) -> Verdict {
            if scope != winner.scope || depth != winner.depth { return .widerScope }
            if isSpecial != winner.isSpecial { return .listBesideSpecial }
            if terms != winner.terms { return .widerTerms }
            return level != winner.level ? .widerProduct : .laterCode
        }
    }
}

extension Candidate {
    /// Why the line cannot give any price, if it cannot.
    fileprivate func objection(on day: Day, _ wish: PriceWish) -> Verdict? {
        if !line.window.contains(day) { return .notOnDay }
        if let special = line.special {
            guard special.isMet(by: wish) else { return .wishUnmet }
            guard reaches(special, wish.units) else { return .quotaUsed }
        }
        return nil
    }

    fileprivate func price(_ kind: PriceKind, _ wish: PriceWish) -> Int64? {
        if kind == .pickUp, let step = line.special?.step(for: wish.units) { return step }
        return line.prices[kind]
    }

    private func reaches(_ special: SpecialPrice, _ units: Int32) -> Bool {
        (special.quota.map { taken.byAccount + Int64(units) <= Int64($0) } ?? true)
            && (special.cap.map { taken.byAll + Int64(units) <= Int64($0) } ?? true)
    }
}

extension SpecialPrice {
    /// The pick-up price of an order of so many units, where steps say one.
    func step(for units: Int32) -> Int64? { steps.last { $0.units <= units }?.minor }

    func isMet(by wish: PriceWish) -> Bool {
        switch type {
        case .bundle: together == wish.together
        case .step: steps.first.map { $0.units <= wish.units } ?? false
        case .demo: wish.isDemo
        case .limitedBatch, .directCut, .buyOut: true
        }
    }
}
