import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// Splits a scarce supply of a model over those that ask for it.
struct StockAllocate: Command {
    static let configuration = CommandConfiguration(
        commandName: "allocate", abstract: Speech.help("stock.allocate"),
        discussion: Speech.help("stock.allocate.more") + "\n\n"
            + Speech.example(
                "storectl stock allocate APEX-6 --supply 5000",
                "storectl stock allocate APEX-6 --supply 5000 --floor 10 --asks asks.csv --format csv"))

    @Argument(help: ArgumentHelp(Speech.help("stock.allocate.model"), valueName: "model")) var model: String
    @Option(help: ArgumentHelp(Speech.help("stock.allocate.supply"), valueName: "units")) var supply: Int64
    @Option(help: ArgumentHelp(Speech.help("stock.allocate.floor"), valueName: "percent"))
    var floor: Percentage = Allocation.usualFloor
    @Option(help: ArgumentHelp(Speech.help("stock.allocate.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("stock.allocate.asks"), valueName: "file"), completion: .file())
    var asks: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        guard (0...StockCover.mostSupply).contains(supply) else {
            throw Refusal(
                .wrongUsage, "stock.supply-unfit", ["most": "\(StockCover.mostSupply)"],
                at: Place(path: "--supply", value: "\(supply)"))
        }
        let question = AllocationQuestion(
            model: try TypedWord.name(model, at: "model"), supply: supply, floor: floor, region: region,
            asks: try asks.map { try AllocationAsks(counter.table($0)) })
        return try await counter.atOffice { office in
            .report(
                Report(
                    try await office.stock.allocation(
                        question, on: office.today(asked: options.on), zone: office.settings.timeZone.value)))
        }
    }
}

extension Report {
    fileprivate init(_ sheet: AllocationSheet) {
        let table = Report.given(sheet)
        let to = sheet.day.adding(days: -1) ?? sheet.day
        self.init(
            name: "allocation",
            head: [
                Field("model", .text(sheet.model)), Field("day", .day(sheet.day)),
                Field("to_split", .quantity(sheet.supply)), Field("asked_units", .quantity(sheet.asked)),
                Field("given", .quantity(sheet.given)), Field("left_over", .quantity(sheet.supply - sheet.given)),
                Field(Column("floor_percent", .number), .decimal("\(sheet.floor)")),
                Field("split_by", .word(sheet.basis.rawValue)), Field("sold_from", .day(sheet.from)),
                Field("sold_to", .day(to)),
            ],
            sections: [
                Section(
                    "given", table,
                    notes: [
                        Notice("stock.split.\(sheet.basis.rawValue)", ["from": "\(sheet.from)", "to": "\(to)"])
                    ]),
                Report.leftOut(sheet.leftOut, on: sheet.day),
            ], spreadsheet: table)
    }

    private static func given(_ sheet: AllocationSheet) -> Table {
        let sold = sheet.lines.reduce(0) { $0 + max(0, $1.given.claim.sold) }
        return Table(
            [Column("account"), Column("name")]
                + ["asked_units", "sold_units", "share_percent", "from_floor", "given"].map { Column($0, .number) }
                + [Column("reason")],
            sheet.lines.map { name, given in
                [
                    .text(given.claim.account.text), .text(name), .quantity(given.claim.asked),
                    .quantity(given.claim.sold), .share(max(0, given.claim.sold), of: sold), .quantity(given.floor),
                    .quantity(given.pieces), .word(given.reason.rawValue),
                ]
            })
    }
}

extension Cell {
    /// Percent with two digits behind the point; nothing of nothing.
    fileprivate static func share(_ part: Int64, of whole: Int64) -> Cell {
        guard whole > 0 else { return .missing }
        return .decimal(DecimalText.scaled((part * 20_000 + whole) / (2 * whole), exponent: 2))
    }
}
