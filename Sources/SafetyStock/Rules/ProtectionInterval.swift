/// The time over which stock has to last once an order is placed: until the next order can be placed, and that one has
/// come (`science.md` 1.1: P = R + L).
package struct ProtectionInterval: Equatable, Sendable {
    /// Weeks from one order to the next; need not be whole.
    package var review: Double
    /// Weeks from an order to its goods, longest and shortest with how likely each is. The shares sum to 1.
    package var lead: [LeadTimeShare]

    package init(review: Double, lead: [LeadTimeShare]) { (self.review, self.lead) = (review, lead) }

    /// A lead time that never varies.
    package init(review: Double, lead: Double) {
        self.init(review: review, lead: [LeadTimeShare(weeks: lead, share: 1)])
    }

    /// Weeks on average.
    package var weeks: Double { review + lead.reduce(0) { $0 + $1.weeks * $1.share } }
}

/// How likely a lead time is.
package struct LeadTimeShare: Equatable, Sendable {
    package var weeks: Double
    /// Of all orders, 0…1.
    package var share: Double

    package init(weeks: Double, share: Double) { (self.weeks, self.share) = (weeks, share) }
}
