import Answers
import ArgumentParser
import Retail
import StoreOffice

struct ReportMonthEnd: Command {
    static let configuration = CommandConfiguration(
        commandName: "month-end", abstract: Speech.help("report.month-end"),
        discussion: Speech.example(
            "storectl report month-end --month 2026-03", "storectl report month-end --month 2026-03 --format json"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            return .report(Report(try await office.monthEnd(month, today: today)))
        }
    }
}
