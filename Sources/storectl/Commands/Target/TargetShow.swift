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
                let sum = PickUpSum(lines)
                let ofModels = lines.map { line -> [Cell] in
                    [
                        .text(account), .text(line.accountName), .text(line.model), .quantity(line.target),
                        .quantity(line.bought), .quantity(line.ordered), .quantity(line.gap),
                        .decimal(tenthsOrMissing: PickUpSum([line]).reached), .quantity(orMissing: line.landing),
                        .quantity(orMissing: line.neededADay(from: day)), .text(line.setBy),
                    ]
                }
                return ofModels + [
                    [
                        .text(account), .text(lines[0].accountName), .word("all"), .quantity(sum.target),
                        .quantity(sum.bought), .quantity(sum.ordered), .quantity(sum.gap),
                        .decimal(tenthsOrMissing: sum.reached),
                        .quantity(orMissing: sum.landing),
                        .quantity(orMissing: sum.neededADay(from: day, in: lines[0].month)), .missing,
                    ]
                ]
            })
    }
}

extension PickUpSum {
    /// Whose landing nobody can say; nil where it is known of all.
    var unlanded: Notice? {
        landed == accounts
            ? nil : Notice("target.unlanded", ["accounts": "\(accounts - landed)", "all": "\(accounts)"])
    }
}
