import Answers
import ArgumentParser
import Retail
import Settlement
import StoreOffice

/// The statement of account: opening + invoices − payments − credits = closing.
struct SettleStatement: Command {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: Speech.help("settle.statement"),
        discussion: Speech.help("settle.statement.more") + "\n\n"
            + Speech.example(
                "storectl settle statement --month 2026-10",
                "storectl settle statement --month 2026-10 --distributor C-XC"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let currency = office.settings.currency.value
            let today = try await office.today(asked: options.on)
            let own = try await office.statementAccount(distributor)
            let statements = try await office.accounts.statements(of: month, account: own)
            guard own != nil, let statement = statements.first else {
                return .table(
                    .statements(statements, currency),
                    notes: statements.isEmpty ? [counter.say("settle.no-papers", ["month": "\(month)"])] : [])
            }
            // A spreadsheet gets one table, from the opening to the closing.
            if options.format == .csv { return .table(.entries(statement, currency, withEnds: true)) }
            let pool = try await office.accounts.pool(of: own)
            return .report(Report(statement, pool, on: min(today, month.lastDay), currency))
        }
    }
}
