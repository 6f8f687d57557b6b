import Hashing
import Postgres
package import Retail
import Trail

/// A draft beside what rules before it, to be rehearsed: prices on the draft's first day.
package struct RehearsalGround: Sendable {
    package let month: Month
    /// The first day that the draft rules.
    package let first: Day
    let draft: PolicyDraft
    let sha256: String
    /// What rules until then; nil where nothing does.
    package let ruling: PublishedPolicy?
    let before: PolicyIndex
    let after: PolicyIndex
    let facts: PriceFacts

    /// A product of which an account bought so many pieces; nil where the chain knows no such product.
    package func product(_ sku: SKU, at account: AccountCode, units: Int64) -> RehearsedProduct? {
        facts.products[sku].map { product in
            RehearsedProduct(
                units: units, before: price(candidates(sku, account, before)),
                after: price(candidates(sku, account, after)), cost: product.cost)
        }
    }

    /// The list prices of a product at an account, where the draft lowers them: minor units. As of published policies, prices
    /// of quantities and quotas cut nothing of what lies in stock.
    package func fall(of sku: SKU, at account: AccountCode) -> (before: Int64, after: Int64)? {
        func list(_ index: PolicyIndex) -> Int64? {
            price(RuledPrices(month: month, revision: 1, from: first, candidates(sku, account, index)).candidates)
        }
        guard let old = list(before), let new = list(after), new < old else { return nil }
        return (old, new)
    }

    package var skus: [SKU] { facts.products.keys.sorted() }

    private func candidates(_ sku: SKU, _ account: AccountCode, _ index: PolicyIndex) -> [Candidate] {
        index.candidates(of: sku, at: .account(account)) ?? []
    }

    private func price(_ candidates: [Candidate]) -> Int64? {
        EffectivePrice.of(.pickUp, among: candidates, on: first).minor
    }
}

/// What a draft was rehearsed on and what came of it, as it is kept.
package struct PolicyRehearsal: Equatable, Sendable {
    package let month: Month
    /// Whose purchases it was rehearsed on.
    package let base: Month
    /// Such as `2026-11 r1`; nil where nothing ruled.
    package let ruling: String?
    /// SHA-256 in hexadecimal of the draft as it was, and of the report.
    package let draftSHA256: String
    package let sha256: String
    package let by: String
    package let madeAt: Instant
    /// The greatest winner first.
    package let accounts: [RehearsedAccount]

    package func sum(_ part: (RehearsedAccount) -> Int64?) -> Int64? {
        let known = accounts.compactMap(part)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}

extension PriceDesk {
    /// The draft of a month beside what rules before it. For who has the right; refused where there is no draft.
    package func rehearsalGround(of month: Month) async throws -> RehearsalGround {
        try await atDesk { tx in
            let draft = try tx.heldDraft(of: month)
            let ruling = try draft.isAmendment ? tx.newest(of: month) : tx.ruling(before: month)
            let facts = try tx.priceFacts(on: factsDay(month), currency)
            return RehearsalGround(
                month: month, first: draft.effectiveFrom ?? month.firstDay, draft: draft,
                sha256: try tx.digest(of: draft), ruling: ruling,
                before: PolicyIndex(try ruling.map { try tx.lines(of: $0.id, floor: true) } ?? [], facts),
                after: PolicyIndex(try tx.lines(of: draft), facts), facts: facts)
        }
    }

    /// Signs what came of a rehearsal and keeps it; the same again is kept once. Refused where the draft has changed
    /// meanwhile.
    package func keep(
        _ accounts: [RehearsedAccount], of ground: RehearsalGround, on base: Month
    ) async throws -> (rehearsal: PolicyRehearsal, isRepeated: Bool) {
        let lines = accounts.sorted { $0.account.text < $1.account.text }
        let text = [
            "rehearsal of \(ground.month) on \(base)", "ruling \(ground.ruling?.name ?? "none")",
            "draft \(ground.sha256)",
        ]
        var digest = SHA256()
        digest.update(Array((text + lines.map(\.plain)).joined(separator: "\n").utf8).span)
        let signature = digest.finish().hexadecimal
        return try await atDesk { tx in
            guard try tx.digest(of: ground.draft) == ground.sha256 else { throw Refusal(.busy, "price.draft-moved") }
            let added = try tx.addRehearsal(ground, on: base, lines, signature)
            if added { try tx.recordDraft(ground.month, "rehearsed") }
            guard let kept = try tx.rehearsal(of: ground.month, signature) else {
                throw PostgresError(.wrongStatement, "a kept rehearsal is not there")
            }
            return (kept, !added)
        }
    }

    /// What we pay for a piece of each product on a day, minor units.
    package func costs(on day: Day) async throws -> [SKU: Int64] {
        try await own.read { [currency] tx in try tx.priceFacts(on: day, currency).products.compactMapValues(\.cost) }
    }

    /// The newest rehearsal of the draft of a month, and whether the draft is still what was rehearsed; nil where there was none.
    /// For who has the right; refused where there is no draft.
    package func draftRehearsal(of month: Month) async throws -> (rehearsal: PolicyRehearsal, isCurrent: Bool)? {
        try await atDesk { tx in
            let draft = try tx.heldDraft(of: month)
            guard let rehearsal = try tx.rehearsal(of: draft) else { return nil }
            return (rehearsal, try tx.digest(of: draft) == rehearsal.draftSHA256)
        }
    }

    /// The newest rehearsal of the drafts of a month that were published; nil where none of them was rehearsed. For who has
    /// the right.
    package func publishedRehearsal(of month: Month) async throws -> PolicyRehearsal? {
        try await atDesk { tx in try tx.rehearsal(of: month, nil) }
    }
}
