import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

struct StockStatus: Command {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Speech.help("stock.status"),
        discussion: Speech.example(
            "storectl stock status --distributor D-ZJ-1",
            "storectl stock status --as-of 2026-03-01 --known-at 2026-03-02T08:00:00+08:00"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let covers = try await office.stock.covers(
                StockMoment(asOf: asOf, knownAt: knownAt), zone: office.settings.timeZone.value)
            let shown = covers.filter { distributor == nil || $0.account == distributor?.text }
            return .table(Report.covers(shown), notes: shown.isEmpty ? [counter.say("stock.none")] : [])
        }
    }
}
