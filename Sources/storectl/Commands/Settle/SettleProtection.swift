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

extension Table {
    /// Statements that are worked out and not kept.
    fileprivate init(_ statements: [ProtectionStatement], _ currency: Currency) {
        self.init(
            [Column("cut"), Column("account"), Column("drop_day"), Column("lines", .number), Column("units", .number)]
                + [Column("held_units", .number), Column("amount", .money)],
            statements.map { statement in
                let waiting = statement.lines.filter(\.basis.waits)
                return [
                    .text(statement.cut), .text(statement.account.text), .day(statement.dropDay),
                    .quantity(Int64(statement.lines.count)),
                    .quantity(statement.lines.reduce(0) { $0 + ($1.basis.waits ? 0 : $1.units) }),
                    .quantity(waiting.reduce(0) { $0 + $1.units }), .money(orMissing: statement.amount, currency),
                ]
            })
    }
}

extension Report {
    /// Statements line by line, with sums before them and what is open behind.
    fileprivate init(_ lines: [SettledLine], on day: Day, _ currency: Currency) {
        let sums = Dictionary(grouping: lines) { [$0.cut, $0.account] }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        let open = lines.filter { [.disputed, .waiting].contains($0.state) }
        let late = open.filter { $0.isLate(on: day) }
        let table = Table(lines, currency)
        self.init(
            name: "protection",
            head: [
                Field("statements", .quantity(Int64(sums.count))), Field("lines", .quantity(Int64(lines.count))),
                Field("amount", .money(orMissing: lines.reduce(0) { $0 + $1.amount }, currency)),
            ],
            sections: [
                Section(
                    "protection_sums",
                    Table(
                        [Column("cut"), Column("account"), Column("drop_day"), Column("dispute_until")]
                            + ["lines", "units", "held_units", "disputed_lines"].map { Column($0, .number) }
                            + [Column("amount", .money)],
                        sums.map { key, lines in
                            let units = lines.reduce(0) { $0 + ($1.basis.waits || $1.isDecided ? 0 : $1.units) }
                            return [
                                .text(key[0]), .text(key[1]), .day(lines[0].dropDay), .day(lines[0].disputableUntil),
                                .quantity(Int64(lines.count)), .quantity(units),
                                .quantity(lines.reduce(0) { $0 + ($1.state == .waiting ? $1.units : 0) }),
                                .quantity(Int64(lines.count { $0.state == .disputed })),
                                .money(orMissing: lines.reduce(0) { $0 + $1.amount }, currency),
                            ]
                        })),
                Section("protection_lines", table),
                Section(
                    "protection_open",
                    Table(
                        [Column("cut"), Column("account"), Column("line", .number), Column("state"), Column("owner")]
                            + [Column("due"), Column("late"), Column("claimed_units", .number), Column("reason")],
                        open.map { line in
                            [
                                .text(line.cut), .text(line.account), .integer(Int64(line.number)),
                                .word("protection_\(line.state.rawValue)"), .text(line.owner),
                                line.answer?.due.map { .day($0) } ?? .missing, .boolean(line.isLate(on: day)),
                                .quantity(orMissing: line.answer?.units), .text(orMissing: line.answer?.reason),
                            ]
                        }),
                    notes: late.isEmpty ? [] : [Notice("protection.late", ["count": "\(late.count)"])]),
            ], spreadsheet: table)
    }
}

extension Table {
    fileprivate init(_ lines: [SettledLine], _ currency: Currency) {
        self.init(
            [Column("cut"), Column("account"), Column("line", .number), Column("sku"), Column("counted_by")]
                + [Column("lot_day"), Column("store"), Column("units", .number)]
                + ["base_price", "price_after", "uncapped", "amount"].map { Column($0, .money) }
                + [Column("of_line", .number), Column("state"), Column("reason")],
            lines.map { line in
                [
                    .text(line.cut), .text(line.account), .integer(Int64(line.number)), .text(line.sku),
                    .word("protection_\(line.basis.rawValue)"), line.lotDay.map { .day($0) } ?? .missing,
                    .text(orMissing: line.store), .quantity(line.units),
                ]
                    + [line.base, line.price, line.full, line.amount].map { .money(orMissing: $0, currency) } + [
                        .integer(orMissing: line.of), .word("protection_\(line.state.rawValue)"),
                        .text(orMissing: line.reason),
                    ]
            })
    }
}
