import Answers
import ArgumentParser
import StoreOffice

struct DBBackup: Command {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: Speech.help("db.backup"),
        discussion: Speech.example("storectl db backup /backups/2026-03-01.dump"))

    @Argument(help: ArgumentHelp(Speech.help("db.backup.file")), completion: .file()) var file: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let receipt = try await Housekeeping(counter.settings).backup(to: file) { counter.tell($0) }
        let manifest = receipt.manifest
        return .record(
            [
                Field("file", .text(receipt.path)),
                Field("manifest", .text(receipt.manifestPath)),
                Field("size", .bytes(manifest.size)),
                Field("schema_version", .integer(Int64(manifest.schemaVersion))),
                Field("tables", .quantity(Int64(manifest.fingerprint.tables.count))),
                Field("rows", .quantity(Int64(manifest.fingerprint.rows))),
            ], notes: [counter.say("backup.written", ["file": receipt.path, "manifest": receipt.manifestPath])])
    }
}
