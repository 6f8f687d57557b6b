package import Retail
package import StoreGrading

/// A rehearsal as tables: the draft beside what is in force.
package struct RehearsalReport {
    private let found: GradeRehearsal
    private let steps: [StepResponse]
    private let showsMoves: Bool
    private let currency: Currency

    package init(_ found: GradeRehearsal, _ steps: [StepResponse], showsMoves: Bool, currency: Currency) {
        self.found = found
        self.steps = steps
        self.showsMoves = showsMoves
        self.currency = currency
    }

    package var report: Report {
        let rehearsal = found.draft.rehearsal
        return Report(
            name: "rehearsal",
            head: [
                Field("draft", .text(rehearsal.scheme.name)),
                Field("in_force", .text(orMissing: found.inForce?.rehearsal.scheme.name)),
                Field("from", .month("\(found.from)")), Field("to", .month("\(found.to)")),
                Field("stores", .quantity(Int64(rehearsal.months.last?.stores.count ?? 0))),
            ],
            sections: [
                Report.Section("rehearsal_figures", figures, notes: notesOnFigures),
                Report.Section("rehearsal_months", months),
                Report.Section("rehearsal_matrix", table(of: rehearsal.matrix)),
                Report.Section("changeover", changeover, notes: notesOnChangeover),
                Report.Section("changeover_matrix", table(of: found.draft.changeover.matrix)),
                Report.Section("flip_flops", flipFlops),
            ]
                + (showsMoves
                    ? [
                        Report.Section("rehearsal_moves", moves),
                        Report.Section("changeover_moves", changeoverMoves),
                    ] : []))
    }

    // The figures ------------------------------------------------------------------------------------------------------

    private var figures: Table {
        let both = found.schemes.map(\.rehearsal.figures)
        let kinds: [(String, (RehearsalFigures) -> Double?)] = [
            ("changing", \.changing), ("flapping", \.flapping), ("weighted_kappa", \.agreement),
            ("eta_squared", \.separation), ("rank_correlation", \.foresight),
            ("rank_correlation_unheld", \.foresightUnheld), ("rank_correlation_of_sales", \.foresightOfSales),
        ]
        let measured = kinds.map { key, figure in row(key, both.map(figure)) }
        return Table(
            [Column("figure")] + ["draft", "in_force", "ratio"].map { Column($0, .number) },
            measured + [
                row("step_in_three_months", steps.map(\.withinThreeMonths)),
                row("step_longest", steps.map { $0.longest.map(Double.init) }),
                row("step_due", steps.map { Double($0.due) }),
                row("step_tried", steps.map { Double($0.tried) }),
            ])
    }

    private func row(_ key: String, _ values: [Double?]) -> [Cell] {
        let (draft, present) = (values.first ?? nil, values.dropFirst().first ?? nil)
        let ratio = draft.flatMap { draft in present.flatMap { $0 == 0 ? nil : draft / $0 } }
        return [.word(key), number(draft), number(present), number(ratio)]
    }

    /// Four digits, where they say something.
    private func number(_ value: Double?) -> Cell {
        guard let value else { return .missing }
        if value == value.rounded(), value.magnitude > 1 { return .integer(Int64(value)) }
        return .decimal(DecimalText.scaled(Int64((value * 10_000).rounded()), exponent: 4))
    }

    private var notesOnFigures: [Notice] {
        let step = steps.first.map {
            Notice("grade.rehearsal-step", ["percent": "\($0.percent)", "tried": "\($0.tried)", "due": "\($0.due)"])
        }
        let empty = found.emptyMonths.map(\.description).joined(separator: ", ")
        return [step, empty.isEmpty ? nil : Notice("grade.rehearsal-empty", ["months": empty])].compactMap(\.self)
    }

    // Months and moves ---------------------------------------------------------------------------------------------------

    private var months: Table {
        let rehearsal = found.draft.rehearsal
        return Table(
            [Column("month")] + Grade.allCases.map { Column($0.key, .number) }
                + ["provisional", "ungraded", "changes"].map { Column($0, .number) },
            zip(rehearsal.months, rehearsal.changes).map { month, changes in
                [.month("\(month.month)")] + Grade.allCases.map { .quantity(Int64(month.count(of: $0))) }
                    + [
                        .quantity(Int64(month.count(of: .provisional))), .quantity(Int64(month.count(of: .ungraded))),
                        .quantity(Int64(changes)),
                    ]
            })
    }

    private func table(of matrix: MigrationMatrix) -> Table {
        Table(
            [Column("old")] + Grade.allCases.map { Column($0.key, .number) },
            Grade.allCases.map { from in
                [.text(from.rawValue)] + Grade.allCases.map { .quantity(Int64(matrix[from, $0])) }
            })
    }

    private var changeover: Table {
        Table(
            [Column("schemes"), Column("month")] + ["moved", "known", "limit"].map { Column($0, .number) }
                + [Column("second_signature"), Column("heads", .number), Column("display_money", .money)],
            zip(["draft", "in_force"], found.schemes.map(\.changeover)).map { which, change in
                [
                    .word(which), .month("\(change.month)"), .quantity(Int64(change.moves.count)),
                    .quantity(Int64(change.known)), change.limit.map { .quantity(Int64($0)) } ?? .missing,
                    .boolean(change.needsSecond), .quantity(Int64(change.extra.heads)),
                    .money(minor: change.extra.money, currency: currency.code, exponent: currency.exponent),
                ]
            })
    }

    private var notesOnChangeover: [Notice] {
        let change = found.draft.changeover
        guard change.needsSecond, let limit = change.limit else { return [] }
        return [
            Notice(
                "grade.rehearsal-second",
                ["moved": "\(change.moves.count)", "known": "\(change.known)", "limit": "\(limit)"])
        ]
    }

    private var flipFlops: Table {
        Table(
            [Column("store"), Column("grade"), Column("between"), Column("month")],
            found.draft.rehearsal.flipFlops.map {
                [.text($0.store), .text($0.grade.rawValue), .text($0.between.rawValue), .month("\($0.month)")]
            })
    }

    private var moves: Table {
        Table(
            [Column("store"), Column("old"), Column("new"), Column("month")],
            found.draft.rehearsal.moves.map {
                [.text($0.store), .text($0.from.rawValue), .text($0.to.rawValue), .month("\($0.month)")]
            })
    }

    private var changeoverMoves: Table {
        Table(
            [Column("store"), Column("old"), Column("new")],
            found.draft.changeover.moves.map {
                [.text($0.store), .text(orMissing: $0.from?.rawValue), .text($0.to.rawValue)]
            })
    }
}

extension GradeRehearsal {
    /// The draft, and the one in force where there is one.
    package var schemes: [RehearsedScheme] { [draft] + (inForce.map { [$0] } ?? []) }
}

extension Grade {
    fileprivate var key: String { "grade_\(rawValue.lowercased())" }
}
