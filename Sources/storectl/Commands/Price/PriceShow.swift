import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

struct PriceShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("price.show"),
        discussion: Speech.example(
            "storectl price show MUSE-8-12-256-BK --store S-CN-SH-01",
            "storectl price show BEAN-12-4-128-BK --distributor D-ZJ-1 --on 2026-11-15 --units 60"))

    @Argument(help: ArgumentHelp(Speech.help("price.sku"))) var sku: SKU
    @OptionGroup var question: PriceQuestion

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let answer = try await question.answer(of: sku, on: options.on, at: office)
            return .record(answer.fields, notes: answer.notices.map { counter.say($0.code, $0.values) })
        }
    }
}

struct PriceExplain: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Speech.help("price.explain"),
        discussion: Speech.help("price.precedence")
            + "\n\n"
            + Speech.example(
                "storectl price explain MUSE-8-12-256-BK --store S-CN-SH-01 --on 2026-11-15"))

    @Argument(help: ArgumentHelp(Speech.help("price.sku"))) var sku: SKU
    @OptionGroup var question: PriceQuestion

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let answer = try await question.answer(of: sku, on: options.on, at: office)
            return .report(Report(explaining: answer))
        }
    }
}

/// The price list of a place.
struct PriceListing: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("price.list"),
        discussion: Speech.example(
            "storectl price list --store S-CN-SH-01 --on 2026-11-15 --format csv > prices.csv",
            "storectl price list --distributor D-ZJ-1 --xlsx prices.xlsx"))

    @OptionGroup var question: PriceQuestion
    @Option(help: ArgumentHelp(Speech.help("price.list.xlsx"), valueName: "file"), completion: .file())
    var xlsx: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: question.asOf ?? options.on)
            let place = try await question.place(at: office)
            let list = try await office.prices.list(at: place, on: day, knownAt: question.knownAt, question.wish)
            let kinds = PriceKind.allCases.filter { $0 != .floor || office.prices.seesFloor }
            let priced = list.priced(kinds)
            let notes = list.notices(kinds, on: day).map { counter.say($0.code, $0.values) }
            if let xlsx {
                try PriceListWorkbook(list, of: place, on: day, kinds, office.prices.currency, in: counter.language)
                    .write(to: xlsx)
                return .record(
                    [
                        Field("file", .text(xlsx)), Field("place", .text(place.code)), Field("day", .day(day)),
                        Field("policy", .text(list.policy.name)), Field("rows", .quantity(Int64(priced.count))),
                    ], notes: notes)
            }
            return .table(.priceList(list, kinds), notes: notes)
        }
    }
}
