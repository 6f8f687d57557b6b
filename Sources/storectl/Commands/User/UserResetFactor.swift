import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

/// Takes the second factor of somebody away, after a second look.
struct UserResetFactor: Command {
    static let configuration = CommandConfiguration(
        commandName: "reset-factor", abstract: Speech.help("user.reset-factor"),
        discussion: Speech.help("user.reset-factor.more") + "\n\n"
            + Speech.example("storectl user reset-factor li.na --reason \"lost the telephone\" --yes"))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @Flag(help: ArgumentHelp(Speech.help("user.factor.yes"))) var yes = false
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        return try await counter.atOffice { office in
            guard let known = try await office.users.list().first(where: { $0.code == user }) else {
                throw Refusal("user.unknown", ["found": "\(user)"])
            }
            let fields = [
                Field("user", .text("\(user)")), Field("name", .text("\(known.name)")),
                Field("second_factor", known.factor.map { .word($0.rawValue) } ?? .missing),
            ]
            guard try yes || counter.isAgreed(to: .record(fields), question: "user.reset-factor.agree") else {
                return .record(
                    fields,
                    problems: [Problem("user.factor-unconfirmed", [:], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            return counter.answer(
                try await office.users.resetFactor(of: user, reason: reason), "factor.reset", ["code": "\(user)"])
        }
    }
}
