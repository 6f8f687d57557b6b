import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedConfirm: Command {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: Speech.help("feed.confirm"),
        discussion: Speech.example("storectl feed confirm 17"))

    @Argument(help: ArgumentHelp(Speech.help("feed.id"))) var id: Int64

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let progress = counter.reading("\(id)")
            defer { progress.finish() }
            let intake = office.feeds(try FeedLimits.ofStoreConfig())
            return counter.answer(
                to: try await intake.confirm(id, today: today, formats: try FeedFormats.ofStoreConfig()) {
                    progress.reach(Int64($0))
                })
        }
    }
}
