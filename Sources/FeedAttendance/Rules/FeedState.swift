package import Retail

/// What became of a feed that was expected.
package enum FeedState: String, Sendable, CaseIterable {
    case inTime = "in_time"
    case late
    case missing
    /// In time, and not all of it.
    case partial
    case notYetDue = "not_yet_due"

    /// `limit` is when it is late, with the grace; at that very moment it is still in time. Late goes before partial: who
    /// waits for it, waits for all of it.
    package init(receivedAt: Instant?, limit: Instant, isComplete: Bool, now: Instant) {
        guard let receivedAt else {
            self = now <= limit ? .notYetDue : .missing
            return
        }
        if receivedAt > limit {
            self = .late
        } else {
            self = isComplete ? .inTime : .partial
        }
    }
}
