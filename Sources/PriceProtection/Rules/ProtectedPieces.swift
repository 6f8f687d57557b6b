package import Retail

/// Pieces of a batch that was protected where it lay before another account got it.
package struct ProtectedPieces: Hashable, Sendable {
    /// The cut that did it, and the price down to which it did.
    package let down: ProtectedDown
    /// Its drop day.
    package let drop: Day
    /// The day of the batch.
    package let lot: Day
    package let units: Int64

    package init(down: ProtectedDown, drop: Day, lot: Day, units: Int64) {
        (self.down, self.drop, self.lot, self.units) = (down, drop, lot, units)
    }
}
