import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("task.show"), discussion: Speech.example("storectl task show 17"))

    @Argument(help: ArgumentHelp(Speech.help("task.id"))) var id: Int64

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let (task, history) = try await office.tasks.show(id)
            let events = history.map { event in
                [
                    Field("at", .instant("\(event.at)")), Field("verb", .text(event.kind.rawValue)),
                    Field("user", .text(event.by)), Field("note", .text(orMissing: event.note)),
                ]
            }
            return .record(task.fields(on: day, in: counter.language) + [Field("history", .records(events))])
        }
    }
}
