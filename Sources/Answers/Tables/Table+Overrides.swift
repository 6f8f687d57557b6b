package import Retail
package import StoreGrading
package import StoreOffice

extension Table {
    /// Grades that people set for a time, as they stand on a day.
    package static func overrides(_ overrides: [GradeOverride], on day: Day) -> Table {
        Table(GradeOverride.columns, overrides.map { $0.cells(on: day) })
    }
}

extension GradeOverride {
    fileprivate static let columns =
        [Column("store"), Column("name"), Column("region"), Column("grade"), Column("state"), Column("from")]
        + [Column("until"), Column("reason"), Column("asked_by"), Column("approved_by"), Column("ended_by")]
        + [Column("ended_on")]

    fileprivate func cells(on day: Day) -> [Cell] {
        [
            .text(store.text), .text(name), .text(region), .text(grade.rawValue), .word(state(on: day).rawValue),
            .day(days.from), .day(orMissing: days.last), .text(reason), .text(askedBy), .text(orMissing: approvedBy),
            .text(orMissing: endedBy), .day(orMissing: endedOn),
        ]
    }

    package func fields(on day: Day) -> [Field] { zip(GradeOverride.columns, cells(on: day)).map { Field($0, $1) } }
}

extension OverrideTaken {
    /// The override, and what became of the month's tasks.
    package func fields(on day: Day) -> [Field] { receipt.override.fields(on: day) + tasks.fields }

    /// What is said of it: one of two sentences, whether it was new, and of the tasks.
    package func notices(_ done: String, _ already: String) -> [Notice] {
        let override = receipt.override
        let values = [
            "store": override.store.text, "grade": override.grade.rawValue, "from": "\(override.days.from)",
            "until": override.days.last.map { "\($0)" } ?? "",
        ]
        return [Notice(receipt.isNew ? done : already, values)] + (tasks.map { [$0.notice] } ?? [])
    }
}
