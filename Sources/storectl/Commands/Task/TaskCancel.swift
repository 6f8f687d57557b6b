import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskCancel: Command {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: Speech.help("task.cancel"),
        discussion: Speech.example("storectl task cancel 17 --reason \"The store closes in April\""))

    @Argument(help: ArgumentHelp(Speech.help("task.id"))) var id: Int64

    @Option(help: ArgumentHelp(Speech.help("task.reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .task(
                try await office.tasks.cancel(id, reason: reason, on: day), on: day, "task.cancelled",
                "task.already-cancelled", in: counter.language)
        }
    }
}
