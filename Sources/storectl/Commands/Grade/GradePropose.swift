import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

struct GradePropose: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: Speech.help("grade.propose"),
        discussion: Speech.example("storectl grade propose --month 2026-03"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.scheme"))) var scheme: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let receipt = try await office.grades.propose(month, scheme: scheme, today: office.today(asked: options.on))
            let run = receipt.run
            return .record(
                [
                    Field("run", .integer(run.number)), Field("month", .month("\(run.month)")),
                    Field("scheme", .text(run.scheme)), Field("version", .integer(Int64(run.version))),
                    Field("stores", .quantity(Int64(run.stores))), Field("graded", .quantity(Int64(run.graded))),
                    Field("provisional", .quantity(Int64(run.provisional))),
                    Field("ungraded", .quantity(Int64(run.ungraded))), Field("moved", .quantity(Int64(run.moved))),
                    Field("repeated", .boolean(receipt.isRepeated)),
                ], notes: receipt.isRepeated ? [counter.say("grade.repeated")] : [])
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
            let today = try await office.today(asked: options.on)
            let day = min(month.lastDay, max(month.firstDay, today))
            let grades = try await office.grades.grades(on: day, store: store, knownAt: knownAt)
            return .table(
                Table(
                    [
                        Column("store"), Column("name"), Column("region"), Column("grade"), Column("origin"),
                        Column("since"), Column("accepted_by"), Column("until"),
                    ],
                    grades.map { grade in
                        [
                            .text(grade.store), .text(grade.name), .text(grade.region),
                            grade.grade.map { .text($0.rawValue) } ?? .word("ungraded"), .word(grade.origin.rawValue),
                            grade.since.map { .month("\($0)") } ?? .missing,
                            grade.acceptedBy.map { .text($0) } ?? .missing,
                            grade.until.map { .day($0) } ?? .missing,
                        ]
                    }), notes: grades.isEmpty ? [counter.say("grade.none", ["month": "\(month)"])] : [])
        }
    }
}
