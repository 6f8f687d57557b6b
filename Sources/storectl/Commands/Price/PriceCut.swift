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

extension Report {
    /// What would be frozen, or was: by account and by product.
    fileprivate init(_ outlook: CutOutlook, _ currency: Currency, codes: [String], stores: Int?) {
        let byAccount = Dictionary(grouping: outlook.items, by: \.account).sorted { $0.key < $1.key }
        let byFall = Dictionary(grouping: outlook.items) { item in
            [item.ground.sku, "\(item.ground.before)", "\(item.ground.after)"]
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        func sums(_ items: [FrozenItem]) -> [Cell] {
            [
                .quantity(items.reduce(0) { $0 + $1.units }),
                .money(orMissing: items.reduce(0) { $0 + $1.exposure }, currency),
                .quantity(items.reduce(0) { $0 + $1.held }),
                .money(orMissing: items.reduce(0) { $0 + $1.heldExposure }, currency),
            ]
        }
        let sumColumns = [
            Column("units", .number), Column("exposure", .money), Column("held_units", .number),
            Column("held_exposure", .money),
        ]
        self.init(
            name: "price_cut",
            head: [
                Field("cut", .list(codes.map { .text($0) })), Field("drop_day", .day(outlook.drop)),
                Field("accounts", .quantity(Int64(outlook.accounts))), Field("skus", .quantity(Int64(outlook.skus))),
                Field("units", .quantity(outlook.units)),
                Field("exposure", .money(orMissing: outlook.exposure, currency)),
                Field("held_units", .quantity(outlook.held)),
                Field("held_exposure", .money(orMissing: outlook.heldExposure, currency)),
                Field(Column("stores", .number), stores.map { .quantity(Int64($0)) } ?? .missing),
            ],
            sections: [
                Section(
                    "cut_accounts",
                    Table(
                        [Column("account"), Column("skus", .number)] + sumColumns,
                        byAccount.map { account, items in
                            [.text(account.text), .quantity(Int64(items.count))] + sums(items)
                        })),
                Section(
                    "cut_products",
                    Table(
                        [Column("sku"), Column("price_before", .money), Column("price_after", .money)]
                            + [Column("accounts", .number)] + sumColumns,
                        byFall.map { _, items in
                            let ground = items[0].ground
                            return [
                                .text(ground.sku), .money(orMissing: ground.before, currency),
                                .money(orMissing: ground.after, currency), .quantity(Int64(items.count)),
                            ] + sums(items)
                        })),
            ])
    }
}
