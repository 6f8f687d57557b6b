import ArgumentParser
import Retail
import StoreOffice

/// `storectl today`.
struct Today: Command {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: Speech.help("today"),
        discussion: Speech.example("storectl today", "storectl today --as rm.zj --lang zh"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            return .report(Report(try await office.morning(of: day), at: counter))
        }
    }
}
