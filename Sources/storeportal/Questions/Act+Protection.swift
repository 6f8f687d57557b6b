import Answers
import PriceProtection
import Retail
import StoreOffice

extension Act {
    /// What accounts say to their statements, and what headquarters decides.
    static let protection: [Act] = [
        Act(
            name: "protection/{cut}/{account}/accept", parameters: Array(Question.protectionLine.prefix(2)),
            outlook: { visit in
                let lines = try await visit.openLines()
                return .record(
                    [
                        Field("lines", .quantity(Int64(lines.count))),
                        Field("units", .quantity(lines.reduce(0) { $0 + $1.units })),
                        Field("amount", .money(orMissing: lines.reduce(0) { $0 + $1.amount }, visit.currency)),
                    ], notes: [visit.say("portal.accepted-for-good")])
            }
        ) { visit in
            _ = try await visit.openLines()
            let lines = try await visit.office.protection.acceptAll(
                of: try CutCode(checked: visit, "cut"), today: visit.today)
            return .record(
                [Field("lines", .quantity(Int64(lines.count)))],
                notes: [visit.say("portal.lines-accepted", ["count": "\(lines.count)"])])
        },
        Act(
            name: "\(line)/accept", parameters: Question.protectionLine,
            outlook: { visit in
                let number = try await visit.ownLine()
                guard let line = try await visit.openLines().first(where: { $0.number == number }) else { return nil }
                return .record(
                    [
                        Field("sku", .text(line.sku)), Field("units", .quantity(line.units)),
                        Field("amount", .money(orMissing: line.amount, visit.currency)),
                    ], notes: [visit.say("portal.accepted-for-good")])
            }
        ) { visit in
            let number = try await visit.ownLine()
            let isNew = try await visit.office.protection.accept(
                try CutCode(checked: visit, "cut"), line: number, today: visit.today)
            return visit.told(number, isNew, "protection.accepted")
        },
        Act(
            name: "\(line)/dispute",
            parameters: Question.protectionLine + [
                Parameter(name: "units", kind: .number, isRequired: true),
                Parameter(name: "reason", kind: .longText, isRequired: true),
            ]
        ) { visit in
            let number = try await visit.ownLine()
            let isNew = try await visit.office.protection.dispute(
                try CutCode(checked: visit, "cut"), line: number, units: try visit.units(),
                reason: try visit.name("reason"), today: visit.today, clock: try await visit.office.today())
            return visit.told(number, isNew, "protection.disputed")
        },
        Act(
            name: "\(line)/decide",
            parameters: Question.protectionLine + [
                Parameter(name: "units", kind: .number, isRequired: true),
                Parameter(name: "reason", kind: .longText, isRequired: true),
            ],
            outlook: { visit in
                let meant = try await visit.office.protection.outlook(
                    of: try CutCode(checked: visit, "cut"), try AccountCode(checked: visit, "account"),
                    line: Int(clamping: try visit.number("line")), .units(try visit.units()))
                return .record(meant.fields(visit.currency))
            }
        ) { visit in
            let number = Int(clamping: try visit.number("line"))
            let done = try await visit.office.decideProtection(
                try CutCode(checked: visit, "cut"), try AccountCode(checked: visit, "account"), line: number,
                .units(try visit.units()), reason: try visit.name("reason"), today: visit.today)
            return .record(
                done.fields(visit.currency),
                notes: [visit.say("protection.decided", ["line": "\(number)", "new": "\(done.number)"])])
        },
    ]

    private static let line = "protection/{cut}/{account}/{line}"
}

extension Visit {
    /// Lines of a statement of the own account that nobody has answered. Another's is answered like one that is not there.
    fileprivate func openLines() async throws -> [SettledLine] {
        let (cut, account) = (try CutCode(checked: self, "cut"), try AccountCode(checked: self, "account"))
        guard try await ownAccount() == account else {
            throw Refusal(.forbidden, "protection.account-answers")
        }
        _ = try await office.protection.cut(cut)
        return try await office.protection.lines(StatementQuestion(account: account, cut: cut)).filter(\.isOpen)
    }

    /// The number of a line of the own account; nobody answers for another.
    fileprivate func ownLine() async throws -> Int {
        guard try await ownAccount() == AccountCode(checked: self, "account") else {
            throw Refusal(.forbidden, "protection.account-answers")
        }
        return Int(clamping: try number("line"))
    }

    fileprivate func units() throws(Refusal) -> Int64 {
        let units = try number("units")
        guard units <= 1_000_000_000 else {
            throw Refusal(.wrongUsage, "portal.no-number", ["found": "\(units)"], at: Place(path: "units"))
        }
        return units
    }

    fileprivate func told(_ line: Int, _ isNew: Bool, _ done: String) -> Answer {
        .record(
            [Field("line", .integer(Int64(line))), Field("changed", .boolean(isNew))],
            notes: [say(isNew ? done : "protection.answered-before", ["line": "\(line)"])])
    }
}
