import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// What promoters get of a month beside their base pay.
struct StaffIncentive: Command {
    static let configuration = CommandConfiguration(
        commandName: "incentive", abstract: Speech.help("staff.incentive"),
        discussion: Speech.help("staff.incentive.more") + "\n\n"
            + Speech.example("storectl staff incentive --month 2026-10 --region ZJ --format csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let currency = office.settings.currency.value
            let statements = try await office.staff.incentives(of: month, by: people.scope)
            func sum(_ part: (IncentiveStatement) -> Int64) -> String {
                Money(minor: statements.reduce(0) { $0 + part($1) }, currency).description
            }
            return .table(
                Table(
                    [
                        Column("person"), Column("name"), Column("units", .number), Column("earned", .money),
                        Column("units_back", .number), Column("taken_back", .money), Column("net", .money),
                    ],
                    statements.map { statement in
                        [
                            .text(statement.person), .text(statement.name), .quantity(statement.units),
                            .money(orMissing: statement.earned, currency), .quantity(statement.unitsBack),
                            .money(orMissing: statement.takenBack, currency),
                            .money(orMissing: statement.net, currency),
                        ]
                    }),
                notes: [
                    counter.say(
                        "staff.incentive-sums",
                        [
                            "people": "\(statements.count)", "earned": sum(\.earned), "back": sum(\.takenBack),
                            "net": sum(\.net),
                        ])
                ])
        }
    }
}
