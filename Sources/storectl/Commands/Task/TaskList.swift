import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("task.list"),
        discussion: Speech.example(
            "storectl task list --mine", "storectl task list --state late --region SH --format csv",
            "storectl task list --due-until 2026-03-15"))

    @Option(help: ArgumentHelp(Speech.help("task.store"), valueName: "code")) var store: String?

    @Option(help: ArgumentHelp(Speech.help("task.region"), valueName: "code")) var region: String?

    @Option(help: ArgumentHelp(Speech.help("task.state"))) var state: TaskQuestion.Standing = .open

    @Option(help: ArgumentHelp(Speech.help("task.due-until"), valueName: "day"), transform: TypedWord.day)
    var dueUntil: Day?

    @Flag(help: ArgumentHelp(Speech.help("task.mine"))) var mine = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let question = TaskQuestion(
            standing: state, store: try store.map { try TypedWord.code($0, of: Coded.Store.self, at: "--store") },
            region: try region.map { try TypedWord.code($0, of: Coded.Region.self, at: "--region") },
            dueUntil: dueUntil, isMine: mine)
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .table(
                .tasks(try await office.tasks.list(question, on: day), on: day, in: counter.language))
        }
    }
}

extension TaskQuestion.Standing: ExpressibleByArgument {}
