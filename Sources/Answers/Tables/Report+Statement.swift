package import Retail
package import Settlement

extension Table {
    /// Entry by entry, with the opening and the closing where they are asked for.
    package static func entries(
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

    /// A line an account.
    package static func statements(_ statements: [AccountStatement], _ currency: Currency) -> Table {
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
    /// Entries, open invoices, and what the pool did in the month.
    package init(_ statement: AccountStatement, _ pool: [PoolEntry], on day: Day, _ currency: Currency) {
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
    /// What came into pools and went out.
    package static func pool(_ entries: [PoolEntry], _ currency: Currency) -> Table {
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
