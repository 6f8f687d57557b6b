import Access
import Answers
import ArgumentParser
import Retail

/// `storectl user …`.
struct UserNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: Speech.help("user"),
        subcommands: [
            UserAdd.self, UserGrant.self, UserToken.self, UserPassword.self, UserResetFactor.self,
            UserDemandFactor.self, UserDisable.self, UserEnable.self, UserList.self,
        ])
}

extension Counter {
    /// The answer of a command that changed something, or found it so already.
    func answer(_ outcome: Gatekeeper.Outcome, _ done: String, _ values: [String: String]) -> Answer {
        switch outcome {
        case .done: .record([Field("changed", .boolean(true))], notes: [say(done, values)])
        case .alreadySo: .record([Field("changed", .boolean(false))], notes: [say("user.already-so", values)])
        }
    }

    /// A word of the command line as a code; refused with the place where it stands.
    func code<Of>(_ text: String, at path: String, _: Code<Of>.Type = Code<Of>.self) throws(Refusal) -> Code<Of> {
        do {
            return try Code(text)
        } catch {
            throw Refusal(.wrongUsage, "code.unreadable", ["found": text], at: Place(path: path))
        }
    }

    func name(_ text: String, at path: String) throws(Refusal) -> Name {
        do {
            return try Name(text)
        } catch {
            throw Refusal(.wrongUsage, "name.unreadable", ["found": text], at: Place(path: path))
        }
    }
}
