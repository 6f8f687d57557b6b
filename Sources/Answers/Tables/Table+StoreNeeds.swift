package import Retail
import StoreGrading
package import StoreOffice

extension Table {
    /// Stores with what they want of their manager.
    package static func needs(_ stores: [StoreNeed], on day: Day) -> Table {
        Table(
            [Column("store"), Column("name"), Column("region"), Column("grade")]
                + ["needs", "tasks_late", "tasks_open", "displays_short", "models_out", "vacancies"].map {
                    Column($0, .number)
                } + [Column("last_visit"), Column("visit_age", .number)],
            stores.map { one in
                [
                    .text(one.store.store), .text(one.store.name), .text(one.store.region), .grade(one.store.grade),
                    .quantity(Int64(one.need)), .quantity(Int64(one.late)), .quantity(Int64(one.tasks)),
                    .integer(orMissing: one.missing), .quantity(Int64(one.stockouts)),
                    .integer(orMissing: one.vacancies), .day(orMissing: one.lastVisit),
                    .integer(orMissing: one.lastVisit.map { Int(day.sinceEpoch - $0.sinceEpoch) }),
                ]
            })
    }
}
