import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// Cases that every policy has to answer as they say.
struct PriceGuard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guard", abstract: Speech.help("price.guard"),
        discussion: Speech.help("price.guard.more") + "\n\n"
            + Speech.example("storectl price guard list", "storectl price guard import cases.csv --month 2026-12"),
        subcommands: [PriceGuardAdd.self, PriceGuardList.self, PriceGuardEnd.self, PriceGuardImport.self])
}

struct PriceGuardAdd: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("price.guard.add"),
        discussion: Speech.example(
            "storectl price guard add T1-GANSU --title \"T1 to direct supply\" --sku T1-4-64-BK --region GS "
                + "--channel direct --price pick_up --amount 1899.00 --month 2026-12"))

    @Argument(help: ArgumentHelp(Speech.help("price.guard.code"))) var code: GuardCode
    @Option(help: ArgumentHelp(Speech.help("price.guard.title"))) var title: String
    @Option(help: ArgumentHelp(Speech.help("price.sku"))) var sku: SKU
    @Option(help: ArgumentHelp(Speech.help("price.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("price.distributor"), valueName: "code")) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("price.guard.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("price.guard.channel"))) var channel: Channel?
    @Option(help: ArgumentHelp(Speech.help("price.guard.price"))) var price: PriceKind
    @Option(help: ArgumentHelp(Speech.help("price.guard.comparison"))) var comparison: GuardCase.Comparison = .is
    @Option(help: ArgumentHelp(Speech.help("price.guard.amount"))) var amount: String
    @Option(help: ArgumentHelp(Speech.help("price.guard.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        let place = PolicyPlace(store: store, account: distributor, region: region, channel: channel)
        if place == nil { throw ValidationError(Speech.help("price.guard.one-place")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let title = try TypedWord.name(title, at: "--title")
        return try await counter.atOffice { office in
            let desk = office.prices
            guard let money = Money(amount, desk.currency), Prices.sane.contains(money.minor) else {
                throw Refusal(
                    .wrongUsage, "price.amount-unfit",
                    [
                        "found": amount, "least": Money(minor: Prices.sane.lowerBound, desk.currency).amount,
                        "most": Money(minor: Prices.sane.upperBound, desk.currency).amount,
                    ], at: Place(path: "--amount", value: amount))
            }
            guard let place = PolicyPlace(store: store, account: distributor, region: region, channel: channel) else {
                throw Refusal(.wrongUsage, "price.guard-one-place")
            }
            let guarded = GuardCase(code, title, sku, place, price, comparison, money.minor)
            try await desk.add([guarded], from: month)
            return .record(
                guarded.fields(desk.currency),
                notes: [counter.say("price.guard-added", ["count": "1", "month": "\(month)"])])
        }
    }
}

struct PriceGuardList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("price.guard.list"),
        discussion: Speech.example("storectl price guard list", "storectl price guard list --month 2026-12"))

    @Option(help: ArgumentHelp(Speech.help("price.guard.of"))) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let guards = try await office.prices.guards(of: month)
            return .table(
                .guards(guards, office.prices.currency),
                notes: guards.isEmpty ? [counter.say("price.no-guards")] : [])
        }
    }
}

struct PriceGuardEnd: Command {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: Speech.help("price.guard.end"),
        discussion: Speech.example("storectl price guard end T1-GANSU --month 2027-01"))

    @Argument(help: ArgumentHelp(Speech.help("price.guard.code"))) var code: GuardCode
    @Option(help: ArgumentHelp(Speech.help("price.guard.end.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            try await office.prices.endGuard(code, before: month)
            return .record([Field("code", .text(code.text)), Field("until", .month("\(month)"))])
        }
    }
}

struct PriceGuardImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("price.guard.import"),
        discussion: Speech.help("price.guard.import.more") + "\n\n"
            + Speech.example("storectl price guard import guards.csv --month 2026-12"))

    @Argument(help: ArgumentHelp(Speech.help("price.guard.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("price.guard.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let file = GuardFile(try counter.table(file))
        return try await counter.atOffice { office in
            let guards = try file.cases(office.prices.currency)
            try await office.prices.add(guards, from: month)
            return .table(
                .guards(guards, office.prices.currency),
                notes: [counter.say("price.guard-added", ["count": "\(guards.count)", "month": "\(month)"])])
        }
    }
}

extension PriceKind: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension GuardCase.Comparison: ExpressibleByArgument {}
