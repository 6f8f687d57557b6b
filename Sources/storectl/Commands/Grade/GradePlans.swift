import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// What was promised, and whether it came.
struct GradePlans: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plans", abstract: Speech.help("grade.plans"),
        discussion: Speech.help("grade.plans.more") + "\n\n"
            + Speech.example(
                "storectl grade plans", "storectl grade plans --month 2026-07 --format csv",
                "storectl grade plans withdraw S-CN-SH-01 --month 2026-07 --reason \"The shop is being rebuilt\""),
        subcommands: [GradePlanList.self, GradePlanWithdraw.self], defaultSubcommand: GradePlanList.self)
}

struct GradePlanWithdraw: Command {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: Speech.help("grade.plans.withdraw"),
        discussion: Speech.example(
            "storectl grade plans withdraw S-CN-SH-01 --month 2026-07 --reason \"The shop is being rebuilt\""))

    @Argument(help: ArgumentHelp(Speech.help("grade.store.explained"), valueName: "store")) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("grade.plans.promised"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let taken = try await office.withdrawWay(
                of: store, for: month, reason: reason, today: office.today(asked: options.on))
            let values = ["store": store.text, "month": "\(month)", "tasks": "\(taken.tasks)"]
            return .record(
                [
                    Field("store", .text(taken.plan.store)), Field("name", .text(taken.plan.name)),
                    Field("promised", .month("\(taken.plan.month)")),
                    Field("to_grade", .text(taken.plan.target.rawValue)),
                    Field("state", .word("plan_\(taken.plan.state.rawValue)")),
                    Field("tasks_withdrawn", .quantity(Int64(taken.tasks))),
                    Field("tasks_done", .quantity(Int64(taken.plan.done))),
                ],
                notes: [
                    counter.say(taken.isNew ? "grade.plan.withdrawn" : "grade.plan.withdrawn-before", values)
                ])
        }
    }
}

struct GradePlanList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("grade.plans.list"),
        discussion: Speech.example(
            "storectl grade plans list", "storectl grade plans list --month 2026-07 --format csv"))

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
