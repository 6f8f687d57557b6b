import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// Puts transfers between accounts on record.
struct StockTransferred: Command {
    static let configuration = CommandConfiguration(
        commandName: "transferred", abstract: Speech.help("stock.transferred"),
        discussion: Speech.help("stock.transferred.more") + "\n\n"
            + Speech.example("storectl stock transferred transfers.csv"))

    @Argument(help: ArgumentHelp(Speech.help("stock.transferred.file")), completion: .file()) var file: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.protection.take(transfers: table, today: today)
            return .record(
                [
                    Field("file", .text(file)), Field("rows", .quantity(Int64(receipt.rows))),
                    Field("added", .quantity(Int64(receipt.added))),
                    Field("units_without_lot", .quantity(receipt.unknown)),
                ],
                notes: (receipt.added == 0 ? [counter.say("protection.nothing-new")] : [])
                    + (receipt.unknown > 0
                        ? [counter.say("protection.without-lot", ["units": "\(receipt.unknown)"])] : []))
        }
    }
}
