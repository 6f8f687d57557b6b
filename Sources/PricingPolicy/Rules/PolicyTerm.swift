/// What a policy promises besides prices.
package struct PolicyTerm: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Money back for what was bought; all whose scope an account stands in hold for it.
        case rebate
        /// How much of an order the rebate pool may pay; like what follows, the closest scope holds.
        case pool
        case protection
        /// The right to give unsold goods back.
        case rotation
    }
    package let kind: Kind
    /// Of rebates the same in all policies that carry it on.
    package let code: String
    /// Not a store.
    package let scope: PriceScope
    /// The term itself: YAML without comments. What it means is for the module that works it out.
    package let plain: String

    package init(_ kind: Kind, _ code: String, for scope: PriceScope = .chain, plain: String) {
        (self.kind, self.code, self.scope, self.plain) = (kind, code, scope, plain)
    }
}

/// How the terms of a policy differ from another's; a term is the same under its kind and code.
package struct TermsDifference: Hashable, Sendable {
    package let added: [PolicyTerm]
    package let removed: [PolicyTerm]
    package let changed: [Change]

    package struct Change: Hashable, Sendable {
        package let was: PolicyTerm
        package let now: PolicyTerm
    }

    init(from before: [PolicyTerm], to now: [PolicyTerm]) {
        func other(_ term: PolicyTerm, in terms: [PolicyTerm]) -> PolicyTerm? {
            terms.first { $0.kind == term.kind && $0.code == term.code }
        }
        added = now.filter { other($0, in: before) == nil }
        removed = before.filter { other($0, in: now) == nil }
        changed = now.compactMap { term in
            other(term, in: before).flatMap { $0 == term ? nil : Change(was: $0, now: term) }
        }
    }
}
