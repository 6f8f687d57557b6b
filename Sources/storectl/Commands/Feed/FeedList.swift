import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("feed.list"),
        discussion: Speech.example("storectl feed list", "storectl feed list --distributor D-ZJ-1 --format csv"))

    @Option(help: ArgumentHelp(Speech.help("feed.list.distributor"), valueName: "account")) var distributor: String?
    @Option(help: ArgumentHelp(Speech.help("feed.list.limit"))) var limit = 100

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        guard (1...10_000).contains(limit) else {
            throw Refusal(.wrongUsage, "feed.limit", ["found": "\(limit)"], at: Place(path: "--limit"))
        }
        let account = try distributor.map { try TypedWord.code($0, of: Coded.Account.self, at: "--distributor") }
        return try await counter.atOffice { office in
            let receipts = try await office.feeds.receipts(of: account, limit: limit)
            let note = receipts.count == limit ? [counter.say("feed.more", ["limit": "\(limit)"])] : []
            return .table(.feeds(receipts), notes: note)
        }
    }
}
