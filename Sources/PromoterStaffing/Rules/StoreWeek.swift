package import Retail

/// A week of a store.
package struct StoreWeek: Hashable, Sendable {
    package let store: String
    package let monday: Day

    package init(store: String, monday: Day) { (self.store, self.monday) = (store, monday) }
}

extension Day {
    /// 1 is Monday, 7 Sunday.
    package var isoWeekday: Int { ((Int(sinceEpoch) + 3) % 7 + 7) % 7 + 1 }

    /// Of the day's week.
    package var monday: Day { adding(days: 1 - isoWeekday) ?? self }

    /// Days from another day up to this; negative where this one is earlier.
    func days(since other: Day) -> Int { Int(sinceEpoch - other.sinceEpoch) }
}
