import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreGrading
import StoreOffice
import Wording

/// The cheapest way to a better grade.
struct GradeWay: Command {
    static let configuration = CommandConfiguration(
        commandName: "way", abstract: Speech.help("grade.way"),
        discussion: Speech.help("grade.way.more") + "\n\n"
            + Speech.example(
                "storectl grade way S-CN-SH-01", "storectl grade way S-CN-SH-01 --month 2026-04 --to A",
                "storectl grade way S-CN-SH-01 --plan --by 2026-07"))

    @Argument(help: ArgumentHelp(Speech.help("grade.store.explained"), valueName: "store")) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("grade.month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("grade.way.to"))) var to: Grade?
    @Flag(help: ArgumentHelp(Speech.help("grade.way.plan"))) var plan = false
    @Option(help: ArgumentHelp(Speech.help("grade.way.by"), valueName: "month")) var by: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if by != nil, !plan { throw ValidationError(Speech.help("grade.way.by-without-plan")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            guard plan else {
                let way = try await office.grades.way(of: store, month: month, to: to, today: today)
                return .record(
                    way.fields(currency, in: counter.language),
                    notes: way.notices(currency, in: counter.language).map { counter.say($0.code, $0.values) })
            }
            let (kept, tasks) = try await office.takeWay(of: store, month: month, to: to, by: by, today: today)
            let said = counter.say(
                kept.isRepeated ? "grade.plan.repeated" : "grade.plan.kept",
                ["month": "\(kept.month)", "tasks": "\(tasks.created)"])
            return .record(
                [Field("promised", .month("\(kept.month)")), Field("tasks", .quantity(Int64(tasks.created)))]
                    + kept.way.fields(currency, in: counter.language),
                notes: [said] + kept.way.notices(currency, in: counter.language).map { counter.say($0.code, $0.values) }
            )
        }
    }
}
