import Postgres
package import Retail
import RetailSQL

extension PriceDesk {
    /// Hands the draft of a month in. From then on it stands still; what was handed in has a hash, by which the approver
    /// knows it.
    ///
    /// Refused while the check finds errors, a case that guards the month fails, or prices move beyond the limit and
    /// nobody says that it is meant; other warnings are counted, for the approver.
    package func submit(
        _ month: Month, limits: PriceLimits = PriceLimits(), changesAreMeant: Bool = false
    ) async throws -> PolicyDraft {
        try await atDesk { tx in try submit(month, limits, changesAreMeant, tx) }
    }

    private func submit(
        _ month: Month, _ limits: PriceLimits, _ changesAreMeant: Bool, _ tx: borrowing Transaction
    ) throws -> PolicyDraft {
        let draft = try tx.openDraft(of: month)
        guard draft.lineCount > 0 else { throw Refusal("price.draft-empty", ["month": "\(month)"]) }
        let review = try refuseUnsound(draft, limits, tx)
        if !changesAreMeant, let review { try refuseLeaps(in: review, limits) }
        let warnings = Int32(clamping: review?.count.warnings ?? 0)
        try tx.execute("select pricing_draft.submit(\(draft.id), \(draft.version), \(warnings))")
        try tx.recordDraft(month, "submitted")
        return try tx.heldDraft(of: month)
    }

    /// A step of a draft on its way to publication.
    package enum Step: Sendable {
        /// Changes that go far are meant.
        case submit(limits: PriceLimits)
        case approve, publish
    }

    /// Refuses what `submit`, `approve` and `publish` would refuse: the step is taken, and taken back.
    package func foresee(_ step: Step, of month: Month) async throws {
        try await atDesk { tx in
            try tx.takenBack { tx in
                switch step {
                case .submit(let limits): _ = try submit(month, limits, true, tx)
                case .approve: _ = try approve(month, nil, tx)
                case .publish: _ = try publish(month, tx)
                }
            }
        }
    }

    /// Approves what was handed in, by somebody who has not put a hand to it. `sha256` is the beginning of the hash of
    /// what the approver has seen; nil is whatever was handed in last. Approving it again changes nothing.
    package func approve(_ month: Month, sha256: String? = nil) async throws -> PolicyDraft {
        try await atDesk { tx in try approve(month, sha256, tx) }
    }

    private func approve(_ month: Month, _ sha256: String?, _ tx: borrowing Transaction) throws -> PolicyDraft {
        let draft = try tx.heldDraft(of: month)
        let me: String = try tx.value("select code from auth.app_user where id = auth.current_user_id()")
        if draft.state == .approved, draft.approvedBy == me { return draft }
        guard draft.state == .submitted, let hash = draft.sha256 else {
            throw Refusal(
                "price.not-to-approve",
                ["month": "\(month)", "state": draft.state.rawValue, "by": draft.approvedBy ?? draft.author])
        }
        guard !draft.contributors.contains(me) else { throw Refusal(.forbidden, "price.four-eyes") }
        if let sha256, !hash.hasPrefix(sha256.lowercased()) {
            throw Refusal("price.not-as-seen", at: Place(path: "--sha256", value: sha256))
        }
        try tx.execute("select pricing_draft.approve(\(draft.id), \(draft.version), decode(\(hash), 'hex'))")
        try tx.recordDraft(month, "approved")
        return try tx.heldDraft(of: month)
    }

    /// Takes a draft back to the desk, also one that was withdrawn.
    package func reopen(_ month: Month) async throws -> PolicyDraft {
        try await move(month, to: .draft, by: "pricing_draft.reopen", "reopened")
    }

    /// Puts a draft aside; `reopen` takes it up again as long as no other was begun.
    package func withdraw(_ month: Month) async throws -> PolicyDraft {
        try await move(month, to: .withdrawn, by: "pricing_draft.withdraw", "withdrawn")
    }

    /// Moves a draft by a function of the database; one that is there already stays as it is.
    private func move(
        _ month: Month, to state: PolicyDraft.State, by function: SQL, _ verb: String
    ) async throws -> PolicyDraft {
        try await atDesk { tx in
            let draft = try tx.heldDraft(of: month)
            if draft.state == state { return draft }
            try tx.execute("select \(function)(\(draft.id), \(draft.version))")
            try tx.recordDraft(month, verb)
            return try tx.heldDraft(of: month)
        }
    }

    /// Publishes what was approved: all of it, now, for good. What ruled before taking this system over needs no
    /// approval, only an administrator. Again by the same person, it changes nothing; where somebody else was first, it is
    /// refused with who and when.
    package func publish(_ month: Month) async throws -> PublishedPolicy {
        try await atDesk { tx in try publish(month, tx) }
    }

    private func publish(_ month: Month, _ tx: borrowing Transaction) throws -> PublishedPolicy {
        try tx.holdDraft(of: month)
        if try tx.draft(of: month) == nil, let policy = try tx.newest(of: month),
            try policy.publisher == tx.value("select code from auth.app_user where id = auth.current_user_id()")
        {
            return policy
        }
        let draft = try tx.heldDraft(of: month)
        guard draft.state == .approved || draft.isTakenOver && draft.state == .draft else {
            throw Refusal("price.not-approved", ["month": "\(month)", "state": draft.state.rawValue])
        }
        guard draft.lineCount > 0 else { throw Refusal("price.draft-empty", ["month": "\(month)"]) }
        // Nobody's word that it was checked is taken: it may have been handed in past the desk, and since then the chain
        // may have changed, cases been added, another month published.
        try refuseUnsound(draft, PriceLimits(), tx)
        try tx.execute(
            """
            select pricing.publish(\(draft.id), \(draft.version),
                coalesce(decode(\(draft.sha256), 'hex'), pricing_draft.digest(\(draft.id))), \(timeZone))
            """)
        guard let policy = try tx.newest(of: month) else {
            throw PostgresError(.wrongStatement, "a published policy is not there")
        }
        return policy
    }

    /// Every published policy, the newest first.
    package func policies() async throws -> [PublishedPolicy] {
        try await own.read { tx in
            try tx.all(
                "select \(Transaction.policyColumns) from pricing.policy p order by p.month desc, p.revision desc"
            ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
        }
    }
}
