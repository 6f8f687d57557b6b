import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// Puts proposed levels in force, after showing how many change.
struct LevelsAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("stock.levels.accept"),
        discussion: Speech.help("stock.levels.accept.more") + "\n\n"
            + Speech.example(
                "storectl stock levels accept --distributor D-ZJ-1",
                "storectl stock levels accept --distributor D-ZJ-1 --run 12 --from 2026-11-02 --yes",
                "storectl stock levels accept --distributor D-ZJ-1 --sku APEX-6-12-256-BK --yes"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("stock.levels.run"), valueName: "number")) var run: Int64?
    @Option(help: ArgumentHelp(Speech.help("stock.levels.from"), valueName: "day")) var from: Day?
    @Option(help: ArgumentHelp(Speech.help("stock.levels.sku"), valueName: "sku")) var sku: [SKU] = []
    @Flag(help: ArgumentHelp(Speech.help("stock.levels.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let (zone, skus) = (office.settings.timeZone.value, sku.isEmpty ? nil : sku)
            let outlook = try await office.stock.outlook(of: distributor, run: run, from: from, skus: skus, zone: zone)
            guard
                try yes || outlook.changes.isEmpty
                    || counter.isAgreed(to: .record(outlook.fields), question: "stock.accept.agree")
            else {
                return .record(
                    outlook.fields,
                    problems: [
                        Problem(
                            "stock.accept-unconfirmed", ["account": distributor.text], at: Place(path: "--yes"))
                    ],
                    ending: .refusal(.refused))
            }
            let accepted = try await office.stock.accept(
                distributor, run: outlook.run.number, from: outlook.from, skus: skus, zone: zone)
            let counts = ["changed": "\(accepted.changed)", "from": "\(outlook.from)"]
            return .record(
                outlook.fields + [Field("changed", .quantity(Int64(accepted.changed)))],
                notes: [counter.say(accepted.changed == 0 ? "stock.accepted-before" : "stock.accepted", counts)])
        }
    }
}

extension LevelOutlook {
    /// How many levels are meant, and how many of them go where.
    fileprivate var fields: [Field] {
        [
            Field("account", .text(run.account)), Field("run", .integer(run.number)), Field("from", .day(from)),
            Field("levels", .quantity(Int64(rows.count))),
            Field("first_levels", .quantity(Int64(changes.count { $0.inForce == nil }))),
            Field("higher", .quantity(Int64(changes.count { $0.inForce != nil && ($0.change ?? 0) > 0 }))),
            Field("lower", .quantity(Int64(changes.count { $0.inForce != nil && ($0.change ?? 0) < 0 }))),
            Field(Column("cost_of_change", .money), .money(costOf: changes)),
        ]
    }
}
