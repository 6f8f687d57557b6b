import Answers
import ArgumentParser
import Retail
import StandingRules
import StoreGrading
import StoreOffice

struct GradeSchemes: Command {
    static let configuration = CommandConfiguration(
        commandName: "schemes", abstract: Speech.help("grade.schemes"),
        discussion: Speech.example("storectl grade schemes", "storectl grade schemes --version 1"))

    @Option(help: ArgumentHelp(Speech.help("grade.schemes.version"))) var version: Int?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let versions = try await office.rules.versions(.grading)
            let month = try await office.today(asked: options.on).month
            guard let version else {
                return .table(
                    try .schemes(versions, in: month), notes: versions.isEmpty ? [counter.say("grade.no-scheme")] : [])
            }
            guard let asked = versions.first(where: { $0.version == version }) else {
                throw Refusal(
                    "grade.no-version", ["version": "\(version)"], at: Place(path: "--version", value: "\(version)"))
            }
            guard options.format == .json else { return .document(asked.settings, ending: .done) }
            let fields = try Table.schemes(versions, in: month).records.first { $0[0].cell == .integer(Int64(version)) }
            return .record((fields ?? []) + [Field("settings", .text(asked.settings))])
        }
    }
}
