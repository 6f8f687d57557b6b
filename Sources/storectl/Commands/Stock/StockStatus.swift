import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

struct StockStatus: Command {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Speech.help("stock.status"),
        discussion: Speech.example("storectl stock status --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let covers = try await office.stock.covers(zone: office.settings.timeZone.value)
            let shown = covers.filter { distributor == nil || $0.account == distributor?.text }
            return .table(Report.covers(shown), notes: shown.isEmpty ? [counter.say("stock.none")] : [])
        }
    }
}
