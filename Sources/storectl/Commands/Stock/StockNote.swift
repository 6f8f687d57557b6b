import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// Notes how the stock of a day stands to its levels; for every day, behind the feeds.
struct StockNote: Command {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: Speech.help("stock.note"),
        discussion: Speech.help("stock.note.more") + "\n\n"
            + Speech.example("storectl stock note", "storectl stock note --region ZJ --on 2026-10-01"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.region"), valueName: "code")) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let noted = try await office.stock.noteStates(
                of: distributor, in: region, on: office.today(asked: options.on), zone: office.settings.timeZone.value)
            return .record(
                [
                    Field("day", .day(noted.day)), Field("accounts_levelled", .quantity(Int64(noted.accounts))),
                    Field("levels", .quantity(Int64(noted.lines))),
                ]
                    + StockState.allCases.map {
                        Field("state_\($0.rawValue)", .quantity(Int64(noted.counts[$0] ?? 0)))
                    } + [Field("changed", .quantity(Int64(noted.changed)))],
                notes: noted.accounts == 0
                    ? [counter.say("stock.note-none")] : noted.changed == 0 ? [counter.say("stock.note-repeated")] : [])
        }
    }
}
