package import Retail

/// What an account is promised for the stock it has when a price falls.
package struct ProtectionTerms: Equatable, Sendable {
    /// Units count that were bought in so many days before the drop day.
    package var lookBackDays: Int
    /// The part of the fall that is credited.
    package var supported: Percentage
    /// The part of it that units in transit get.
    package var inTransit: Percentage
    /// The most that one statement pays, minor units of the chain's currency; nil is no limit.
    package var cap: Int64?
    /// Days after the settlement in which a line may be disputed.
    package var disputeDays: Int
    /// Days in which headquarters decides about a disputed line.
    package var decideDays: Int
    /// Whether stock of stores counts, as far as it is proved that the fall was passed on.
    package var stores: Bool

    /// Where a policy says nothing.
    package static let builtIn = ProtectionTerms(
        lookBackDays: 90, supported: .whole, inTransit: .whole, cap: nil, disputeDays: 7, decideDays: 10, stores: false)

    package init(
        lookBackDays: Int, supported: Percentage, inTransit: Percentage, cap: Int64?, disputeDays: Int, decideDays: Int,
        stores: Bool
    ) {
        (self.lookBackDays, self.supported, self.inTransit) = (lookBackDays, supported, inTransit)
        (self.cap, self.disputeDays, self.decideDays, self.stores) = (cap, disputeDays, decideDays, stores)
    }
}
