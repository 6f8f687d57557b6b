import Retail
package import SafetyStock

extension Table {
    package static func alerts(_ alerts: [StockAlert]) -> Table {
        Table(
            [Column("account"), Column("location"), Column("sku"), Column("state"), Column("since"), Column("is_new")]
                + ["position", "safety_stock", "reorder_point", "order_up_to"].map { Column($0, .number) }
                + [Column("noted_on")],
            alerts.map { alert in
                [
                    .text(alert.account), .text(alert.location), .text(alert.sku), .word(alert.state.rawValue),
                    .day(alert.since), .boolean(alert.isNew), .quantity(alert.position),
                    .quantity(alert.level.safetyStock), .quantity(alert.level.reorderPoint),
                    .quantity(alert.level.orderUpTo), .day(alert.notedOn),
                ]
            })
    }
}
