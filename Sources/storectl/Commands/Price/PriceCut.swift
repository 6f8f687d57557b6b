import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// `storectl price cut …`.
struct PriceCut: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cut", abstract: Speech.help("price.cut"),
        discussion: Speech.help("price.cut.more") + "\n\n"
            + Speech.example(
                "storectl price cut --from 2026-12-11", "storectl price cut --from 2026-12-11 --models MUSE-8 --yes",
                "storectl price cut show CUT-2026-12-11"),
        subcommands: [
            PriceCutDraft.self, PriceCutAnnounce.self, PriceCutList.self, PriceCutShow.self, PriceCutConfirm.self,
        ],
        defaultSubcommand: PriceCutAnnounce.self)
}

/// Announces the falls of a day.
struct PriceCutAnnounce: Command {
    static let configuration = CommandConfiguration(
        commandName: "announce", abstract: Speech.help("price.cut.announce"),
        discussion: Speech.help("price.cut.announce.more") + "\n\n"
            + Speech.example("storectl price cut announce --from 2026-12-11 --yes"))

    @Option(help: ArgumentHelp(Speech.help("price.cut.from"), valueName: "day")) var from: Day
    @Option(help: ArgumentHelp(Speech.help("price.cut.models"), valueName: "names")) var models: String?
    @Flag(help: ArgumentHelp(Speech.help("protection.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let models = try (models ?? "").split(separator: ",").map { try TypedWord.name(String($0), at: "--models") }
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            let falls = try await office.announcedFalls(on: from, models: models, today: today)
            let outlook = try await office.protection.outlook(of: falls, on: from, today: today)
            guard !outlook.items.isEmpty else {
                var changed = 0
                for cut in outlook.announced { changed += try await office.changedPrices(of: CutCode(cut)) }
                return .report(
                    Report(outlook, currency, codes: outlook.announced, stores: nil),
                    notes: [
                        counter.say("protection.announced-before", ["cuts": outlook.announced.joined(separator: ", ")])
                    ] + counter.notes(ofChanged: changed))
            }
            guard
                try yes
                    || counter.isAgreed(
                        to: .report(Report(outlook, currency, codes: [], stores: nil)),
                        question: "protection.cut-agree")
            else {
                return .report(
                    Report(outlook, currency, codes: [], stores: nil),
                    problems: [Problem("protection.cut-unconfirmed", ["day": "\(from)"], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let done = try await office.announceCut(falls, on: from, today: today)
            let code = done.cut.codes.joined(separator: ", ")
            return .report(
                Report(done.cut.outlook, currency, codes: done.cut.codes, stores: done.cut.stores.count),
                notes: [
                    counter.say(
                        done.cut.isNew ? "protection.announced" : "protection.announced-before",
                        ["cuts": code, "tasks": "\(done.tasks)", "accounts": "\(done.cut.outlook.accounts)"])
                ])
        }
    }
}

/// Cuts that were announced.
struct PriceCutList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("price.cut.list"),
        discussion: Speech.example("storectl price cut list"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let currency = office.settings.currency.value
            let cuts = try await office.protection.cuts()
            return .table(.cuts(cuts, currency), notes: cuts.isEmpty ? [counter.say("protection.no-cuts")] : [])
        }
    }
}

/// The account takes note of a cut.
struct PriceCutConfirm: Command {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: Speech.help("price.cut.confirm"),
        discussion: Speech.example("storectl price cut confirm CUT-2026-12-11"))

    @Argument(help: ArgumentHelp(Speech.help("price.cut.code"), valueName: "cut")) var code: CutCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let isNew = try await office.protection.confirm(code)
            return .record(
                [Field("cut", .text(code.text)), Field("changed", .boolean(isNew))],
                notes: [
                    counter.say(isNew ? "protection.confirmed" : "protection.confirmed-before", ["cut": code.text])
                ])
        }
    }
}
