import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

struct SalesSummaryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: Speech.help("sales.summary"),
        discussion: Speech.example(
            "storectl sales summary --month 2026-03", "storectl sales summary --month 2026-03 --by store --format csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("sales.summary.by"))) var by = SalesSummary.Grouping.region

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let summary = try await office.ledger.summary(of: month, by: by, today: today)
            return .table(
                Table(
                    [
                        Column(by.rawValue), Column("name"), Column("level"), Column("units", .number),
                        Column("amount", .money), Column("unpriced_units", .number),
                        Column("places_reporting", .number), Column("places_expected", .number),
                        Column("oldest_days", .number),
                    ], summary.lines.map(\.cells)),
                notes: summary.coverage.map { counter.sentence($0.level, $0.coverage, month) })
        }
    }
}

extension SalesSummary.Grouping: ExpressibleByArgument {}

extension SalesSummary.Line {
    fileprivate var cells: [Cell] {
        [
            .text(orMissing: code), .text(orMissing: name), .word(level.rawValue),
            units.map { .quantity($0) } ?? .missing,
            amount.map { .money(minor: $0.minor, currency: $0.currency.code, exponent: $0.currency.exponent) }
                ?? .missing,
            unpricedUnits.map { .quantity($0) } ?? .missing, .quantity(Int64(coverage.reporting)),
            coverage.expected.map { .quantity(Int64($0)) } ?? .missing,
            coverage.oldestDays.map { .quantity(Int64($0)) } ?? .missing,
        ]
    }
}

extension Counter {
    /// "sell-out: 116 of 120 stores have sales, oldest 2 days".
    fileprivate func sentence(_ level: SalesLevel, _ coverage: SalesSummary.Coverage, _ month: Month) -> String {
        let level = say("word.\(level.rawValue)")
        guard let oldest = coverage.oldestDays else {
            return say("sales.nothing-loaded", ["level": level, "month": "\(month)"])
        }
        let values = ["level": level, "reporting": "\(coverage.reporting)", "days": "\(oldest)"]
        guard let expected = coverage.expected else { return say("sales.coverage-of-places", values) }
        return say("sales.coverage", values.merging(["expected": "\(expected)"]) { $1 })
    }
}
