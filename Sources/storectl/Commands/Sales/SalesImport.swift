import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

struct SalesImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("sales.import"),
        discussion: Speech.help("sales.import.more") + "\n\n"
            + Speech.example("storectl sales import sales.csv", "storectl sales import corrected.csv --replace"))

    @Argument(help: ArgumentHelp(Speech.help("sales.import.file")), completion: .file()) var file: String
    @Flag(help: ArgumentHelp(Speech.help("sales.import.replace"))) var replace = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let progress = counter.reading(file)
            defer { progress.finish() }
            let receipt = try await office.ledger.take(
                sales: table, today: today, earlier: replace ? .areReplaced : .stand
            ) { progress.reach(Int64($0)) }
            return counter.answer(to: receipt, of: file)
        }
    }
}

extension Counter {
    fileprivate func answer(to receipt: SalesReceipt, of file: String) -> Answer {
        var notes = receipt.isRepeated ? [say("sales.repeated", ["file": file, "load": "\(receipt.load)"])] : []
        notes += receipt.warnings.prefix(ProblemText.limit).map { ProblemText.line($0, in: language) }
        return .record(
            [
                Field("file", .text(file)),
                Field("load", .integer(receipt.load)),
                Field("rows", .quantity(Int64(receipt.lines))),
                Field("reversed", .quantity(Int64(receipt.reversed))),
                Field("repeated", .boolean(receipt.isRepeated)),
                Field("warnings", .quantity(Int64(receipt.warnings.count))),
            ], notes: notes)
    }
}
