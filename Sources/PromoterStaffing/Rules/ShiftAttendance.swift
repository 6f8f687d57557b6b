package import Retail

/// A shift in force, and whether somebody was there for it.
package struct ShiftAttendance: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// For at least half of the shift, in its store.
        case present
        /// The same, but begun late.
        case late
        /// Told of for that time, but not in the store.
        case elsewhere
        /// Nothing is told that would be half of it.
        case missing
    }

    package let shift: Span
    package let state: State
    /// When the person came; nil where nothing is told of the time of the shift.
    package let came: Int?

    package var isPresent: Bool { state == .present || state == .late }

    /// Somebody in a store, by the clock.
    package struct Span: Equatable, Sendable {
        package let person: String
        package let store: String
        package let day: Day
        /// Of the day; past midnight they go on.
        package let minutes: Range<Int>

        package init(person: String, store: String, day: Day, minutes: Range<Int>) {
            (self.person, self.store, self.day, self.minutes) = (person, store, day, minutes)
        }

        /// Since 1970 by the chain's clock.
        var clock: Range<Int> {
            let start = Int(day.sinceEpoch) * 24 * 60
            return start + minutes.lowerBound..<start + minutes.upperBound
        }
    }

    /// A span that was told of.
    package struct Presence: Equatable, Sendable {
        package let span: Span
        /// False where it was told from too far away; what is unknown counts as there.
        package let isThere: Bool

        package init(_ span: Span, isThere: Bool) { (self.span, self.isThere) = (span, isThere) }
    }

    /// - Parameter told: of the shift's person.
    package init(_ shift: Span, told: [Presence], by rules: AttendanceRules) {
        self.shift = shift
        let overlapping = told.filter { $0.span.clock.overlaps(shift.clock) }
        let there = overlapping.filter { $0.isThere && $0.span.store == shift.store }
        let minutes = there.reduce(0) { $0 + $1.span.clock.clamped(to: shift.clock).count }
        let first = (there.isEmpty ? overlapping : there).map(\.span.clock.lowerBound).min()
        came = first.map { $0 - Int(shift.day.sinceEpoch) * 24 * 60 }
        if 2 * minutes >= shift.clock.count, let first {
            state = first > shift.clock.lowerBound + rules.lateMinutes ? .late : .present
        } else {
            state = overlapping.count > there.count ? .elsewhere : .missing
        }
    }
}

/// How a person kept the shifts of some time.
package struct AttendanceShare: Equatable, Sendable {
    package private(set) var planned = 0
    /// Late ones too.
    package private(set) var present = 0
    package private(set) var late = 0
    package private(set) var elsewhere = 0
    package private(set) var missing = 0
    /// In a store without a shift.
    package private(set) var unplannedMinutes = 0

    package init(_ shifts: [ShiftAttendance], told: [ShiftAttendance.Presence] = []) {
        planned = shifts.count
        present = shifts.count(where: \.isPresent)
        late = shifts.count { $0.state == .late }
        elsewhere = shifts.count { $0.state == .elsewhere }
        missing = shifts.count { $0.state == .missing }
        // Shifts of a person never overlap.
        unplannedMinutes = told.filter(\.isThere).reduce(0) { sum, presence in
            let own = presence.span.clock
            return sum + own.count
                - shifts.reduce(0) { $0 + ($1.shift.clock.overlaps(own) ? $1.shift.clock.clamped(to: own).count : 0) }
        }
    }

    /// Nil where nothing was planned, which is not none.
    package var share: Percentage? {
        planned > 0 ? Percentage(basisPoints: present * 10_000 / planned) : nil
    }
}
