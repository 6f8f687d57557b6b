package import Retail
package import SalesLedger

extension Table {
    /// A line a model, and below the models of an account their sum.
    package static func pickUps(_ lines: [PickUp], on day: Day) -> Table {
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
