import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// What the places of a region could give each other before new pieces are shipped.
struct StockTransfers: Command {
    static let configuration = CommandConfiguration(
        commandName: "transfers", abstract: Speech.help("stock.transfers"),
        discussion: Speech.help("stock.transfers.more") + "\n\n"
            + Speech.example(
                "storectl stock transfers --region ZJ",
                "storectl stock transfers --region EAST --sku APEX-6-12-256-BK --format csv > transfers.csv"))

    @Option(help: ArgumentHelp(Speech.help("stock.transfers.region"), valueName: "code")) var region: RegionCode
    @Option(help: ArgumentHelp(Speech.help("stock.levels.sku"))) var sku: [SKU] = []

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            .report(
                Report(
                    try await office.stock.transfers(
                        in: region, on: office.today(asked: options.on), skus: sku.isEmpty ? nil : sku,
                        zone: office.settings.timeZone.value)))
        }
    }
}

extension Report {
    fileprivate init(_ sheet: TransferSheet) {
        let table = Table(
            [Column("sku"), Column("pieces", .number)] + Report.side("from") + Report.side("to"),
            sheet.transfers.map { transfer in
                [.text(transfer.sku.text), .quantity(transfer.pieces)] + transfer.giver.cells + transfer.taker.cells
            })
        self.init(
            name: "transfers",
            head: [
                Field("region", .text(sheet.region)), Field("day", .day(sheet.day)),
                Field("accounts_levelled", .quantity(Int64(sheet.levelled))),
                Field("accounts_there", .quantity(Int64(sheet.accounts))),
                Field("levels", .quantity(Int64(sheet.levels))),
                Field("unknown", .quantity(Int64(sheet.leftOut.reduce(0) { $0 + $1.levels }))),
                Field("transfers", .quantity(Int64(sheet.transfers.count))), Field("pieces", .quantity(sheet.pieces)),
            ],
            sections: [
                Section(
                    "transfers", table,
                    notes: sheet.transfers.isEmpty ? [Notice("stock.transfers-none", ["region": sheet.region])] : []),
                Report.leftOut(sheet.leftOut, on: sheet.day),
            ], spreadsheet: table)
    }

    private static func side(_ side: String) -> [Column] {
        [
            Column("\(side)_account"), Column("\(side)_location"), Column("\(side)_days_before", .number),
            Column("\(side)_days_after", .number),
        ]
    }

    /// Who takes no part, and why.
    static func leftOut(_ leftOut: [LeftOut], on day: Day) -> Section {
        Section(
            "left_out",
            Table(
                [
                    Column("account"), Column("location"), Column("levels", .number), Column("told_on"),
                    Column("age_days", .number), Column("why_left_out"),
                ],
                leftOut.map { part in
                    [
                        .text(part.account), .text(orMissing: part.location), .quantity(Int64(part.levels)),
                        part.toldOn.map { .day($0) } ?? .missing, .integer(orMissing: part.age(on: day)),
                        .word(part.why.rawValue),
                    ]
                }), notes: [Notice(leftOut.isEmpty ? "stock.left-out-none" : "stock.left-out")])
    }
}

extension StockTransfer.Side {
    fileprivate var cells: [Cell] { [.text(account.text), .text(location), Cell(before), Cell(after)] }
}
