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
            let applied = zip(files, receipts).map { (file: $0, receipt: $1) }
            return .table(
                .receipts(applied, isRehearsed: check),
                notes: applied.flatMap { file, receipt in
                    receipt.notices(on: file, isRehearsed: check).map { counter.say($0.code, $0.values) }
                })
        }
    }
}
