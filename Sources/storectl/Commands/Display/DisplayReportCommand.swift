import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// The displays of a month: as tables, a workbook or a page.
struct DisplayReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: Speech.help("display.report"),
        discussion: Speech.help("display.report.more") + "\n\n"
            + Speech.example(
                "storectl display report --month 2026-03",
                "storectl display report --month 2026-03 --xlsx displays.xlsx",
                "storectl display report --month 2026-03 --region ZJ --level city --html displays.html --lang zh"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("display.report.months"))) var months = 6
    @Option(help: ArgumentHelp(Speech.help("display.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("display.level"))) var level = RegionLevel.branch
    @OptionGroup var forms: ReportForms

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (1...24).contains(months) else { throw ValidationError(Speech.help("display.report.months-range")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let report = try await office.displayReport(
                month, months: months, by: level, DisplayScope(region: region), today: today)
            let file = DisplayReportFile(report, chain: counter.settings.chainName.value, in: counter.language)
            let facts = [
                Field("month", .month("\(month)")), Field("stores", .quantity(Int64(report.display.stores.count))),
            ]
            if let written = try forms.written(file, facts) { return written }
            return .report(Report(report))
        }
    }
}

extension Report {
    fileprivate init(_ report: DisplayReport) {
        let display = report.display
        self.init(
            name: "displays",
            head: [
                Field("month", .month("\(display.month)")), Field("pass_mark", .percent(display.mark)),
                Field("stores", .quantity(Int64(display.coverage.open))),
                Field("audited", .quantity(Int64(display.coverage.audited))),
                Field(Column("pass_rate", .number), .percent(display.passRate.share)),
                Field(Column("score", .number), .percent(display.totals.score.share)),
            ],
            sections: [
                Section("display_regions", Report.regions(report.regions)),
                Section("display_worst", Report.worst(report)),
                Section("display_repeats", Report.repeats(report.repeats)),
                Section("display_heat", Report.heat(report)),
            ])
    }

    private static func regions(_ regions: [RegionDisplay]) -> Table {
        Table(
            [Column("month"), Column("region"), Column("name")]
                + ["pass_rate", "passed", "judged", "audited", "stores", "score"].map { Column($0, .number) },
            regions.map { line in
                let counts = [
                    line.passRate.passed, line.passRate.judged, line.coverage.audited, line.coverage.open,
                ]
                return [
                    .month("\(line.month)"), .text(line.region.code), .text(line.region.name),
                    .percent(line.passRate.share),
                ] + counts.map { .quantity(Int64($0)) } + [.percent(line.score.share)]
            })
    }

    private static func worst(_ report: DisplayReport) -> Table {
        Table(
            [
                Column("store"), Column("name"), Column("region"), Column("state"), Column("score", .number),
                Column("keys_failed", .number), Column("visits", .number),
            ],
            report.worst.map { store in
                [
                    .text(store.store), .text(store.name), .text(store.region),
                    .word(store.state(report.display.mark).rawValue), .percent(store.totals.score.share),
                    .quantity(Int64(store.keys[.failed])), .quantity(Int64(store.visits)),
                ]
            })
    }

    private static func repeats(_ repeats: [RepeatedFailure]) -> Table {
        Table(
            [
                Column("store"), Column("model"), Column("zone"), Column("counter"), Column("check"),
                Column("failed", .number), Column("visits", .number), Column("last_visit"),
            ],
            repeats.map { line in
                [
                    .text(line.store), .text(line.model), .word(line.zone.rawValue), .text(orMissing: line.counter),
                    .word("check_\(line.check.rawValue)"), .quantity(Int64(line.failed)), .quantity(Int64(line.visits)),
                    .day(line.lastDay),
                ]
            })
    }

    /// A row a store and model, which no terminal is too narrow for.
    private static func heat(_ report: DisplayReport) -> Table {
        Table(
            [Column("store"), Column("model"), Column("score", .number)],
            report.heatStores.flatMap { store in
                report.heat.models.map { model in
                    [
                        .text(store.store), .text(model),
                        .percent(report.heat.scores[store.store]?[model]?.share),
                    ]
                }
            })
    }
}
