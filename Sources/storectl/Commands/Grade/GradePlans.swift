import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// What was promised, and whether it came.
struct GradePlans: Command {
    static let configuration = CommandConfiguration(
        commandName: "plans", abstract: Speech.help("grade.plans"),
        discussion: Speech.help("grade.plans.more") + "\n\n"
            + Speech.example("storectl grade plans", "storectl grade plans --month 2026-07 --format csv"))

    @Option(help: ArgumentHelp(Speech.help("grade.plans.month"))) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let plans = try await office.grades.plans(month: month)
            let currency = office.settings.currency.value
            var notes: [String] = []
            if plans.isEmpty {
                notes.append(counter.say("grade.plans.none"))
            } else {
                let counts = GradePlan.State.allCases.map { state in
                    (state.rawValue, "\(plans.count { $0.state == state })")
                }
                notes.append(counter.say("grade.plans.counts", Dictionary(uniqueKeysWithValues: counts)))
            }
            return .table(
                Table(
                    [Column("store"), Column("name"), Column("region"), Column("promised"), Column("from_grade")]
                        + [Column("to_grade"), Column("grade"), Column("state"), Column("actions")]
                        + [Column("cost", .money), Column("tasks", .number), Column("tasks_done", .number)]
                        + [Column("planned_by"), Column("made_at")],
                    plans.map { plan in
                        [
                            .text(plan.store), .text(plan.name), .text(plan.region), .month("\(plan.month)"),
                            .grade(orMissing: plan.from), .text(plan.target.rawValue), .grade(orMissing: plan.grade),
                            .word("plan_\(plan.state.rawValue)"),
                            .list(plan.actions.map { .text("\($0.times) \($0.name)") }),
                            .money(orMissing: plan.cost, currency), .quantity(Int64(plan.tasks)),
                            .quantity(Int64(plan.done)), .text(plan.author), .instant("\(plan.madeAt)"),
                        ]
                    }), notes: notes)
        }
    }
}
