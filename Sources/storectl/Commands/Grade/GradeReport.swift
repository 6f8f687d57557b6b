import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// The grades of a month by region: as a table, a workbook or a page.
struct GradeReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: Speech.help("grade.report"),
        discussion: Speech.help("grade.report.more") + "\n\n"
            + Speech.example(
                "storectl grade report --month 2026-03", "storectl grade report --month 2026-03 --xlsx grades.xlsx",
                "storectl grade report --month 2026-03 --region ZJ --by city --html grades.html --lang zh"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.report.months"))) var months = 12
    @Option(help: ArgumentHelp(Speech.help("grade.report.by"))) var by = RegionLevel.branch
    @Option(help: ArgumentHelp(Speech.help("grade.report.region"), valueName: "code")) var region: RegionCode?
    @Flag(help: ArgumentHelp(Speech.help("grade.report.stores"))) var stores = false
    @OptionGroup var forms: ReportForms

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (1...60).contains(months) else { throw ValidationError(Speech.help("grade.report.months-range")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let report = try await office.gradeReport(
                month, months: months, by: by, region: region, today: today)
            let file = GradeReportFile(report, chain: counter.settings.chainName.value, in: counter.language)
            let facts = [Field("month", .month("\(month)")), Field("stores", .quantity(Int64(report.lines.count)))]
            if let written = try forms.written(file, facts) { return written }
            let notes = report.run == nil ? [counter.say("grade.none", ["month": "\(month)"])] : []
            return .table(stores ? Self.stores(of: report) : Self.regions(of: report), notes: notes)
        }
    }

    private static func regions(of report: GradeReport) -> Table {
        let counts =
            Grade.allCases.map { Column("grade_\($0.rawValue.lowercased())", .number) } + [Column("ungraded", .number)]
        return Table(
            [Column("region"), Column("name")] + counts + [Column("stores", .number)],
            report.regions.map { region, lines in
                [.text(region.code), .text(region.name)]
                    + (GradeReport.counts(of: lines) + [lines.count]).map { .quantity(Int64($0)) }
            })
    }

    private static func stores(of report: GradeReport) -> Table {
        Table(
            [
                Column("store"), Column("name"), Column("region"), Column("grade"), Column("origin"), Column("since"),
                Column("before"), Column("points", .number), Column("rank", .number), Column("group_size", .number),
            ],
            report.lines.map { line in
                [
                    .text(line.store.store), .text(line.store.name), .text(line.store.region),
                    line.store.grade.map { .text($0.rawValue) } ?? .word("ungraded"), .word(line.store.origin.rawValue),
                    line.store.since.map { .month("\($0)") } ?? .missing,
                    line.before.map { .text($0.rawValue) } ?? .missing,
                    .points(line.proposal?.total),
                    .integer(orMissing: line.proposal?.rank),
                    line.proposal?.group.map { .integer(Int64($0.size)) } ?? .missing,
                ]
            })
    }
}
