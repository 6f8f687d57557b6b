import Distributions
package import Retail

/// What a planned price cut costs on the pieces that lie in stock on its day, with the cap and without.
package struct PriceCutSaving: Equatable, Sendable {
    /// Pieces that are likely to lie there where orders go on as always.
    package let without: Int64
    /// The same where the cap holds.
    package let with: Int64

    /// - Parameters:
    ///   - position: pieces that the account can count on today; they lie there whatever is done.
    ///   - level: to which orders as always bring the position until the day; half a review's demand of it is sold by then.
    ///   - weekly: pieces a week; `review` weeks from one order to the next.
    package init(position: Int64, level: StockLevel, weekly: Double, review: Double, cap: PhaseOut) {
        func left(_ pieces: Int64) -> Double {
            let pieces = Double(max(0, pieces))
            return max(0, pieces - cap.demand.mean + cap.demand.shortfall(pieces))
        }
        // Below the reorder point an order comes, but none beyond the cap.
        let capped = position < level.reorderPoint ? max(position, min(level.orderUpTo, cap.cap)) : position
        let asAlways = max(left(position), max(0, Double(level.orderUpTo) - max(0, weekly) * review / 2))
        without = WholePieces.nearest(asAlways)
        with = WholePieces.nearest(min(asAlways, left(capped)))
    }

    package var pieces: Int64 { without - with }

    /// - Parameter fall: of the price of a piece.
    package func money(_ fall: Money) throws(MoneyError) -> Money {
        guard let quantity = Quantity(pieces) else { throw .beyondRange }
        return try fall * quantity
    }
}
