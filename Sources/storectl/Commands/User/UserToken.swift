import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice
import Trail

struct UserToken: Command {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: Speech.help("user.token"),
        discussion: Speech.example(
            "storectl user token li.na --name laptop --days 90",
            "storectl user token li.na --name report --reads-only", "storectl user token li.na --name laptop --revoke"))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.token.name"))) var name: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.token.days"))) var days = 90
    @Flag(name: .long, help: ArgumentHelp(Speech.help("user.token.reads-only"))) var readsOnly = false
    @Flag(name: .long, help: ArgumentHelp(Speech.help("user.token.revoke"))) var revoke = false
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        let name = try counter.name(name, at: "--name")
        let values = ["code": "\(user)", "name": "\(name)"]
        return try await counter.atOffice { office in
            guard !revoke else {
                try await office.users.revokeToken(of: user, name: name, reason: reason)
                return .record([Field("changed", .boolean(true))], notes: [counter.say("token.revoked", values)])
            }
            let token = try await office.users.issueToken(
                to: user, name: name, days: days, readsOnly: readsOnly, reason: reason)
            return .record(
                [
                    Field("user", .text("\(user)")), Field("name", .text("\(name)")),
                    Field("token", .text(token.secret)),
                ], notes: [counter.say("token.issued")])
        }
    }
}
