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
            let rows: [[Cell]] = found.flatMap { one in
                one.differences.map { difference in
                    [
                        .text(one.file.path), .text(difference.path), .text(orMissing: difference.old),
                        .text(orMissing: difference.new),
                    ]
                }
            }
            var notes = found.filter { $0.version == nil }.map {
                counter.say("config.never-applied", ["file": $0.file.path])
            }
            if rows.isEmpty { notes.append(counter.say("config.no-difference")) }
            return .table(
                Table([Column("file"), Column("path"), Column("old"), Column("new")], rows), notes: notes)
        }
    }
}
