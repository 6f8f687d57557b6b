package import Retail

/// What of a product an account can count on in one place (`terms.md`, net inventory position). There is none where the
/// stock is not known: unknown is never 0.
package struct StockPosition: Equatable, Sendable {
    /// Pieces that stand there.
    package let onHand: Int64
    /// Pieces that are on the way.
    package let inTransit: Int64
    /// Pieces that are ordered and not shipped yet.
    package let onOrder: Int64
    /// Pieces that are promised to somebody.
    package let reserved: Int64

    package init(onHand: Int64, inTransit: Int64 = 0, onOrder: Int64 = 0, reserved: Int64 = 0) {
        (self.onHand, self.inTransit, self.onOrder, self.reserved) = (onHand, inTransit, onOrder, reserved)
    }

    /// nil where nobody told how many stand there, or told it more than `limit` days before `day`.
    ///
    /// - Parameters:
    ///   - onHand: what was told; pieces in transit and reserved that were not told with it count 0.
    ///   - told: the day for which it was told; one after `day` is as good as today's.
    package init?(
        onHand: Int64?, inTransit: Int64?, onOrder: Int64, reserved: Int64?, told: Day?, on day: Day,
        staleAfter limit: Int
    ) {
        guard let onHand, let told, Int(day.sinceEpoch) - Int(told.sinceEpoch) <= limit else { return nil }
        self.init(onHand: onHand, inTransit: inTransit ?? 0, onOrder: onOrder, reserved: reserved ?? 0)
    }

    /// On hand, in transit and on order, less what is reserved; negative where more is promised than comes.
    package var pieces: Int64 { onHand + inTransit + onOrder - reserved }

    /// Pieces that could leave today.
    package var free: Int64 { max(0, onHand - reserved) }
}

extension DaysOfSupply {
    /// `position`: pieces. `weekly`: pieces that are asked for in a week; none, or what is no number, is no demand.
    package init(position: Int64?, weekly: Double?) {
        guard let position, let weekly else {
            self = .unknown
            return
        }
        let tenths = Double(position) / weekly * 70
        if position <= 0 {
            self = .days(tenths: 0)
        } else if weekly > 0, tenths < 9e15 {
            self = .days(tenths: Int64(tenths.rounded()))
        } else {
            self = .noDemand
        }
    }
}
