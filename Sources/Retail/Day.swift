/// A business day in the chain's calendar (proleptic Gregorian), without time or zone.
///
/// Kept as days since 1970-01-01. Readable range: 1900-01-01 up to and including 2999-12-31.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let sinceEpoch: Int32

    package static let first = Day(unchecked: -25567)
    package static let last = Day(unchecked: 376_199)

    private init(unchecked days: Int32) { sinceEpoch = days }

    /// nil outside the readable range.
    package init?(sinceEpoch days: Int32) {
        guard (Day.first.sinceEpoch...Day.last.sinceEpoch).contains(days) else { return nil }
        sinceEpoch = days
    }

    /// nil when there is no such day: `Day(year: 2026, month: 2, day: 30)`.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.init(civil: year, month, day)
    }

    /// A day that is known to exist: 1 up to the length of the month.
    init(inExisting month: Month, day: Int) { self.init(civil: month.year, month.month, day) }

    private init(civil year: Int, _ month: Int, _ day: Int) {
        // Days from civil date; algorithm of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        sinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `YYYY-MM-DD` and nothing else: ten ASCII characters, a day that exists.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        guard let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month 1–12 and day 1–31.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(sinceEpoch) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day so many days later, or earlier; nil outside the days that can be written.
    package func adding(days: Int) -> Day? {
        Int32(exactly: Int(sinceEpoch) + days).flatMap { Day(sinceEpoch: $0) }
    }

    package static func < (left: Day, right: Day) -> Bool { left.sinceEpoch < right.sinceEpoch }

    /// 28–31 days.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        let (year, month, day) = parts
        return "\(year)-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }
}
