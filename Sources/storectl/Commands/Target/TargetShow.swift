import Answers
import ArgumentParser
import Retail
import SalesLedger
import StoreOffice

/// How far accounts are with what they committed to.
struct TargetShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("target.show"),
        discussion: Speech.help("target.show.more") + "\n\n"
            + Speech.example(
                "storectl target show --month 2026-11", "storectl target show --month 2026-11 --distributor D-ZJ-1"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let targets = try await office.ledger.pickUps(in: month, until: day, of: distributor)
            return .table(
                .pickUps(targets, on: day),
                notes: targets.isEmpty
                    ? [counter.say("target.none", ["month": "\(month)"])]
                    : PickUpSum(targets).unlanded.map { [counter.say($0.code, $0.values)] } ?? [])
        }
    }
}

extension Table {
    /// A line a model, and below the models of an account their sum.
    fileprivate static func pickUps(_ lines: [PickUp], on day: Day) -> Table {
        Table(
            [Column("account"), Column("name"), Column("model")]
                + ["target", "bought", "ordered", "gap", "reached_percent", "landing", "needed_a_day"].map {
                    Column($0, .number)
                } + [Column("set_by")],
            Dictionary(grouping: lines, by: \.account).sorted { $0.key < $1.key }.flatMap {
                account, lines -> [[Cell]] in
                func row(_ model: Cell, _ sum: PickUpSum, _ setBy: String?) -> [Cell] {
                    [
                        .text(account), .text(lines[0].accountName), model, .quantity(sum.target),
                        .quantity(orMissing: sum.isTold ? sum.bought : nil), .quantity(sum.ordered),
                        .quantity(orMissing: sum.isTold ? sum.gap : nil), .decimal(tenthsOrMissing: sum.reached),
                        .quantity(orMissing: sum.landing),
                        .quantity(orMissing: sum.isTold ? sum.neededADay(from: day, in: lines[0].month) : nil),
                        .text(orMissing: setBy),
                    ]
                }
                return lines.map { row(.text($0.model), PickUpSum([$0]), $0.setBy) }
                    + [row(.word("all"), PickUpSum(lines), nil)]
            })
    }
}
