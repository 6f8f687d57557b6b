/// Position ÷ average daily demand (`terms.md`), in tenths of a day.
package enum DaysOfSupply: Equatable, Sendable {
    /// Tenths of a day.
    case days(tenths: Int64)
    /// There is stock and nobody asks for it.
    case noDemand
    /// Stock or demand is not known, which is neither 0 nor endless.
    case unknown

    /// `position`: pieces on hand and in transit, less those reserved. `shipped`: pieces in `window` days; returns may make
    /// it negative, which is no demand. Halves are rounded up.
    package init(position: Int64?, shipped: Int64?, window: Int) {
        guard let position, let shipped else {
            self = .unknown
            return
        }
        if position <= 0 {
            self = .days(tenths: 0)
        } else if shipped <= 0 {
            self = .noDemand
        } else {
            self = .days(tenths: (position * Int64(window) * 10 * 2 + shipped) / (2 * shipped))
        }
    }
}
