import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

struct DisplayMissing: Command {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: Speech.help("display.missing"),
        discussion: Speech.help("display.missing.more") + "\n\n"
            + Speech.example(
                "storectl display missing S-HZ-1", "storectl display missing S-HZ-1 --month 2026-03 --format json"))

    @Argument(help: ArgumentHelp(Speech.help("display.store"), valueName: "store")) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("display.missing.month"))) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            return .report(Report(try await office.displays.missing(in: store, month ?? today.month, today: today)))
        }
    }
}
