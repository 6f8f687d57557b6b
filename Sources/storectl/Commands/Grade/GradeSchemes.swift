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
                let rows = try versions.map { try row(of: $0, versions.state(of: $0, in: month)) }
                return .table(
                    Table(Self.columns, rows), notes: versions.isEmpty ? [counter.say("grade.no-scheme")] : [])
            }
            guard let asked = versions.first(where: { $0.version == version }) else {
                throw Refusal(
                    "grade.no-version", ["version": "\(version)"], at: Place(path: "--version", value: "\(version)"))
            }
            guard options.format == .json else { return .document(asked.settings, ending: .done) }
            let cells = try row(of: asked, versions.state(of: asked, in: month))
            return .record(
                zip(Self.columns, cells).map { Field($0, $1) } + [Field("settings", .text(asked.settings))])
        }
    }

    private static let columns =
        [Column("version", .number), Column("rules_from"), Column("state"), Column("in_use"), Column("schemes")]
        + [Column("user"), Column("at"), Column("note")]

    private func row(of version: ConfigVersion, _ state: ConfigState) throws -> [Cell] {
        let rules = try GradingRules(file: version.settings)
        return [
            .integer(Int64(version.version)), .month("\(version.rulesFrom)"), .word(state.rawValue),
            .text(rules.inUse), .list(rules.schemes.map { .text($0.name) }), .text(version.author),
            .instant("\(version.recordedAt)"), .text(orMissing: version.note),
        ]
    }
}
