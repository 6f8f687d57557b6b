package import PromoterStaffing
import Retail

extension Table {
    package static func handovers(_ handovers: [Handover]) -> Table {
        Table(
            [
                Column("person"), Column("name"), Column("left_on"), Column("successor"), Column("items", .number),
                Column("open", .number), Column("reason"),
            ],
            handovers.map { handover in
                [
                    .text(handover.person), .text(handover.name), .day(handover.leftOn),
                    .text(orMissing: handover.successor), .integer(Int64(handover.items.count)),
                    .integer(Int64(handover.open)), .text(handover.reason),
                ]
            })
    }
}
