package import DisplayCompliance
package import Retail

extension Table {
    /// Visits to stores, each with where the inspector checked in and whether the store passed.
    package static func visits(_ visits: [(visit: VisitView, checkIn: CheckIn, mark: Percentage)]) -> Table {
        Table(
            VisitView.columns + [Column("check_in"), Column("passed")],
            visits.map { visit, checkIn, mark in
                visit.cells + [
                    .word("checkin_\(checkIn.rawValue)"),
                    visit.score.passes(mark).map { .boolean($0) } ?? .missing,
                ]
            })
    }
}

extension VisitView {
    fileprivate static let columns = [
        Column("visit", .number), Column("store"), Column("day"), Column("inspector"), Column("grade"),
        Column("form_version", .number), Column("findings", .number), Column("points_got", .number),
        Column("points_possible", .number), Column("score", .number), Column("distance", .number),
        Column("second_of", .number), Column("replaced_by", .number),
    ]

    fileprivate var cells: [Cell] {
        [
            .integer(number), .text(store.text), .day(day), .text(inspector), .text(orMissing: grade?.rawValue),
            .integer(Int64(form)), .quantity(Int64(findings)), .quantity(Int64(score.got)),
            .quantity(Int64(score.possible)), .score(score), distance.map { .quantity(Int64($0)) } ?? .missing,
            secondOf.map { .integer($0) } ?? .missing, replacedBy.map { .integer($0) } ?? .missing,
        ]
    }
}

extension Cell {
    /// Of 100, with two decimals at most.
    package static func score(_ score: DisplayScore) -> Cell { score.share.map { .decimal("\($0)") } ?? .missing }
}
