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
                return .table(
                    try .displayForms(versions, in: month),
                    notes: versions.isEmpty ? [counter.say("display.no-form")] : [])
            }
            guard let asked = versions.first(where: { $0.version == version }) else {
                throw Refusal(
                    "display.no-version", ["version": "\(version)"], at: Place(path: "--version", value: "\(version)"))
            }
            guard options.format == .json else { return .document(asked.settings, ending: .done) }
            let fields = try Table.displayForms(versions, in: month).records.first {
                $0[0].cell == .integer(Int64(version))
            }
            return .record((fields ?? []) + [Field("settings", .text(asked.settings))])
        }
    }
}
