/// The shifts of a store's week, and who has to be there when.
package struct RosterRules: Equatable, Sendable {
    package struct Shift: Equatable, Sendable {
        package var name: String
        /// Minutes of the day.
        package var minutes: Range<Int>

        package init(_ name: String, _ minutes: Range<Int>) { (self.name, self.minutes) = (name, minutes) }

        /// Small letters, digits and underscores, and none of the words that mean no shift among wishes.
        static func isName(_ name: String) -> Bool {
            name.utf8.count <= 40 && name.utf8.first.map { $0 > 0x60 && $0 < 0x7B } ?? false
                && name.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B || $0 > 0x2F && $0 < 0x3A || $0 == 0x5F }
                && !["off", "absent", "none"].contains(name)
        }
    }

    /// Hours in which all heads are wanted.
    package struct Peak: Equatable, Sendable {
        /// 1 is Monday, 7 Sunday.
        package var days: [Int]
        package var minutes: Range<Int>

        package init(days: [Int], minutes: Range<Int>) { (self.days, self.minutes) = (days, minutes) }
    }

    /// What breaks a wish, or fairness, beside each other.
    package struct Weights: Equatable, Sendable {
        /// A wanted hour without anybody.
        package var uncovered: Int
        /// An hour of somebody who is not wanted.
        package var surplus: Int
        package var wish: Int
        /// A weekend day that one has more than another.
        package var weekend: Int
        /// A shift that is another than the one in force.
        package var change: Int

        package init(uncovered: Int, surplus: Int, wish: Int, weekend: Int, change: Int) {
            (self.uncovered, self.surplus, self.wish) = (uncovered, surplus, wish)
            (self.weekend, self.change) = (weekend, change)
        }
    }

    package var shifts: [Shift]
    /// Heads that are wanted at other times than peaks.
    package var base: Int
    package var peaks: [Peak]
    /// Between two shifts of a person.
    package var restHours: Int
    package var weekHours: Int
    package var daysInARow: Int
    /// In a week, at least.
    package var daysOff: Int
    package var weights: Weights

    package init(
        shifts: [Shift], base: Int, peaks: [Peak], restHours: Int, weekHours: Int, daysInARow: Int, daysOff: Int,
        weights: Weights
    ) {
        (self.shifts, self.base, self.peaks) = (shifts, base, peaks)
        (self.restHours, self.weekHours, self.daysInARow) = (restHours, weekHours, daysInARow)
        (self.daysOff, self.weights) = (daysOff, weights)
    }
}
