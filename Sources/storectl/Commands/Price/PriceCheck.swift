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
                .findings(of: review, in: counter.language),
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
            let notes = found.difference.notices(against: found.policy, found.terms)
            return .table(
                .difference(found.difference, office.prices.currency),
                notes: notes.map { counter.say($0.code, $0.values) })
        }
    }
}
