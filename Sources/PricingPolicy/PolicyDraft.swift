package import Retail

/// A policy that is being made: nobody outside of headquarters knows of it.
package struct PolicyDraft: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable { case draft, submitted, approved, published, withdrawn }

    package let id: Int64
    package let month: Month
    /// The first day of an amendment; nil rules from the first of the month, or from the day of publication where that
    /// is later.
    package let effectiveFrom: Day?
    /// The published policy that it began as.
    package let basedOn: Int64?
    package let countsOn: OrderDate
    package let reason: String?
    package let notes: String?
    package let isAmendment: Bool
    package let isTakenOver: Bool
    package let state: State
    /// Grows with every change.
    package let version: Int32
    package let author: String
    /// Whoever put a hand to it, by code; none of them approves it.
    package let contributors: [String]
    package let submittedBy: String?
    package let submittedAt: Instant?
    package let warningsAccepted: Int32?
    package let approvedBy: String?
    package let approvedAt: Instant?
    /// Of what was submitted, hexadecimal.
    package let sha256: String?
    package let lineCount: Int
}

/// A line of a draft, and where it came from.
package struct DraftLine: Hashable, Sendable {
    /// Which line of the draft; stays while others come and go.
    package let number: Int32
    package let line: PriceLine
    /// The file that it came with, or the rule that made it; nil where it was copied from the policy before.
    package let source: String?
    /// Where it stood in the file, from 1.
    package let sourceLine: Int32?

    package init(number: Int32, line: PriceLine, source: String? = nil, sourceLine: Int32? = nil) {
        (self.number, self.line, self.source, self.sourceLine) = (number, line, source, sourceLine)
    }

    /// For problems.
    package var place: Place { Place(file: source, line: sourceLine.map(Int.init)) }
}
