import Retail
package import StoreGrading

extension Table {
    /// Stores with the grade in force, where it comes from and since when.
    package static func grades(_ grades: [StoreGrade]) -> Table {
        Table(
            [
                Column("store"), Column("name"), Column("region"), Column("grade"), Column("origin"),
                Column("since"), Column("accepted_by"), Column("until"),
            ],
            grades.map { grade in
                [
                    .text(grade.store), .text(grade.name), .text(grade.region), .grade(grade.grade),
                    grade.origin == .none ? .missing : .word(grade.origin.rawValue),
                    grade.since.map { .month("\($0)") } ?? .missing, .text(orMissing: grade.acceptedBy),
                    .day(orMissing: grade.until),
                ]
            })
    }
}
