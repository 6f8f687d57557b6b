package import PriceProtection
package import Retail

extension Table {
    /// Statements that are worked out and not kept.
    package init(_ statements: [ProtectionStatement], _ currency: Currency) {
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
    package init(_ lines: [SettledLine], on day: Day, _ currency: Currency) {
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
                            + ["days_left", "lines", "units", "held_units", "disputed_lines"].map {
                                Column($0, .number)
                            }
                            + [Column("amount", .money)],
                        sums.map { key, lines in
                            let units = lines.reduce(0) { $0 + ($1.basis.waits || $1.isDecided ? 0 : $1.units) }
                            return [
                                .text(key[0]), .text(key[1]), .day(lines[0].dropDay), .day(lines[0].disputableUntil),
                                .integer(Int64(max(0, lines[0].disputableUntil.sinceEpoch - day.sinceEpoch))),
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
