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
        let accounts = rehearsal.flatMap { Report($0, currency, notes: []).sections.first }
        let notes =
            rehearsal.map { [$0.made] + (isCurrent ? [] : [Notice("portal.rehearsed-otherwise")]) }
            ?? [Notice("portal.not-rehearsed")]
        self.init(
            name: "policy_draft",
            head: draft.fields.filter { !["taken_over", "version"].contains($0.key) && $0.cell != .missing },
            sections: [
                Section(
                    "price_difference",
                    difference.led(by: ["product", "scope", "code", "price", "was", "now", "percent"]),
                    notes: told),
                Section("rehearsal_sums", rehearsal?.sums(currency) ?? Table([], []), notes: notes),
                Section(
                    "winners_losers", accounts?.table.led(by: ["account", "gain", "verdict"]) ?? Table([], []),
                    notes: accounts?.notes ?? []),
                Section("draft_findings", findings),
            ])
    }
}

extension PolicyRehearsal {
    /// On what it was made, by whom, and its digest.
    fileprivate var made: Notice {
        Notice("portal.rehearsed-on", ["base": "\(base)", "by": by, "sha256": String(sha256.prefix(12))])
    }

    /// What all accounts come to by both policies; of what is known.
    fileprivate func sums(_ currency: Currency) -> Table {
        let rows: [(String, Int64?, Int64?)] = [
            ("rehearsed_margin", sum(\.known?.marginBefore), sum(\.known?.marginAfter)),
            ("rehearsed_rebate", sum(\.rebateBefore), sum(\.rebateAfter)),
            ("rehearsed_protection", nil, sum(\.protection)),
        ]
        return Table(
            [Column("figure"), Column("ruling", .money), Column("drafted", .money), Column("difference", .money)],
            rows.map { word, before, after in
                [
                    .word(word), .money(orMissing: before, currency), .money(orMissing: after, currency),
                    .money(orMissing: after.map { $0 - (before ?? 0) }, currency),
                ]
            })
    }
}

extension Table {
    /// The same with some columns before the others.
    fileprivate func led(by keys: [String]) -> Table {
        let first = keys.compactMap { key in columns.firstIndex { $0.key == key } }
        let order = first + columns.indices.filter { !first.contains($0) }
        return Table(order.map { columns[$0] }, rows.map { row in order.map { row[$0] } })
    }
}
