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
                Table(
                    [
                        Column("policy"), Column("from"), Column("to"), Column("scope"), Column("code"),
                        Column("product"),
                    ]
                        + kinds.flatMap { [Column("old_\($0.rawValue)", .money), Column($0.rawValue, .money)] }
                        + [
                            Column("special"), Column("type"), Column("author"), Column("approver"),
                            Column("publisher"),
                        ]
                        + [Column("published_at"), Column("reason"), Column("note")],
                    moments.map { moment in
                        let (line, policy) = (moment.line, moment.policy)
                        let head: [Cell] = [
                            .text(policy.name), .day(line.window.from ?? policy.effectiveFrom),
                            .day(orMissing: line.window.to), .word(line.scope.kind.rawValue),
                            .text(orMissing: line.scope.code), .text(line.product),
                        ]
                        let prices = kinds.flatMap { kind in
                            [
                                Cell.money(orMissing: moment.before?[kind], desk.currency),
                                .money(orMissing: line.prices[kind], desk.currency),
                            ]
                        }
                        let tail: [Cell] = [
                            .text(orMissing: line.special?.code.text),
                            line.special.map { .word($0.type.rawValue) } ?? .missing, .text(policy.author),
                            .text(policy.approver), .text(policy.publisher), .instant("\(policy.publishedAt)"),
                            .text(orMissing: policy.reason), .text(orMissing: line.note?.text),
                        ]
                        return head + prices + tail
                    }), notes: moments.isEmpty ? [counter.say("price.no-history")] : [])
        }
    }
}
