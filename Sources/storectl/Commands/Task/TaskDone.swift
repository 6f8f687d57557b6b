import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskDone: Command {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: Speech.help("task.done"),
        discussion: Speech.example("storectl task done 17 --result \"New light box hangs\""))

    @Argument(help: ArgumentHelp(Speech.help("task.id"))) var id: Int64

    @Option(help: ArgumentHelp(Speech.help("task.result"))) var result: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let result = try TypedWord.name(result, at: "--result")
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .task(
                try await office.tasks.finish(id, result: result, on: day), on: day, "task.finished",
                "task.already-finished", in: counter.language)
        }
    }
}
