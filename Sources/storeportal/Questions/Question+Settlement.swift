import Answers
import PriceProtection
import Retail
import Settlement
import StoreOffice

extension Question {
    /// What the brand owes its accounts, and they the brand.
    static let settlement: [Question] = [
        Question(
            name: "rebates", room: .settlement, classes: everybody, parameters: [month, account]
        ) { visit in
            let asked = try visit.month() ?? visit.today.month
            let sheets = try await visit.office.rebates(
                in: asked, until: visit.today, of: try await visit.office.statementAccount(try visit.code("account")))
            let held = sheets.count { $0.result.earned == nil }
            return .table(
                .rebates(sheets, visit.currency),
                notes: (sheets.isEmpty ? [visit.say("settle.rebate.none", ["month": "\(asked)"])] : [])
                    + (held > 0 ? [visit.say("settle.rebate.unknown", ["count": "\(held)"])] : [])
            ).offering(visit.isHeadquarters && asked < visit.today.month ? ["rebates/settle"] : [])
        },
        Question(
            name: "rebates/{rebate}", room: .settlement, classes: [],
            parameters: [Parameter(name: "rebate", kind: .text, isRequired: true), month, account], isTable: false
        ) { visit in
            let (asked, code) = (try visit.month() ?? visit.today.month, try visit.needed("rebate"))
            let sheets = try await visit.office.rebates(in: asked, until: visit.today, of: try await visit.account())
            guard let sheet = sheets.first(where: { $0.term.code == code }) else {
                throw Refusal(
                    "settle.rebate-unknown",
                    ["rebate": code, "known": Set(sheets.map(\.term.code)).sorted().joined(separator: ", ")])
            }
            return .report(Report(explaining: sheet, visit.currency))
        },
        Question(name: "pool", room: .settlement, classes: everybody, parameters: [account]) { visit in
            let entries = try await visit.office.accounts.pool(of: try visit.code("account"), until: visit.today)
            return .table(
                .pool(entries, visit.currency),
                notes: entries.isEmpty
                    ? [visit.say("settle.pool-empty")] : [visit.say("portal.as-of", ["day": "\(visit.today)"])]
            ).offering(visit.isHeadquarters ? ["pool/use"] : [])
        },
        Question(
            name: "statement", room: .settlement, classes: everybody, parameters: [month, account], isTable: false
        ) { visit in
            let asked = try visit.month() ?? visit.today.month
            let own = try await visit.office.statementAccount(try visit.code("account"))
            let statements = try await visit.office.accounts.statements(of: asked, account: own)
            guard own != nil, let statement = statements.first else {
                return .table(
                    .statements(statements, visit.currency),
                    notes: statements.isEmpty ? [visit.say("settle.no-papers", ["month": "\(asked)"])] : [])
            }
            let pool = try await visit.office.accounts.pool(of: own)
            return .report(Report(statement, pool, on: min(visit.today, asked.lastDay), visit.currency))
        },
        Question(
            name: "protection", room: .settlement, classes: everybody, parameters: [month, account], isTable: false
        ) { visit in
            let own = try await visit.ownAccount()
            let asked = StatementQuestion(
                month: try visit.month() ?? (own == nil ? visit.today.month : nil),
                account: try visit.code("account") ?? own)
            return .report(try await visit.statements(asked)).offering(
                visit.isHeadquarters ? ["protection/settle"] : [])
        },
        Question(
            name: "protection/{cut}/{account}", room: .settlement, classes: [],
            parameters: [cut, Parameter(name: "account", kind: .code, isRequired: true)], isTable: false
        ) { visit in
            let asked = StatementQuestion(
                account: try AccountCode(checked: visit, "account"), cut: try CutCode(checked: visit, "cut"))
            let lines = try await visit.office.protection.lines(asked)
            // A statement may still be to come, but of a cut that is there.
            if lines.isEmpty { _ = try await visit.office.protection.cut(try CutCode(checked: visit, "cut")) }
            let own = try await visit.ownAccount()?.text
            let waits = lines.contains { $0.account == own && $0.isOpen }
            return .report(try await visit.statements(asked)).offering(
                waits ? ["protection/{cut}/{account}/accept"] : [])
        },
        Question(
            name: "protection/{cut}/{account}/{line}", room: .settlement, classes: [], parameters: protectionLine,
            isTable: false
        ) { visit in
            let explained = try await visit.office.protection.explain(
                try CutCode(checked: visit, "cut"), try AccountCode(checked: visit, "account"),
                line: Int(clamping: try visit.number("line")))
            // A dispute is in time by the later of the two.
            let now = max(visit.today, try await visit.office.today())
            return .report(Report(explained, visit.currency), notes: visit.clock(of: explained.line, now))
                .offering(try await visit.answers(to: explained.line, now))
        },
        Question(
            name: "claims", room: .settlement, classes: everybody, parameters: [account]
        ) { visit in
            let lines = try await visit.office.accounts.claims(of: try visit.code("account"))
            return .table(
                .claims(lines, visit.currency, in: visit.language),
                notes: lines.isEmpty ? [visit.say("claim.none")] : [])
        },
    ]

    private static let month = Parameter(name: "month", kind: .month)
    private static let cut = Parameter(name: "cut", kind: .code, isRequired: true)
    /// What names a line of a statement.
    static let protectionLine = [
        cut, Parameter(name: "account", kind: .code, isRequired: true),
        Parameter(name: "line", kind: .number, isRequired: true),
    ]
}

extension Visit {
    /// Statements line by line. One that is not there, or not for this person, has no lines.
    fileprivate func statements(_ question: StatementQuestion) async throws -> Report {
        let lines = try await office.protection.lines(question)
        var report = Report(lines, on: today, currency)
        if lines.isEmpty { report.sections = [] }
        return report
    }

    /// How long a line may still be disputed, or by when it has to be decided.
    fileprivate func clock(of line: SettledLine, _ now: Day) -> [String] {
        if line.state == .disputed, let due = line.answer?.due {
            return [
                say(
                    due < today ? "portal.decision-late" : "portal.decision-due",
                    ["day": "\(due)", "days": "\(abs(due.sinceEpoch - today.sinceEpoch))"])
            ]
        }
        guard line.state == .credited, line.of == nil else { return [] }
        let left = line.disputableUntil.sinceEpoch - now.sinceEpoch
        return [
            say(
                left < 0 ? "portal.dispute-over" : "portal.dispute-until",
                ["day": "\(line.disputableUntil)", "days": "\(left)"])
        ]
    }

    /// What the person can say to a line: the account while its clock runs, headquarters where something is open.
    fileprivate func answers(to line: SettledLine, _ now: Day) async throws -> [String] {
        let path = "protection/{cut}/{account}/{line}"
        if trustClass == .hq {
            return line.state == .disputed || line.state == .waiting ? ["\(path)/decide"] : []
        }
        guard try await ownAccount()?.text == line.account, line.of == nil, line.answer == nil, !line.isDecided,
            today >= line.settledOn
        else { return [] }
        return ["\(path)/accept"] + (now <= line.disputableUntil ? ["\(path)/dispute"] : [])
    }
}
