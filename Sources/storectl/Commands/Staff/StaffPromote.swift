import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Gives a person another rank, after showing what the rank asks for where not all of it is met.
struct StaffPromote: Command {
    static let configuration = CommandConfiguration(
        commandName: "promote", abstract: Speech.help("staff.promote"),
        discussion: Speech.help("staff.promote.more") + "\n\n"
            + Speech.example(
                "storectl staff promote P-0001 --to senior --from 2026-12-01 --reason \"Leads the team\"",
                "storectl staff promote P-0001 --to junior --from 2026-12-01 --reason \"On own wish\" --yes"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"))) var person: PersonCode
    @Option(help: ArgumentHelp(Speech.help("staff.promote.to"), valueName: "rank")) var to: String
    @Option(help: ArgumentHelp(Speech.help("staff.promote.from"), valueName: "day")) var from: Day
    @Option(help: ArgumentHelp(Speech.help("staff.promote.reason"))) var reason: String
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let outlook = try await office.staff.outlook(of: person, to: to, from: from, today: today)
            guard
                try yes || !outlook.isUnusual
                    || counter.isAgreed(to: .record(outlook.fields), question: "staff.promote.agree")
            else {
                return .record(
                    outlook.fields,
                    problems: [
                        Problem(
                            "staff.promote-unconfirmed", ["person": person.text, "rank": to], at: Place(path: "--yes"))
                    ],
                    ending: .refusal(.refused))
            }
            let changed = try await office.staff.rank(outlook, reason: reason)
            let values = ["person": person.text, "rank": to, "from": "\(from)"]
            return .record(
                outlook.fields + [Field("changed", .boolean(changed))],
                notes: [counter.say(changed ? "staff.promoted" : "staff.promoted-before", values)])
        }
    }
}

extension RankOutlook {
    fileprivate var fields: [Field] {
        [
            Field("person", .text(line.person.person)), Field("name", .text(line.person.name)),
            Field("career_rank", .text(orMissing: line.person.rank)), Field("new_rank", .text(to)),
            Field("from", .day(from)),
            Field("step_kind", .word("step_\(way.rawValue)")),
        ]
            + criteria.flatMap { criterion in
                [
                    Field(
                        Column("has_\(criterion.kind.rawValue)", .number), .amount(criterion.has, of: criterion.kind)),
                    Field(
                        Column("wants_\(criterion.kind.rawValue)", .number),
                        .amount(criterion.wants, of: criterion.kind)),
                ]
            } + [Field("not_met", .list(criteria.filter { $0.isMet != true }.map { .word($0.word) }))]
    }
}
