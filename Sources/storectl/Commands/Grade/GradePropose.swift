import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

struct GradePropose: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: Speech.help("grade.propose"),
        discussion: Speech.example("storectl grade propose --month 2026-03"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let run = try await office.grades.grade(month, today: office.today(asked: options.on))
            return .record(
                [
                    Field("run", .integer(run.number)), Field("month", .month("\(run.month)")),
                    Field("graded", .quantity(Int64(run.graded))), Field("ungraded", .quantity(Int64(run.ungraded))),
                    Field("repeated", .boolean(run.isRepeated)),
                ], notes: run.isRepeated ? [counter.say("grade.repeated")] : [])
        }
    }
}

struct GradeShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("grade.show"),
        discussion: Speech.example("storectl grade show --month 2026-03 --store SH-0001"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.store"))) var store: StoreCode?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let grades = try await office.grades.grades(in: month, knownAt: knownAt)
            let shown = grades.filter { store == nil || $0.store == store?.text }
            return .table(
                Table(
                    [
                        Column("store"), Column("name"), Column("region"), Column("grade"), Column("units", .number),
                        Column("months", .number), Column("rank", .number), Column("group_size", .number),
                    ],
                    shown.map { grade in
                        [
                            .text(grade.store), .text(grade.name), .text(grade.region),
                            grade.grade.map { .text($0.rawValue) } ?? .word("ungraded"),
                            .quantity(orMissing: grade.units), .integer(Int64(grade.months)),
                            .integer(orMissing: grade.rank), .integer(Int64(grade.groupSize)),
                        ]
                    }), notes: grades.isEmpty ? [counter.say("grade.none", ["month": "\(month)"])] : [])
        }
    }
}
