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
            var notes: [String] = []
            if answer.policy.isCarriedOver(to: answer.day) {
                notes.append(
                    counter.say(
                        "price.carried-over", ["month": "\(answer.day.month)", "policy": answer.policy.name]))
            }
            if answer.hidesSupplier { notes.append(counter.say("price.supplier-unseen")) }
            if answer.prices.allSatisfy({ $0.minor == nil }) { notes.append(counter.say("price.none")) }
            return .record(answer.fields, notes: notes)
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
            return .report(Report(explaining: answer, by: counter))
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
            let priced = list.entries.filter { entry in kinds.contains { entry.answer[$0]?.minor != nil } }
            var notes: [String] = []
            if list.policy.isCarriedOver(to: day) {
                notes.append(
                    counter.say("price.carried-over", ["month": "\(day.month)", "policy": list.policy.name]))
            }
            if list.entries.contains(where: { $0.answer.hidesSupplier }) {
                notes.append(counter.say("price.supplier-unseen"))
            }
            if priced.count < list.entries.count {
                notes.append(counter.say("price.unpriced", ["count": "\(list.entries.count - priced.count)"]))
            }
            if let xlsx {
                try PriceListWorkbook(list, of: place, on: day, kinds, office.prices.currency, in: counter.language)
                    .write(to: xlsx)
                return .record(
                    [
                        Field("file", .text(xlsx)), Field("place", .text(place.code)), Field("day", .day(day)),
                        Field("policy", .text(list.policy.name)), Field("rows", .quantity(Int64(priced.count))),
                    ], notes: notes)
            }
            return .table(
                Table(
                    [Column("sku"), Column("name"), Column("model"), Column("storage")]
                        + kinds.map { Column($0.rawValue, .money) } + [Column("special"), Column("policy")],
                    priced.map { entry in
                        [
                            .text(entry.product.sku.text), .text(entry.product.name), .text(entry.product.model),
                            .text(orMissing: entry.product.storage),
                        ] + kinds.map { entry.answer.cell($0) } + [entry.answer.specials, .text(list.policy.name)]
                    }), notes: notes)
        }
    }
}
