package import Retail

/// How the units of a line are known.
package enum ProtectionBasis: String, CaseIterable, Sendable {
    /// Bought since the month began, before its policy was published: the difference is due wherever they are.
    case late
    /// By their serials.
    case imei
    /// By the last feed before the announcement and what moved since.
    case feed
    /// By the smaller of two feeds, because the account tells no sell-through.
    case estimated
    /// By orders that were shipped and not received.
    case transit
    /// By what was counted in a store, with proof that the fall was passed on.
    case store
    /// Nothing tells how many there are.
    case held
    /// Told only after the announcement.
    case surplus
    /// By headquarters, about another line.
    case decided

    /// Where the units lie: at the account, on the way to it, or in stores.
    enum Pile { case account, way, stores }

    var pile: Pile {
        switch self {
        case .late, .imei, .feed, .estimated, .held, .surplus, .decided: .account
        case .transit: .way
        case .store: .stores
        }
    }

    /// Whether it earns nothing until headquarters decides.
    package var waits: Bool { self == .held || self == .surplus }

    /// Whether it is protection, of which the terms bound the share and the sum.
    package var isCapped: Bool { !waits && self != .late }
}

/// A line of a statement, before it has a number.
package struct ProtectionLine: Equatable, Sendable {
    package let product: Int64
    package let basis: ProtectionBasis
    /// When the batch was shipped; nil where no batch is known.
    package let lotDay: Day?
    package let store: Int64?
    package let units: Int64
    /// The smallest of what was paid for a unit, of its list price before, and of a price down to which it was protected
    /// before; of units that wait, that of the dearest. Minor units.
    package let base: Int64
    /// The list price of the drop day.
    package let price: Int64
    /// Without the cap.
    package let full: Int64
    /// What is credited.
    package var amount: Int64
    /// Of the phones that the line is about.
    package let serials: [Int64]
    /// Where an earlier cut lowered the base.
    package let protected: ProtectedDown?

    init(
        _ ground: ProtectionGround, _ basis: ProtectionBasis, lot: Day? = nil, store: Int64? = nil, units: Int64,
        base: UnitBase, full: Int64, serials: [Int64] = []
    ) {
        (product, price) = (ground.product, ground.after)
        (self.basis, self.lotDay, self.store, self.units) = (basis, lot, store, units)
        (self.base, self.protected, self.full, self.serials) = (base.minor, base.protected, full, serials)
        amount = basis.waits ? 0 : full
    }
}
