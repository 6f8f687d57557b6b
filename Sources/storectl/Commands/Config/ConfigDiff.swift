import Answers
import ArgumentParser
import Retail
import StandingRules
import StoreGrading
import StoreOffice

struct ConfigDiff: Command {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: Speech.help("config.diff"),
        discussion: Speech.help("config.diff.more") + "\n\n" + Speech.example("storectl config diff"))

    @Argument(help: ArgumentHelp(Speech.help("config.folder"), valueName: "dir"), completion: .directory)
    var folder = "StoreConfig"

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let files = try VersionedFile.files(in: folder, counter.settings.currency.value)
        return try await counter.atOffice { office in
            let found = try await office.differences(of: files, today: office.today(asked: options.on))
            let table = Table.differences(found.map { ($0.file, $0.differences) })
            var notes = found.filter { $0.version == nil }.map {
                counter.say("config.never-applied", ["file": $0.file.path])
            }
            if table.rows.isEmpty { notes.append(counter.say("config.no-difference")) }
            return .table(table, notes: notes)
        }
    }
}
