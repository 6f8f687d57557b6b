import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskReopen: Command {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: Speech.help("task.reopen"),
        discussion: Speech.example("storectl task reopen 17"))

    @Argument(help: ArgumentHelp(Speech.help("task.id"))) var id: Int64

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .task(
                try await office.tasks.reopen(id, on: day), on: day, "task.reopened", "task.already-open",
                in: counter.language)
        }
    }
}
