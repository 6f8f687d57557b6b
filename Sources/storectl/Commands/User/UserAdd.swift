import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserAdd: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("user.add"),
        discussion: Speech.example(
            "storectl user add li.na --name \"Li Na\" --class region --region EAST",
            "storectl user add d-nj --name \"Nanjing clerk\" --class distributor --account D-NJ"))

    /// What a person can be; the other classes are programs.
    enum ClassWord: String, ExpressibleByArgument, CaseIterable {
        case hq, region, distributor, auditor

        var trustClass: TrustClass {
            switch self {
            case .hq: .hq
            case .region: .region
            case .distributor: .distributor
            case .auditor: .auditor
            }
        }
    }

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.name"))) var name: String
    @Option(name: .customLong("class"), help: ArgumentHelp(Speech.help("user.class"))) var ofClass: ClassWord
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.region"))) var region: String?
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.account"))) var account: String?
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        let name = try counter.name(name, at: "--name")
        let belonging = try belonging(counter)
        let outcome = try await counter.atOffice { office in
            try await office.users.invite(user, name: name, to: belonging, reason: reason)
        }
        return counter.answer(outcome, "user.added", ["code": "\(user)"])
    }

    private func belonging(_ counter: Counter) throws(Refusal) -> Belonging {
        switch (ofClass, region, account) {
        case (.hq, nil, nil): .hq
        case (.auditor, nil, nil): .auditor
        case (.region, let region?, nil): .region(try counter.code(region, at: "--region"))
        case (.distributor, nil, let account?): .distributor(try counter.code(account, at: "--account"))
        default: throw Refusal(.wrongUsage, "user.class-and-place", ["class": ofClass.rawValue])
        }
    }
}
