import Answers
import ArgumentParser
import Retail
import StoreOffice

struct ConfigCheck: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("config.check"),
        discussion: Speech.example("storectl config check", "storectl config check StoreConfig --format json"))

    @Argument(help: ArgumentHelp(Speech.help("config.check.folder")), completion: .directory)
    var folder = "StoreConfig"

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    /// It is one of the files that are looked over.
    var followsRuntimeFile: Bool { false }

    func answer(at counter: Counter) async throws -> Answer {
        let files = try ConfigReview(of: folder).files
        let problems = files.flatMap(\.problems)
        let ending: Answer.Ending? = problems.isEmpty ? nil : .refusal(.refused)
        let columns = [Column("file"), Column("state"), Column("problems", .number)]
        let rows: [[Cell]] = files.map { file in
            [
                .text(file.path), .word(file.problems.isEmpty ? "in_order" : "wrong"),
                .quantity(Int64(file.problems.count)),
            ]
        }
        guard options.format == .json else {
            let note = counter.say("config.in-order", ["count": "\(files.count)"])
            return .table(
                Table(columns, rows), notes: problems.isEmpty ? [note] : [], problems: problems, ending: ending)
        }
        let records = rows.map { zip(columns, $0).map { Field($0, $1) } }
        return .record([Field("files", .records(records))], problems: problems, ending: ending)
    }
}
