import Retail
import SafetyStock
package import StoreOffice

extension Table {
    /// Regions with how they stand, each behind the one that it belongs to.
    package static func regions(_ regions: [RegionStanding]) -> Table {
        Table(
            [Column("region"), Column("name"), Column("region_level"), Column("parent"), Column("stores", .number)]
                + Grade.allCases.map { Column("grade_\($0.rawValue.lowercased())", .number) }
                + ["ungraded", "needs", "vacancies", "audited", "judged", "passed", "days_of_supply"].map {
                    Column($0, .number)
                } + ["accounts", "accounts_told", "age_days"].map { Column($0, .number) },
            regions.map { region in
                [
                    .text(region.code), .text(region.name), .word("level_\(region.level)"),
                    .text(orMissing: region.parent), .quantity(Int64(region.stores)),
                ] + region.grades.map { .quantity(Int64($0)) }
                    + [
                        .quantity(Int64(region.ungraded)), .quantity(Int64(region.needs)),
                        .integer(orMissing: region.vacancies), .quantity(Int64(region.audited)),
                        .quantity(Int64(region.judged)), .quantity(Int64(region.passed)), Cell(region.supply),
                        .quantity(Int64(region.accounts)), .quantity(Int64(region.told)),
                        .integer(orMissing: region.oldest),
                    ]
            })
    }
}
