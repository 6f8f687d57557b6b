package import PricingPolicy
package import Retail
package import Wording

extension PolicyDifference {
    /// How much comes, goes and changes, beside which policy; and the terms that do.
    package func notices(against policy: PublishedPolicy?, _ terms: TermsDifference) -> [Notice] {
        let summary = Notice(
            "price.diff.summary",
            [
                "policy": policy?.name ?? "—", "added": "\(added.count)", "removed": "\(removed.count)",
                "changed": "\(changed.count)", "unchanged": "\(unchanged)",
            ])
        let same = Channel.allCases.filter { !channels.contains($0) }
        return [summary] + same.map { Notice("price.diff.same-\($0.rawValue)") } + terms.notices
    }
}

extension TermsDifference {
    /// The terms that come, go and change, by name.
    fileprivate var notices: [Notice] {
        [("added", added), ("removed", removed)].compactMap { change, terms in
            terms.isEmpty
                ? nil : Notice("price.diff.terms-\(change)", ["terms": terms.map(\.code).joined(separator: ", ")])
        }
            + changed.map { change in
                Notice(
                    "price.diff.term-changed",
                    ["term": change.now.code, "was": change.was.told, "now": change.now.told])
            }
    }
}

extension PolicyTerm {
    /// On one line.
    package var told: String {
        let whom = scope.code.map { "\(scope.kind.rawValue) \($0)" } ?? scope.kind.rawValue
        let lines = plain.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
        return ([whom] + lines).joined(separator: "; ")
    }
}

extension Table {
    /// A row for each price that comes, goes or moves.
    package static func difference(_ difference: PolicyDifference, _ currency: Currency) -> Table {
        Table(
            [Column("change"), Column("product"), Column("scope"), Column("code"), Column("from"), Column("to")]
                + [
                    Column("special"), Column("price"), Column("was", .money), Column("now", .money),
                    Column("percent", .number),
                ],
            difference.removed.flatMap { moves("removed", $0, was: $0.prices, now: Prices(), currency) }
                + difference.added.flatMap { moves("added", $0, was: Prices(), now: $0.prices, currency) }
                + difference.changed.flatMap {
                    moves("line_changed", $0.now, was: $0.was.prices, now: $0.now.prices, currency)
                })
    }

    /// A row for each price that moved; one without a price where only the terms did.
    private static func moves(
        _ change: String, _ line: PriceLine, was: Prices, now: Prices, _ currency: Currency
    ) -> [[Cell]] {
        let head: [Cell] = [
            .word(change), .text(line.product), .word(line.scope.kind.rawValue), .text(orMissing: line.scope.code),
            .day(orMissing: line.window.from), .day(orMissing: line.window.to),
            .text(orMissing: line.special?.code.text),
        ]
        let moved = PriceKind.allCases.filter { was[$0] != now[$0] }
        guard !moved.isEmpty else { return [head + [.word("terms"), .missing, .missing, .missing]] }
        return moved.map { kind in
            let permille = PolicyDifference.Move(kind: kind, was: was[kind], now: now[kind]).permille
            return head + [
                .word(kind.rawValue), .money(orMissing: was[kind], currency), .money(orMissing: now[kind], currency),
                permille.map { .text(percentText(permille: $0)) } ?? .missing,
            ]
        }
    }

    /// What the check of a draft found.
    package static func findings(of review: PolicyReview, in language: Language) -> Table {
        Table(
            [Column("severity"), Column("message"), Column("line", .number), Column("file")]
                + [Column("file_line", .number), Column("code")],
            review.findings.map { finding in
                let line = finding.lines.first
                return [
                    .word(finding.severity == .error ? "finding_error" : "finding_warning"),
                    .text(Catalogue.say(finding.code, finding.values, in: language)), .number(orMissing: line?.number),
                    .text(orMissing: line?.source), .number(orMissing: line?.sourceLine), .text(finding.code),
                ]
            })
    }
}
