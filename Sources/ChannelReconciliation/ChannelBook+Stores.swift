import Postgres
package import Retail

/// What lies in the stores that were counted lately, beside what they sell.
package struct StoreCover: Equatable, Sendable {
    /// In their last counts; nil where none was counted.
    package let pieces: Int64?
    /// In `window` days; nil where nothing is told.
    package let sold: Int64?
    package let counted: Int
    /// Listed stores that trade.
    package let stores: Int
    /// The day of the oldest count.
    package let oldest: Day?
    package let window: Int

    /// How long it lasts in these stores, in tenths of a day; nil where stock or sales are not known, or nothing is sold.
    package var tenths: Int64? {
        guard let pieces, let sold, sold > 0 else { return nil }
        return (max(0, pieces) * Int64(window) * 20 + sold) / (2 * sold)
    }
}

extension ChannelBook {
    /// Days in which a count speaks for its store.
    private static let countedFor: Int32 = 14
    /// Days whose sales count.
    private static let window: Int32 = 28

    /// What lies in the stores that the person sees, as it was known at the end of a day.
    package func storeCover(until day: Day) async throws -> StoreCover {
        try await own.read { tx in
            try tx.storeCover(until: day, countedFor: Self.countedFor, window: Self.window)
        }
    }
}
