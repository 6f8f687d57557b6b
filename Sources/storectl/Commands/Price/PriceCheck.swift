import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// Looks a draft over before it is handed in.
struct PriceCheck: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("price.check"),
        discussion: Speech.help("price.check.more") + "\n\n"
            + Speech.example(
                "storectl price check --month 2026-12", "storectl price check --month 2026-12 --format csv"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let limits = try PricingFile.ofStoreConfig(office.prices.currency).limits
            let review = try await office.prices.check(month, limits: limits)
            let count = review.count
            let summary = counter.say(
                "price.check.summary",
                [
                    "errors": "\(count.errors)", "warnings": "\(count.warnings)",
                    "lines": "\(review.draft.lineCount)", "guards": "\(review.guards.count)",
                ])
            let next = ["month": "\(month)"]
            return .table(
                Table(
                    [Column("severity"), Column("message"), Column("line", .number), Column("file")]
                        + [Column("file_line", .number), Column("code")],
                    review.findings.map { finding in
                        let line = finding.lines.first
                        return [
                            .word(finding.severity == .error ? "finding_error" : "finding_warning"),
                            .text(counter.say(finding.code, finding.values)), .number(orMissing: line?.number),
                            .text(orMissing: line?.source), .number(orMissing: line?.sourceLine), .text(finding.code),
                        ]
                    }),
                notes: [summary] + (review.isSound ? [counter.say("price.next.submit", next)] : []),
                problems: review.obstacles(office.prices.currency),
                ending: review.isSound ? nil : .refusal(.refused))
        }
    }
}

/// How a draft differs from what is published.
struct PriceDiff: Command {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: Speech.help("price.diff"),
        discussion: Speech.help("price.diff.more") + "\n\n"
            + Speech.example(
                "storectl price diff --month 2026-12", "storectl price diff --month 2026-12 --against 2026-11",
                "storectl price diff --month 2026-12 --against 2026-11 --revision 1"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("price.diff.against"), valueName: "month")) var against: Month?
    @Option(help: ArgumentHelp(Speech.help("price.diff.revision"))) var revision: Int32?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let found = try await office.prices.difference(of: month, against: against, revision: revision)
            let (difference, currency) = (found.difference, office.prices.currency)
            let rows =
                difference.removed.flatMap {
                    PriceDiff.rows("removed", $0, was: $0.prices, now: Prices(), currency)
                }
                + difference.added.flatMap { PriceDiff.rows("added", $0, was: Prices(), now: $0.prices, currency) }
                + difference.changed.flatMap {
                    PriceDiff.rows("line_changed", $0.now, was: $0.was.prices, now: $0.now.prices, currency)
                }
            let same = Channel.allCases.filter { !difference.channels.contains($0) }
            let summary = counter.say(
                "price.diff.summary",
                [
                    "policy": found.policy?.name ?? "—", "added": "\(difference.added.count)",
                    "removed": "\(difference.removed.count)", "changed": "\(difference.changed.count)",
                    "unchanged": "\(difference.unchanged)",
                ])
            return .table(
                Table(PriceDiff.columns, rows),
                notes: [summary] + same.map { counter.say("price.diff.same-\($0.rawValue)") }
                    + PriceDiff.notes(found.terms, counter))
        }
    }

    /// The terms that come, go and change, by name.
    private static func notes(_ terms: TermsDifference, _ counter: Counter) -> [String] {
        [("added", terms.added), ("removed", terms.removed)].compactMap { change, terms in
            terms.isEmpty
                ? nil : counter.say("price.diff.terms-\(change)", ["terms": terms.map(\.code).joined(separator: ", ")])
        }
            + terms.changed.map { change in
                counter.say(
                    "price.diff.term-changed",
                    ["term": change.now.code, "was": change.was.told, "now": change.now.told])
            }
    }

    private static let columns =
        [Column("change"), Column("product"), Column("scope"), Column("code"), Column("from"), Column("to")]
        + [
            Column("special"), Column("price"), Column("was", .money), Column("now", .money),
            Column("percent", .number),
        ]

    /// A row for each price that moved; one without a price where only the terms did.
    private static func rows(
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
}
