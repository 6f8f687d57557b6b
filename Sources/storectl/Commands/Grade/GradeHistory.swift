import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// The grades that a store had.
struct GradeHistory: Command {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: Speech.help("grade.history"),
        discussion: Speech.example(
            "storectl grade history S-CN-SH-01",
            "storectl grade history S-CN-SH-01 --known-at 2026-04-01T09:00:00+08:00"))

    @Argument(help: ArgumentHelp(Speech.help("grade.store.explained"), valueName: "store")) var store: StoreCode
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let entries = try await office.grades.history(of: store, knownAt: knownAt)
            return .table(
                Table(
                    [Column("since"), Column("until"), Column("grade"), Column("origin"), Column("state")]
                        + [Column("decided_by"), Column("at"), Column("run", .number), Column("reason")],
                    entries.map { entry in
                        [
                            .day(entry.from), .day(orMissing: entry.until), .grade(entry.grade),
                            .word(entry.origin.rawValue), .word("grade_\(entry.state.rawValue)"), .text(entry.by),
                            .instant("\(entry.at)"), .integer(orMissing: entry.run.map { Int($0) }),
                            .text(orMissing: entry.reason),
                        ]
                    }), notes: entries.isEmpty ? [counter.say("grade.history.none", ["store": store.text])] : [])
        }
    }
}
