import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// What an account should order: one document.
struct StockOrders: Command {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: Speech.help("stock.orders"),
        discussion: Speech.help("stock.orders.more") + "\n\n"
            + Speech.example(
                "storectl stock orders --distributor D-ZJ-1",
                "storectl stock orders --distributor D-ZJ-1 --all --format csv > order.csv"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Flag(help: ArgumentHelp(Speech.help("stock.orders.all"))) var all = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let sheet = try await office.orders(of: distributor, on: office.today(asked: options.on))
            return .report(Report(sheet, isWhole: all, currency: office.settings.currency.value))
        }
    }
}
