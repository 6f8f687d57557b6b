package import PromoterStaffing
import Retail

extension Table {
    package static func staffing(_ stores: [StoreStaffing]) -> Table {
        Table(
            [Column("store"), Column("name"), Column("region"), Column("format"), Column("grade")]
                + ["units_month", "norm", "posted", "vacancies", "surplus", "lost_week"].map { Column($0, .number) },
            stores.map { store in
                [
                    .text(store.store), .text(store.name), .text(store.region), .text(store.format),
                    .text(orMissing: store.grade?.rawValue), .milli(store.monthlyUnits),
                    store.grade == nil ? .missing : .integer(Int64(store.wanted)), .integer(Int64(store.posted)),
                    .integer(Int64(store.vacancies)),
                    .integer(Int64(store.surplus)), .milli(store.lostWeekly),
                ]
            })
    }
}
