import PricingPolicy
import Retail
import RetailCSV

extension Office {
    /// Takes over what ruled before this system did, month by month through the door by which everybody publishes. A
    /// month that is published stays as it is, and so does one that somebody is drafting; no month is taken over before
    /// it has begun, by the business day and by the server's clock.
    func loadPolicies(
        _ policies: [SeededPolicy], _ terms: [PolicyTerm], _ today: Day, into seeding: inout SeedReport,
        _ report: @escaping @Sendable (SeedStep) -> Void
    ) async throws {
        guard !policies.isEmpty else { return }
        let published = try await prices.policies()
        let newest = Dictionary(published.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
        let last = min(today, try await self.today()).month
        for policy in policies {
            if let known = newest[policy.month] {
                let rows = Int(known.lineCount)
                seeding.files.append(.init(name: policy.name, rows: rows, added: 0, changed: 0, unchanged: rows))
            } else if policy.month > last {
                seeding.policiesAheadFrom = seeding.policiesAheadFrom ?? policy.month
            } else if !published.allSatisfy(\.isTakenOver) {
                seeding.warnings.append(policy.problem("seed.policy-late"))
            } else {
                do {
                    try await takeOver(policy, terms, today, into: &seeding, report)
                } catch let refusal as Refusal where [.refused, .unreadableInput].contains(refusal.kind) {
                    seeding.problems += refusal.problems
                }
            }
        }
    }

    private func takeOver(
        _ policy: SeededPolicy, _ terms: [PolicyTerm], _ today: Day, into seeding: inout SeedReport,
        _ report: @escaping @Sendable (SeedStep) -> Void
    ) async throws {
        // Whoever was killed between taking the file and publishing it goes on with the draft that is there.
        let found = try await prices.draft(of: policy.month)?.draft
        let draft = found?.state == .withdrawn ? nil : found
        if let draft, !draft.isTakenOver {
            seeding.warnings.append(policy.problem("seed.policy-drafted", author: draft.author))
            return
        }
        let file = try PriceFile(try policy.table())
        report(.began(name: policy.name, bytes: file.size))
        let start = ContinuousClock.now
        _ = try await prices.take(
            file, into: policy.month, .whole, over: draft?.version ?? 0, takingOver: true, today: today
        ) { report(.reached(bytes: $0)) }
        _ = try await prices.take(terms: terms, into: policy.month)
        let rows = Int(try await prices.publish(policy.month).lineCount)
        report(.ended(name: policy.name, rows: rows, seconds: (ContinuousClock.now - start).seconds))
        seeding.files.append(.init(name: policy.name, rows: rows, added: rows, changed: 0, unchanged: 0))
    }
}

extension SeededPolicy {
    fileprivate func problem(_ code: String, author: String? = nil) -> Problem {
        var values = ["month": "\(month)"]
        values["author"] = author
        return Problem(code, values, at: Place(file: name))
    }
}
