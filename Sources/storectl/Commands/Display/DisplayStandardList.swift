import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StandingRules
import StoreOffice

struct DisplayStandardList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.standard.list"),
        discussion: Speech.example(
            "storectl display standard list", "storectl display standard list --version 1"))

    @Option(help: ArgumentHelp(Speech.help("display.standard.list.version"))) var version: Int?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let versions = try await office.rules.versions(.display)
            let month = try await office.today(asked: options.on).month
            guard let version else {
                let rows = try versions.map { try row(of: $0, versions.state(of: $0, in: month)) }
                return .table(
                    Table(Self.columns, rows), notes: versions.isEmpty ? [counter.say("display.no-form")] : [])
            }
            guard let asked = versions.first(where: { $0.version == version }) else {
                throw Refusal(
                    "display.no-version", ["version": "\(version)"], at: Place(path: "--version", value: "\(version)"))
            }
            guard options.format == .json else { return .document(asked.settings, ending: .done) }
            let cells = try row(of: asked, versions.state(of: asked, in: month))
            return .record(
                zip(Self.columns, cells).map { Field($0, $1) } + [Field("settings", .text(asked.settings))])
        }
    }

    private static let columns =
        [Column("version", .number), Column("rules_from"), Column("state"), Column("standards")]
        + [Column("user"), Column("at"), Column("note")]

    private func row(of version: ConfigVersion, _ state: ConfigState) throws -> [Cell] {
        let form = try DisplayForm(file: version.settings)
        return [
            .integer(Int64(version.version)), .month("\(version.rulesFrom)"), .word(state.rawValue),
            .list(form.standards.map { .text($0.name) }), .text(version.author), .instant("\(version.recordedAt)"),
            .text(orMissing: version.note),
        ]
    }
}
