import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// On how many days of a month the safety stock of an account was there.
struct ServiceOfMonth: Command {
    static let configuration = CommandConfiguration(
        commandName: "service", abstract: Speech.help("stock.service"),
        discussion: Speech.help("stock.service.more") + "\n\n"
            + Speech.example("storectl stock service --distributor D-ZJ-1 --month 2026-03"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let lines = try await office.stock.service(of: distributor, in: month)
            let table = Table(
                [Column("location"), Column("sku")]
                    + ["days_known", "days_met", "days_unknown", "service"].map { Column($0, .number) },
                lines.map { line in
                    [
                        .text(line.location), .text(line.sku), .integer(Int64(line.known)), .integer(Int64(line.met)),
                        .integer(Int64(line.unknown)),
                        line.known > 0
                            ? .decimal(DecimalText.tenths(100 * Double(line.met) / Double(line.known))) : .missing,
                    ]
                })
            return .table(
                table,
                notes: lines.isEmpty
                    ? [counter.say("stock.service-none", ["account": "\(distributor)", "month": "\(month)"])] : [])
        }
    }
}
