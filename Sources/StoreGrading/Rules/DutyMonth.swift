package import Retail

/// One time that a duty falls due in a month: `visit/15`. It is the same however often the month is planned.
package struct DutyDate: Hashable, Sendable {
    /// Code of the duty.
    package let duty: String
    /// Of the month, from 1.
    package let day: Int

    package init(_ duty: String, day: Int) {
        self.duty = duty
        self.day = day
    }

    /// Reads what `description` writes.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Int(parts[1]) else { return nil }
        self.init(String(parts[0]), day: day)
    }
}

extension DutyDate: CustomStringConvertible {
    package var description: String { "\(duty)/\(day)" }
}

/// The days of a month through which a store has one grade.
package struct GradedDays: Equatable, Sendable {
    package let grade: Grade
    package let days: ClosedRange<Day>

    package init(_ grade: Grade, _ days: ClosedRange<Day>) {
        self.grade = grade
        self.days = days
    }
}

/// A duty that was planned for a store before, and what became of it.
package struct StandingDuty: Equatable, Sendable {
    package enum State: Sendable {
        case open
        case done
        /// A person took it off the list.
        case dropped
        /// It was not owed any more.
        case withdrawn
    }
    package let date: DutyDate
    package let due: Day
    package let state: State

    package init(_ date: DutyDate, due: Day, _ state: State) {
        self.date = date
        self.due = due
        self.state = state
    }
}

/// What a store is owed in a month.
package struct DutyPlan: Equatable, Sendable {
    /// Something to put on the list, or to bring up to date there.
    package struct Entry: Equatable, Sendable {
        package let date: DutyDate
        package let due: Day
        package let english: String
        package let chinese: String
    }
    package let entries: [Entry]
    /// Open ones that are not owed any more.
    package let superfluous: [DutyDate]
}

/// The duties of a month as its work standards have them.
package struct DutyMonth: Sendable {
    private let month: Month
    private let today: Day
    private let owed: [Grade: [OwedDuty]]

    /// What should have been done before the grade was known gets so many days.
    package static let grace: Int32 = 7

    package init(_ standards: WorkStandards, _ month: Month, today: Day) {
        self.month = month
        self.today = today
        owed = Dictionary(uniqueKeysWithValues: Grade.allCases.map { ($0, standards.owed($0)) })
    }

    /// Every day's duties are those of the grade that rules on it. What is done stays and counts, be it of another
    /// grade's: it spares the earliest that is not. Of what comes several times, the times that were over before it was
    /// planned are left out; what falls due on certain days is made up for, once, where it does not come again by then.
    package func plan(for grades: [GradedDays], standing: [StandingDuty]) -> DutyPlan {
        let known = Dictionary(standing.map { ($0.date, $0) }, uniquingKeysWith: { one, _ in one })
        var entries: [DutyPlan.Entry] = []
        var kept: Set<DutyDate> = []
        for (code, times) in dates(for: grades) {
            let asked = Set(times.map(\.date))
            var spared = standing.count { $0.date.duty == code && $0.state == .done && !asked.contains($0.date) }
            for (date, duty) in times {
                let before = known[date]
                if before?.state == .done || before?.state == .dropped { continue }
                if spared > 0 {
                    spared -= 1
                    continue
                }
                guard let due = due(date, before, duty, of: times.map(\.date.day)) else { continue }
                kept.insert(date)
                entries.append(
                    DutyPlan.Entry(date: date, due: due, english: duty.english, chinese: duty.chinese))
            }
        }
        let superfluous = standing.filter { $0.state == .open && !kept.contains($0.date) }.map(\.date)
        return DutyPlan(entries: entries, superfluous: superfluous)
    }

    /// Every duty's dates, by day.
    private func dates(for grades: [GradedDays]) -> [(code: String, times: [(date: DutyDate, duty: OwedDuty)])] {
        var codes: [String] = []
        var dates: [String: [(date: DutyDate, duty: OwedDuty)]] = [:]
        for part in grades {
            for duty in owed[part.grade] ?? [] {
                let code = duty.duty.code
                if dates[code] == nil { codes.append(code) }
                dates[code, default: []] += duty.days(of: month)
                    .filter { Day(in: month, $0).map(part.days.contains) ?? false }
                    .map { (DutyDate(code, day: $0), duty) }
            }
        }
        return codes.map { code in (code, (dates[code] ?? []).sorted { $0.date.day < $1.date.day }) }
    }

    /// nil for a time that is over and was never planned.
    ///
    /// - Parameter days: all of the month on which the duty falls due.
    private func due(_ date: DutyDate, _ before: StandingDuty?, _ duty: OwedDuty, of days: [Int]) -> Day? {
        guard let day = Day(in: month, date.day), day < today else { return Day(in: month, date.day) }
        if let before { return before.due }
        guard case .days = duty.duty.rhythm else { return nil }
        let due = Day(sinceEpoch: today.sinceEpoch + Self.grace).map { min($0, month.lastDay) } ?? month.lastDay
        let comesAgain = days.contains { $0 > date.day && Day(in: month, $0).map { $0 <= due } ?? false }
        return comesAgain ? nil : due
    }
}

extension Day {
    fileprivate init?(in month: Month, _ day: Int) { self.init(year: month.year, month: month.month, day: day) }
}
