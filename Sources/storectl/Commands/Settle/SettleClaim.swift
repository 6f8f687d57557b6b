import Answers
import ArgumentParser
import Retail
import Settlement
import StoreOffice

/// `storectl settle claim …`.
struct SettleClaim: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: Speech.help("settle.claim"),
        discussion: Speech.help("settle.claim.more") + "\n\n"
            + Speech.example("storectl settle claim judge", "storectl settle claim list --open"),
        subcommands: [
            SettleClaimList.self, SettleClaimJudge.self, SettleClaimReverse.self, SettleClaimGrant.self,
            SettleClaimSplit.self,
        ])
}

/// The lines of claims, and what became of them.
struct SettleClaimList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("settle.claim.list"),
        discussion: Speech.example(
            "storectl settle claim list", "storectl settle claim list --open --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Flag(help: ArgumentHelp(Speech.help("settle.claim.open"))) var open = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let lines = try await office.accounts.claims(of: distributor, openOnly: open)
            return counter.answer(to: lines, office.settings.currency.value)
        }
    }
}

/// Judges what nobody has decided on.
struct SettleClaimJudge: Command {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: Speech.help("settle.claim.judge"),
        discussion: Speech.help("settle.claim.judge.more") + "\n\n"
            + Speech.example("storectl settle claim judge", "storectl settle claim judge --distributor D-ZJ-1 --yes"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Flag(help: ArgumentHelp(Speech.help("settle.claim.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            if !yes {
                let meant = try await office.judgeClaims(of: distributor, today: today, isTried: true)
                let shown = counter.answer(to: meant, currency)
                guard try meant.isEmpty || counter.isAgreed(to: shown, question: "claim.judge-agree") else {
                    return counter.answer(
                        to: meant, currency, problems: [Problem("claim.unconfirmed", at: Place(path: "--yes"))],
                        ending: .refusal(.refused))
                }
            }
            let lines = try await office.judgeClaims(of: distributor, today: today)
            return counter.answer(to: lines, currency, none: "claim.nothing-to-judge")
        }
    }
}

/// Which line of a claim is meant.
struct ClaimLineOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("settle.claim.kind"))) var kind: ClaimKind = .special
    @Option(help: ArgumentHelp(Speech.help("settle.claim.number"))) var claim: PaperNumber
    @Option(help: ArgumentHelp(Speech.help("settle.claim.line"))) var line: Int32
    @Option(help: ArgumentHelp(Speech.help("settle.claim.reason"))) var reason: String
    @Flag(help: ArgumentHelp(Speech.help("settle.claim.yes"))) var yes = false

    var place: ClaimPlace { ClaimPlace(distributor, kind, claim, line: line) }
}

/// Takes back what was granted.
struct SettleClaimReverse: Command {
    static let configuration = CommandConfiguration(
        commandName: "reverse", abstract: Speech.help("settle.claim.reverse"),
        discussion: Speech.help("settle.claim.reverse.more") + "\n\n"
            + Speech.example(
                "storectl settle claim reverse --distributor D-ZJ-1 --claim CL-7 --line 2 --reason \"Phone came back\" --yes"
            ))

    @OptionGroup var which: ClaimLineOptions

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.deciding(on: which, options) { office, reason, today in
            [try await office.accounts.reverse(which.place, reason: reason, today: today)]
        }
    }
}

/// Grants what was refused all the same.
struct SettleClaimGrant: Command {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: Speech.help("settle.claim.grant"),
        discussion: Speech.help("settle.claim.grant.more") + "\n\n"
            + Speech.example(
                "storectl settle claim grant --distributor D-ZJ-1 --claim CL-7 --line 3 --each 100.00 --reason \"Proved on paper\" --yes"
            ))

    @OptionGroup var which: ClaimLineOptions
    @Option(help: ArgumentHelp(Speech.help("settle.claim.each"))) var each: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.deciding(on: which, options) { office, reason, today in
            let unit = try TypedWord.amount(each, office.settings.currency.value, at: "--each")
            return [try await office.accounts.grant(which.place, unit: unit, reason: reason, today: today)]
        }
    }
}

/// Makes two lines of one.
struct SettleClaimSplit: Command {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: Speech.help("settle.claim.split"),
        discussion: Speech.help("settle.claim.split.more") + "\n\n"
            + Speech.example(
                "storectl settle claim split --distributor D-ZJ-1 --claim CL-8 --line 1 --units 6 --reason \"Six are proved\" --yes"
            ))

    @OptionGroup var which: ClaimLineOptions
    @Option(help: ArgumentHelp(Speech.help("settle.claim.units"))) var units: Int32

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.deciding(on: which, options) { office, reason, today in
            try await office.accounts.split(which.place, units: units, reason: reason, today: today)
        }
    }
}

extension Counter {
    /// Shows the line, asks, and decides.
    fileprivate func deciding(
        on which: ClaimLineOptions, _ options: GlobalOptions,
        _ act: (Office, String, Day) async throws -> [ClaimLine]
    ) async throws -> Answer {
        let reason = try TypedWord.name(which.reason, at: "--reason").text
        return try await atOffice { office in
            let currency = office.settings.currency.value
            let lines = try await office.accounts.claims(of: which.distributor).filter {
                $0.kind == which.kind && $0.claim == which.claim.text && $0.number == which.line
            }
            guard try which.yes || lines.isEmpty || isAgreed(to: answer(to: lines, currency), question: "claim.agree")
            else {
                return answer(
                    to: lines, currency, problems: [Problem("claim.unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let today = try await office.today(asked: options.on)
            return answer(to: try await act(office, reason, today), currency)
        }
    }

    fileprivate func answer(
        to lines: [ClaimLine], _ currency: Currency, none: String = "claim.none", problems: [Problem] = [],
        ending: Answer.Ending? = nil
    ) -> Answer {
        .table(
            .claims(lines, currency, in: language),
            notes: lines.isEmpty ? [say(none)] : [], problems: problems, ending: ending)
    }
}

extension ClaimKind: ExpressibleByArgument {}
