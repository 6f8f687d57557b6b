package import PricingPolicy
package import Retail
package import StoreOffice

extension PolicyRehearsal {
    /// Of what, on what, by whom.
    package var fields: [Field] {
        [
            Field("month", .month("\(month)")), Field("rehearsed_on", .month("\(base)")),
            Field("ruling", .text(orMissing: ruling)), Field("draft_sha256", .text(draftSHA256)),
            Field("report_sha256", .text(sha256)), Field("made_by", .text(by)), Field("made_at", .instant("\(madeAt)")),
        ]
    }

    /// Accounts of which it is known what falls of prices owe them.
    fileprivate var protectionKnown: Int { accounts.count { $0.protection != nil } }

    /// What a reader has to know beside the sums.
    fileprivate var reservations: [Notice] {
        let unpriced = accounts.reduce(0) { $0 + $1.unpriced }
        let partly = accounts.count { !$0.isWhole }
        return
            (protectionKnown < accounts.count
            ? [
                Notice(
                    "price.rehearsal-protection",
                    ["known": "\(protectionKnown)", "accounts": "\(accounts.count)"])
            ] : [])
            + (unpriced > 0
                ? [
                    Notice(
                        "price.rehearsal-unpriced",
                        ["units": "\(unpriced)", "all": "\(accounts.reduce(0) { $0 + abs($1.units) })"])
                ] : [])
            + (partly > 0 ? [Notice("price.rehearsal-partly", ["accounts": "\(partly)"])] : [])
    }

    /// What publication says of it.
    package func quoted(as published: PublishedPolicy, _ currency: Currency) -> Notice {
        func money(_ minor: Int64?) -> String { minor.map { Money(minor: $0, currency).amount } ?? "–" }
        let values = [
            "sha256": String(sha256.prefix(12)), "base": "\(base)", "by": by,
            "margin": money(sum { $0.known.map { $0.marginAfter - $0.marginBefore } }),
            "protection": money(sum(\.protection)),
            "rebate": money(sum { line in line.rebateAfter.flatMap { after in line.rebateBefore.map { after - $0 } } }),
            "known": "\(protectionKnown)", "accounts": "\(accounts.count)",
        ]
        return Notice(
            draftSHA256 == published.sha256 ? "price.published-rehearsed" : "price.published-otherwise", values)
    }
}

extension Report {
    package init(_ rehearsal: PolicyRehearsal, _ currency: Currency, notes: [Notice]) {
        func money(_ minor: Int64?) -> Cell { .money(orMissing: minor, currency) }
        func sum(_ key: String, _ part: (RehearsedAccount) -> Int64?) -> Field {
            Field(Column(key, .money), money(rehearsal.sum(part)))
        }
        let table = Table(
            [Column("account"), Column("units", .number), Column("unpriced_units", .number)]
                + [
                    "margin_before", "margin_after", "price_gain", "rebate_before", "rebate_after", "protection_due",
                    "gain",
                ].map { Column($0, .money) } + [Column("verdict"), Column("all_known")],
            rehearsal.accounts.map { line in
                [
                    .text(line.account.text), .quantity(line.units), .quantity(line.unpriced),
                    money(line.known?.marginBefore), money(line.known?.marginAfter), money(line.known?.priceGain),
                    money(line.rebateBefore),
                    money(line.rebateAfter), money(line.protection), money(line.gain),
                    .word(line.gain > 0 ? "winner" : line.gain < 0 ? "loser" : "neither"), .boolean(line.isWhole),
                ]
            })
        self.init(
            name: "rehearsed_policy",
            head: rehearsal.fields + [
                sum("margin_before", \.known?.marginBefore), sum("margin_after", \.known?.marginAfter),
                sum("rebate_before", \.rebateBefore), sum("rebate_after", \.rebateAfter),
                sum("protection_due", \.protection),
                Field("accounts", .quantity(Int64(rehearsal.accounts.count))),
                Field("protection_known", .quantity(Int64(rehearsal.protectionKnown))),
            ],
            sections: [Section("winners_losers", table, notes: notes + rehearsal.reservations)], spreadsheet: table)
    }

    package init(_ plan: PolicyRehearsal, beside lines: [PlanAndFact], _ currency: Currency) {
        func money(_ minor: Int64?) -> Cell { .money(orMissing: minor, currency) }
        let table = Table(
            [Column("account")] + ["units_plan", "units_fact", "unpriced_units"].map { Column($0, .number) }
                + [
                    "margin_plan", "margin_fact", "rebate_plan", "rebate_fact", "protection_plan", "protection_fact",
                ].map { Column($0, .money) },
            lines.map { line in
                [
                    .text(line.account.text), .quantity(orMissing: line.plan?.units), .quantity(line.units),
                    .quantity(line.unpriced), money(line.plan?.known?.marginAfter), money(line.margin),
                    money(line.plan?.rebateAfter), money(line.rebate), money(line.plan?.protection),
                    money(line.protection),
                ]
            })
        let (unpriced, units) = lines.reduce((0, 0)) { ($0.0 + $1.unpriced, $0.1 + abs($1.units)) }
        self.init(
            name: "plan_and_fact", head: plan.fields,
            sections: [
                Section(
                    "plan_and_fact", table,
                    notes: unpriced > 0
                        ? [Notice("price.fact-unpriced", ["units": "\(unpriced)", "all": "\(units)"])] : [])
            ], spreadsheet: table)
    }
}
