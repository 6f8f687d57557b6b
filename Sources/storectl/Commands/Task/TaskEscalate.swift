import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskEscalate: Command {
    static let configuration = CommandConfiguration(
        commandName: "escalate", abstract: Speech.help("task.escalate"),
        discussion: Speech.example("storectl task escalate 17 --reason \"The shop owner refuses\""))

    @Argument(help: ArgumentHelp(Speech.help("task.id"))) var id: Int64

    @Option(help: ArgumentHelp(Speech.help("task.reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .task(
                try await office.tasks.escalate(id, reason: reason, on: day), on: day, "task.escalated",
                "task.already-escalated", in: counter.language)
        }
    }
}
