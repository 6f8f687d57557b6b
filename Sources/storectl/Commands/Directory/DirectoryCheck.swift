import Answers
import ArgumentParser
import Directory
import Retail
import StoreOffice
import Wording

struct DirectoryCheck: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("directory.check"),
        discussion: Speech.example("storectl directory check"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let findings = try await office.chain.findings(on: day)
            return .table(
                Table(
                    [Column("code"), Column("finding")],
                    findings.map { [.text($0.code), .text(Catalogue.say($0, in: counter.language))] }),
                notes: findings.isEmpty ? [counter.say("directory.in-order", ["day": "\(day)"])] : [])
        }
    }
}
