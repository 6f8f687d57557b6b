package import Retail

/// What an account is asked to buy beyond its need, for the sake of its pick-up target, and what that brings with it.
package struct PushUnits: Equatable, Sendable {
    /// The inputs as they are shown and kept.
    package struct Ground: Equatable, Sendable {
        /// Pieces that the account committed to for the month.
        package var target: Int64
        /// Pieces that it has bought of them.
        package var bought: Int64
        /// nil where it is unknown.
        package var need: Int64?
        /// Pieces that it can count on; nil where they are unknown.
        package var position: Int64?
        /// Pieces a week that are foreseen; nil where they are unknown.
        package var weekly: Double?
        /// What the price of a piece is going to fall by, or may; nil where nobody said.
        package var fall: Money?

        package init(
            target: Int64, bought: Int64, need: Int64?, position: Int64?, weekly: Double?, fall: Money? = nil
        ) {
            (self.target, self.bought, self.need) = (target, bought, need)
            (self.position, self.weekly, self.fall) = (position, weekly, fall)
        }
    }

    package let ground: Ground
    /// Days of cover above which a second name is asked for.
    package let limitDays: Int64

    package static let usualLimitDays: Int64 = 45

    package init(_ ground: Ground, limitDays: Int64 = Self.usualLimitDays) {
        (self.ground, self.limitDays) = (ground, limitDays)
    }

    /// Pieces that are wanting to the target.
    package var gap: Int64 { max(0, ground.target - ground.bought) }

    /// Pieces beyond the need; an unknown need is none, so that all of the gap is pushed.
    package var pieces: Int64 { max(0, gap - max(0, ground.need ?? 0)) }

    /// How long all of it lasts once the need and the push have come.
    package var coverAfter: DaysOfSupply {
        DaysOfSupply(
            position: ground.position.map { $0 + max(0, ground.need ?? 0) + pieces }, weekly: ground.weekly)
    }

    /// How long the pushed pieces alone last.
    package var coverBrought: DaysOfSupply { DaysOfSupply(position: pieces, weekly: ground.weekly) }

    /// What the brand would owe for the pushed pieces if the price fell; nil where no fall is known.
    package func exposure() throws(MoneyError) -> Money? {
        guard let fall = ground.fall else { return nil }
        guard let quantity = Quantity(pieces) else { throw .beyondRange }
        return try fall * quantity
    }

    /// Whether somebody else has to agree: something is pushed, and it would lie longer than the limit, or for nobody
    /// knows how long.
    package var needsSecondName: Bool {
        guard pieces > 0 else { return false }
        return switch coverAfter {
        case .days(let tenths): tenths > limitDays * 10
        case .noDemand, .unknown: true
        }
    }
}
