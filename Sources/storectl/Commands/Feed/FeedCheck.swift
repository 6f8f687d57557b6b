import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedCheck: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("feed.check"),
        discussion: Speech.example("storectl feed check stock.xml --distributor D-ZJ-1"))

    @Argument(help: ArgumentHelp(Speech.help("feed.import.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("feed.distributor"), valueName: "account")) var distributor: String?

    @Option(help: ArgumentHelp(Speech.help("feed.ack"))) var ack: AcknowledgementForm?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        return try await counter.atOffice { office in
            let account = try await counter.account(distributor, at: office)
            let today = try await office.today(asked: options.on)
            if let ack {
                return try await counter.acknowledge(file, for: account, today, .check, as: ack, at: office)
            }
            return counter.answer(to: try await counter.take(file, for: account, today, .check, at: office))
        }
    }
}
