import Answers
import ArgumentParser
import Diversion
import Retail
import StoreOffice

/// `storectl diversion …`.
struct DiversionNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diversion", abstract: Speech.help("diversion"),
        subcommands: [
            DiversionLook.self, DiversionList.self, DiversionShow.self, DiversionAnswer.self, DiversionClose.self,
        ])
}

/// Looks a month through.
struct DiversionLook: Command {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: Speech.help("diversion.scan"),
        discussion: Speech.help("diversion.scan.more") + "\n\n"
            + Speech.example("storectl diversion scan --month 2026-10"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let rules = try DiversionRules.ofStoreConfig()
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.territories.scan(month, by: rules, today: today)
            let scan = receipt.scan
            return .record(
                [
                    Field("month", .month("\(month)")), Field("activated", .quantity(scan.activated)),
                    Field("traced", .quantity(scan.traced)), Field("bordering", .quantity(scan.bordering)),
                    Field("astray", .quantity(scan.astray)), Field("too_few", .quantity(Int64(receipt.small))),
                    Field("cases_opened", .quantity(Int64(receipt.opened))),
                    Field("cases_reopened", .quantity(Int64(receipt.reopened))),
                    Field("phones_added", .quantity(Int64(receipt.added))),
                    Field("phones_withdrawn", .quantity(Int64(receipt.withdrawn))),
                ],
                notes: scan.untraced.map { [counter.say($0.code, $0.values)] } ?? [])
        }
    }
}

/// Cases, what waits longest first.
struct DiversionList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("diversion.list"),
        discussion: Speech.help("diversion.list.more") + "\n\n"
            + Speech.example("storectl diversion list", "storectl diversion list --month 2026-10 --all"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Flag(help: ArgumentHelp(Speech.help("diversion.all"))) var all = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let watch = office.territories
            let cases = try await watch.cases(of: month, all ? DiversionCase.State.allCases : [.open, .answered])
            let scans = try await watch.scans(of: month)
            let notes = scans.isEmpty ? [counter.say("diversion.unscanned")] : []
            return .table(.diversions(cases, on: day), notes: notes)
        }
    }
}

/// A case with its phones.
struct DiversionShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("diversion.show"),
        discussion: Speech.help("diversion.show.more") + "\n\n" + Speech.example("storectl diversion show 7"))

    @Argument(help: ArgumentHelp(Speech.help("diversion.number"), valueName: "number")) var number: Int64

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let (found, phones) = try await office.territories.diversion(number)
            return .report(Report(found, phones, on: day))
        }
    }
}

/// The answer of the account.
struct DiversionAnswer: Command {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: Speech.help("diversion.answer"),
        discussion: Speech.help("diversion.answer.more") + "\n\n"
            + Speech.example("storectl diversion answer 7 --note \"Sold to a company that moved\""))

    @Argument(help: ArgumentHelp(Speech.help("diversion.number"), valueName: "number")) var number: Int64
    @Option(help: ArgumentHelp(Speech.help("diversion.note"), valueName: "text")) var note: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let isNew = try await office.territories.answer(number, note, today: day)
            let found = try await office.territories.diversion(number).found
            return .record(
                found.fields(on: day),
                notes: [counter.say(isNew ? "diversion.answer-taken" : "diversion.answer-before")])
        }
    }
}

/// The decision of headquarters.
struct DiversionClose: Command {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: Speech.help("diversion.close"),
        discussion: Speech.help("diversion.close.more") + "\n\n"
            + Speech.example("storectl diversion close 7 --outcome proven --reason \"No proof of sale\" --yes"))

    @Argument(help: ArgumentHelp(Speech.help("diversion.number"), valueName: "number")) var number: Int64
    @Option(help: ArgumentHelp(Speech.help("diversion.outcome"))) var outcome: DiversionCase.Outcome
    @Option(help: ArgumentHelp(Speech.help("diversion.reason"), valueName: "text")) var reason: String
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let watch = office.territories
            let before = try await watch.toClose(number, outcome, reason: reason, today: day)
            let fields = before.fields(on: day)
            guard before.state != .closed else {
                return .record(fields, notes: [counter.say("diversion.closed-before")])
            }
            guard try yes || counter.isAgreed(to: .record(fields), question: "diversion.close.agree") else {
                return .record(
                    fields,
                    problems: [Problem("diversion.close-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let found = try await watch.close(number, outcome, reason: reason, today: day)
            return .record(found.fields(on: day), notes: [counter.say("diversion.closed-now")])
        }
    }
}

extension DiversionCase.Outcome: ExpressibleByArgument {}

extension DiversionScan {
    /// Of how many phones nobody knows who they were shipped to; nil where it is known of all.
    var untraced: Notice? {
        activated == traced
            ? nil
            : Notice("diversion.untraced", ["untraced": "\(activated - traced)", "activated": "\(activated)"])
    }
}
