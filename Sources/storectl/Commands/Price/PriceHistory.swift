import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// What was ever published about a product: who, when, old, new, why.
struct PriceHistory: Command {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: Speech.help("price.history"),
        discussion: Speech.example("storectl price history MUSE-8-12-256-BK"))

    @Argument(help: ArgumentHelp(Speech.help("price.sku"))) var sku: SKU
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let desk = office.prices
            let kinds = PriceKind.allCases.filter { $0 != .floor || desk.seesFloor }
            let moments = try await desk.history(of: sku, knownAt: knownAt)
            return .table(
                .priceHistory(moments, kinds, desk.currency),
                notes: moments.isEmpty ? [counter.say("price.no-history")] : [])
        }
    }
}
