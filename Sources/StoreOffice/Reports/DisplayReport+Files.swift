import DisplayCompliance
import Printing
import Retail
import SpreadsheetWriting
package import Wording

/// A report of displays as a file: a workbook that colours its heat map itself, or a page.
package struct DisplayReportFile: ReportFile {
    package let report: DisplayReport
    package let chain: String
    package let language: Language

    package init(_ report: DisplayReport, chain: String, in language: Language) {
        (self.report, self.chain, self.language) = (report, chain, language)
    }

    /// Stores and models of a heat map on paper; the workbook has all.
    static let printedStores = 60
    static let printedModels = 12

    /// The page as HTML that needs nothing but itself.
    package var html: String { String(decoding: document.html(), as: UTF8.self) }

    /// Writes a new file; nothing is left where that fails.
    package func write(to path: String, asPDF isPDF: Bool) throws {
        try NewFile.printed(document, to: path, asPDF: isPDF)
    }

    private var document: PrintedDocument {
        let display = report.display
        let interval = display.passRate.interval.map { "\($0.lowerBound)–\($0.upperBound) %" } ?? "–"
        return PrintedDocument(
            say("display-report.title", ["chain": chain, "month": "\(display.month)"]),
            in: language == .chinese ? .chinese : .english,
            subtitle: say("display-report.day", ["day": "\(display.day)"]),
            facts: [
                .init(heading("coverage"), coverage(display.coverage)),
                .init(heading("pass_rate"), "\(percent(display.passRate.share)) (\(interval))"),
                .init(heading("score"), percent(display.totals.score.share)),
                .init(heading("pass_mark"), percent(display.mark)),
                .init(heading("shelf_share"), percent(display.totals.shelf.share)),
                .init(heading("out_of_stock"), percent(display.totals.outOfStockRate)),
            ], sections: [regions, worst, repeats, heat])
    }

    private var regions: PrintedSection {
        var table = PrintedTable(
            columns: [.init(heading("month")), .init(heading("region")), .init(heading("name"), width: 2)]
                + ["pass_rate", "passed", "judged", "coverage", "score"].map { .init(heading($0), .number) })
        for line in report.regions {
            table.add([
                "\(line.month)", line.region.code, line.region.name, percent(line.passRate.share),
                "\(line.passRate.passed)", "\(line.passRate.judged)", coverage(line.coverage),
                percent(line.score.share),
            ])
        }
        return PrintedSection(say("sheet.display-regions"), [.table(table)])
    }

    private var worst: PrintedSection {
        var table = PrintedTable(
            columns: [.init(heading("store")), .init(heading("name"), width: 2), .init(heading("region"))]
                + ["score", "keys_proven", "keys_open", "keys_failed", "visits"].map { .init(heading($0), .number) }
                + [.init(heading("state"))])
        for store in report.worst {
            table.add([
                store.store, store.name, store.region, percent(store.totals.score.share), "\(store.keys[.proven])",
                "\(store.keys[.open])", "\(store.keys[.failed])", "\(store.visits)",
                say("word.\(store.state(report.display.mark).rawValue)"),
            ])
        }
        return PrintedSection(say("sheet.display-worst"), [.table(table)])
    }

    private var repeats: PrintedSection {
        var table = PrintedTable(
            columns: [.init(heading("store")), .init(heading("name"), width: 2)]
                + ["model", "zone", "counter", "check"].map { .init(heading($0)) }
                + [.init(heading("failed"), .number), .init(heading("last_visit"))])
        for line in report.repeats {
            table.add([
                line.store, line.name, line.model, say("word.\(line.zone.rawValue)"), line.counter ?? "",
                say("word.check_\(line.check.rawValue)"), "\(line.failed) / \(line.visits)", "\(line.lastDay)",
            ])
        }
        return PrintedSection(
            say("sheet.display-repeats"),
            [.paragraph(say("display-report.repeats", ["visits": "\(Office.repeatVisits)"])), .table(table)])
    }

    private var heat: PrintedSection {
        let models = report.heat.models.prefix(Self.printedModels)
        var table = PrintedTable(
            columns: [.init(heading("store"), width: 2)] + models.map { .init($0, .number) })
        for store in report.heatStores.prefix(Self.printedStores) {
            let scores = report.heat.scores[store.store] ?? [:]
            var tones: [Int: PrintedTable.Tone] = [:]
            for (index, model) in models.enumerated() {
                tones[index + 1] = tone(of: scores[model]?.share)
            }
            table.add(
                [store.store] + models.map { scores[$0]?.share.map { "\($0)" } ?? "–" }, tones: tones)
        }
        let isCut =
            report.heatStores.count > Self.printedStores || report.heat.models.count > Self.printedModels
        let cut = say(
            "display-report.heat-cut",
            ["stores": "\(report.heatStores.count)", "models": "\(report.heat.models.count)"])
        return PrintedSection(
            say("sheet.display-heat"),
            [.paragraph(say("display-report.heat", ["mark": "\(report.display.mark)"]))]
                + (isCut ? [.paragraph(cut)] : []) + [.table(table)])
    }

    /// The middle step begins at the pass mark's half way, the upper two at the mark.
    private func tone(of share: Percentage?) -> PrintedTable.Tone {
        guard let share else { return .unknown }
        let mark = report.display.mark.basisPoints
        let bounds = [mark / 2, mark * 3 / 4, mark, (mark + 10_000) / 2]
        return .step(bounds.count { share.basisPoints >= $0 })
    }

    func percent(_ share: Percentage?) -> String { share.map { "\($0) %" } ?? "–" }
    func coverage(_ coverage: AuditCoverage) -> String {
        say("display.coverage", ["audited": "\(coverage.audited)", "open": "\(coverage.open)"])
    }
    func say(_ code: String, _ values: [String: String] = [:]) -> String { Catalogue.say(code, values, in: language) }
    func heading(_ key: String) -> String { say("heading.\(key)") }
}
