import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// Takes units of a special price for an order.
struct PriceClaim: Command {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: Speech.help("price.claim"),
        discussion: Speech.help("price.claim.more") + "\n\n"
            + Speech.example(
                "storectl price claim BEAN-12-4-128-BK --units 20 --reference PO-1187 --distributor D-ZJ-1",
                "storectl price claim BEAN-12-4-128-BK --reference PO-1187 --distributor D-ZJ-1 --release"))

    @Argument(help: ArgumentHelp(Speech.help("price.sku"))) var sku: SKU
    @Option(help: ArgumentHelp(Speech.help("price.claim.reference"))) var reference: String
    @Option(help: ArgumentHelp(Speech.help("price.claim.units"))) var units: Int32 = 1
    @Option(help: ArgumentHelp(Speech.help("price.distributor"), valueName: "code")) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("price.with"), valueName: "sku")) var with: SKU?
    @Flag(help: ArgumentHelp(Speech.help("price.demo"))) var demo = false
    @Option(help: ArgumentHelp(Speech.help("price.claim.hours"))) var hours = 72
    @Flag(help: ArgumentHelp(Speech.help("price.claim.used"))) var used = false
    @Flag(help: ArgumentHelp(Speech.help("price.claim.release"))) var release = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if used, release { throw ValidationError(Speech.help("price.claim.one-of")) }
        if !(1...10_000_000).contains(units) { throw ValidationError(Speech.help("price.units-range")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let reference = try TypedWord.name(reference, at: "--reference")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let account = try await counter.account(distributor?.text, at: office)
            let claim: QuotaClaim
            if used || release {
                claim = try await office.prices.end(sku, of: account, reference: reference, asUsed: used)
            } else {
                claim = try await office.prices.claim(
                    sku, for: account, PriceWish(units: units, together: with, isDemo: demo), reference: reference,
                    hours: hours, on: today)
            }
            return .record(zip(QuotaClaim.columns, claim.cells).map { Field($0, $1) })
        }
    }
}

/// What is left of special prices, and who holds what of them.
struct PriceQuota: Command {
    static let configuration = CommandConfiguration(
        commandName: "quota", abstract: Speech.help("price.quota"),
        discussion: Speech.example(
            "storectl price quota --distributor D-ZJ-1", "storectl price quota --distributor D-ZJ-1 --claims"))

    @Option(help: ArgumentHelp(Speech.help("price.distributor"), valueName: "code")) var distributor: AccountCode?
    @Flag(help: ArgumentHelp(Speech.help("price.quota.claims"))) var claims = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            if claims {
                let found = try await office.prices.claims(of: distributor, special: nil)
                return .table(
                    Table(QuotaClaim.columns, found.map(\.cells)),
                    notes: found.isEmpty ? [counter.say("price.no-claims")] : [])
            }
            let account = try await counter.account(distributor?.text, at: office)
            let quotas = try await office.prices.quotas(of: account, on: today)
            return .table(
                Table(
                    [Column("special"), Column("type"), Column("account"), Column("quota", .number)]
                        + [Column("taken", .number), Column("cap", .number), Column("taken_by_all", .number)]
                        + [Column("units_left", .number)],
                    quotas.map { quota in
                        [
                            .text(quota.special.code.text), .word(quota.special.type.rawValue),
                            .text(quota.account.text), .number(orMissing: quota.special.quota),
                            .quantity(quota.taken.byAccount), .number(orMissing: quota.special.cap),
                            .quantity(quota.taken.byAll), quota.left.map { .quantity($0) } ?? .missing,
                        ]
                    }), notes: quotas.isEmpty ? [counter.say("price.no-specials")] : [])
        }
    }
}

extension QuotaClaim {
    static let columns =
        [Column("special"), Column("account"), Column("sku"), Column("reference"), Column("units", .number)]
        + [Column("state"), Column("price", .money), Column("day"), Column("policy"), Column("held_until")]
        + [Column("user")]

    var cells: [Cell] {
        [
            .text(special), .text(account), .text(sku), .text(reference), .quantity(Int64(units)),
            .word(isExpired ? "expired" : state.rawValue),
            .money(minor: price.minor, currency: price.currency.code, exponent: price.currency.exponent), .day(day),
            .text(policy), .instant("\(heldUntil)"), .text(by),
        ]
    }
}
