import Printing
import Retail
import SpreadsheetWriting
import StoreGrading
package import Wording

/// A report of grades as a file: a workbook with a sheet for each region, or a page with a chart.
package struct GradeReportFile: ReportFile {
    package let report: GradeReport
    package let chain: String
    package let language: Language

    package init(_ report: GradeReport, chain: String, in language: Language) {
        (self.report, self.chain, self.language) = (report, chain, language)
    }

    private static let columns = [
        "store", "name", "region", "grade", "origin", "since", "before", "points", "rank", "group_size",
    ]

    // A workbook ------------------------------------------------------------------------------------------------------

    /// Writes a new workbook; nothing is left where that fails.
    package func writeWorkbook(to path: String) throws {
        try NewFile.workbook(to: path) { book in
            let regions = try book.sheet(
                say("sheet.grade-regions"),
                [SheetColumn(heading("region")), SheetColumn(heading("name"))]
                    + (counts + ["stores"]).map { SheetColumn($0 == "stores" ? heading($0) : $0, .whole) },
                frozenColumns: 2)
            for (region, lines) in report.regions {
                try regions.append(
                    [.text(region.code), .text(region.name)]
                        + (GradeReport.counts(of: lines) + [lines.count]).map { .whole($0) })
            }
            let months = try book.sheet(
                say("sheet.grade-months"),
                [SheetColumn(heading("month"))] + counts.map { SheetColumn($0, .whole) }, frozenColumns: 1)
            for shares in report.shares {
                try months.append([.text("\(shares.month)")] + shares.all.map { .whole($0) })
            }
            for (region, lines) in report.regions {
                let sheet = try book.sheet(
                    region.code, Self.columns.map { SheetColumn(heading($0), Self.kind(of: $0)) }, frozenColumns: 2)
                for line in lines { try sheet.append(cells(of: line)) }
            }
        }
    }

    private static func kind(of column: String) -> CellKind {
        switch column {
        case "points": .amount(4)
        case "rank", "group_size": .whole
        default: .text
        }
    }

    private func cells(of line: GradeReport.Line) -> [CellValue] {
        let (store, proposal) = (line.store, line.proposal)
        return [
            .text(store.store), .text(store.name), .text(store.region), .text(word(store.grade)),
            .text(say("word.\(store.origin.rawValue)")), store.since.map { .text("\($0)") } ?? .empty,
            .text(word(line.before)),
            proposal?.total.map { .amount(Int64($0.tenThousandths), decimals: 4) } ?? .empty,
            proposal?.rank.map { .whole($0) } ?? .empty, proposal?.group.map { .whole($0.size) } ?? .empty,
        ]
    }

    // A page ----------------------------------------------------------------------------------------------------------

    /// The page as HTML that needs nothing but itself.
    package var html: String { String(decoding: document.html(), as: UTF8.self) }

    /// Writes a new file; nothing is left where that fails.
    package func write(to path: String, asPDF isPDF: Bool) throws {
        try NewFile.printed(document, to: path, asPDF: isPDF)
    }

    private var document: PrintedDocument {
        var document = PrintedDocument(
            say("grade-report.title", ["chain": chain, "month": "\(report.month)"]),
            in: language == .chinese ? .chinese : .english, subtitle: say("grade-report.day", ["day": "\(report.day)"]),
            facts: facts, footer: "", sections: [months, regions] + report.regions.map(section))
        document.made = report.run.map { "\($0.madeAt)" }
        return document
    }

    private var facts: [PrintedDocument.Fact] {
        guard let run = report.run else { return [] }
        return [
            .init(heading("scheme"), "\(run.scheme), \(heading("version")) \(run.version)"),
            .init(heading("last_day"), run.lastDay.map { "\($0)" } ?? "—"),
            .init(heading("stores"), "\(report.lines.count)"),
            .init(heading("graded"), "\(report.lines.count { $0.store.grade != nil })"),
        ]
    }

    private var months: PrintedSection {
        var chart = PrintedChart(say("grade-report.chart"), parts: counts)
        var table = PrintedTable(columns: [.init(heading("month"))] + counts.map { .init($0, .number) })
        for shares in report.shares {
            chart.add("\(shares.month)", shares.all)
            table.add(["\(shares.month)"] + shares.all.map { "\($0)" })
        }
        return PrintedSection(say("sheet.grade-months"), [.chart(chart), .table(table)])
    }

    private var regions: PrintedSection {
        var table = PrintedTable(
            columns: [.init(heading("region")), .init(heading("name"), width: 2)]
                + (counts + [heading("stores")]).map { .init($0, .number) })
        for (region, lines) in report.regions {
            table.add(
                [region.code, region.name] + (GradeReport.counts(of: lines) + [lines.count]).map { "\($0)" })
        }
        return PrintedSection(say("sheet.grade-regions"), [.table(table)])
    }

    private func section(_ region: GradeRegion, _ lines: [GradeReport.Line]) -> PrintedSection {
        var table = PrintedTable(columns: [
            .init(heading("store"), width: 2), .init(heading("name"), width: 3), .init(heading("region")),
            .init(heading("grade")), .init(heading("before")), .init(heading("points"), .number),
            .init(heading("rank"), .number),
        ])
        for line in lines {
            let place = line.proposal.flatMap { own in own.rank.map { "\($0) / \(own.group?.size ?? 0)" } } ?? "—"
            let cells = [
                line.store.store, line.store.name, line.store.region, word(line.store.grade), word(line.before),
                line.proposal?.total.map { "\($0)" } ?? "—", place,
            ]
            if line.store.grade != line.before, line.before != nil {
                table.addEmphasised(cells)
            } else {
                table.add(cells)
            }
        }
        return PrintedSection("\(region.code) \(region.name)", [.table(table)])
    }

    private var counts: [String] { Grade.allCases.map(\.rawValue) + [say("word.ungraded")] }
    private func word(_ grade: Grade?) -> String { grade?.rawValue ?? say("word.ungraded") }
    private func say(_ code: String, _ values: [String: String] = [:]) -> String {
        Catalogue.say(code, values, in: language)
    }
    private func heading(_ key: String) -> String { say("heading.\(key)") }
}

extension GradeReport {
    /// How many have each grade, and how many none.
    package static func counts(of lines: [Line]) -> [Int] {
        (Grade.allCases.map(Optional.some) + [nil]).map { grade in lines.count { $0.store.grade == grade } }
    }
}

extension GradeShares {
    /// Of the grades, and of none.
    package var all: [Int] { counts + [ungraded] }
}
