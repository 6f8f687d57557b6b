import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

struct DisplayVisitList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.visit.list"),
        discussion: Speech.example(
            "storectl display visit list", "storectl display visit list --month 2026-03 --region ZJ --format csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("display.visit.list.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("display.visit.list.region"), valueName: "code")) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            // Of one store the whole history fits a page.
            let month = month ?? (store == nil ? today.month : nil)
            let visits = try await office.displays.visits(VisitQuestion(month: month, store: store, region: region))
            return .table(.visits(visits))
        }
    }
}
