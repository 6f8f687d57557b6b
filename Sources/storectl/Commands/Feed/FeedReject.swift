import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedReject: Command {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: Speech.help("feed.reject"),
        discussion: Speech.example("storectl feed reject 17"))

    @Argument(help: ArgumentHelp(Speech.help("feed.id"))) var id: Int64

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.feeds.reject(id, today: today)
            return .record([Field("state", .word(receipt.outcome))] + receipt.fields.filter { $0.key != "repeated" })
        }
    }
}
