package import Retail
package import SafetyStock

extension Report {
    /// Lines that need something or are pushed, and those that are not known, unless all are wanted.
    package init(_ sheet: OrderSheet, isWhole: Bool, currency: Currency) {
        let shown =
            isWhole
            ? sheet.lines
            : sheet.lines.filter {
                ($0.order.need ?? 0) > 0 || ($0.push?.pieces ?? 0) > 0 || $0.order.need == nil && $0.level.orderUpTo > 0
            }
        let pieces = sheet.needs.reduce(0) { $0 + ($1.order.need ?? 0) }
        let lines = Report.orderLines(shown, on: sheet.day)
        self.init(
            name: "suggested_order",
            head: [
                Field("account", .text(sheet.account)), Field("day", .day(sheet.day)),
                Field("levels", .quantity(Int64(sheet.lines.count))),
                Field("to_order", .quantity(Int64(sheet.needs.count))), Field("pieces", .quantity(pieces)),
                Field("unknown", .quantity(Int64(sheet.unknown.count))),
                Field("bounded", .quantity(Int64(sheet.bounded.count))),
                Field("saved", .quantity(sheet.lines.reduce(0) { $0 + ($1.saving?.pieces ?? 0) })),
                Field(Column("saved_money", .money), Cell(sum: sheet.lines.map(\.savedMoney), currency)),
                Field("pushed", .quantity(sheet.pushes.reduce(0) { $0 + ($1.isHeld ? 0 : $1.push.pieces) })),
                Field("push_held", .quantity(sheet.pushes.reduce(0) { $0 + ($1.isHeld ? $1.push.pieces : 0) })),
            ],
            sections: [
                Section(
                    "order_lines", lines,
                    notes: sheet.unknown.isEmpty
                        ? [] : [Notice("stock.unknown.stock", ["count": "\(sheet.unknown.count)"])])
            ] + (sheet.pushes.isEmpty ? [] : [Report.pushes(of: sheet)]), spreadsheet: lines)
    }

    private static func orderLines(_ lines: [OrderSheetLine], on day: Day) -> Table {
        Table(
            [Column("location"), Column("sku")]
                + [
                    "need", "pack", "minimum", "position", "on_hand", "in_transit", "on_order", "reserved",
                    "reorder_point", "order_up_to",
                ].map { Column($0, .number) }
                + [Column("state"), Column("reason"), Column("told_on"), Column("age_days", .number)]
                + [Column("bound_to"), Column("bound_day"), Column("bound_pieces", .number)]
                + [Column("saved", .number), Column("saved_money", .money)]
                + ["gap", "push", "push_held", "push_days", "days_after"].map { Column($0, .number) }
                + [Column("exposure", .money)],
            lines.map { $0.cells(on: day) })
    }

    /// By model: how far the target is, and what is pushed for it.
    private static func pushes(of sheet: OrderSheet) -> Section {
        let held = sheet.pushes.filter(\.isHeld)
        return Section(
            "order_targets",
            Table(
                [Column("model")]
                    + ["target", "bought", "ordered", "gap", "need", "push", "days_after"].map { Column($0, .number) }
                    + [Column("exposure", .money), Column("second_name"), Column("agreed_by")],
                sheet.pushes.map { found in
                    let push = found.push
                    return [
                        .text(found.target.model), .quantity(found.target.target), .quantity(found.target.bought),
                        .quantity(found.target.ordered), .quantity(push.gap), .quantity(orMissing: push.ground.need),
                        .quantity(push.pieces), push.pieces > 0 ? Cell(push.coverAfter) : .missing,
                        found.exposure.map { Cell(money: $0) } ?? .missing, .boolean(push.needsSecondName),
                        .text(orMissing: found.agreedBy),
                    ]
                }),
            notes: held.map { found in
                Notice(
                    "stock.push-held",
                    [
                        "model": found.target.model, "pieces": "\(found.push.pieces)", "account": sheet.account,
                        "days": "\(found.push.limitDays)",
                    ])
            })
    }
}

extension OrderSheetLine {
    /// What falls less in price, for pieces that do not lie there on the day.
    fileprivate var savedMoney: Money? {
        guard let saving, let fall = bound?.fall else { return nil }
        return try? saving.money(fall)
    }

    fileprivate func cells(on day: Day) -> [Cell] {
        [
            .text(location), .text(sku), .quantity(orMissing: order.need), .quantity(order.ground.lot.pack),
            .quantity(order.ground.lot.smallest), .quantity(orMissing: order.ground.position?.pieces),
            .quantity(orMissing: stock.onHand), .quantity(orMissing: stock.inTransit), .quantity(stock.onOrder),
            .quantity(orMissing: stock.reserved), .quantity(level.reorderPoint), .quantity(level.orderUpTo),
            .word(state.rawValue), .word(order.reason.rawValue), stock.toldOn.map { .day($0) } ?? .missing,
            .integer(orMissing: age(on: day)),
            bound.map { .word($0.end.rawValue) } ?? .missing, bound.map { .day($0.day) } ?? .missing,
            .quantity(orMissing: bound?.cap), .quantity(orMissing: saving?.pieces),
            savedMoney.map { Cell(money: $0) } ?? .missing,
        ] + pushCells
    }

    /// Pieces that wait for a second name stand in a column of their own: nobody orders them by mistake.
    private var pushCells: [Cell] {
        guard let push else { return Array(repeating: .missing, count: 6) }
        return [
            .quantity(push.gap), .quantity(isHeld ? 0 : push.pieces), .quantity(isHeld ? push.pieces : 0),
            push.pieces > 0 ? Cell(push.coverBrought) : .missing,
            push.pieces > 0 ? Cell(push.coverAfter) : .missing,
            (try? push.exposure()).map { $0.map { Cell(money: $0) } ?? .missing } ?? .missing,
        ]
    }
}

extension Cell {
    /// The sum of what is known; nothing where nothing is.
    fileprivate init(sum amounts: [Money?], _ currency: Currency) {
        let known = amounts.compactMap(\.self)
        let sum = known.reduce(Money?.some(Money(minor: 0, currency))) { sum, next in sum.flatMap { try? $0 + next } }
        self = known.isEmpty ? .missing : sum.map { Cell(money: $0) } ?? .missing
    }
}
