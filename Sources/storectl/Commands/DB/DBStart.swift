import Answers
import ArgumentParser
import StoreOffice

struct DBStart: Command {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: Speech.help("db.start"), discussion: Speech.example("storectl db start"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let status = try await Housekeeping(counter.settings).start { counter.tell($0) }
        return .status(status, notes: [counter.say("db.started")], at: counter)
    }
}
