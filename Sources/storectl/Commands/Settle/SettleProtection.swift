import Access
import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// `storectl settle protection …`.
struct SettleProtection: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protection", abstract: Speech.help("settle.protection"),
        discussion: Speech.help("settle.protection.more") + "\n\n"
            + Speech.example(
                "storectl settle protection --month 2026-12 --yes",
                "storectl settle protection --month 2026-12 --distributor D-ZJ-1 --format csv > statement.csv",
                "storectl settle protection dispute --cut CUT-2026-12-11 --line 3 --units 40 --reason \"counted twice\""
            ),
        subcommands: [
            SettleProtectionStatement.self, SettleProtectionExplain.self, SettleProtectionAccept.self,
            SettleProtectionDispute.self, SettleProtectionDecide.self, SettleProtectionProofs.self,
        ], defaultSubcommand: SettleProtectionStatement.self)
}

/// Statements: worked out where the drop day has come, and shown.
struct SettleProtectionStatement: Command {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: Speech.help("settle.protection.statement"),
        discussion: Speech.help("settle.protection.statement.more") + "\n\n"
            + Speech.example(
                "storectl settle protection statement --month 2026-12",
                "storectl settle protection statement --cut CUT-2026-12-11 --distributor D-ZJ-1 --xlsx statement.xlsx"))

    @Option(help: ArgumentHelp(Speech.help("settle.protection.month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("settle.protection.cut"), valueName: "code")) var cut: CutCode?
    @Flag(help: ArgumentHelp(Speech.help("protection.yes"))) var yes = false
    @OptionGroup var forms: ReportForms

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard month != nil || cut != nil else { throw ValidationError(Speech.help("settle.protection.month-or-cut")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let question = StatementQuestion(month: month, account: distributor, cut: cut)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            var notes: [String] = []
            if office.person.trustClass == .hq {
                let meant = try await office.rehearseProtection(question, today: today)
                if !meant.isEmpty {
                    guard
                        try yes
                            || counter.isAgreed(
                                to: .table(Table(meant, currency)), question: "protection.settle-agree")
                    else {
                        return .table(
                            Table(meant, currency),
                            problems: [
                                Problem(
                                    "protection.settle-unconfirmed", ["count": "\(meant.count)"],
                                    at: Place(path: "--yes"))
                            ], ending: .refusal(.refused))
                    }
                    let done = try await office.settleProtection(question, today: today)
                    let sum = done.reduce(0) { $0 + $1.amount }
                    notes.append(
                        counter.say(
                            "protection.settled",
                            ["count": "\(done.count)", "amount": "\(Money(minor: sum, currency))"]))
                } else {
                    notes.append(counter.say("protection.nothing-to-settle"))
                }
                let waiting = try await office.protection.waiting(question, today: today)
                if !waiting.isEmpty {
                    notes.append(
                        counter.say("protection.waits-for-feed", ["accounts": waiting.joined(separator: ", ")]))
                }
                let behind = try await office.protection.behind(question, today: today)
                if !behind.isEmpty {
                    notes.append(counter.say("protection.waits-for-cut", ["accounts": behind.joined(separator: ", ")]))
                }
            }
            let lines = try await office.protection.lines(question)
            let file = ProtectionFile(lines, chain: counter.settings.chainName.value, currency, in: counter.language)
            if let written = try forms.written(file, [Field("lines", .quantity(Int64(lines.count)))]) { return written }
            if lines.isEmpty { notes.append(counter.say("protection.no-lines")) }
            return .report(Report(lines, on: today, currency), notes: notes)
        }
    }
}
