import Answers
import ArgumentParser
import Retail
import StandingRules
import StoreGrading
import StoreOffice
import Synchronization

struct Seed: Command {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: Speech.help("seed"),
        discussion: Speech.help("seed.more") + "\n\n"
            + Speech.example("storectl seed", "storectl seed OurChain", "storectl seed --scale 9 --months 3"))

    @Argument(help: ArgumentHelp(Speech.help("seed.folder"), valueName: "dir"), completion: .directory)
    var folder: String?
    @Option(help: ArgumentHelp(Speech.help("seed.scale"))) var scale: Int?
    @Option(help: ArgumentHelp(Speech.help("seed.months"))) var months: Int?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let folder = try SeedFolder(asked: folder)
        let report = try await counter.atOffice { office in
            try await office.seed(
                folder, scale: scale, months: months, today: options.on, report: counter.followingSeed())
        }
        return counter.answer(to: report)
    }
}

extension Counter {
    /// Shows every file on its own line: a bar while it is read, then how fast it went.
    func followingSeed() -> @Sendable (SeedStep) -> Void {
        let shown = Mutex<Progress?>(nil)
        return { step in
            switch step {
            case .began(let name, let bytes):
                let progress = Progress(say("load.reading", ["file": name]), total: Int64(bytes), on: progress)
                shown.withLock { $0 = progress }
            case .reached(let bytes): shown.withLock { $0?.reach(Int64(bytes)) }
            case .ended(let name, let rows, let seconds):
                shown.withLock { $0 = nil }
                let values = [
                    "file": name, "rows": Cell.quantity(Int64(rows)).shown(in: language),
                    "rate": Cell.quantity(Int64(Double(rows) / max(seconds, 0.001))).shown(in: language),
                ]
                tell(Notice("seed.loaded", values))
            }
        }
    }

    fileprivate func answer(to report: SeedReport) -> Answer {
        let columns =
            [Column("file")] + ["rows", "added", "changed", "unchanged"].map { Column($0, .number) }
        let rows = report.files.map { file in
            [.text(file.name)] + [file.rows, file.added, file.changed, file.unchanged].map { Cell.quantity(Int64($0)) }
        }
        var notes: [String] = []
        if let month = report.aheadFrom { notes.append(say("seed.ahead", ["month": "\(month)"])) }
        if let month = report.policiesAheadFrom { notes.append(say("seed.policies-ahead", ["month": "\(month)"])) }
        for one in report.inForce {
            let code =
                switch one.kind {
                case .grading: "seed.schemes"
                case .workStandards: "seed.work-standards"
                case .display: "seed.display-standards"
                case .safetyStock: "seed.stock-rules"
                case .staffing: "seed.staffing"
                }
            notes.append(say(code, ["version": "\(one.version)"]))
        }
        notes += report.warnings.prefix(ProblemText.limit).map { ProblemText.line($0, in: language) }
        let values = ["folder": report.folder, "rows": Cell.quantity(Int64(report.rows)).shown(in: language)]
        if report.problems.isEmpty { notes.append(say(report.isRepeated ? "seed.repeated" : "seed.done", values)) }
        return .table(Table(columns, rows), notes: notes, problems: report.problems)
    }
}
