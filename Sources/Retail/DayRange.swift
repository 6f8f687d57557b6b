/// Days from the first up to, and without, the second: `[from, to)`. Never empty; without `to` it does not end.
///
/// Half-open, so that neighbours touch without overlapping and PostgreSQL's `daterange` means the same.
package struct DayRange: Hashable, Sendable {
    /// The first day.
    package let from: Day
    /// The day after the last; nil when the range does not end.
    package let to: Day?

    init(unchecked from: Day, to: Day?) {
        self.from = from
        self.to = to
    }

    /// nil when no day lies between: `from` has to come before `to`.
    package init?(from: Day, to: Day) {
        guard from < to else { return nil }
        self.init(unchecked: from, to: to)
    }

    /// From a day on, without end; said by its own initializer, so that an end that could not be read never opens it.
    package init(from: Day) { self.init(unchecked: from, to: nil) }

    package func contains(_ day: Day) -> Bool {
        guard let to else { return from <= day }
        return from <= day && day < to
    }

    /// Whether some day lies in both; neighbours that only touch do not overlap.
    package func overlaps(_ other: DayRange) -> Bool { intersection(other) != nil }

    /// The days that lie in both; nil when there are none.
    package func intersection(_ other: DayRange) -> DayRange? {
        let start = max(from, other.from)
        guard let end = [to, other.to].compactMap(\.self).min() else { return DayRange(from: start) }
        return DayRange(from: start, to: end)
    }

    /// How many days; nil when the range does not end.
    package var days: Int? { to.map { Int($0.sinceEpoch - from.sinceEpoch) } }
}

extension DayRange: CustomStringConvertible {
    /// `[2026-03-01,2026-04-01)`, as PostgreSQL writes it; `[2026-03-01,)` without end.
    package var description: String { "[\(from),\(to?.description ?? ""))" }
}
