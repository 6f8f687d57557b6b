package import PricingPolicy
import Retail

extension PublishedPolicy {
    package static let columns =
        [Column("month"), Column("revision", .number), Column("effective_from"), Column("published_at")]
        + [Column("author"), Column("approver"), Column("publisher"), Column("lines", .number), Column("counts_on")]
        + [Column("taken_over"), Column("reason"), Column("notes"), Column("sha256")]

    /// In the order of the columns.
    package var cells: [Cell] {
        [
            .month("\(month)"), .integer(Int64(revision)), .day(effectiveFrom), .instant("\(publishedAt)"),
            .text(author), .text(approver), .text(publisher), .quantity(Int64(lineCount)), .word(countsOn.rawValue),
            .boolean(isTakenOver), .text(orMissing: reason), .text(orMissing: notes), .text(sha256),
        ]
    }

    package var fields: [Field] { zip(PublishedPolicy.columns, cells).map { Field($0, $1) } }
}

extension PolicyDraft {
    /// What it is, who put a hand to it, and how far it has come.
    package var fields: [Field] {
        [
            Field("month", .month("\(month)")), Field("state", .word(state.rawValue)),
            Field("version", .integer(Int64(version))), Field("lines", .quantity(Int64(lineCount))),
            Field("effective_from", .day(orMissing: effectiveFrom)), Field("amendment", .boolean(isAmendment)),
            Field("taken_over", .boolean(isTakenOver)), Field("reason", .text(orMissing: reason)),
            Field("counts_on", .word(countsOn.rawValue)), Field("author", .text(author)),
            Field("contributors", .list(contributors.map { .text($0) })),
            Field("submitted_by", .text(orMissing: submittedBy)),
            Field("warnings", .number(orMissing: warningsAccepted)),
            Field("approved_by", .text(orMissing: approvedBy)), Field("sha256", .text(orMissing: sha256)),
            Field("notes", .text(orMissing: notes)),
        ]
    }
}
