/// A point in time, exact to the microsecond as in PostgreSQL, from 1900-01-01 to 2999-12-31 in UTC.
///
/// Which business day it belongs to depends on the chain's time zone and its history, and is asked of the database.
package struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01 00:00 UTC, leap seconds not counted; negative before it.
    package let sinceEpoch: Int64

    package static let first = Instant(unchecked: Int64(Day.first.sinceEpoch) * microsecondsOfDay)
    package static let last = Instant(unchecked: (Int64(Day.last.sinceEpoch) + 1) * microsecondsOfDay - 1)

    static let microsecondsOfDay: Int64 = 86_400_000_000

    private init(unchecked sinceEpoch: Int64) { self.sinceEpoch = sinceEpoch }

    /// nil outside the readable range.
    package init?(sinceEpoch: Int64) {
        guard (Instant.first.sinceEpoch...Instant.last.sinceEpoch).contains(sinceEpoch) else { return nil }
        self.sinceEpoch = sinceEpoch
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.sinceEpoch < right.sinceEpoch }
}
