import Answers
import ArgumentParser
import Retail
import Settlement
import StoreOffice

/// `storectl settle pool …`.
struct SettlePool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pool", abstract: Speech.help("settle.pool"),
        discussion: Speech.example("storectl settle pool --distributor D-ZJ-1"),
        subcommands: [SettlePoolShow.self, SettlePoolUse.self],
        defaultSubcommand: SettlePoolShow.self)
}

/// What came into the rebate pools, and what they paid.
struct SettlePoolShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("settle.pool.show"),
        discussion: Speech.example("storectl settle pool show", "storectl settle pool show --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let entries = try await office.accounts.pool(of: distributor, until: today)
            return .table(
                .pool(entries, office.settings.currency.value),
                notes: entries.isEmpty ? [counter.say("settle.pool-empty")] : [])
        }
    }
}

/// Pays part of an invoice out of the pool.
struct SettlePoolUse: Command {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: Speech.help("settle.pool.use"),
        discussion: Speech.help("settle.pool.use.more") + "\n\n"
            + Speech.example(
                "storectl settle pool use --distributor D-ZJ-1 --invoice INV-1042 --amount 12000.00 --reference ORD-77 --yes"
            ))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("settle.pool.invoice"))) var invoice: PaperNumber
    @Option(help: ArgumentHelp(Speech.help("settle.amount"))) var amount: String
    @Option(help: ArgumentHelp(Speech.help("settle.pool.reference"))) var reference: PaperNumber
    @Flag(help: ArgumentHelp(Speech.help("settle.pool.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            let minor = try TypedWord.amount(amount, currency, at: "--amount")
            let term = try await office.poolTerm(of: distributor, on: today)
            let use = { (isTried: Bool) in
                try await office.accounts.usePool(
                    of: distributor, for: invoice, minor, source: reference.text, share: term.share, on: today,
                    isTried: isTried)
            }
            let lies = { try await office.accounts.poolBalances()[distributor] ?? 0 }
            func fields(left: Int64) -> [Field] {
                [
                    Field("account", .text(distributor.text)), Field("invoice", .text(invoice.text)),
                    Field("amount", .money(orMissing: minor, currency)),
                    Field("pool_left", .money(orMissing: left, currency)),
                ]
            }
            if !yes, try await use(true) {
                let meant = fields(left: try await lies() - minor)
                guard try counter.isAgreed(to: .record(meant), question: "settle.pool.agree") else {
                    return .record(
                        meant, problems: [Problem("settle.pool-unconfirmed", at: Place(path: "--yes"))],
                        ending: .refusal(.refused))
                }
            }
            let made = try await use(false)
            return .record(
                fields(left: try await lies()),
                notes: made ? [] : [counter.say("settle.pool-used-already", ["reference": reference.text])])
        }
    }
}

/// What accounts owe, and how much they may.
struct SettleCredit: Command {
    static let configuration = CommandConfiguration(
        commandName: "credit", abstract: Speech.help("settle.credit"),
        discussion: Speech.help("settle.credit.more") + "\n\n"
            + Speech.example(
                "storectl settle credit --on 2026-10-31",
                "storectl settle credit --on 2026-10-31 --distributor C-XC"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            let own = try await office.statementAccount(distributor)
            let sheets = try await office.accounts.receivables(on: today, of: own)
            guard own != nil, let sheet = sheets.first else {
                return .table(
                    .receivables(sheets, currency),
                    notes: sheets.isEmpty ? [counter.say("settle.no-receivables", ["day": "\(today)"])] : [])
            }
            return .report(Report(sheet, currency))
        }
    }
}

extension Table {
    fileprivate static func receivables(_ sheets: [Receivable], _ currency: Currency) -> Table {
        let columns = Receivable.columns
        return Table(
            [Column("account"), Column("name")] + columns.map { Column($0, .money) },
            sheets.map { sheet in
                [.text(sheet.account), .text(sheet.accountName)]
                    + sheet.sums.map { .money(orMissing: $0, currency) }
            })
    }
}

extension Table {
    /// What an account owes, before each of its differences: a spreadsheet adds up the last column. `difference` is the sum.
    fileprivate static func receivable(_ sheet: Receivable, _ differences: Table, _ currency: Currency) -> Table {
        let whole = receivables([sheet], currency)
        let none: [[Cell]] = [differences.columns.map { _ in .missing }]
        return Table(
            whole.columns + differences.columns.dropLast() + [Column("amount", .money)],
            whole.rows.flatMap { row in (differences.rows.isEmpty ? none : differences.rows).map { row + $0 } })
    }
}

extension Receivable {
    fileprivate static let columns = [
        "owed_finance", "owed_sales", "difference", "open_orders", "pledged", "exposure", "credit_limit", "credit_room",
    ]

    /// In the order of the columns.
    fileprivate var sums: [Int64?] {
        [finance, sales, sales - finance, openOrders, pledged, exposure, limit, room]
    }
}

extension Report {
    fileprivate init(_ sheet: Receivable, _ currency: Currency) {
        let differences = Table(
            [
                Column("day"), Column("why"), Column("invoices"), Column("shipped_amount", .money),
                Column("invoiced", .money), Column("difference", .money),
            ],
            sheet.differences.map { difference in
                [
                    .day(difference.day), .word("receivable_\(difference.kind.rawValue)"),
                    .text(orMissing: difference.invoices.isEmpty ? nil : difference.invoices.joined(separator: " ")),
                    .money(orMissing: difference.shipped, currency), .money(orMissing: difference.invoiced, currency),
                    .money(orMissing: difference.amount, currency),
                ]
            })
        self.init(
            name: "credit",
            head: [
                Field("account", .text(sheet.account)), Field("name", .text(sheet.accountName)),
                Field("day", .day(sheet.day)),
            ] + zip(Receivable.columns, sheet.sums).map { Field($0, .money(orMissing: $1, currency)) },
            sections: [Section("credit_differences", differences)],
            spreadsheet: .receivable(sheet, differences, currency))
    }
}
