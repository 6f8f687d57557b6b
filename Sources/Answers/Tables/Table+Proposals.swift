import Retail
package import StoreGrading

extension Table {
    /// What a run proposes, store by store; with the same cells behind each row where some are given.
    package static func proposals(
        _ proposals: [GradeProposal], by scheme: GradingScheme, _ ends: [Column] = [], _ endCells: [Cell] = []
    ) -> Table {
        let columns =
            [Column("store"), Column("name"), Column("region"), Column("group"), Column("format")]
            + [Column("rank", .number), Column("group_size", .number), Column("total", .number)]
            + [
                Column("measure", .number), Column("previous"), Column("reached"), Column("proposed"),
                Column("outcome"),
            ]
            + [Column("hold"), Column("missing"), Column("months", .number)]
        return Table(
            columns + ends,
            proposals.map { proposal in
                [
                    .text(proposal.store), .text(proposal.name), .text(proposal.region),
                    .text(orMissing: proposal.group?.region),
                    .text(orMissing: proposal.group?.format), .integer(orMissing: proposal.rank),
                    .integer(orMissing: proposal.group?.size), .points(proposal.total),
                    proposal.measure.map { .decimal(scheme.number($0)) } ?? .missing,
                    .grade(orMissing: proposal.previous),
                    .grade(orMissing: proposal.reached), .grade(orMissing: proposal.proposed),
                    .word(proposal.outcome.rawValue), .hold(proposal.hold), .wanting(proposal.missing),
                    .integer(Int64(proposal.months)),
                ] + endCells
            })
    }
}

extension GradeProposal {
    /// Another grade than the one in force, or the first.
    package var isMoved: Bool { outcome == .graded && proposed != previous }
}

extension Cell {
    /// What kept a grade; `step` is a word of prices too.
    package static func hold(_ hold: GradeHold?) -> Cell {
        hold.map { .word($0 == .step ? "step_limit" : $0.rawValue) } ?? .missing
    }

    /// What there is no grade for want of: a factor by the name that the scheme gives it.
    package static func wanting(_ missing: String?) -> Cell {
        missing.map { $0 == "months" ? .word($0) : .text($0) } ?? .missing
    }
}
