import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreOffice

struct TaskAdd: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("task.add"),
        discussion: Speech.example(
            "storectl task add SH-0042 --title \"Replace the light box\" --due 2026-03-15",
            "storectl task add SH-0042 --title \"Hang the posters\" --due 2026-03-15 --owner P-017"))

    @Argument(help: ArgumentHelp(Speech.help("task.store"))) var store: String

    @Option(help: ArgumentHelp(Speech.help("task.title"))) var title: String

    @Option(help: ArgumentHelp(Speech.help("task.due"), valueName: "day"), transform: TypedWord.day) var due: Day

    @Option(help: ArgumentHelp(Speech.help("task.owner"), valueName: "code")) var owner: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let title = try TypedWord.name(title, at: "--title")
        let store = try TypedWord.code(store, of: Coded.Store.self, at: "store")
        let owner = try owner.map { try TypedWord.code($0, of: Coded.Person.self, at: "--owner") }
        guard let task = NewTask(manual: title, store: store, due: due, owner: owner) else {
            throw Refusal("task.due-too-far", ["found": "\(due)"], at: Place(path: "--due"))
        }
        return try await counter.atOffice { office in
            let receipt = try await office.tasks.add(task)
            return .task(
                receipt, on: try await office.today(asked: options.on), "task.added", "task.already-added",
                in: counter.language)
        }
    }
}
