import Answers
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
