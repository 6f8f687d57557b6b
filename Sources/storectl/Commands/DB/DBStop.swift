import Answers
import ArgumentParser
import StoreOffice

struct DBStop: Command {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: Speech.help("db.stop"), discussion: Speech.example("storectl db stop"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let wasRunning = try await Housekeeping(counter.settings).stop()
        return .record(
            [Field("state", .word("stopped")), Field("was_running", .boolean(wasRunning))],
            notes: [counter.say(wasRunning ? "db.stopped" : "db.was-stopped")])
    }
}
