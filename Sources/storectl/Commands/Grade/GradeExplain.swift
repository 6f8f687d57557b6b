import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// Why a store has its grade.
struct GradeExplain: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Speech.help("grade.explain"),
        discussion: Speech.help("grade.explain.more") + "\n\n"
            + Speech.example(
                "storectl grade explain S-CN-SH-01", "storectl grade explain S-CN-SH-01 --month 2026-03 --format json",
                "storectl grade explain S-CN-SH-01 --month 2026-03 --known-at 2026-03-10T12:00:00+08:00"))

    @Argument(help: ArgumentHelp(Speech.help("grade.store.explained"), valueName: "store")) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("grade.month"))) var month: Month?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let explained = try await office.grades.explanation(
                of: store, month: month, knownAt: knownAt, today: office.today(asked: options.on))
            return .report(
                Report(explaining: explained, in: counter.language, forPeople: counter.options.format == .table))
        }
    }
}
