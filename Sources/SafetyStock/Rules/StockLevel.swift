/// How much of a product an account is to keep in one place.
package struct StockLevel: Equatable, Sendable {
    /// Pieces that are foreseen to be asked for over the protection interval, rounded.
    package let foreseen: Int64
    /// Below so many pieces an order is needed. Whole pieces, upwards: 513.6 are 514.
    package let reorderPoint: Int64
    /// To so many pieces an order is to bring the position: the reorder point, and beyond it what is to last until the
    /// next order. Whole packs and the smallest order may bring it further, as far as `most(in:)`.
    package let orderUpTo: Int64

    /// Pieces against chance: what the reorder point has above what is foreseen, so that the three add up as shown.
    package var safetyStock: Int64 { max(0, reorderPoint - foreseen) }

    /// - Parameters:
    ///   - mean: pieces that are foreseen over the protection interval.
    ///   - enough: pieces that are enough with the wanted service; below 0, or no number, is 0.
    package init(mean: Double, enough: Double, lot: OrderLot = .single) {
        self.init(
            foreseen: WholePieces.nearest(mean), reorderPoint: WholePieces.upwards(enough), lot: lot)
    }

    package init(foreseen: Int64, reorderPoint: Int64, lot: OrderLot = .single) {
        self.init(
            foreseen: foreseen, reorderPoint: reorderPoint,
            orderUpTo: reorderPoint == 0 ? 0 : reorderPoint + lot.cycle)
    }

    /// A level as it was kept.
    package init(foreseen: Int64, reorderPoint: Int64, orderUpTo: Int64) {
        (self.foreseen, self.reorderPoint, self.orderUpTo) = (foreseen, reorderPoint, orderUpTo)
    }

    /// Pieces that an order brings the position to at most, so that nobody is told of too much stock who ordered as he was
    /// told. Where nothing is to be kept, a pack is no excuse.
    package func most(in lot: OrderLot) -> Int64 { reorderPoint == 0 ? orderUpTo : orderUpTo + lot.smallest - 1 }
}

/// In what lots a product can be ordered.
package struct OrderLot: Equatable, Sendable {
    /// Pieces in a pack; orders are whole packs.
    package let pack: Int64
    /// The fewest pieces of an order.
    package let minimum: Int64
    /// Pieces that an order is to bring beyond the reorder point, so that not every review needs one.
    package let cycle: Int64

    /// Piece by piece.
    package static let single = OrderLot(pack: 1)

    /// A pack below 1 counts as 1, the others below 0 as 0.
    package init(pack: Int64, minimum: Int64 = 0, cycle: Int64 = 0) {
        (self.pack, self.minimum, self.cycle) = (max(1, pack), max(0, minimum), max(0, cycle))
    }

    /// The smallest order, in whole packs.
    package var smallest: Int64 { max(pack, packs(minimum)) }

    /// So many pieces, in whole packs upwards.
    package func packs(_ pieces: Int64) -> Int64 { (max(0, pieces) + pack - 1) / pack * pack }

    /// The most whole packs, in pieces, that fit into so many; 0 where that is less than the smallest order.
    package func fitting(_ pieces: Int64) -> Int64 {
        let whole = max(0, pieces) / pack * pack
        return whole < smallest ? 0 : whole
    }
}

/// Pieces out of what was worked out in fractions.
package enum WholePieces {
    /// Beyond a trillion nobody counts pieces.
    package static let most = 1e12

    /// The next whole number up, where what the binary arithmetic adds by itself (0.1 × 3) does not count; 0 for what is
    /// negative or no number.
    package static func upwards(_ pieces: Double) -> Int64 {
        let pieces = pieces.isNaN ? 0 : min(max(0, pieces), most)
        return Int64((pieces - max(1e-9, pieces * 1e-14)).rounded(.up))
    }

    /// The nearest whole number; 0 for what is negative or no number.
    package static func nearest(_ pieces: Double) -> Int64 {
        Int64((pieces.isNaN ? 0 : min(max(0, pieces), most)).rounded())
    }
}
