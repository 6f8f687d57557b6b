import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// How a person fits every store.
struct StaffMatch: Command {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: Speech.help("staff.match"),
        discussion: Speech.help("staff.match.more") + "\n\n"
            + Speech.example("storectl staff match P-0023 --month 2026-11"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode
    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let matches = try await office.staff.matches(of: person, in: month, today: today)
            let parts = MatchRules.Part.allCases
            return .table(
                Table(
                    [Column("store"), Column("name"), Column("grade")]
                        + parts.map { Column("match_\($0.rawValue)", .number) }
                        + [
                            Column("distance_km", .number), Column("sells_more", .number), Column("worth", .number),
                            Column("barred_by"),
                        ],
                    matches.map { match in
                        [.text(match.store), .text(match.name), .text(orMissing: match.grade?.rawValue)]
                            + match.points.map { .integer(Int64($0)) }
                            + [
                                .kilometres(match.pair.metres), .milli(match.pair.units), .milli(match.pair.value),
                                match.pair.bar.map { .word("bar_\($0.rawValue)") } ?? .missing,
                            ]
                    }))
        }
    }
}

/// Two people who change places.
struct StaffSwaps: Command {
    static let configuration = CommandConfiguration(
        commandName: "swaps", abstract: Speech.help("staff.swaps"),
        discussion: Speech.help("staff.swaps.more") + "\n\n"
            + Speech.example("storectl staff swaps --month 2026-11 --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.region"))) var region: RegionCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let swaps = try await office.staff.swaps(in: month, below: region, today: today)
            return .table(
                Table(
                    [
                        Column("person"), Column("store"), Column("store_sells_more", .number), Column("other_person"),
                        Column("other_store"), Column("other_sells_more", .number), Column("commute", .number),
                        Column("together", .number),
                    ],
                    swaps.map { swap in
                        [
                            .text(swap.one), .text(swap.store), .milli(swap.gain), .text(swap.other),
                            .text(swap.otherStore), .milli(swap.otherGain), .milli(swap.commute), .milli(swap.total),
                        ]
                    }), notes: swaps.isEmpty ? [counter.say("staff.no-swaps")] : [counter.say("staff.swaps-said")])
        }
    }
}

/// Where somebody worked.
struct StaffPostings: Command {
    static let configuration = CommandConfiguration(
        commandName: "postings", abstract: Speech.help("staff.postings"),
        discussion: Speech.example(
            "storectl staff postings --person P-0023", "storectl staff postings --store S-ZJ-HZ-01"))

    @Option(help: ArgumentHelp(Speech.help("staff.person"), valueName: "code")) var person: PersonCode?
    @Option(help: ArgumentHelp(Speech.help("staff.store"), valueName: "code")) var store: StoreCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let spells = try await office.staff.postings(person: person, store: store)
            return .table(.spells(spells))
        }
    }
}

/// What headquarters grants, and what of it is used.
struct StaffGrants: Command {
    static let configuration = CommandConfiguration(
        commandName: "grants", abstract: Speech.help("staff.grants"),
        discussion: Speech.example("storectl staff grants --month 2026-11"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            let grants = try await office.staff.grants(in: month, today: today)
            func money(_ minor: Int64?) -> Cell { .money(orMissing: minor, currency) }
            return .table(
                Table(
                    [
                        Column("region"), Column("granted", .number), Column("posted", .number),
                        Column("heads_left", .number),
                        Column("granted_money", .money), Column("base_pay", .money), Column("money_left", .money),
                    ],
                    grants.map { grant in
                        [
                            .text(grant.region), .integer(Int64(grant.heads)), .integer(Int64(grant.posted)),
                            .integer(Int64(grant.heads - grant.posted)), money(grant.money), money(grant.paid),
                            money(grant.money.map { $0 - grant.paid }),
                        ]
                    }))
        }
    }
}
