import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

/// Demands a second factor of everybody of a class, after a second look at who has none.
struct UserDemandFactor: Command {
    static let configuration = CommandConfiguration(
        commandName: "demand-factor", abstract: Speech.help("user.demand-factor"),
        discussion: Speech.help("user.demand-factor.more") + "\n\n"
            + Speech.example(
                "storectl user demand-factor hq --yes",
                "storectl user demand-factor distributor --revoke --reason \"not all have telephones yet\" --yes"))

    @Argument(help: ArgumentHelp(Speech.help("user.class"))) var ofClass: UserAdd.ClassWord
    @Flag(name: .long, help: ArgumentHelp(Speech.help("user.demand-factor.revoke"))) var revoke = false
    @Option(name: .long, help: ArgumentHelp(Speech.help("reason"))) var reason: String?
    @Flag(help: ArgumentHelp(Speech.help("user.factor.yes"))) var yes = false
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let trustClass = ofClass.trustClass
        return try await counter.atOffice { office in
            let people = try await office.users.list().filter { $0.trustClass == trustClass && $0.disabledAt == nil }
            let without = people.filter { $0.factor != .on }
            let fields = [
                Field("class", .word(trustClass.rawValue)), Field("people", .integer(Int64(people.count))),
                Field("without_factor", .integer(Int64(without.count))),
            ]
            let question = revoke ? "user.demand-factor.agree-revoke" : "user.demand-factor.agree"
            guard try yes || counter.isAgreed(to: .record(fields), question: question) else {
                return .record(
                    fields,
                    problems: [Problem("user.factor-unconfirmed", [:], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            return counter.answer(
                try await office.users.demandFactor(of: trustClass, !revoke, reason: reason),
                revoke ? "factor.demand-withdrawn" : "factor.demanded", ["count": "\(without.count)"])
        }
    }
}
