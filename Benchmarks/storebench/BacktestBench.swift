import Glibc
import RetailCSV
import SafetyStock
import Subprocess
import SystemPackage

/// The table of `Docs/stock.md`: the methods over the public sets that lie in `../shared/data/retail` beside the
/// repository, with what was promised of the method of choice. Lead time 2 weeks, review 1 week, target 95 %.
struct BacktestBench {
    private struct Panel {
        let name: String
        let file: String
        /// Weeks of stock for an achieved 95 % that the reference takes.
        let reference: Double
        /// Makes lines of series, week, units and promotion.
        let awk: String
    }

    private static let panels = [
        Panel(
            name: "Complete Journey, store × product", file: "completejourney_weekly_store_sku.csv.gz", reference: 2.99,
            awk: #"NR > 1 { print $1 "/" $2 "," $3 "," $4 "," ($7 + $8 > 0 ? "yes" : "no") }"#),
        Panel(
            name: "Complete Journey, store × category", file: "completejourney_weekly_store_category.csv.gz",
            reference: 2.75, awk: #"NR > 1 { print $1 "/" $2 "," $3 "," $4 "," }"#),
        Panel(
            name: "Online Retail, product", file: "weekly_units_by_sku.csv", reference: 12.71,
            awk: #"NR > 1 { for (i = 2; i <= NF; i++) print $1 "," i - 1 "," $i "," }"#),
    ]

    private var folder: FilePath {
        FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
            .removingLastComponent().appending("shared/data/retail")
    }

    func measure() async throws {
        let rules = Backtest(leadTime: 2, review: 1, target: 0.95)
        for panel in Self.panels {
            let path = folder.appending(panel.file).string
            guard unsafe access(path, R_OK) == 0 else {
                print("\(panel.name): \(path) is not there; left out")
                continue
            }
            let began = ContinuousClock.now
            let series = try await read(panel, path)
            let result = await rules.play(LevelMethods.all, over: series)
            print("\n\(panel.name) (\(fixed((ContinuousClock.now - began).seconds, 1)) s)")
            print("  method        class         achieved  fill    weeks   weeks at 95 %  pinball  below 90  series")
            for line in result.lines { show(line) }
            judge(result, panel)
            show(await LifeBacktest(rules).play(LevelMethods.all, over: series))
        }
    }

    private func read(_ panel: Panel, _ path: String) async throws -> DemandPanel {
        let unpack = path.hasSuffix(".gz") ? "gzip -dc" : "cat"
        let result = try await Subprocess.run(
            .name("sh"),
            arguments: ["-c", "\(unpack) \"$1\" | awk -F, \"$2\" | sed 's/\"//g'", "sh", path, panel.awk],
            output: .bytes(limit: 1 << 28), error: .discarded)
        let file = TableFile(
            name: panel.file, bytes: Array("series,week,units,promotion\n".utf8) + result.standardOutput)
        return try SeriesFile.panel(of: file)
    }

    private func show(_ line: BacktestResult.Line) {
        func text(_ number: Double?, _ digits: Int, times: Double = 1) -> String {
            number.map { fixed($0 * times, digits) } ?? "never"
        }
        let asked = line.asked
        let cells = [
            (line.method, 14), (line.group ?? "all", 14), (text(asked.achieved, 1, times: 100), 10),
            (text(asked.fill, 1, times: 100), 8), (text(asked.weeks, 2), 8), (text(line.weeks(at: 0.95), 2), 15),
            (text(asked.pinball, 3), 9), (text(asked.poor, 1, times: 100), 10), ("\(line.series)", 6),
        ]
        let padded = cells.map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
        print("  " + padded.joined())
    }

    private func signed(_ percent: Double) -> String { (percent < 0 ? "-" : "+") + fixed(abs(percent), 1) }

    /// Launches and phase-outs, rule by rule (`science.md` 1.6).
    private func show(_ result: LifeBacktest.Result) {
        print("  \(result.launched) launches, \(result.played) of them with others before; \(result.ended) phase-outs")
        for (what, lines) in [("launch", result.launches), ("end", result.ends)] {
            for line in lines {
                let name = "\(what) \(line.rule)"
                print(
                    "  " + name + String(repeating: " ", count: max(1, 28 - name.count))
                        + "weeks short \(fixed(line.short * 100, 1)) %, lost \(fixed(line.lost * 100, 1)) %, "
                        + "stock \(fixed(line.weeks, 2)) weeks, left \(fixed(line.left * 100, 1)) %")
            }
        }
    }

    /// What the method of choice has to keep (`science.md` 1.9).
    private func judge(_ result: BacktestResult, _ panel: Panel) {
        let name = LevelMethods.chosen.name
        guard let chosen = result[name], let reference = result["reference"] else { return }
        func say(_ what: String, _ isReached: Bool) { print("  \(isReached ? "reached    " : "not reached") \(what)") }
        let (off, theirs) = (abs(chosen.asked.achieved - 0.95) * 100, abs(reference.asked.achieved - 0.95) * 100)
        say(
            "|achieved − 95| ≤ 2 points, or no worse than the reference: \(fixed(off, 2)) (reference \(fixed(theirs, 2)))",
            off <= max(2, theirs))
        let weeks = chosen.weeks(at: 0.95) ?? .infinity
        say(
            "weeks of stock for an achieved 95 % ≤ \(fixed(panel.reference, 2)): \(weeks.isFinite ? fixed(weeks, 2) : "never")",
            weeks <= panel.reference)
        for line in result.lines where line.method == name && line.group != nil {
            guard let textbook = result["textbook", line.group]?.weeks(at: 0.95) else { continue }
            let own = line.weeks(at: 0.95) ?? .infinity
            say(
                "\(line.group ?? ""): no more than 5 % above z·σ·√P: \(own.isFinite ? signed((own / textbook - 1) * 100) : "never") %",
                own <= textbook * 1.05)
        }
    }
}
