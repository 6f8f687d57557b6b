import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

struct FeedImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("feed.import"),
        discussion: Speech.help("feed.import.more") + "\n\n"
            + Speech.example(
                "storectl feed import stock.xml --distributor D-ZJ-1",
                "curl -s https://example.com/stock.xml.gz | storectl feed import - --distributor D-ZJ-1",
                "storectl feed import monday.xml tuesday.xml --distributor D-ZJ-1 --all-or-nothing --format json",
                "storectl feed import stock.xml --distributor D-ZJ-1 --ack ubl >answer.xml"))

    @Argument(help: ArgumentHelp(Speech.help("feed.import.file")), completion: .file()) var files: [String]
    @Option(help: ArgumentHelp(Speech.help("feed.distributor"), valueName: "account")) var distributor: String?
    @Flag(help: ArgumentHelp(Speech.help("feed.import.check"))) var check = false
    @Flag(help: ArgumentHelp(Speech.help("feed.import.all-or-nothing"))) var allOrNothing = false

    @Option(help: ArgumentHelp(Speech.help("feed.ack"))) var ack: AcknowledgementForm?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if ack != nil, files.count > 1 { throw ValidationError(Speech.help("feed.ack.one-file")) }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError(Speech.help("feed.import.once")) }
        if check, allOrNothing { throw ValidationError(Speech.help("feed.import.one-of")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let treatment: FeedTreatment = check ? .check : allOrNothing ? .allOrNothing : .applyGoodRows
        return try await counter.atOffice { office in
            let account = try await counter.account(distributor, at: office)
            let today = try await office.today(asked: options.on)
            if let ack {
                return try await counter.acknowledge(files[0], for: account, today, treatment, as: ack, at: office)
            }
            if files.count == 1 {
                return counter.answer(to: try await counter.take(files[0], for: account, today, treatment, at: office))
            }
            var outcomes: [(file: String, outcome: Result<FeedReceipt, Refusal>)] = []
            for file in files {
                do {
                    let receipt = try await counter.take(file, for: account, today, treatment, at: office)
                    outcomes.append((file, .success(receipt)))
                } catch {
                    // One bad file does not stop the next.
                    guard let refusal = Refusal(explaining: error) else { throw error }
                    outcomes.append((file, .failure(refusal)))
                }
            }
            return counter.answer(to: outcomes)
        }
    }
}

extension Counter {
    /// Hands one document over, and shows how far its reading is.
    func take(
        _ path: String, for account: AccountCode, _ today: Day, _ treatment: FeedTreatment, at office: Office
    ) async throws -> FeedReceipt {
        try await take(FeedFile(path: path), for: account, today, treatment, at: office)
    }

    func take(
        _ file: FeedFile, for account: AccountCode, _ today: Day, _ treatment: FeedTreatment, at office: Office
    ) async throws -> FeedReceipt {
        let progress = reading(file.name)
        defer { progress.finish() }
        return try await office.feeds(FeedLimits.ofStoreConfig()).take(
            file, for: account, today: today, treatment, formats: try FeedFormats.ofStoreConfig()
        ) { progress.reach(Int64($0)) }
    }
}
