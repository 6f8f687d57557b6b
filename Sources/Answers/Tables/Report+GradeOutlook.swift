import Retail
package import StoreGrading

extension Report {
    /// What accepting grades would do, store by store.
    package init(_ outlook: GradeOutlook) {
        self.init(
            name: "grade_outlook", head: outlook.fields,
            sections: [
                Section(
                    "grade_moves",
                    Table(
                        [Column("store"), Column("from_grade"), Column("to_grade"), Column("direction")],
                        outlook.moves.map { move in
                            [
                                .text(move.store.text), .grade(orMissing: move.from), .grade(orMissing: move.to),
                                .word("move_\(move.direction.rawValue)"),
                            ]
                        }))
            ])
    }
}
