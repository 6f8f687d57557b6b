import ArgumentParser
import Retail
import StockFeed
import StoreGrading
import StoreOffice

/// `storectl demo`: the main job from beginning to end.
struct Demo: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: Speech.help("demo"),
        discussion: Speech.example("storectl demo", "storectl demo --months 3 --lang zh"))

    @Argument(help: ArgumentHelp(Speech.help("seed.folder")), completion: .directory) var folder: String?
    @Option(help: ArgumentHelp(Speech.help("seed.scale"))) var scale: Int?
    @Option(help: ArgumentHelp(Speech.help("seed.months"))) var months: Int?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let folder = try SeedFolder(asked: folder)
        return try await counter.atOffice { office in
            let demo = try await office.demonstrate(
                folder, scale: scale, months: months, today: options.on, report: counter.followingSeed())
            return .report(Report(demo))
        }
    }
}

extension Report {
    init(_ demo: DemoReport) {
        let end = Report(demo.monthEnd)
        self.init(
            name: "demo", head: end.head, sections: [Section("steps", Report.steps(demo))] + end.sections,
            isInBothLanguages: true)
    }

    /// One row a step: what it was given and what it did.
    private static func steps(_ demo: DemoReport) -> Table {
        let seeded = demo.seed.files
        let feeds = demo.feeds.map { feed -> [Cell] in
            [
                .word("feed-taken"), .text(feed.file), .quantity(feed.counts.lines),
                .quantity(feed.isRepeated ? 0 : feed.counts.applied), .quantity(feed.counts.refused),
            ]
        }
        return Table(
            [
                Column("step"), Column("of"), Column("rows", .number), Column("new", .number),
                Column("refused", .number),
            ],
            [
                [
                    .word("seeded"), .text(demo.seed.folder), .quantity(Int64(demo.seed.rows)),
                    .quantity(Int64(seeded.reduce(0) { $0 + $1.added + $1.changed })), .quantity(0),
                ]
            ] + feeds + [
                [
                    .word("graded"), .month("\(demo.run.month)"),
                    .quantity(Int64(demo.run.graded + demo.run.ungraded)),
                    .quantity(demo.run.isRepeated ? 0 : Int64(demo.run.graded)), .quantity(0),
                ]
            ])
    }
}
