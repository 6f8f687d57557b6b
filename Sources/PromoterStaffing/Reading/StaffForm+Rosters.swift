import Retail
import RetailCSV

extension StaffForm {
    static let wishes = StaffForm(
        ["person", "from", "to", "wish"], optional: ["to"], key: ["person", "from"]
    ) { cells, ground in
        [cells.person(ground)] + cells.wishedSpan() + [cells.tag("wish")]
    }

    /// As rosters are shown in CSV, so that one may be edited and taken again.
    static let roster = StaffForm(
        ["week", "store", "person", "day", "shift"], key: ["person", "day"]
    ) { cells, ground in
        cells.rosterDay(cells.store(ground), cells.person(ground)) + [cells.tag("shift")]
    }

    static let attendance = StaffForm(
        ["person", "store", "came", "went", "latitude", "longitude"], optional: ["latitude", "longitude"],
        key: ["person", "came"]
    ) { cells, ground in
        [cells.person(ground), cells.store(ground)] + cells.presence(ground)
    }
}

extension Cells {
    /// The first day and the one after the last, which is the first where none is named.
    fileprivate mutating func wishedSpan() -> [String?] {
        let (first, last) = (workday("from"), workday("to"))
        if let first, let last, last < first { note("staff.span-reversed", ["from": "\(first)"], at: "to") }
        return [first?.description, (last ?? first)?.adding(days: 1)?.description]
    }

    /// Week, store, person and day; the day has to lie in the week.
    fileprivate mutating func rosterDay(_ store: String?, _ person: String?) -> [String?] {
        let (week, day) = (workday("week"), workday("day"))
        if let week, week != week.monday {
            note("staff.roster-not-monday", ["found": "\(week)", "monday": "\(week.monday)"], at: "week")
        } else if let week, let day, day.monday != week {
            note("staff.roster-other-week", ["day": "\(day)", "week": "\(week)"], at: "day")
        }
        return [week?.description, store, person, day?.description]
    }

    /// When somebody came and went, and where that was told, in ten-millionths of a degree.
    fileprivate mutating func presence(_ ground: StaffRows.Ground) -> [String?] {
        let (came, went) = (clock("came", ground), clock("went", ground))
        if let came, let went {
            if went.minutes(since: came) <= 0 {
                note("staff.attendance-reversed", ["came": "\(came)"], at: "went")
            } else if went.minutes(since: came) > 24 * 60 {
                note("staff.attendance-long", ["came": "\(came)"], at: "went")
            }
        }
        let place = coordinates("latitude", "longitude")
        return [
            came?.description, went?.description, place.map { "\($0.latitude)" }, place.map { "\($0.longitude)" },
        ]
    }

    /// A minute that has come.
    private mutating func clock(_ column: String, _ ground: StaffRows.Ground) -> ClockTime? {
        guard let time = read(column, "staff.clock-unreadable", { ClockTime($0) }) else { return nil }
        if let told = ground.told, told < time.day { note("staff.day-ahead", ["today": "\(told)"], at: column) }
        if (2000...2098).contains(time.day.parts.year) { return time }
        note("staff.day-unfit", ["found": "\(time.day)"], at: column)
        return nil
    }
}

/// A minute by the chain's clock.
struct ClockTime: Equatable, CustomStringConvertible {
    let day: Day
    /// Of the day.
    let minute: Int

    /// Reads `2026-11-09 09:02`, and as machines write it with a `T` or with seconds, which are cut off.
    init?(_ text: String) {
        let parts = text.split(separator: text.contains("T") ? "T" : " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]) else { return nil }
        let digits = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(digits.count), digits.allSatisfy({ $0.utf8.count == 2 }),
            digits.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = digits.compactMap { Int($0) }
        guard numbers.count == digits.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
            return nil
        }
        (self.day, minute) = (day, 60 * numbers[0] + numbers[1])
    }

    func minutes(since other: ClockTime) -> Int { day.days(since: other.day) * 24 * 60 + minute - other.minute }

    var description: String {
        let (hour, minute) = minute.quotientAndRemainder(dividingBy: 60)
        return "\(day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
