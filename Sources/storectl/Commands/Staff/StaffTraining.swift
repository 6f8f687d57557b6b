import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// What is taught and done for the team in a quarter, and who holds what.
struct StaffTraining: Command {
    static let configuration = CommandConfiguration(
        commandName: "training", abstract: Speech.help("staff.training"),
        discussion: Speech.help("staff.training.more") + "\n\n"
            + Speech.example(
                "storectl staff training --month 2026-11 --region ZJ",
                "storectl staff training --month 2026-11 --certificates --person P-0001"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople
    @Flag(help: ArgumentHelp(Speech.help("staff.training.certificates"))) var certificates = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if people.person != nil, !certificates {
            throw ValidationError(Speech.help("staff.training.person-alone"))
        }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            if certificates {
                let today = try await office.today(asked: options.on)
                let held = try await office.staff.certificates(of: month, by: people.scope, today: today)
                let soon = held.count(where: \.endsSoon)
                let notes = [
                    counter.say("staff.certificates-end", ["count": "\(soon)", "days": "\(HeldCertificate.soon)"])
                ]
                return .table(.certificates(held), notes: soon == 0 ? [] : notes)
            }
            let plan = try await office.staff.training(of: month, below: people.region)
            return .report(Report(plan, office.settings.currency.value))
        }
    }
}

extension Report {
    fileprivate init(_ plan: TrainingPlan, _ currency: Currency) {
        self.init(
            name: "training", head: [Field("quarter", .text(plan.quarter))],
            sections: [
                Section("training_budgets", Self.budgets(plan.budgets, currency)),
                Section("training_sessions", Self.sessions(plan.sessions, currency)),
                Section("training_events", Self.events(plan.events, currency)),
            ])
    }

    private static func budgets(_ budgets: [TrainingPlan.Budget], _ currency: Currency) -> Table {
        Table(
            [Column("region"), Column("name")]
                + ["budget", "planned", "spent", "budget_left"].map { Column($0, .money) },
            budgets.map { line in
                [.text(line.region), .text(line.name)]
                    + [line.budget, line.planned, line.spent, line.left].map { .money(orMissing: $0, currency) }
            })
    }

    private static func sessions(_ sessions: [TrainingPlan.Session], _ currency: Currency) -> Table {
        Table(
            [
                Column("session"), Column("course"), Column("certificate"), Column("region"), Column("day"),
                Column("seats", .number), Column("attended", .number), Column("passed", .number),
                Column("planned", .money), Column("spent", .money),
            ],
            sessions.map { line in
                [
                    .text(line.session), .text(line.course), .text(line.certificate), .text(line.region),
                    .day(line.day), .quantity(Int64(line.seats)), .quantity(Int64(line.attended)),
                    .quantity(Int64(line.passed)), .money(orMissing: line.planned, currency),
                    .money(orMissing: line.spent, currency),
                ]
            })
    }

    private static func events(_ events: [TrainingPlan.Event], _ currency: Currency) -> Table {
        Table(
            [
                Column("team_event"), Column("region"), Column("day"), Column("event_title"),
                Column("participants", .number),
                Column("planned", .money), Column("spent", .money),
            ],
            events.map { line in
                [
                    .text(line.event), .text(line.region), .day(line.day), .text(line.title),
                    .quantity(Int64(line.heads)), .money(orMissing: line.planned, currency),
                    .money(orMissing: line.spent, currency),
                ]
            })
    }
}

extension Table {
    fileprivate static func certificates(_ held: [HeldCertificate]) -> Table {
        Table(
            ["person", "name", "role", "region", "certificate", "until", "ends_soon"].map { Column($0) },
            held.map { line in
                [
                    .text(line.person), .text(line.name), .text(line.role), .text(line.region), .text(line.certificate),
                    .day(orMissing: line.until), .boolean(line.endsSoon),
                ]
            })
    }
}
