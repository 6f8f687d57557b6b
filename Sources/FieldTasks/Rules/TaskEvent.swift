package import Retail

/// A line in the history of a task.
package struct TaskEvent: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case created, changed, done, cancelled, reopened, escalated
    }
    package let kind: Kind
    package let at: Instant
    /// Code of the user.
    package let by: String
    /// The result, or the reason.
    package let note: String?

    package init(kind: Kind, at: Instant, by: String, note: String?) {
        self.kind = kind
        self.at = at
        self.by = by
        self.note = note
    }
}
