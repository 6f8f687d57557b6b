import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

struct StockStatus: Command {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Speech.help("stock.status"),
        discussion: Speech.help("stock.status.more") + "\n\n"
            + Speech.example(
                "storectl stock status --distributor D-ZJ-1", "storectl stock status --region ZJ --state short",
                "storectl stock status --as-of 2026-03-01 --known-at 2026-03-02T08:00:00+08:00"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.state"))) var state: [StockState] = []
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let day = asOf ?? today
            let found = try await office.stock.standings(
                StockMoment(asOf: asOf, knownAt: knownAt), on: day, of: distributor, in: region,
                zone: office.settings.timeZone.value)
            let shown = found.filter { state.isEmpty || $0.state.map(state.contains) ?? false }
            let coverage = try await office.coverage(of: found.compactMap(\.cover), on: day)
            let notes =
                found.isEmpty
                ? [counter.say("stock.none")]
                : shown.isEmpty
                    ? [counter.say("stock.status-none")]
                    : distributor == nil && region == nil
                        ? [counter.say(coverage.notice.code, coverage.notice.values)] : []
            return .table(.standings(shown, on: day), notes: notes)
        }
    }
}

extension StockState: ExpressibleByArgument {}
