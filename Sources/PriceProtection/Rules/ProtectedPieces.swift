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
    /// Whether it was protected phone by phone: an account that is counted so finds it at their serials.
    package let isByPhone: Bool

    package init(down: ProtectedDown, drop: Day, lot: Day, units: Int64, isByPhone: Bool = false) {
        (self.down, self.drop, self.lot, self.units, self.isByPhone) = (down, drop, lot, units, isByPhone)
    }
}
