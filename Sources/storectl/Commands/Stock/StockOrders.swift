import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// What an account should order: one document.
struct StockOrders: Command {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: Speech.help("stock.orders"),
        discussion: Speech.help("stock.orders.more") + "\n\n"
            + Speech.example(
                "storectl stock orders --distributor D-ZJ-1",
                "storectl stock orders --distributor D-ZJ-1 --all --format csv > order.csv"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Flag(help: ArgumentHelp(Speech.help("stock.orders.all"))) var all = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let sheet = try await office.stock.orders(
                of: distributor, on: office.today(asked: options.on), zone: office.settings.timeZone.value)
            return .report(Report(sheet, isWhole: all))
        }
    }
}

extension Report {
    /// Lines that need something and those that are not known, unless all are wanted.
    fileprivate init(_ sheet: OrderSheet, isWhole: Bool) {
        let shown = isWhole ? sheet.lines : sheet.needs + sheet.unknown
        let pieces = sheet.needs.reduce(0) { $0 + ($1.order.need ?? 0) }
        self.init(
            name: "suggested_order",
            head: [
                Field("account", .text(sheet.account)), Field("day", .day(sheet.day)),
                Field("levels", .quantity(Int64(sheet.lines.count))),
                Field("to_order", .quantity(Int64(sheet.needs.count))), Field("pieces", .quantity(pieces)),
                Field("unknown", .quantity(Int64(sheet.unknown.count))),
            ],
            sections: [
                Section(
                    "order_lines",
                    Table(
                        [Column("location"), Column("sku")]
                            + [
                                "need", "pack", "minimum", "position", "on_hand", "in_transit", "on_order", "reserved",
                                "reorder_point", "order_up_to",
                            ].map { Column($0, .number) }
                            + [Column("state"), Column("reason"), Column("told_on"), Column("age_days", .number)],
                        shown.map { $0.cells(on: sheet.day) }),
                    notes: sheet.unknown.isEmpty
                        ? [] : [Notice("stock.unknown.stock", ["count": "\(sheet.unknown.count)"])])
            ])
    }
}

extension OrderSheetLine {
    fileprivate func cells(on day: Day) -> [Cell] {
        [
            .text(location), .text(sku), .quantity(orMissing: order.need), .quantity(order.ground.lot.pack),
            .quantity(order.ground.lot.smallest), .quantity(orMissing: order.ground.position?.pieces),
            .quantity(orMissing: stock.onHand), .quantity(orMissing: stock.inTransit), .quantity(stock.onOrder),
            .quantity(orMissing: stock.reserved), .quantity(level.reorderPoint), .quantity(level.orderUpTo),
            .word(state.rawValue), .word(order.reason.rawValue), stock.toldOn.map { .day($0) } ?? .missing,
            .integer(orMissing: age(on: day)),
        ]
    }
}
