import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// What findings are put together by.
enum DisplayLines: String, CaseIterable, ExpressibleByArgument {
    case store, region, zone, product
    case modelZone = "model-zone"

    var grouping: DisplayGrouping? { DisplayGrouping(rawValue: rawValue) }
}

struct DisplayScoreCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: Speech.help("display.score"),
        discussion: Speech.help("display.score.more") + "\n\n"
            + Speech.example(
                "storectl display score --month 2026-03",
                "storectl display score --month 2026-03 --region ZJ --by region",
                "storectl display score --month 2026-03 --store S-HZ-1 --by model-zone"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("display.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("display.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("display.score.by"))) var by = DisplayLines.store
    @Option(help: ArgumentHelp(Speech.help("display.level"))) var level = RegionLevel.branch

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let scope = DisplayScope(region: region, store: store)
            if let grouping = by.grouping {
                let groups = try await office.displays.groups(of: month, scope, by: grouping, today: today)
                return .table(Self.groups(groups, grouping))
            }
            let display = try await office.displays.scores(
                of: month, scope, by: level, withKeys: by == .store, today: today)
            return .table(
                by == .region ? Self.regions(display) : Self.stores(display), notes: counter.notes(on: display))
        }
    }

    private static func stores(_ display: DisplayMonth) -> Table {
        Table(
            [Column("store"), Column("name"), Column("region"), Column("state")]
                + [
                    "score", "points_got", "points_possible", "keys_proven", "keys_open", "keys_failed",
                    "keys_not_audited",
                    "shelf_share", "out_of_stock", "visits",
                ].map { Column($0, .number) } + [Column("last_visit")],
            display.stores.map { store in
                let keys = [.proven, .open, .failed, .notAudited].map { Cell.quantity(Int64(store.keys[$0])) }
                return [
                    .text(store.store), .text(store.name), .text(store.region),
                    .word(store.state(display.mark).rawValue),
                ] + score(store.totals) + keys + shelf(store.totals) + [
                    .quantity(Int64(store.visits)), .day(orMissing: store.lastVisit),
                ]
            })
    }

    private static func regions(_ display: DisplayMonth) -> Table {
        Table(
            [Column("region"), Column("name")]
                + [
                    "stores", "audited", "judged", "passed", "pass_rate", "pass_rate_from", "pass_rate_to", "score",
                    "points_got",
                    "points_possible", "shelf_share", "out_of_stock",
                ].map { Column($0, .number) },
            display.regions.map { region, stores in
                let rate = PassRate(of: stores, display.mark)
                let totals = stores.reduce(DisplayTotals()) { $0 + $1.totals }
                let counts = [stores.count, stores.count { $0.visits > 0 }, rate.judged, rate.passed]
                let rates = [rate.share, rate.interval?.lowerBound, rate.interval?.upperBound]
                return [.text(region.code), .text(region.name)] + counts.map { .quantity(Int64($0)) }
                    + rates.map { Cell.percent($0) } + score(totals) + shelf(totals)
            })
    }

    private static func groups(_ groups: [DisplayGroup], _ grouping: DisplayGrouping) -> Table {
        let keys: [Column] =
            switch grouping {
            case .zone: [Column("zone")]
            case .product: [Column("sku"), Column("name")]
            case .modelZone: [Column("model"), Column("zone")]
            }
        return Table(
            keys
                + (["score", "points_got", "points_possible"] + (grouping == .zone ? ["shelf_share"] : []) + [
                    "out_of_stock"
                ])
                .map { Column($0, .number) },
            groups.map { group in
                let zone = group.zone.map { Cell.word($0.rawValue) } ?? .missing
                let cells: [Cell] =
                    switch grouping {
                    case .zone: [zone]
                    case .product: [.text(orMissing: group.sku), .text(orMissing: group.name)]
                    case .modelZone: [.text(orMissing: group.model), zone]
                    }
                let share = grouping == .zone ? [Cell.percent(group.totals.shelf.share)] : []
                return cells + score(group.totals) + share + [.percent(group.totals.outOfStockRate)]
            })
    }

    private static func score(_ totals: DisplayTotals) -> [Cell] {
        [
            .percent(totals.score.share), .quantity(Int64(totals.score.got)), .quantity(Int64(totals.score.possible)),
        ]
    }

    private static func shelf(_ totals: DisplayTotals) -> [Cell] {
        [.percent(totals.shelf.share), .percent(totals.outOfStockRate)]
    }
}

extension Counter {
    /// How many stores were looked at and how many passed, with how sure that is.
    func notes(on display: DisplayMonth) -> [String] {
        let (coverage, rate) = (display.coverage, display.passRate)
        let covered = say("display.coverage", ["audited": "\(coverage.audited)", "open": "\(coverage.open)"])
        guard let share = rate.share, let interval = rate.interval else { return [covered] }
        return [
            covered,
            say(
                "display.pass-rate",
                [
                    "passed": "\(rate.passed)", "judged": "\(rate.judged)", "share": "\(share)",
                    "mark": "\(display.mark)", "from": "\(interval.lowerBound)", "to": "\(interval.upperBound)",
                ]),
        ]
    }
}

extension Cell {
    /// Percent without the sign.
    static func percent(_ share: Percentage?) -> Cell { share.map { .decimal("\($0)") } ?? .missing }
}
