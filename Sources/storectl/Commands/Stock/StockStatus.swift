import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

struct StockStatus: Command {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: Speech.help("stock.status"),
        discussion: Speech.help("stock.status.more") + "\n\n"
            + Speech.example(
                "storectl stock status --distributor D-ZJ-1", "storectl stock status --region ZJ --state short",
                "storectl stock status --as-of 2026-03-01 --known-at 2026-03-02T08:00:00+08:00"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("stock.status.state"))) var state: [StockState] = []
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let day = asOf ?? today
            let found = try await office.stock.standings(
                StockMoment(asOf: asOf, knownAt: knownAt), on: day, of: distributor, in: region,
                zone: office.settings.timeZone.value)
            let shown = found.filter { state.isEmpty || $0.state.map(state.contains) ?? false }
            let coverage = try await office.coverage(of: found.compactMap(\.cover), on: day)
            let notes =
                found.isEmpty
                ? [counter.say("stock.none")]
                : shown.isEmpty
                    ? [counter.say("stock.status-none")]
                    : distributor == nil && region == nil
                        ? [counter.say(coverage.notice.code, coverage.notice.values)] : []
            return .table(Report.standings(shown, on: day), notes: notes)
        }
    }
}

extension StockState: ExpressibleByArgument {}

extension Report {
    fileprivate static func standings(_ standings: [StockStanding], on day: Day) -> Table {
        Table(
            [
                Column("account"), Column("sku"), Column("position", .number), Column("shipped_28_days", .number),
                Column("days_of_supply", .number), Column("as_of"), Column("state"), Column("on_order", .number),
                Column("safety_stock", .number), Column("reorder_point", .number), Column("order_up_to", .number),
                Column("turnover", .number), Column("age_days", .number), Column("coverage_percent", .number),
            ],
            standings.map { line in
                let (cover, level) = (line.cover, line.level)
                return [
                    .text(line.account), .text(line.sku), .quantity(orMissing: cover?.position),
                    .quantity(orMissing: cover?.shipped), Cell(cover?.supply ?? .unknown),
                    cover.map { .day($0.asOf) } ?? .missing, line.state.map { .word($0.rawValue) } ?? .missing,
                    .quantity(orMissing: line.onOrder), .quantity(orMissing: level?.safetyStock),
                    .quantity(orMissing: level?.reorderPoint), .quantity(orMissing: level?.orderUpTo),
                    line.turnover.map { .decimal(DecimalText.tenths($0)) } ?? .missing,
                    .integer(orMissing: line.age(on: day)), line.coverage.map { .decimal("\($0)") } ?? .missing,
                ]
            })
    }
}
