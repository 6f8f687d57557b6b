import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserDisable: Command {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: Speech.help("user.disable"),
        discussion: Speech.example("storectl user disable li.na --reason \"left the company\""))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        let outcome = try await counter.atOffice { office in try await office.users.disable(user, reason: reason) }
        return counter.answer(outcome, "user.disabled-now", ["code": "\(user)"])
    }
}
