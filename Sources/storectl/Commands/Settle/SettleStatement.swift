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

extension Table {
    /// Entry by entry, with the opening and the closing where they are asked for.
    fileprivate static func entries(
        _ statement: AccountStatement, _ currency: Currency, withEnds: Bool = false
    ) -> Table {
        func end(_ day: Day, _ word: String, _ minor: Int64) -> [Cell] {
            [
                .day(day), .word("paper_\(word)"), .missing, .missing, .missing, .missing,
                .money(orMissing: minor, currency),
            ]
        }
        var balance = statement.opening
        let rows = statement.entries.map { entry -> [Cell] in
            balance += entry.owed
            return [
                .day(entry.day), .word("paper_\(entry.kind.rawValue)"), .text(entry.number),
                .text(orMissing: entry.invoice), entry.due.map { .day($0) } ?? .missing,
                .money(orMissing: entry.owed, currency), .money(orMissing: balance, currency),
            ]
        }
        return Table(
            [
                Column("day"), Column("paper"), Column("number"), Column("invoice"), Column("due_day"),
                Column("amount", .money), Column("balance", .money),
            ],
            withEnds
                ? [end(statement.month.firstDay, "opening", statement.opening)] + rows
                    + [end(statement.month.lastDay, "closing", statement.closing)] : rows)
    }

    fileprivate static func statements(_ statements: [AccountStatement], _ currency: Currency) -> Table {
        Table(
            [
                Column("account"), Column("name"), Column("opening", .money), Column("invoiced", .money),
                Column("paid", .money), Column("credited", .money), Column("closing", .money),
                Column("open_invoices", .number),
            ],
            statements.map { statement in
                [
                    .text(statement.account), .text(statement.accountName),
                    .money(orMissing: statement.opening, currency),
                    .money(orMissing: statement.sum(.invoice), currency),
                    .money(orMissing: statement.sum(.payment), currency),
                    .money(orMissing: statement.sum(.creditNote, .pool), currency),
                    .money(orMissing: statement.closing, currency), .quantity(Int64(statement.open.count)),
                ]
            })
    }
}

extension Report {
    fileprivate init(_ statement: AccountStatement, _ pool: [PoolEntry], on day: Day, _ currency: Currency) {
        let entries = Table.entries(statement, currency)
        let open = Table(
            [
                Column("invoice"), Column("day"), Column("due_day"), Column("days_late", .number),
                Column("amount", .money), Column("rest", .money),
            ],
            statement.open.map { open in
                [
                    .text(open.invoice), .day(open.day), .day(open.due), .quantity(max(0, open.daysLate(on: day))),
                    .money(orMissing: open.amount, currency), .money(orMissing: open.rest, currency),
                ]
            })
        let month = statement.month
        self.init(
            name: "statement",
            head: [
                Field("account", .text(statement.account)), Field("name", .text(statement.accountName)),
                Field("month", .month("\(month)")), Field("opening", .money(orMissing: statement.opening, currency)),
                Field("invoiced", .money(orMissing: statement.sum(.invoice), currency)),
                Field("paid", .money(orMissing: statement.sum(.payment), currency)),
                Field("credited", .money(orMissing: statement.sum(.creditNote, .pool), currency)),
                Field("closing", .money(orMissing: statement.closing, currency)),
                Field("unassigned", .money(orMissing: statement.unassigned, currency)),
            ],
            sections: [
                Section("statement_entries", entries), Section("statement_open", open),
                Section("statement_pool", .pool(pool.filter { month.days.contains($0.day) }, currency)),
            ])
    }
}

extension Table {
    static func pool(_ entries: [PoolEntry], _ currency: Currency) -> Table {
        Table(
            [
                Column("account"), Column("day"), Column("pool_kind"), Column("source"), Column("invoice"),
                Column("amount", .money), Column("balance", .money), Column("note"), Column("by"),
            ],
            entries.map { entry in
                [
                    .text(entry.account), .day(entry.day), .word("pool_\(entry.kind.rawValue)"), .text(entry.source),
                    .text(orMissing: entry.invoice), .money(orMissing: entry.amount, currency),
                    .money(orMissing: entry.balance, currency), .text(orMissing: entry.note), .text(entry.by),
                ]
            })
    }
}
