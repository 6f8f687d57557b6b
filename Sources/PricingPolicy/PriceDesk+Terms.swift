import Postgres
package import Retail

extension PriceDesk {
    /// The terms of a month, in the order in which people read them: of its draft where one is open and the person may see
    /// it, else of the newest policy that is published.
    package func terms(of month: Month, published isPublished: Bool) async throws -> [PolicyTerm] {
        guard isPublished else {
            return try await atDesk { tx in try tx.terms(of: try tx.heldDraft(of: month)) }
        }
        return try await own.read { tx in
            guard let policy = try tx.published(month, nil) else { throw Self.notPublished(month, nil) }
            return try tx.terms(ofPublished: policy.id)
        }
    }

    /// Puts terms in the place of all that a draft says; false where it says the same already. Codes of scopes that are
    /// not known are refused, each with its term.
    package func take(terms: [PolicyTerm], into month: Month) async throws -> Bool {
        try await atDesk { tx in
            let draft = try tx.openDraft(of: month)
            let facts = try tx.priceFacts(on: factsDay(month), currency)
            let strangers = terms.filter { $0.scope.isUnknown(to: facts) }
            guard strangers.isEmpty else {
                throw Refusal(
                    .refused,
                    strangers.map { term in
                        Problem(
                            "price.term-scope-unknown",
                            ["term": term.code, "scope": term.scope.kind.rawValue, "code": term.scope.code ?? ""])
                    })
            }
            guard Set(try tx.terms(of: draft)) != Set(terms) else { return false }
            try tx.replaceTerms(of: draft, by: terms, facts)
            try tx.recordDraft(month, "terms_set")
            return true
        }
    }

    /// The terms of a kind that rule on a day, for every account that the person sees, and the policy that they are of; nil
    /// where none rules.
    package func terms(
        _ kind: PolicyTerm.Kind, on day: Day, of account: AccountCode? = nil
    ) async throws -> (policy: Int64, terms: [AccountCode: [PolicyTerm]])? {
        try await own.read { tx in
            guard let policy = try tx.value("select pricing.ruling(\(day), null)", as: Int64?.self) else { return nil }
            return (policy, try tx.termsOfAll(kind, on: day, of: account))
        }
    }

    /// The terms of a kind as the open draft of a month would have them on its first day, for every account; nil where
    /// there is no draft.
    package func draftedTerms(
        _ kind: PolicyTerm.Kind, in month: Month
    ) async throws -> [AccountCode: [PolicyTerm]]? {
        try await atDesk { tx in
            guard let draft = try tx.draft(of: month), draft.state != .withdrawn else { return nil }
            return try tx.terms(kind, of: draft, on: month.firstDay)
        }
    }
}

extension PriceScope {
    fileprivate func isUnknown(to facts: PriceFacts) -> Bool {
        switch self {
        case .chain, .channel, .tier: false
        case .region(let code): facts.regions[code] == nil
        case .account(let code): facts.accounts[code] == nil
        case .store: true
        }
    }
}
