import Answers
import ArgumentParser
import DisplayCompliance
import PricingPolicy
import PromoterStaffing
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
            name: "demo", head: end.head,
            sections: [Section("steps", Report.steps(demo))] + Report.displays(demo.displays)
                + Report.staffing(demo.staffing) + Report.settled(demo.settlement) + Report.prices(demo.policy)
                + end.sections,
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
        let visits = demo.visits.map { visits -> [Cell] in
            let receipt = visits.receipt
            return [
                .word("visits-taken"), .text(visits.file), .quantity(Int64(receipt.rows)),
                .quantity(receipt.isRepeated ? 0 : Int64(receipt.rows)), .quantity(Int64(receipt.doubtful.count)),
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
            ] + feeds + demo.grades.flatMap { steps($0) } + visits + steps(demo.settlement) + steps(demo.policy))
    }

    private static func steps(_ grades: DemoGrades) -> [[Cell]] {
        let run = grades.run.run
        func step(_ word: String, _ rows: Int, new: Int) -> [Cell] {
            [.word(word), .month("\(run.month)"), .quantity(Int64(rows)), .quantity(Int64(new)), .quantity(0)]
        }
        var steps = [step("graded", run.stores, new: grades.run.isRepeated ? 0 : run.graded)]
        guard let accepted = grades.accepted, !accepted.acceptance.waitsForSecond else { return steps }
        let acceptance = accepted.acceptance
        steps.append(step("grades-in-force", acceptance.outlook.stores.count, new: acceptance.changed.count))
        guard let tasks = accepted.tasks else { return steps }
        steps.append(step("duties-as-tasks", tasks.planned, new: tasks.created))
        return steps
    }

    private static func steps(_ policy: DemoPolicy?) -> [[Cell]] {
        guard let policy else { return [] }
        func step(_ word: String, _ policy: PublishedPolicy, isNew: Bool) -> [Cell] {
            let lines = Int64(policy.lineCount)
            return [.word(word), .text(policy.name), .quantity(lines), .quantity(isNew ? lines : 0), .quantity(0)]
        }
        var steps = [step("policy-rules", policy.ruling, isNew: false)]
        if case .published(let first, let isFresh) = policy.publication {
            steps.append(step("policy-by-four-eyes", first, isNew: isFresh))
        }
        return steps
    }

    /// How many stores were looked at, how many passed, and their score.
    private static func displays(_ month: DisplayMonth?) -> [Section] {
        guard let month else { return [] }
        let rate = month.passRate
        return [
            Section(
                "displays_seen",
                Table(
                    [Column("month")] + ["stores", "audited", "judged", "passed", "score"].map { Column($0, .number) },
                    [
                        [.month("\(month.month)")]
                            + [month.coverage.open, month.coverage.audited, rate.judged, rate.passed].map {
                                .quantity(Int64($0))
                            } + [.percent(month.totals.score.share)]
                    ]))
        ]
    }

    /// What is proposed for each branch, beside what is there now.
    private static func staffing(_ runs: [PostingRun]) -> [Section] {
        guard !runs.isEmpty else { return [] }
        return [
            Section(
                "postings_proposed",
                Table(
                    [Column("region"), Column("month")]
                        + [
                            "proposal", "stores", "people", "moves", "vacancies", "worth", "bound", "worth_by_hand",
                            "worth_now",
                        ].map { Column($0, .number) } + [Column("proven")],
                    runs.map { run in
                        [.text(run.region), .month("\(run.month)"), .integer(run.number)]
                            + [run.stores, run.people, run.moves, run.vacancies].map { .quantity(Int64($0)) }
                            + [run.value, run.bound, run.byHand, run.present].map { .milli($0) }
                            + [.boolean(run.isProven)]
                    }), notes: [Notice("demo.postings")])
        ]
    }

    /// A price a row, with the line that gives it and how many others it goes before.
    private static func prices(_ policy: DemoPolicy?) -> [Section] {
        guard let policy, !policy.prices.isEmpty else { return [] }
        return [
            Section(
                "prices_looked_up",
                Table(
                    [Column("sku"), Column("place"), Column("day"), Column("price"), Column("amount", .money)]
                        + [Column("policy"), Column("line", .number), Column("scope"), Column("code")]
                        + [Column("special"), Column("type"), Column("before_lines", .number)],
                    policy.prices.compactMap { answer, kind in
                        guard let price = answer[kind], let winner = price.winner else { return nil }
                        let special = winner.line.special
                        return [
                            .text(answer.sku.text), .text(answer.place.code), .day(answer.day), .word(kind.rawValue),
                            answer.cell(kind), .text(answer.policy.name), .integer(Int64(winner.number)),
                        ] + winner.line.scopeFields.map(\.cell) + [
                            .text(orMissing: special?.code.text), special.map { .word($0.type.rawValue) } ?? .missing,
                            .quantity(Int64(price.steps.count - 1)),
                        ]
                    }), notes: policy.publication.notes)
        ]
    }
}

extension DemoPolicy.Publication {
    /// Who did what for it, or why nobody did.
    fileprivate var notes: [Notice] {
        switch self {
        case .published(let policy, _):
            let hands = ["author": policy.author, "approver": policy.approver, "publisher": policy.publisher]
            let values = ["policy": policy.name, "from": "\(policy.effectiveFrom)"]
            return [Notice("demo.four-eyes", values.merging(hands) { $1 })]
        case .held(let month, let obstacles):
            return [Notice("demo.policy-held", ["month": "\(month)", "count": "\(obstacles)"])]
        case .leftAlone: return []
        }
    }
}
