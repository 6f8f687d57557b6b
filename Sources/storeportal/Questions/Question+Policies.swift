import Answers
import PricingPolicy
import Retail
import StoreOffice

extension Question {
    /// The policies of months, as headquarters makes them.
    static let policies: [Question] = [
        Question(name: "prices/months", room: .prices, classes: [.hq, .auditor]) { visit in
            let policies = try await visit.office.prices.policies()
            let drafts = try await visit.drafts()
            let month = visit.today.month
            let months = Set(
                (-3...2).map { month.adding(months: $0) ?? month } + (drafts ?? []).map(\.month)
            ).sorted(by: >)
            return .table(.priceMonths(months, policies, drafts, on: visit.today)).offering(
                drafts == nil ? [] : ["prices/guards"])
        },
        Question(
            name: "prices/months/{month}", room: .prices, classes: [], parameters: [asked], isTable: false
        ) { visit in
            let month = try visit.policyMonth()
            guard try await visit.drafts()?.contains(where: { $0.month == month }) == true else {
                let policies = try await visit.office.prices.policies().filter { $0.month == month }
                return .table(
                    Table(PublishedPolicy.columns, policies.map(\.cells)),
                    notes: [
                        visit.say(policies.isEmpty ? "portal.no-policy" : "portal.circulars", ["month": "\(month)"])
                    ]
                ).offering(try await visit.beginnings(of: month, isPublished: !policies.isEmpty))
            }
            return try await visit.draft(of: month)
        },
    ]

    static let asked = Parameter(name: "month", kind: .month, isRequired: true)
}

extension Act {
    /// The steps of a draft on its way to publication.
    static let policies: [Act] = [
        Act(
            name: "\(month)/submit", parameters: [Question.asked],
            outlook: { visit in
                let month = try visit.policyMonth()
                try await visit.office.prices.foresee(
                    .submit(limits: try PricingFile.ofStoreConfig(visit.currency).limits), of: month)
                guard let draft = try await visit.office.prices.draft(of: month)?.draft else {
                    throw Refusal("price.no-draft", ["month": "\(month)"])
                }
                let review = try await visit.review(of: month)
                // All that is handed in: another line is another look.
                let found = try await visit.office.prices.difference(of: month)
                return .report(
                    Report(
                        name: "policy_draft", head: draft.fields,
                        sections: [
                            .init("draft_findings", .findings(of: review, in: visit.language)),
                            .init("price_difference", .difference(found.difference, visit.currency)),
                        ]),
                    notes: [
                        visit.say(
                            "price.check.summary",
                            [
                                "errors": "\(review.count.errors)", "warnings": "\(review.count.warnings)",
                                "lines": "\(review.draft.lineCount)", "guards": "\(review.guards.count)",
                            ])
                    ])
            }
        ) { visit in
            let limits = try PricingFile.ofStoreConfig(visit.currency).limits
            // What moves far was looked at: the second look shows it.
            let draft = try await visit.office.prices.submit(
                try visit.policyMonth(), limits: limits, changesAreMeant: true)
            return visit.told(draft, "portal.policy-submitted")
        },
        Act(
            name: "\(month)/approve", parameters: [Question.asked],
            outlook: { visit in try await visit.lookAgain(before: .approve) }
        ) { visit in
            let month = try visit.policyMonth()
            let sha256 = try await visit.office.prices.draft(of: month)?.draft.sha256
            return visit.told(
                try await visit.office.prices.approve(month, sha256: sha256), "portal.policy-approved")
        },
        Act(
            name: "\(month)/publish", parameters: [Question.asked],
            outlook: { visit in try await visit.lookAgain(before: .publish) }
        ) { visit in
            let month = try visit.policyMonth()
            let policy = try await visit.office.prices.publish(month)
            let quoted =
                try await visit.office.prices.publishedRehearsal(of: month)?.quoted(as: policy, visit.currency)
                ?? Notice("price.published-unrehearsed")
            return .record(
                policy.fields,
                notes: [
                    visit.say("portal.policy-published", ["policy": policy.name, "from": "\(policy.effectiveFrom)"]),
                    visit.say(quoted.code, quoted.values),
                ])
        },
        Act(name: "\(month)/rehearse", parameters: [Question.asked]) { visit in
            let (rehearsal, isRepeated) = try await visit.office.rehearse(
                try visit.policyMonth(), today: visit.today)
            return .report(
                Report(rehearsal, visit.currency, notes: []),
                notes: [visit.say(isRepeated ? "price.rehearsed-before" : "portal.rehearsed")])
        },
        Act(
            name: "\(month)/reopen", parameters: [Question.asked],
            outlook: { visit in try await visit.given(up: [.approved], "portal.approval-lost") }
        ) { visit in
            visit.told(try await visit.office.prices.reopen(try visit.policyMonth()), "portal.policy-reopened")
        },
    ]

    private static let month = "prices/months/{month}"
}

extension Visit {
    func policyMonth() throws(Refusal) -> Month {
        _ = try needed("month")
        guard let month = try month() else { throw Refusal(.wrongUsage, "portal.missing", ["name": "month"]) }
        return month
    }

    /// Drafts that are open; nil for who may know of none.
    func drafts() async throws -> [PolicyDraft]? {
        guard trustClass == .hq else { return nil }
        do {
            return try await office.prices.drafts()
        } catch let refusal as Refusal where refusal.kind == .forbidden {
            return nil
        }
    }

    fileprivate func review(of month: Month) async throws -> PolicyReview {
        try await office.prices.check(month, limits: try PricingFile.ofStoreConfig(currency).limits)
    }

    /// A draft with its difference beside its rehearsal, and the steps that come next for this person.
    fileprivate func draft(of month: Month) async throws -> Answer {
        guard let draft = try await office.prices.draft(of: month)?.draft else {
            throw Refusal("price.no-draft", ["month": "\(month)"])
        }
        let found = try await office.prices.difference(of: month)
        let rehearsed = try await office.prices.draftRehearsal(of: month)
        let review = try await review(of: month)
        let report = Report(
            draft, .difference(found.difference, currency),
            found.difference.notices(against: found.policy, found.terms), rehearsed?.rehearsal,
            isCurrent: rehearsed?.isCurrent ?? false, .findings(of: review, in: language), currency)
        let mine = draft.contributors.contains(user)
        let steps: [String] =
            switch draft.state {
            case .draft: ["lines", "terms", "rehearse"] + (review.isSound ? ["submit"] : []) + ["withdraw"]
            case .submitted: (mine ? [] : ["approve"]) + ["rehearse", "reopen", "withdraw"]
            case .approved: ["publish", "reopen", "withdraw"]
            case .withdrawn: ["reopen", "draft"]
            case .published: []
            }
        let notes =
            (draft.state == .submitted && mine ? [say("price.four-eyes")] : [])
            + (draft.state == .draft && !review.isSound
                ? [say("portal.unsound", ["errors": "\(review.count.errors)"])] : [])
        return .report(report, notes: notes).offering(steps.map { "prices/months/{month}/\($0)" })
    }

    /// What is signed: the digest, who put a hand to it, how much changes, and what the rehearsal said.
    fileprivate func lookAgain(before step: PriceDesk.Step) async throws -> Answer {
        let month = try policyMonth()
        try await office.prices.foresee(step, of: month)
        guard let draft = try await office.prices.draft(of: month)?.draft else {
            throw Refusal("price.no-draft", ["month": "\(month)"])
        }
        let found = try await office.prices.difference(of: month)
        let rehearsed = try await office.prices.draftRehearsal(of: month)
        let figures = rehearsed.map { Report($0.rehearsal, currency, notes: []).head } ?? []
        let notes =
            [found.difference.notices(against: found.policy, found.terms).first].compactMap(\.self)
            + (rehearsed == nil
                ? [Notice("portal.not-rehearsed")]
                : rehearsed?.isCurrent == true ? [] : [Notice("portal.rehearsed-otherwise")])
        return .record(
            draft.fields.filter {
                [
                    "month", "state", "lines", "effective_from", "author", "contributors", "approved_by", "warnings",
                    "sha256",
                ].contains($0.key) && $0.cell != .missing
            }
                + figures.filter { $0.key != "month" && $0.key != "draft_sha256" && $0.cell != .missing },
            notes: notes.map { say($0.code, $0.values) })
    }

    func told(_ draft: PolicyDraft, _ code: String) -> Answer {
        .record(
            draft.fields,
            notes: [say(code, ["month": "\(draft.month)", "sha256": String((draft.sha256 ?? "").prefix(12))])])
    }
}
