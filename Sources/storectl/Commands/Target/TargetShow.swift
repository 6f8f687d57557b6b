import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

/// How far accounts are with what they committed to.
struct TargetShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("target.show"),
        discussion: Speech.help("target.show.more") + "\n\n"
            + Speech.example(
                "storectl target show --month 2026-11", "storectl target show --month 2026-11 --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let targets = try await office.ledger.pickUps(in: month, until: day, of: distributor)
            return .table(
                .pickUps(targets, on: day),
                notes: targets.isEmpty
                    ? [counter.say("target.none", ["month": "\(month)"])]
                    : PickUpSum(targets).unlanded.map { [counter.say($0.code, $0.values)] } ?? [])
        }
    }
}
