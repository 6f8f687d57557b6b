package import Retail

/// How much of an invoice the rebate pool may pay.
package struct PoolTerm: Hashable, Sendable {
    package let share: Percentage

    /// Where a policy says nothing of it.
    package static let usual = PoolTerm(share: Percentage(basisPoints: 3_000) ?? .none)

    package init(share: Percentage) { self.share = share }
}

/// The right of an account to give unsold goods back.
package struct RotationTerm: Hashable, Sendable {
    /// Of the pieces that were bought in the quarter before.
    package let share: Percentage
    /// Goods go back within so many days of their shipment.
    package let withinDays: Int
    /// Of the price that was paid.
    package let pays: Percentage

    package init(share: Percentage, withinDays: Int, pays: Percentage = .whole) {
        (self.share, self.withinDays, self.pays) = (share, withinDays, pays)
    }
}
