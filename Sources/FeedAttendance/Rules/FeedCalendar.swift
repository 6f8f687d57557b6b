package import Retail

/// On which days feeds are expected, and by when.
package struct FeedCalendar: Equatable, Sendable {
    /// What is agreed with an account.
    package struct Agreement: Equatable, Sendable {
        /// 0 is Monday.
        package var weekdays: Set<Int>
        /// Minutes after midnight, by the account's clocks.
        package var dueMinute: Int
        /// Days after the one that the feed tells of: 0 is the same evening.
        package var dueAfterDays: Int
        /// Minutes by which a feed may come later without being late.
        package var graceMinutes: Int

        package init(weekdays: Set<Int>, dueMinute: Int, dueAfterDays: Int, graceMinutes: Int) {
            (self.weekdays, self.dueMinute) = (weekdays, dueMinute)
            (self.dueAfterDays, self.graceMinutes) = (dueAfterDays, graceMinutes)
        }

        /// Monday to Saturday, by ten the next morning, an hour's grace.
        package static let usual = Agreement(
            weekdays: [0, 1, 2, 3, 4, 5], dueMinute: 600, dueAfterDays: 1, graceMinutes: 60)
    }

    package var usual: Agreement
    /// By account code.
    package var accounts: [String: Agreement]
    /// Days on which nobody's feed is expected.
    package var holidays: Set<Day>

    package init(usual: Agreement = .usual, accounts: [String: Agreement] = [:], holidays: Set<Day> = []) {
        (self.usual, self.accounts, self.holidays) = (usual, accounts, holidays)
    }

    /// A feed that is expected of an account: of which day, and how many minutes after that day's midnight it is due.
    struct Entry: Equatable, Sendable {
        let account: String
        let day: Day
        let dueMinutes: Int
        let graceMinutes: Int
    }

    /// By day, then in the order of `accounts`; `from` is not later than `to`.
    func entries(of accounts: [String], from: Day, to: Day) -> [Entry] {
        (from.sinceEpoch...to.sinceEpoch).compactMap { Day(sinceEpoch: $0) }.filter { !holidays.contains($0) }
            .flatMap { day in
                accounts.compactMap { account -> Entry? in
                    let agreement = self.accounts[account] ?? usual
                    guard agreement.weekdays.contains(day.weekday) else { return nil }
                    return Entry(
                        account: account, day: day, dueMinutes: agreement.dueAfterDays * 1440 + agreement.dueMinute,
                        graceMinutes: agreement.graceMinutes)
                }
            }
    }
}

extension Day {
    /// 0 is Monday. (1970-01-01 was a Thursday.)
    fileprivate var weekday: Int { ((Int(sinceEpoch) + 3) % 7 + 7) % 7 }
}
