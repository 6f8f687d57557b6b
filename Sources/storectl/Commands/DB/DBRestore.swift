import Answers
import ArgumentParser
import Retail
import StoreOffice

struct DBRestore: Command {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: Speech.help("db.restore"),
        discussion: Speech.example("storectl db restore /backups/2026-03-01.dump", "storectl db restore --undo"))

    @Argument(help: ArgumentHelp(Speech.help("db.restore.file")), completion: .file()) var file: String?

    @Flag(help: ArgumentHelp(Speech.help("db.restore.undo"))) var undo = false

    @Flag(help: ArgumentHelp(Speech.help("db.restore.unchecked"))) var unchecked = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let housekeeping = Housekeeping(counter.settings)
        switch (file, undo) {
        case (let file?, false):
            let receipt = try await housekeeping.restore(from: file, unchecked: unchecked) { counter.tell($0) }
            return Self.answer(receipt, counter.say("restore.done", ["kept": receipt.kept]))
        case (nil, true):
            let receipt = try await housekeeping.undoRestore { counter.tell($0) }
            return .record(
                [Field("kept", .text(receipt.kept))], notes: [counter.say("restore.undone", ["kept": receipt.kept])])
        case (nil, false), (.some, true):
            throw Refusal(.wrongUsage, "restore.file-or-undo")
        }
    }

    private static func answer(_ receipt: RestoreReceipt, _ note: String) -> Answer {
        .record(
            [
                Field("compared", .boolean(receipt.compared != nil)),
                Field(
                    Column("tables", .number), receipt.compared.map { .quantity(Int64($0.tables.count)) } ?? .missing),
                Field(Column("rows", .number), receipt.compared.map { .quantity(Int64($0.rows)) } ?? .missing),
                Field("migrated", .integer(Int64(receipt.migrated))),
                Field("kept", .text(receipt.kept)),
            ], notes: [note])
    }
}
