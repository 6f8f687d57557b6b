import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// What is short, dead or too much, since when.
struct StockAlerts: Command {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: Speech.help("stock.alerts"),
        discussion: Speech.help("stock.alerts.more") + "\n\n"
            + Speech.example(
                "storectl stock alerts", "storectl stock alerts --region ZJ --state short",
                "storectl stock alerts --distributor D-ZJ-1 --new --format csv"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.state"))) var state: [StockState] = []
    @Flag(help: ArgumentHelp(Speech.help("stock.alerts.new"))) var new = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let alerts = try await office.stock.alerts(
                state.isEmpty ? StockAlert.states : state, in: region, of: distributor,
                until: office.today(asked: options.on))
            let shown = alerts.filter { !new || $0.isNew }
            return .table(.alerts(shown), notes: shown.isEmpty ? [counter.say("stock.alerts-none")] : [])
        }
    }
}
