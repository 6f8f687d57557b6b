import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// The steps of a draft on its way to publication.
struct PriceSubmit: Command {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: Speech.help("price.submit"),
        discussion: Speech.help("price.submit.more") + "\n\n"
            + Speech.example(
                "storectl price submit --month 2026-12", "storectl price submit --month 2026-12 --confirm-changes"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.submit.confirm"))) var confirmChanges = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let limits = try PricingFile.ofStoreConfig(office.prices.currency).limits
            let draft = try await office.prices.submit(month, limits: limits, changesAreMeant: confirmChanges)
            let warnings = draft.warningsAccepted ?? 0
            return counter.answer(
                to: draft,
                notes: (warnings == 0 ? [] : [counter.say("price.submit.warnings", ["count": "\(warnings)"])]) + [
                    counter.say(
                        "price.next.approve",
                        ["month": "\(month)", "sha256": String((draft.sha256 ?? "").prefix(12))])
                ])
        }
    }
}

struct PriceApprove: Command {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: Speech.help("price.approve"),
        discussion: Speech.example(
            "storectl price approve --month 2026-12 --as hq.lead",
            "storectl price approve --month 2026-12 --sha256 3fa91c0d2b7e --as hq.lead"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("price.approve.sha256"))) var sha256: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            counter.answer(
                to: try await office.prices.approve(month, sha256: sha256),
                notes: [counter.say("price.next.publish", ["month": "\(month)"])])
        }
    }
}

struct PriceReopen: Command {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: Speech.help("price.reopen"),
        discussion: Speech.example("storectl price reopen --month 2026-12"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in counter.answer(to: try await office.prices.reopen(month)) }
    }
}

struct PriceWithdraw: Command {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: Speech.help("price.withdraw"),
        discussion: Speech.example("storectl price withdraw --month 2026-12"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            counter.answer(
                to: try await office.prices.withdraw(month),
                notes: [counter.say("price.withdrawn", ["month": "\(month)"])])
        }
    }
}

struct PricePublish: Command {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: Speech.help("price.publish"),
        discussion: Speech.help("price.publish.more") + "\n\n"
            + Speech.example("storectl price publish --month 2026-12"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let policy = try await office.prices.publish(month)
            let late = policy.revision == 1 && policy.effectiveFrom > month.firstDay && !policy.isTakenOver
            let values = ["month": "\(month)", "from": "\(policy.effectiveFrom)", "first": "\(month.firstDay)"]
            let rehearsal = try await office.prices.publishedRehearsal(of: month)
            let quoted =
                rehearsal?.quoted(as: policy, office.settings.currency.value) ?? Notice("price.published-unrehearsed")
            return counter.answer(
                to: policy,
                notes: (late ? [counter.say("price.published-late", values)] : [])
                    + [counter.say(quoted.code, quoted.values)])
        }
    }
}

/// Every published policy; with the right, what is drafted too.
struct PricePolicies: Command {
    static let configuration = CommandConfiguration(
        commandName: "policies", abstract: Speech.help("price.policies"),
        discussion: Speech.example("storectl price policies", "storectl price policies --drafts"))

    @Flag(help: ArgumentHelp(Speech.help("price.policies.drafts"))) var drafts = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            guard drafts else {
                let policies = try await office.prices.policies()
                return .table(
                    Table(PublishedPolicy.columns, policies.map(\.cells)),
                    notes: policies.isEmpty ? [counter.say("price.no-policies")] : [])
            }
            let drafts = try await office.prices.drafts()
            return .table(
                Table(
                    [Column("month"), Column("state"), Column("version", .number), Column("lines", .number)]
                        + [Column("effective_from"), Column("author"), Column("submitted_by"), Column("approved_by")]
                        + [Column("reason"), Column("sha256")],
                    drafts.map { draft in
                        [
                            .month("\(draft.month)"), .word(draft.state.rawValue),
                            .integer(Int64(draft.version)), .quantity(Int64(draft.lineCount)),
                            .day(orMissing: draft.effectiveFrom), .text(draft.author),
                            .text(orMissing: draft.submittedBy), .text(orMissing: draft.approvedBy),
                            .text(orMissing: draft.reason), .text(orMissing: draft.sha256),
                        ]
                    }), notes: drafts.isEmpty ? [counter.say("price.no-drafts")] : [])
        }
    }
}
