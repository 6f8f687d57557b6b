import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

/// `storectl orders …`.
struct OrdersNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: Speech.help("orders"), subcommands: [OrdersImport.self])
}

struct OrdersImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("orders.import"),
        discussion: Speech.help("orders.import.more") + "\n\n" + Speech.example("storectl orders import orders.csv"))

    @Argument(help: ArgumentHelp(Speech.help("orders.import.file")), completion: .file()) var file: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let progress = counter.reading(file)
            defer { progress.finish() }
            let receipt = try await office.ledger.take(orders: table, today: today) { progress.reach(Int64($0)) }
            return .record(
                [
                    Field("file", .text(file)),
                    Field("load", .integer(receipt.load)),
                    Field("rows", .quantity(Int64(receipt.lines))),
                    Field("added", .quantity(Int64(receipt.added))),
                    Field("changed", .quantity(Int64(receipt.changed))),
                    Field("unchanged", .quantity(Int64(receipt.unchanged))),
                    Field("repeated", .boolean(receipt.isRepeated)),
                ], notes: receipt.isRepeated ? [counter.say("load.repeated", ["file": file])] : [])
        }
    }
}
