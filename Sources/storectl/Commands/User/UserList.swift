import Access
import Answers
import ArgumentParser
import Retail
import StoreOffice

struct UserList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("user.list"), discussion: Speech.example("storectl user list"))

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let users = try await counter.atOffice { office in try await office.users.list() }
        return .table(
            Table(
                [
                    Column("code"), Column("name"), Column("class"), Column("region"), Column("account"),
                    Column("rights"), Column("tokens"), Column("second_factor"), Column("state"), Column("created_at"),
                ], users.map(row)))
    }

    private func row(_ user: User) -> [Cell] {
        [
            .text("\(user.code)"), .text("\(user.name)"), .word(user.trustClass.rawValue),
            .text(orMissing: user.region?.text), .text(orMissing: user.account?.text),
            .list(user.rights.map { .text(limited($0.right.rawValue, $0.until)) }),
            .list(user.tokens.map { .text(limited($0.name.text, $0.until)) }),
            user.factor.map { .word($0.rawValue) } ?? .missing,
            .word(user.disabledAt == nil ? "active" : "disabled"), .instant("\(user.createdAt)"),
        ]
    }

    /// `pricing`, or `pricing … 2026-03-31T16:00:00Z`.
    private func limited(_ name: String, _ until: Instant?) -> String { until.map { "\(name) … \($0)" } ?? name }
}
