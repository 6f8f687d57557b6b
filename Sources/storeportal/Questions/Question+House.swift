import Access
import Answers
import FeedAttendance
import Retail
import StoreOffice
import Trail

extension Question {
    /// What is for everybody.
    static let house: [Question] = [
        Question(name: "today", room: .house, classes: everybody, isTable: false) { visit in
            let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
            let morning = try await visit.office.morning(of: visit.today, by: calendar)
            return .report(Report(morning, in: visit.language, visit.currency))
        },
        Question(name: "tokens", room: .house, classes: everybody) { visit in
            let tokens = try await visit.office.users.ownTokens()
            return .table(
                Table(
                    [Column("name"), Column("scope"), Column("created_at"), Column("last_used_at"), Column("until")],
                    tokens.map { token in
                        [
                            .text("\(token.name)"), .word(token.readsOnly ? "reading" : "everything"),
                            .instant("\(token.createdAt)"), token.lastUsedAt.map { .instant("\($0)") } ?? .missing,
                            .instant("\(token.until)"),
                        ]
                    }), notes: [visit.say("portal.tokens")]
            ).offering(tokens.isEmpty ? ["tokens"] : ["tokens", "tokens/end"])
        },
    ]
}

/// What a token is good for.
private enum TokenScope: String, CaseIterable { case reading, everything }

extension Act {
    /// What people do with tokens of their own.
    static let tokens: [Act] = [
        Act(
            name: "tokens",
            parameters: [
                Parameter(name: "name", kind: .text, isRequired: true),
                Parameter(name: "scope", kind: .word(TokenScope.allCases.map(\.rawValue)), isRequired: true),
                Parameter(name: "days", kind: .number, isRequired: true),
            ], isOwn: true, isShown: true
        ) { visit in
            _ = try visit.needed("scope")
            let (name, scope) = (try visit.name("name"), try visit.word("scope", of: TokenScope.self))
            let token = try await visit.office.users.issueOwnToken(
                name: name, days: Int(clamping: try visit.number("days")), readsOnly: scope != .everything)
            return .record(
                [Field("name", .text("\(name)")), Field("token", .text(token.secret))],
                notes: [visit.say("token.issued")])
        },
        Act(
            name: "tokens/end", parameters: [Parameter(name: "name", kind: .text, isRequired: true)],
            outlook: { visit in
                let name = try visit.name("name")
                let token = try await visit.office.users.ownTokens().first { $0.name == name }
                return token.map { token in
                    .record(
                        [
                            Field("name", .text("\(token.name)")), Field("created_at", .instant("\(token.createdAt)")),
                            Field("last_used_at", token.lastUsedAt.map { .instant("\($0)") } ?? .missing),
                        ], notes: [visit.say("portal.token-given-up")])
                }
            }, isOwn: true
        ) { visit in
            let name = try visit.name("name")
            try await visit.office.users.endOwnToken(name: name)
            return .record(
                [Field("changed", .boolean(true))], notes: [visit.say("token.own-ended", ["name": "\(name)"])])
        },
    ]
}
