package import Retail
package import SafetyStock

extension Table {
    package static func standings(_ standings: [StockStanding], on day: Day) -> Table {
        Table(
            [
                Column("account"), Column("sku"), Column("position", .number), Column("shipped_28_days", .number),
                Column("days_of_supply", .number), Column("as_of"), Column("state"), Column("on_order", .number),
                Column("safety_stock", .number), Column("reorder_point", .number), Column("order_up_to", .number),
                Column("turnover", .number), Column("age_days", .number), Column("coverage_percent", .number),
            ],
            standings.map { line in
                let (cover, level) = (line.cover, line.level)
                return [
                    .text(line.account), .text(line.sku), .quantity(orMissing: cover?.position),
                    .quantity(orMissing: cover?.shipped), Cell(cover?.supply ?? .unknown),
                    cover.map { .day($0.asOf) } ?? .missing, line.state.map { .word($0.rawValue) } ?? .missing,
                    .quantity(orMissing: line.onOrder), .quantity(orMissing: level?.safetyStock),
                    .quantity(orMissing: level?.reorderPoint), .quantity(orMissing: level?.orderUpTo),
                    line.turnover.map { .decimal(DecimalText.tenths($0)) } ?? .missing,
                    .integer(orMissing: line.age(on: day)), line.coverage.map { .decimal("\($0)") } ?? .missing,
                ]
            })
    }
}
