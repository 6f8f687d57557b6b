import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserGrant: Command {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: Speech.help("user.grant"),
        discussion: Speech.example(
            "storectl user grant li.na pricing --until 2026-03-31",
            "storectl user grant li.na pricing --revoke --reason \"back from leave\""))

    @Argument(help: ArgumentHelp(Speech.help("user.code"))) var code: String
    @Argument(help: ArgumentHelp(Speech.help("user.right"))) var right: Right
    @Option(name: .long, help: ArgumentHelp(Speech.help("user.until"), valueName: "time")) var until: String?
    @Flag(name: .long, help: ArgumentHelp(Speech.help("user.grant.revoke"))) var revoke = false
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let user: UserCode = try counter.code(code, at: "code")
        guard !revoke || until == nil else { throw Refusal(.wrongUsage, "right.until-or-revoke") }
        let values = ["code": "\(user)", "right": right.rawValue]
        return try await counter.atOffice { office in
            if revoke {
                return counter.answer(
                    try await office.users.withdraw(right, from: user, reason: reason), "right.withdrawn", values)
            }
            let end = try await instant(office)
            return counter.answer(
                try await office.users.grant(right, to: user, until: end, reason: reason), "right.granted", values)
        }
    }

    /// A day counts whole; a time counts as it is.
    private func instant(_ office: Office) async throws -> Instant? {
        guard let until else { return nil }
        if let instant = Instant(until) { return instant }
        guard let last = Day(until), let next = Day(sinceEpoch: last.sinceEpoch + 1) else {
            throw Refusal(.wrongUsage, "time.unreadable", ["found": until], at: Place(path: "--until"))
        }
        return try await office.start(of: next)
    }
}

extension Right: ExpressibleByArgument {}
