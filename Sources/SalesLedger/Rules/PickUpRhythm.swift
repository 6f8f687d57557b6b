import Retail

/// What part of a month's pick-up has usually come by a day of it: sell-in is heavy at a month's end, and a straight line
/// would call everybody late until then. By the three full months before.
package struct PickUpRhythm: Equatable, Sendable {
    /// Pieces that were bought by the same day of those months, and in all of them.
    package let untilThen: Int64
    package let whole: Int64

    /// Full months that a rhythm is learned from.
    static let months = 3
    /// Percent of a month below which what was bought says nothing about its end.
    private static let leastShare: Int64 = 5

    package init(untilThen: Int64, whole: Int64) { (self.untilThen, self.whole) = (untilThen, whole) }

    /// Pieces by the month's end, rounded to the nearest; nil where too little has usually come by then to say.
    package func landing(of bought: Int64) -> Int64? {
        guard whole > 0, untilThen * 100 >= whole * Self.leastShare else { return nil }
        return (max(0, bought) * whole + untilThen / 2) / untilThen
    }

    /// The day that lies in each of the months before as `day` lies in `month`: with as large a part of the month behind it.
    /// Empty before the month begins.
    static func days(before month: Month, like day: Day) -> [Day] {
        let behind = min(day, month.lastDay).sinceEpoch - month.firstDay.sinceEpoch + 1
        guard behind > 0 else { return [] }
        return (1...months).compactMap { number in
            guard let before = month.adding(months: -number) else { return nil }
            let (length, other) = (month.length, before.length)
            return before.firstDay.adding(days: Int(max(1, (behind * other * 2 + length) / (length * 2)) - 1))
        }
    }
}

extension Month {
    /// Days.
    fileprivate var length: Int32 { lastDay.sinceEpoch - firstDay.sinceEpoch + 1 }
}
