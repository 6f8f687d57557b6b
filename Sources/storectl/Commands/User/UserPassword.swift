import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserPassword: Command {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: Speech.help("user.password"),
        discussion: Speech.help("user.password.more") + "\n\n" + Speech.example("storectl user password li.na"))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        return try await counter.atOffice { office in
            let password = try await office.givePassword(to: user)
            return .record(
                [Field("user", .text("\(user)")), Field("password", .text(password))],
                notes: [counter.say("password.given", ["code": "\(user)"])])
        }
    }
}
