import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

struct StockBacktest: Command {
    static let configuration = CommandConfiguration(
        commandName: "backtest", abstract: Speech.help("stock.backtest"),
        discussion: Speech.help("stock.backtest.more") + "\n\n"
            + Speech.example(
                "storectl stock backtest",
                "storectl stock backtest --series demand.csv.gz --lead-time 2 --target 97.5 --format json",
                "storectl stock backtest --series demand.csv.gz --launches"))

    @Option(help: ArgumentHelp(Speech.help("stock.backtest.series"), valueName: "file"), completion: .file())
    var series: String?
    @Option(help: ArgumentHelp(Speech.help("stock.backtest.lead-time"), valueName: "weeks")) var leadTime = 2.0
    @Option(help: ArgumentHelp(Speech.help("stock.backtest.review"), valueName: "weeks")) var review = 1.0
    @Option(help: ArgumentHelp(Speech.help("stock.backtest.target"), valueName: "percent")) var target: Percentage?
    @Flag(help: ArgumentHelp(Speech.help("stock.backtest.launches"))) var launches = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let backtest = try asked
        let panel = try await panel(at: counter, backtest)
        guard !launches else { return try await lives(backtest, panel, at: counter) }
        let methods = LevelMethods.all
        let orders = methods.count * backtest.origins(in: panel.weeks).count
        let progress = Progress(counter.say("backtest.playing"), total: Int64(orders), on: counter.progress)
        let result = await backtest.play(methods, over: panel) { progress.advance(by: Int64($0)) }
        progress.finish()
        guard !result.lines.isEmpty else {
            throw Refusal("backtest.silent", ["weeks": "\(Backtest.warmUp)"], at: Place(file: series))
        }
        let how = Notice("backtest.how", ["first": "\(backtest.firstJudged + 1)", "last": "\(panel.weeks)"])
        var notes = [how] + rounded(backtest)
        if result.silent > 0 {
            notes.append(Notice("backtest.left-out", ["count": "\(result.silent)", "panel": "\(result.panel)"]))
        }
        return .report(Report(backtest, result, weeks: panel.weeks, notes: notes))
    }

    /// Beginnings and ends alone.
    private func lives(_ backtest: Backtest, _ panel: DemandPanel, at counter: Counter) async throws -> Answer {
        let progress = Progress(counter.say("backtest.playing"), total: nil, on: counter.progress)
        let result = await LifeBacktest(backtest).play(LevelMethods.all, over: panel) {
            progress.advance(by: Int64($0))
        }
        progress.finish()
        guard !result.launches.isEmpty || !result.ends.isEmpty else {
            throw Refusal(
                "backtest.no-launches",
                ["silence": "\(LifeTurns.silence)", "window": "\(LifeTurns.window)"], at: Place(file: series))
        }
        return .report(Report(backtest, result, notes: rounded(backtest)))
    }

    private func rounded(_ backtest: Backtest) -> [Notice] {
        guard leadTime != Double(backtest.leadTime) || review != Double(backtest.review) else { return [] }
        return [Notice("backtest.rounded", ["lead": "\(backtest.leadTime)", "review": "\(backtest.review)"])]
    }

    private var asked: Backtest {
        get throws(Refusal) {
            guard (0...52).contains(leadTime) else {
                throw Refusal(
                    .wrongUsage, "backtest.lead-time-unfit", at: Place(path: "--lead-time", value: "\(leadTime)"))
            }
            guard review > 0, review <= 52 else {
                throw Refusal(.wrongUsage, "backtest.review-unfit", at: Place(path: "--review", value: "\(review)"))
            }
            let points = target?.basisPoints ?? 9500
            guard (5000...9990).contains(points) else {
                throw Refusal(
                    .wrongUsage, "backtest.target-unfit", at: Place(path: "--target", value: target?.description))
            }
            return Backtest(leadTime: leadTime, review: review, target: Double(points) / 10_000)
        }
    }

    /// Long enough to play over; needs no database where it comes from a file.
    private func panel(at counter: Counter, _ backtest: Backtest) async throws -> DemandPanel {
        let panel: DemandPanel
        if let series {
            let table = try counter.table(series)
            let progress = counter.reading(series)
            defer { progress.finish() }
            panel = try SeriesFile.panel(of: table) { progress.reach(Int64($0)) }
        } else {
            panel = try await counter.atOffice { office in
                try await office.stock.sellOut(before: try await office.today(asked: options.on))
            }
        }
        guard panel.weeks >= backtest.leastWeeks else {
            throw Refusal(
                series == nil ? "backtest.ledger-too-short" : "backtest.file-too-short",
                ["weeks": "\(panel.weeks)", "needed": "\(backtest.leastWeeks)", "warm": "\(Backtest.warmUp)"],
                at: Place(file: series))
        }
        return panel
    }
}

extension Report {
    fileprivate init(_ backtest: Backtest, _ result: BacktestResult, weeks: Int, notes: [Notice]) {
        let table = Report.methods(result)
        self.init(
            name: "backtest",
            head: [
                Field("warm_up", .integer(Int64(Backtest.warmUp))),
                Field("test_weeks", .integer(Int64(weeks - backtest.firstJudged))),
                Field("lead_time", .integer(Int64(backtest.leadTime))),
                Field("review", .integer(Int64(backtest.review))),
                Field("left_out", .quantity(Int64(result.silent))),
            ], sections: [Section("methods", table, notes: notes)])
    }

    private static func methods(_ result: BacktestResult) -> Table {
        let numbers = [
            "target", "achieved", "fill", "weeks", "weeks_at_target", "pinball", "below_90", "series",
        ]
        return Table(
            [Column("method"), Column("class")] + numbers.map { Column($0, .number) },
            result.lines.map { line in
                let asked = line.asked
                return [
                    .text(line.method), line.group.map(Cell.class) ?? .word("all"), .percent(asked.target),
                    .percent(asked.achieved), .percent(asked.fill), .fraction(asked.weeks),
                    .fraction(line.weeks(at: asked.target)), .fraction(asked.pinball), .percent(asked.poor),
                    .quantity(Int64(line.series)),
                ]
            })
    }
}

extension Cell {
    /// A class of demand is a word; what a file calls its own classes is its text.
    fileprivate static func `class`(_ name: String) -> Cell {
        DemandPattern(rawValue: name) == nil ? .text(name) : .word(name)
    }

    /// A share, as percent with two digits behind the point.
    static func percent(_ share: Double?) -> Cell {
        guard let share, share.isFinite else { return .missing }
        return .decimal(DecimalText.scaled(Int64((share * 10_000).rounded()), exponent: 2))
    }
}
