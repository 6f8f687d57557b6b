import Postgres
package import Retail

/// What a check of a draft found.
package struct PolicyReview: Sendable {
    package let draft: PolicyDraft
    /// The worst first.
    package let findings: [PolicyFinding]
    /// Every case that guards the month, with the draft's answer.
    package let guards: [GuardAnswer]

    /// What stands in the way of publication: errors, then cases that fail; 20 of each at most.
    package func obstacles(_ currency: Currency) -> [Problem] {
        findings.filter { $0.severity == .error }.prefix(20).map(\.problem)
            + guards.filter { !$0.holds }.prefix(20).map { $0.problem(currency) }
    }

    package var count: FindingCount { FindingCount(findings) }

    /// Whether nothing stands in the way of publication.
    package var isSound: Bool { guards.allSatisfy(\.holds) && !findings.contains { $0.severity == .error } }
}

extension PriceDesk {
    /// Looks the draft of a month over: each line, pairs of lines, what all come to at every place, and the cases that
    /// guard the month.
    package func check(_ month: Month, limits: PriceLimits = PriceLimits()) async throws -> PolicyReview {
        try await atDesk { tx in try review(try tx.heldDraft(of: month), limits, tx) }
    }

    func review(_ draft: PolicyDraft, _ limits: PriceLimits, _ tx: borrowing Transaction) throws -> PolicyReview {
        let lines = try tx.lines(of: draft)
        let facts = try tx.priceFacts(on: factsDay(draft.month), currency)
        let first = draft.effectiveFrom ?? draft.month.firstDay
        let before = try draft.isAmendment ? tx.newest(of: draft.month) : tx.ruling(before: draft.month)
        let check = PolicyCheck(
            facts: facts, month: draft.month, effectiveFrom: first, limits: limits, currency: currency)
        let findings = check.findings(
            of: lines, before: try before.map { (policy) in try tx.lines(of: policy.id, floor: true).map(\.line) } ?? []
        )
        let index = PolicyIndex(lines, facts)
        let guards = try tx.guards(in: draft.month).map { index.answer($0.guarded, in: draft.month, from: first) }
        return PolicyReview(draft: draft, findings: findings, guards: guards)
    }

    /// Refuses a draft that has errors or answers a case otherwise; else says what the check found. What ruled before
    /// this system did is history, and is taken as it was: nil.
    @discardableResult
    func refuseUnsound(
        _ draft: PolicyDraft, _ limits: PriceLimits, _ tx: borrowing Transaction
    ) throws -> PolicyReview? {
        guard !draft.isTakenOver else { return nil }
        let review = try review(draft, limits, tx)
        let obstacles = review.obstacles(currency)
        guard obstacles.isEmpty else { throw Refusal(.refused, obstacles) }
        return review
    }

    /// Refuses prices that move further than anybody means by accident, the ten largest first.
    func refuseLeaps(in review: PolicyReview, _ limits: PriceLimits) throws {
        let leaps = review.findings.filter { $0.code == "price.check.moved" && $0.size > limits.confirmPermille }
        guard !leaps.isEmpty else { return }
        let percent = "\(limits.confirmPermille / 10)"
        throw Refusal(
            .refused,
            leaps.prefix(10).map(\.problem) + [
                Problem(
                    "price.leaps", ["count": "\(leaps.count)", "percent": percent],
                    at: Place(path: "--confirm-changes"))
            ])
    }

    /// How the draft of a month differs from a published policy: of the month and revision that is named, else from what
    /// ruled before it.
    package func difference(
        of month: Month, against other: Month? = nil, revision: Int32? = nil
    ) async throws -> (policy: PublishedPolicy?, difference: PolicyDifference, terms: TermsDifference) {
        try await atDesk { tx in
            let draft = try tx.heldDraft(of: month)
            let policy: PublishedPolicy?
            if let other {
                policy = try tx.published(other, revision)
                if policy == nil {
                    throw Refusal(
                        "price.not-published",
                        ["month": "\(other)", "revision": revision.map { "r\($0)" } ?? ""], at: Place(path: "--against")
                    )
                }
            } else {
                policy = try tx.newest(of: month) ?? tx.ruling(before: month)
            }
            let before = try policy.map { (policy) in try tx.lines(of: policy.id, floor: true).map(\.line) } ?? []
            let facts = try tx.priceFacts(on: factsDay(month), currency)
            let termsBefore = try policy.map { (policy) in try tx.terms(ofPublished: policy.id) } ?? []
            return (
                policy, PolicyDifference(from: before, to: try tx.lines(of: draft).map(\.line), facts),
                TermsDifference(from: termsBefore, to: try tx.terms(of: draft))
            )
        }
    }
}

extension GuardAnswer {
    /// Why a case fails.
    package func problem(_ currency: Currency) -> Problem {
        var values = [
            "code": guarded.code.text, "title": guarded.title.text, "sku": guarded.sku.text,
            "place": guarded.place.label, "kind": guarded.kind.rawValue, "comparison": guarded.comparison.sign,
            "amount": Money(minor: guarded.amount, currency).amount, "day": failsOn?.description ?? "",
        ]
        guard let price else { return Problem("price.guard-unknown", values) }
        guard let minor = price.minor else { return Problem("price.guard-no-price", values) }
        values["found"] = Money(minor: minor, currency).amount
        values["line"] = price.winner.map { "#\($0.number) \($0.line.label)" } ?? ""
        return Problem("price.guard-fails", values)
    }
}

extension GuardCase.Comparison {
    /// `=`, `≥` or `≤`.
    package var sign: String {
        switch self {
        case .is: "="
        case .atLeast: "≥"
        case .atMost: "≤"
        }
    }
}
