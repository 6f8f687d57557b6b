import Answers
import ArgumentParser
import FeedAttendance
import Retail
import StoreOffice

/// `storectl today`.
struct Today: Command {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: Speech.help("today"),
        discussion: Speech.help("today.more") + "\n\n"
            + Speech.example("storectl today", "storectl today --as rm.zj --lang zh"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
        return try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let morning = try await office.morning(of: day, by: calendar)
            return .report(Report(morning, in: counter.language, office.settings.currency.value))
        }
    }
}
