import Retail
package import SafetyStock

extension Table {
    /// Levels that rule a day.
    package static func levels(_ levels: [LevelInForce]) -> Table {
        Table(
            [Column("location"), Column("sku"), Column("name")]
                + ["safety_stock", "reorder_point", "order_up_to"].map { Column($0, .number) }
                + [Column("since"), Column("until"), Column("run", .number), Column("accepted_by")],
            levels.map { line in
                [
                    .text(line.location), .text(line.sku), .text(line.name), .quantity(line.level.safetyStock),
                    .quantity(line.level.reorderPoint), .quantity(line.level.orderUpTo), .day(line.since),
                    line.until.flatMap { $0.adding(days: -1) }.map { .day($0) } ?? .missing, .integer(line.run),
                    .text(line.acceptedBy),
                ]
            })
    }

    /// How stock stood to its levels, day by day.
    package static func states(_ states: [StateOfDay]) -> Table {
        Table(
            [Column("day"), Column("location"), Column("sku"), Column("position", .number)]
                + ["safety_stock", "reorder_point", "order_up_to"].map { Column($0, .number) } + [Column("state")],
            states.map { line in
                [
                    .day(line.day), .text(line.location), .text(line.sku), .quantity(orMissing: line.position),
                    .quantity(line.level.safetyStock), .quantity(line.level.reorderPoint),
                    .quantity(line.level.orderUpTo), .word(line.state.rawValue),
                ]
            })
    }
}
