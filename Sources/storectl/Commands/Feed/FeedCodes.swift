import Answers
import ArgumentParser
import Retail
import StockFeed
import StoreOffice

/// `storectl feed codes …`: what distributors call our products and places.
struct FeedCodes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: Speech.help("feed.codes"),
        discussion: Speech.help("feed.codes.more") + "\n\n" + Speech.example("storectl feed codes list"),
        subcommands: [FeedCodesList.self, FeedCodesSet.self, FeedCodesForget.self])
}

struct FeedCodesList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("feed.codes.list"),
        discussion: Speech.example("storectl feed codes list --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("feed.list.distributor"), valueName: "account")) var distributor: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let account = try distributor.map { try TypedWord.code($0, of: Coded.Account.self, at: "--distributor") }
        let columns = [
            Column("account"), Column("code"), Column("sku"), Column("location"), Column("user"), Column("noted_at"),
        ]
        return try await counter.atOffice { office in
            let rows = try await office.feeds.codes(of: account).map { code -> [Cell] in
                let meaning: [Cell] =
                    switch code.meaning {
                    case .product(let sku): [.text(sku.text), .missing]
                    case .location(let location): [.missing, .text(location.text)]
                    }
                return [.text(code.account), .text(code.code)] + meaning
                    + [.text(code.user), .instant("\(code.notedAt)")]
            }
            return .table(Table(columns, rows))
        }
    }
}

struct FeedCodesSet: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: Speech.help("feed.codes.set"),
        discussion: Speech.example(
            "storectl feed codes set 700123 --sku A6-256-BK --distributor D-ZJ-1",
            "storectl feed codes set BERGER --location W-ZJ-1 --distributor D-ZJ-1"))

    @Argument(help: ArgumentHelp(Speech.help("feed.codes.code"))) var code: String
    @Option(help: ArgumentHelp(Speech.help("feed.codes.sku"))) var sku: String?
    @Option(help: ArgumentHelp(Speech.help("feed.codes.location"))) var location: String?
    @Option(help: ArgumentHelp(Speech.help("feed.distributor"), valueName: "account")) var distributor: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if (sku == nil) == (location == nil) { throw ValidationError(Speech.help("feed.codes.one-of")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let name = try TypedWord.name(code, at: "<code>")
        let meaning: PartnerCode.Meaning =
            if let sku {
                .product(try TypedWord.code(sku, of: Coded.Product.self, at: "--sku"))
            } else {
                .location(try TypedWord.code(location ?? "", of: Coded.Location.self, at: "--location"))
            }
        return try await counter.atOffice { office in
            let account = try await counter.account(distributor, at: office)
            let today = try await office.today(asked: options.on)
            try await office.feeds.remember([(name, meaning)], for: account, today: today)
            return .record(
                [
                    Field("account", .text(account.text)), Field("code", .text(name.text)),
                    Field(sku == nil ? "location" : "sku", .text(sku ?? location ?? "")),
                ], notes: [counter.say("feed.code-set", ["account": account.text])])
        }
    }
}

struct FeedCodesForget: Command {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: Speech.help("feed.codes.forget"),
        discussion: Speech.example("storectl feed codes forget 700123 --distributor D-ZJ-1"))

    @Argument(help: ArgumentHelp(Speech.help("feed.codes.code"))) var code: String
    @Option(help: ArgumentHelp(Speech.help("feed.distributor"), valueName: "account")) var distributor: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let name = try TypedWord.name(code, at: "<code>")
        return try await counter.atOffice { office in
            let account = try await counter.account(distributor, at: office)
            try await office.feeds.forget(name, of: account, today: try await office.today(asked: options.on))
            return .record([Field("account", .text(account.text)), Field("code", .text(name.text))])
        }
    }
}
