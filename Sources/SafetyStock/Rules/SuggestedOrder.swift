/// What an account should order of a product for one place, with all that it was worked out from.
package struct SuggestedOrder: Equatable, Sendable {
    /// The inputs as they are shown and kept.
    package struct Ground: Equatable, Sendable {
        /// nil where the stock is not known.
        package var position: StockPosition?
        /// nil where nothing could be foreseen.
        package var level: StockLevel?
        package var lot: OrderLot
        /// Pieces a week that are foreseen; the cap in days of cover goes by it.
        package var weekly: Double
        /// The most days that the position may last; nil where the class sets none.
        package var capDays: Double?
        /// The most pieces for what is left of the product's life; nil where no end is planned.
        package var lifeCap: Int64?
        /// The most pieces until its price is cut; nil where no cut is planned.
        package var priceCap: Int64?

        package init(
            position: StockPosition?, level: StockLevel?, lot: OrderLot = .single, weekly: Double,
            capDays: Double? = nil, lifeCap: Int64? = nil, priceCap: Int64? = nil
        ) {
            (self.position, self.level, self.lot) = (position, level, lot)
            (self.weekly, self.capDays, self.lifeCap, self.priceCap) = (weekly, capDays, lifeCap, priceCap)
        }

        /// Pieces that the caps allow; nil where there is no cap. A cap in days allows nothing of what nobody asks for.
        package var cap: Int64? {
            let cover = capDays.map { WholePieces.upwards($0 / 7 * weekly) }
            return [cover, lifeCap, priceCap].compactMap(\.self).min()
        }
    }

    /// Why it is as much as it is.
    package enum Reason: String, CaseIterable, Sendable {
        /// Stock or level is not known, and so is the need.
        case unknown
        /// The position is at the reorder point or above.
        case enough
        /// Up to the order-up-to level.
        case needed
        /// Less than that, or nothing, because of the cap in days of cover.
        case cappedByCover = "capped_by_cover"
        /// Less than that, or nothing, because its life ends.
        case cappedByLife = "capped_by_life"
        /// Less than that, or nothing, because its price is going to fall.
        case cappedByPrice = "capped_by_price"
    }

    package let ground: Ground
    /// Pieces in whole packs; nil where it is unknown, which is not 0.
    package let need: Int64?
    package let reason: Reason

    /// Nothing at or above the reorder point, so that a second run adds nothing. Below it what is wanting to the
    /// order-up-to level, in whole packs upwards and no less than the minimum. A cap comes before both: as many whole packs
    /// as it allows, and where not even the smallest order fits, nothing, which the reason says.
    package init(_ ground: Ground) {
        guard let pieces = ground.position?.pieces, let level = ground.level else {
            self.init(ground: ground, need: nil, reason: .unknown)
            return
        }
        guard pieces < level.reorderPoint else {
            self.init(ground: ground, need: 0, reason: .enough)
            return
        }
        let lot = ground.lot
        let wanted = max(lot.smallest, lot.packs(level.orderUpTo - pieces))
        guard let cap = ground.cap, pieces + wanted > cap else {
            self.init(ground: ground, need: wanted, reason: .needed)
            return
        }
        self.init(
            ground: ground, need: lot.fitting(cap - pieces),
            reason: cap == ground.lifeCap ? .cappedByLife : cap == ground.priceCap ? .cappedByPrice : .cappedByCover)
    }

    /// A suggestion as it was kept.
    package init(ground: Ground, need: Int64?, reason: Reason) {
        (self.ground, self.need, self.reason) = (ground, need, reason)
    }

    /// Whether what is shown follows from the inputs that are shown with it, to the unit.
    package var recomputes: Bool { self == SuggestedOrder(ground) }

    /// The position once the order has come; nil where it is unknown.
    package var after: Int64? {
        guard let need, let pieces = ground.position?.pieces else { return nil }
        return pieces + need
    }
}
