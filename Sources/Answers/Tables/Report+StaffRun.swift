package import PromoterStaffing
package import Retail

extension Report {
    /// A run and what it says, with what one would find by hand beside it.
    package init(_ receipt: PostingReceipt, changesOnly: Bool, notes: [Notice] = []) {
        let run = receipt.run
        let lines = changesOnly ? receipt.lines.filter { $0.isChange || $0.store == nil } : receipt.lines
        let proof = Notice(
            run.isProven ? "staff.proven" : "staff.not-proven",
            ["gap": percentage(run.bound - run.value, of: run.bound)])
        let head = [
            Field("proposal", .integer(run.number)), Field("region", .text(run.region)),
            Field("month", .month("\(run.month)")), Field("version", .integer(Int64(run.version))),
            Field("author", .text(run.author)), Field("made_at", .instant("\(run.madeAt)")),
            Field("stores", .quantity(Int64(run.stores))), Field("people", .quantity(Int64(run.people))),
            Field("moves", .quantity(Int64(run.moves))), Field("vacancies", .quantity(Int64(run.vacancies))),
            Field("worth", .milli(run.value)), Field("bound", .milli(run.bound)),
            Field("proven", .boolean(run.isProven)), Field("worth_now", .milli(run.present)),
            Field("worth_by_hand", .milli(run.byHand)),
        ]
        self.init(
            name: "staff_run", head: head,
            sections: [Section(changesOnly ? "changes" : "postings", .postings(lines), notes: [proof] + notes)],
            spreadsheet: .postings(lines))
    }

    /// What one posting is made of, and the best store that was passed over.
    package init(explaining line: PostingProposal, of run: PostingRun) {
        let head = [
            Field("person", .text(line.person)), Field("name", .text(line.name)),
            Field("proposal", .integer(run.number)),
            Field("month", .month("\(run.month)")), Field("present", .text(orMissing: line.present)),
            Field("store", .text(orMissing: line.store)), Field("fate", .word("fate_\(line.fate.rawValue)")),
            Field("distance_km", .kilometres(line.metres)),
            Field("worth", .milli(line.store == nil ? nil : line.value)),
        ]
        var notes: [Notice] = []
        if let other = line.other {
            notes = [
                Notice(
                    other.value == nil ? "staff.barred" : "staff.passed-over",
                    ["store": other.store, "worth": other.value.map { milli($0) } ?? ""]),
                Notice("staff.because-\(other.reason)", ["store": other.store]),
            ]
        }
        let table = Table(
            [Column("part"), Column("units_month", .number)],
            zip(PostingPart.allCases, line.parts).map { [.word("part_\($0.rawValue)"), .milli($1)] })
        self.init(
            name: "staff_explained", head: head, sections: [Section("worth_made_of", table, notes: notes)],
            spreadsheet: table)
    }
}

extension Table {
    /// Who works where, and why.
    package static func postings(_ lines: [PostingProposal]) -> Table {
        Table(
            [
                Column("person"), Column("name"), Column("present"), Column("store"), Column("fate"),
                Column("worth", .number), Column("distance_km", .number), Column("alternative"),
                Column("alternative_worth", .number), Column("passed_over"),
            ],
            lines.map { line in
                [
                    .text(line.person), .text(line.name), .text(orMissing: line.present), .text(orMissing: line.store),
                    .word("fate_\(line.fate.rawValue)"), .milli(line.store == nil ? nil : line.value),
                    .kilometres(line.metres), .text(orMissing: line.other?.store), .milli(line.other?.value),
                    line.other.map { .word("\($0.value == nil ? "bar" : "passed")_\($0.reason)") } ?? .missing,
                ]
            })
    }
}

extension Cell {
    /// Metres as kilometres with one decimal.
    package static func kilometres(_ metres: Int?) -> Cell {
        metres.map { .decimal(ExactDecimal.written(Int64(($0 + 50) / 100), decimals: 1)) } ?? .missing
    }
}

/// Thousandths of a unit, rounded to a tenth of one: for sentences.
private func milli(_ value: Int64) -> String {
    ExactDecimal.shortest(Int64(Rounding.halfAwayFromZero(Int128(value), over: 100)), decimals: 1)
}

/// Percent with two decimals, rounded up: a gap is never said to be smaller than it is.
private func percentage(_ part: Int64, of whole: Int64) -> String {
    guard whole > 0 else { return "100" }
    return ExactDecimal.shortest((part * 10_000 + whole - 1) / whole, decimals: 2)
}
