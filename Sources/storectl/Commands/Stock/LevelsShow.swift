import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// The levels that rule a day.
struct LevelsShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("stock.levels.show"),
        discussion: Speech.example(
            "storectl stock levels show --distributor D-ZJ-1",
            "storectl stock levels show --distributor D-ZJ-1 --as-of 2026-03-01"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let levels = try await office.stock.levels(of: distributor, on: asOf ?? today)
            return .table(.levels(levels), notes: levels.isEmpty ? [counter.say("stock.levels-none")] : [])
        }
    }
}
