import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// How the stock of an account stood to its levels, day by day.
struct StockHistory: Command {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: Speech.help("stock.history"),
        discussion: Speech.help("stock.history.more") + "\n\n"
            + Speech.example(
                "storectl stock history --distributor D-ZJ-1 --sku APEX-6-12-256-BK",
                "storectl stock history --distributor D-ZJ-1 --from 2026-09-01 --to 2026-09-30 --format csv"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("stock.levels.sku"))) var sku: [SKU] = []
    @Option(help: ArgumentHelp(Speech.help("stock.history.from"))) var from: Day?
    @Option(help: ArgumentHelp(Speech.help("stock.history.to"))) var to: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    /// Days that are shown unless others are asked for.
    private static let usualDays = 28

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let last = to ?? today
            let first = from ?? last.adding(days: 1 - Self.usualDays) ?? last
            guard first <= last else {
                throw Refusal(
                    .wrongUsage, "stock.history-turned", ["from": "\(first)", "to": "\(last)"],
                    at: Place(path: "--from"))
            }
            let states = try await office.stock.states(
                of: distributor, from: first, to: last, skus: sku.isEmpty ? nil : sku)
            return .table(
                .states(states),
                notes: states.isEmpty
                    ? [
                        counter.say(
                            "stock.history-none", ["account": "\(distributor)", "from": "\(first)", "to": "\(last)"])
                    ] : [])
        }
    }
}
