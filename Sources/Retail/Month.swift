/// A month of the chain's calendar, 1900-01 up to and including 2999-12.
///
/// Months are counted on (year, month) and never by adding to a day, because a month after 31 January has no 31st.
package struct Month: Hashable, Comparable, Sendable {
    /// Months since January of year 0.
    private let count: Int

    package static let first = Month(unchecked: 1900 * 12)
    package static let last = Month(unchecked: 2999 * 12 + 11)

    fileprivate init(unchecked count: Int) { self.count = count }

    /// nil when there is no such month: `Month(year: 2026, month: 13)`.
    package init?(year: Int, month: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
        count = year * 12 + month - 1
    }

    /// Reads `YYYY-MM` and nothing else: seven ASCII characters, a month that exists.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 7, let day = Day("\(text)-01") else { return nil }
        self = day.month
    }

    package var year: Int { count / 12 }
    /// 1–12.
    package var month: Int { count % 12 + 1 }

    package var firstDay: Day { Day(inExisting: self, day: 1) }
    package var lastDay: Day { Day(inExisting: self, day: Day.length(ofMonth: month, year: year)) }
    /// The days of the month. The last month that can be written ends openly: no day comes after it.
    package var days: DayRange { DayRange(unchecked: firstDay, to: next?.firstDay) }

    /// nil after the last month.
    package var next: Month? { adding(months: 1) }
    /// nil before the first month.
    package var previous: Month? { adding(months: -1) }

    /// nil outside the readable range.
    package func adding(months: Int) -> Month? {
        let (sum, overflow) = count.addingReportingOverflow(months)
        guard !overflow, (Month.first.count...Month.last.count).contains(sum) else { return nil }
        return Month(unchecked: sum)
    }

    package static func < (left: Month, right: Month) -> Bool { left.count < right.count }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    package var description: String { "\(year)-\(Digits.padded(month, to: 2))" }
}

extension Day {
    /// The month that the day lies in.
    package var month: Month { Month(unchecked: parts.year * 12 + parts.month - 1) }
}
