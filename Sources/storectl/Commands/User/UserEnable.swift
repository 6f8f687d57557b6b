import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserEnable: Command {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: Speech.help("user.enable"),
        discussion: Speech.example("storectl user enable li.na --reason \"came back\""))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        let outcome = try await counter.atOffice { office in try await office.users.enable(user, reason: reason) }
        return counter.answer(outcome, "user.enabled-now", ["code": "\(user)"])
    }
}
