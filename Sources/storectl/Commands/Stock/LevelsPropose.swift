import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// Works out the levels of an account and keeps the run.
struct LevelsPropose: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: Speech.help("stock.levels.propose"),
        discussion: Speech.help("stock.levels.propose.more") + "\n\n"
            + Speech.example(
                "storectl stock levels propose --distributor D-ZJ-1",
                "storectl stock levels propose --distributor C-XC --on 2026-11-01 --format csv",
                "storectl stock levels propose --distributor D-ZJ-1 --launch APEX-7-256-BK=1200"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("stock.location"), valueName: "code")) var location: String?
    @Option(help: ArgumentHelp(Speech.help("stock.launch"), valueName: "sku=units")) var launch: [PlannedLaunch] = []

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let planned = Dictionary(launch.map { ($0.sku, $0.units) }, uniquingKeysWith: { _, last in last })
        return try await counter.atOffice { office in
            let receipt = try await office.stock.propose(
                distributor, on: office.today(asked: options.on), zone: office.settings.timeZone.value,
                planned: planned)
            return .report(Report(proposed: receipt, at: location))
        }
    }
}

extension Report {
    /// The run, and what it says of one place or all.
    init(proposed receipt: LevelReceipt, at location: String?) {
        let rows = receipt.rows.filter { location == nil || $0.location == location }
        let run = receipt.run
        self.init(
            name: "levels_proposed",
            head: [
                Field("run", .integer(run.number)), Field("account", .text(run.account)), Field("day", .day(run.day)),
                Field("platform", .word(run.platform.rawValue)), Field("version", .integer(Int64(run.version))),
                Field("method", .text(run.method)),
                Field(Column("lead_days", .number), .days(run.lead?.mean)),
                Field(Column("lead_deviation", .number), .days(run.lead?.deviation)),
                Field("lead_orders", .quantity(Int64(run.lead?.receipts ?? 0))),
                Field("lines", .quantity(Int64(run.lines))), Field("unknown", .quantity(Int64(run.unknown))),
                Field("changed", .quantity(Int64(rows.count { $0.proposal.level != nil && !$0.isInForce }))),
                Field(Column("cost_of_change", .money), .money(costOf: rows)),
                Field("repeated", .boolean(receipt.isRepeated)),
            ],
            sections: [
                Section(
                    "levels", Report.levels(rows),
                    notes: Report.unknown(rows) + Report.launches(rows) + Report.repeated(receipt))
            ])
    }

    private static func levels(_ rows: [LevelRow]) -> Table {
        Table(
            [Column("location"), Column("sku"), Column("class"), Column("stage")]
                + [
                    "weekly", "safety_stock", "reorder_point", "order_up_to", "order_up_to_now", "change", "position",
                ].map { Column($0, .number) } + [
                    Column("state"), Column("need", .number), Column("unknown"), Column("launch_by"),
                ],
            rows.map { row in
                let proposal = row.proposal
                let position = proposal.reason == .unknown && proposal.level != nil ? nil : proposal.position
                return [
                    .text(row.location), .text(row.sku), .text(proposal.classWord), .word(proposal.stage.rawValue),
                    .milli(proposal.sizing?.weeklyMilli), .quantity(orMissing: proposal.level?.safetyStock),
                    .quantity(orMissing: proposal.level?.reorderPoint),
                    .quantity(orMissing: proposal.level?.orderUpTo), .quantity(orMissing: row.inForce?.orderUpTo),
                    .quantity(orMissing: row.change), .quantity(orMissing: position), .word(proposal.state.rawValue),
                    .quantity(orMissing: proposal.need), proposal.unknown.map { .word($0.rawValue) } ?? .missing,
                    proposal.launchWord,
                ]
            })
    }

    /// "3 without a level: …", reason by reason.
    private static func unknown(_ rows: [LevelRow]) -> [Notice] {
        let untold = rows.count { $0.proposal.level != nil && $0.proposal.need == nil }
        return LevelUnknown.allCases.compactMap { reason in
            let count = rows.count { $0.proposal.unknown == reason }
            return count == 0 ? nil : Notice("stock.unknown.\(reason.rawValue)", ["count": "\(count)"])
        } + (untold == 0 ? [] : [Notice("stock.unknown.stock", ["count": "\(untold)"])])
    }

    /// "4 in their first weeks are foreseen by earlier launches …", one notice for each way.
    private static func launches(_ rows: [LevelRow]) -> [Notice] {
        LaunchBasis.Kind.allCases.compactMap { kind in
            let count = rows.count { $0.proposal.launch?.kind == kind }
            return count == 0 ? nil : Notice("stock.launch.\(kind.rawValue)", ["count": "\(count)"])
        }
    }

    private static func repeated(_ receipt: LevelReceipt) -> [Notice] {
        receipt.isRepeated ? [Notice("stock.repeated", ["run": "\(receipt.run.number)"])] : []
    }
}

extension LevelProposal {
    /// `fast X`.
    var classWord: String {
        "\(mover.rawValue) \(variability?.rawValue.uppercased() ?? "–")"
    }
}

extension Cell {
    /// What the change of the levels binds at cost; nothing where the person does not see costs, or not all.
    static func money(costOf rows: [LevelRow]) -> Cell {
        let changed = rows.filter { ($0.change ?? 0) != 0 }
        guard let currency = changed.first?.cost?.currency else { return .missing }
        var sum: Int64 = 0
        for row in changed {
            guard let cost = row.cost, cost.currency == currency, let change = row.change else { return .missing }
            let (product, isTooMuch) = cost.minor.multipliedReportingOverflow(by: change)
            let (next, isStillTooMuch) = sum.addingReportingOverflow(product)
            guard !isTooMuch, !isStillTooMuch else { return .missing }
            sum = next
        }
        return .money(minor: sum, currency: currency.code, exponent: currency.exponent)
    }
}
