import Answers
import ArgumentParser
import Retail
import StandingRules
import StoreGrading
import StoreOffice

struct ConfigApply: Command {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: Speech.help("config.apply"),
        discussion: Speech.help("config.apply.more") + "\n\n"
            + Speech.example(
                "storectl config apply --check",
                "storectl config apply --from 2026-12 --note \"Townships weigh less\" --as hq.lead"))

    @Argument(help: ArgumentHelp(Speech.help("config.folder"), valueName: "dir"), completion: .directory)
    var folder = "StoreConfig"
    @Option(help: ArgumentHelp(Speech.help("config.apply.from"), valueName: "month")) var from: Month?
    @Option(help: ArgumentHelp(Speech.help("config.apply.note"), valueName: "text")) var note: String?
    @Flag(help: ArgumentHelp(Speech.help("config.apply.check"))) var check = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        if let from, !(2000...2099).contains(from.year) {
            throw Refusal(
                .wrongUsage, "config.month-unfit", ["found": "\(from)"], at: Place(path: "--from", value: "\(from)"))
        }
        let note = try note.map { try TypedWord.name($0, at: "--note").text }
        let files = try VersionedFile.files(in: folder, counter.settings.currency.value)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipts =
                check
                ? try await office.rehearseApplying(files, from: from, note: note, today: today)
                : try await office.apply(files, from: from, note: note, today: today)
            let columns =
                [Column("file"), Column("version", .number), Column("rules_from"), Column("state")]
                + [Column("overtaken"), Column("guards_skipped")]
            let rows = zip(files, receipts).map { file, receipt in
                row(of: file, receipt)
            }
            return .table(
                Table(columns, rows),
                notes: zip(files, receipts).flatMap { file, receipt in notes(on: file, receipt, counter) })
        }
    }

    private func row(of file: VersionedFile, _ receipt: ConfigReceipt) -> [Cell] {
        let state = receipt.isRepeated ? "unchanged" : check ? "would_apply" : "applied"
        return [
            .text(file.path), .integer(Int64(receipt.version.version)), .month("\(receipt.version.rulesFrom)"),
            .word(state), .list(receipt.overtaken.map { .integer(Int64($0.version)) }),
            .boolean(receipt.guardsSkipped),
        ]
    }

    private func notes(on file: VersionedFile, _ receipt: ConfigReceipt, _ counter: Counter) -> [String] {
        let version = receipt.version
        let code = receipt.isRepeated ? "config.repeated" : check ? "config.would-apply" : "config.applied"
        let values = ["file": file.path, "version": "\(version.version)", "month": "\(version.rulesFrom)"]
        var notes = [counter.say(code, values)]
        notes += receipt.overtaken.map {
            counter.say("config.overtaken", ["version": "\($0.version)", "month": "\($0.rulesFrom)"])
        }
        if receipt.guardsSkipped { notes.append(counter.say("config.guards-skipped")) }
        return notes
    }
}
