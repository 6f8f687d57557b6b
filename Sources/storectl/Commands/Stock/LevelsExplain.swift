import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// Every step from what was sold to a level and an order.
struct LevelsExplain: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Speech.help("stock.levels.explain"),
        discussion: Speech.help("stock.levels.explain.more") + "\n\n"
            + Speech.example(
                "storectl stock levels explain APEX-6-12-256-BK --distributor D-ZJ-1",
                "storectl stock levels explain APEX-6-12-256-BK --distributor D-ZJ-1 --location W-D-ZJ-1 --format json")
    )

    @Argument(help: ArgumentHelp(Speech.help("stock.levels.sku"), valueName: "sku")) var sku: SKU
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("stock.location"), valueName: "code")) var location: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let receipt = try await office.stock.proposals(of: distributor, until: options.on)
            let rows = receipt.rows.filter { $0.sku == sku.text && (location == nil || $0.location == location) }
            guard !rows.isEmpty else {
                throw Refusal(
                    "stock.sku-unproposed", ["sku": sku.text, "run": "\(receipt.run.number)"],
                    at: Place(path: "sku", value: sku.text))
            }
            let bounds = try await office.bounds(of: rows, in: receipt.run)
            return .report(Report(explaining: rows, of: receipt.run, bounds))
        }
    }
}
