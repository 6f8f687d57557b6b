import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

/// What accounts committed to buy, from a file.
struct TargetImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("target.import"),
        discussion: Speech.help("target.import.more") + "\n\n" + Speech.example("storectl target import targets.csv"))

    @Argument(help: ArgumentHelp(Speech.help("target.import.file")), completion: .file()) var file: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let progress = counter.reading(file)
            defer { progress.finish() }
            let receipt = try await office.ledger.take(targets: table, today: today) { progress.reach(Int64($0)) }
            return .record(
                [
                    Field("file", .text(file)), Field("load", receipt.load.map { .integer($0) } ?? .missing),
                    Field("rows", .quantity(Int64(receipt.lines))), Field("added", .quantity(Int64(receipt.added))),
                    Field("changed", .quantity(Int64(receipt.changed))),
                    Field("unchanged", .quantity(Int64(receipt.unchanged))),
                    Field("repeated", .boolean(receipt.isRepeated)),
                ], notes: receipt.isRepeated ? [counter.say("target.repeated-file")] : [])
        }
    }
}
