package import PricingPolicy
package import Retail

extension Table {
    /// The calendar of policies: for each month how far its policy is, who put a hand to it, and until when it is due.
    ///
    /// - Parameter drafts: nil for who knows of none.
    package static func priceMonths(
        _ months: [Month], _ policies: [PublishedPolicy], _ drafts: [PolicyDraft]?, on day: Day
    ) -> Table {
        Table(
            [
                Column("month"), Column("state"), Column("due"), Column("days_left", .number),
                Column("effective_from"), Column("revision", .number), Column("lines", .number), Column("author"),
                Column("approved_by"), Column("publisher"), Column("published_at"), Column("amendment"),
            ],
            months.map { month in
                let policy = policies.filter { $0.month == month }.max { $0.revision < $1.revision }
                let draft = drafts?.first { $0.month == month }
                return [.month("\(month)")] + standing(policy, draft, month, on: day)
            })
    }

    private static func standing(
        _ policy: PublishedPolicy?, _ draft: PolicyDraft?, _ month: Month, on day: Day
    ) -> [Cell] {
        let due = month.firstDay
        guard let policy else {
            // Without a policy of its own a month goes on with the last one.
            return [
                .word(draft?.state.rawValue ?? (due > day ? "not_begun" : "policy_missing")), .day(due),
                .integer(Int64(due.sinceEpoch - day.sinceEpoch)), .day(orMissing: draft?.effectiveFrom), .missing,
                draft.map { .quantity(Int64($0.lineCount)) } ?? .missing, .text(orMissing: draft?.author),
                .text(orMissing: draft?.approvedBy), .missing, .missing, .missing,
            ]
        }
        return [
            .word("published"), .day(due), .missing, .day(policy.effectiveFrom), .integer(Int64(policy.revision)),
            .quantity(Int64(policy.lineCount)), .text(policy.author), .text(policy.approver), .text(policy.publisher),
            .instant("\(policy.publishedAt)"), draft.map { .word($0.state.rawValue) } ?? .missing,
        ]
    }
}

extension Report {
    /// A draft beside what rules: what differs, what that would have done, and what the check finds.
    package init(
        _ draft: PolicyDraft, _ difference: Table, _ told: [Notice], _ rehearsal: PolicyRehearsal?, isCurrent: Bool,
        _ findings: Table, _ currency: Currency
    ) {
        let rehearsed = rehearsal.map { Report($0, currency, notes: []) }
        let notes =
            rehearsal == nil
            ? [Notice("portal.not-rehearsed")] : isCurrent ? [] : [Notice("portal.rehearsed-otherwise")]
        self.init(
            name: "policy_draft",
            head: draft.fields.filter { !["taken_over", "version"].contains($0.key) },
            sections: [
                Section("price_difference", difference, notes: told),
                Section(
                    "winners_losers", rehearsed?.sections.first?.table ?? Table([], []),
                    notes: notes + (rehearsed?.sections.first?.notes ?? [])),
                Section("rehearsal_sums", Table(merging: rehearsed.map { [$0.head] } ?? [])),
                Section("draft_findings", findings),
            ])
    }
}
