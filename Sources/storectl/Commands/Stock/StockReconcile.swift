import Answers
import ArgumentParser
import ChannelReconciliation
import Retail
import StoreOffice

struct StockReconcile: Command {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: Speech.help("stock.reconcile"),
        discussion: Speech.help("stock.reconcile.more") + "\n\n"
            + Speech.example(
                "storectl stock reconcile --from 2026-10-01 --to 2026-10-31",
                "storectl stock reconcile --distributor D-ZJ-1 --from 2026-10-01 --to 2026-10-31 --all"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("stock.reconcile.region"))) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("stock.reconcile.store"))) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("stock.reconcile.from"))) var from: Day
    @Option(help: ArgumentHelp(Speech.help("stock.reconcile.to"))) var to: Day
    @Flag(help: ArgumentHelp(Speech.help("stock.reconcile.all"))) var all = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            guard to <= today else {
                throw Refusal("channel.day-ahead", ["day": "\(to)", "today": "\(today)"], at: Place(path: "--to"))
            }
            let scope = ChannelScope(account: distributor, region: region, store: store)
            return .report(Report(try await office.channel.reconcile(scope, from: from, to: to), isWhole: all))
        }
    }
}

extension Report {
    /// Only the lines that do not close, unless the whole is wanted.
    fileprivate init(_ report: ChannelReport, isWhole: Bool) {
        func shown(_ lines: [ChannelLine]) -> [ChannelLine] {
            isWhole ? lines : lines.filter { ($0.difference ?? 0) != 0 }
        }
        self.init(
            name: "reconciliation", head: [Field("from", .day(report.from)), Field("to", .day(report.to))],
            sections: [
                Section("channel_totals", Report.totals(report.totals)),
                Section(
                    "account_differences", Report.accounts(shown(report.accounts)), notes: notices(report.accounts)),
                Section("store_differences", Report.stores(shown(report.stores)), notes: notices(report.stores)),
            ])
    }

    private static func totals(_ totals: [ChannelTotal]) -> Table {
        Table(
            [Column("account"), Column("name")]
                + [
                    "products", "checked", "differing", "short", "over", "account_stock", "in_transit", "store_stock",
                    "stores_counted", "stores_supplied", "channel_stock",
                ].map { Column($0, .number) },
            totals.map { total in
                [
                    .text(total.account), .text(total.name), .quantity(Int64(total.products)),
                    .quantity(Int64(total.checked)), .quantity(Int64(total.differing)),
                    .quantity(orMissing: total.checked == 0 ? nil : total.short),
                    .quantity(orMissing: total.checked == 0 ? nil : total.over),
                    .quantity(orMissing: total.accountStock), .quantity(orMissing: total.inTransit),
                    .quantity(orMissing: total.storeStock), .quantity(Int64(total.storesCounted)),
                    .quantity(Int64(total.storesSupplied)), .quantity(orMissing: total.channelStock),
                ]
            })
    }

    private static func accounts(_ lines: [ChannelLine]) -> Table {
        Table(
            [Column("account"), Column("sku"), Column("opening_on"), Column("closing_on")]
                + [
                    "opening", "sell_in", "transferred", "sell_through", "expected", "told", "difference", "in_transit",
                    "told_sold",
                ].map { Column($0, .number) } + [Column("state"), Column("missing")],
            lines.map { line in
                line.days(after: [.text(orMissing: line.account), .text(line.sku)])
                    + [
                        line.opening, line.sellIn, line.transferred, line.sellThrough, line.expected, line.told,
                        line.difference, line.inTransit, line.toldSold,
                    ].map { .quantity(orMissing: $0) } + line.state
            })
    }

    private static func stores(_ lines: [ChannelLine]) -> Table {
        Table(
            [Column("store"), Column("account"), Column("sku"), Column("opening_on"), Column("closing_on")]
                + ["opening", "sell_through", "sell_out", "expected", "told", "difference"].map { Column($0, .number) }
                + [Column("state"), Column("missing")],
            lines.map { line in
                line.days(
                    after: [.text(orMissing: line.store), .text(orMissing: line.account), .text(line.sku)])
                    + [
                        line.opening, line.sellThrough, line.sellOut, line.expected, line.told, line.difference,
                    ].map { .quantity(orMissing: $0) } + line.state
            })
    }
}

/// "311 of 340 products at their places could be checked, 2 of them differ", and why the others could not.
private func notices(_ lines: [ChannelLine]) -> [Notice] {
    let known = lines.compactMap(\.difference)
    let values = [
        "known": "\(known.count)", "lines": "\(lines.count)", "differing": "\(known.count { $0 != 0 })",
    ]
    let reasons = ChannelLine.Missing.allCases.compactMap { missing -> Notice? in
        let count = lines.count { $0.missing == missing }
        return count == 0 ? nil : Notice("channel.\(missing.rawValue)", ["count": "\(count)"])
    }
    return [Notice("channel.coverage", values)] + reasons
}

extension ChannelLine {
    fileprivate func days(after cells: [Cell]) -> [Cell] {
        cells + [openedOn, closedOn].map { $0.map { .day($0) } ?? .missing }
    }

    fileprivate var state: [Cell] {
        [
            .word(missing != nil ? "unknown" : difference == 0 ? "closes" : "differs"),
            missing.map { .word($0.rawValue) } ?? .missing,
        ]
    }
}
