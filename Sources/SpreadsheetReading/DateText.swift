/// The days of spreadsheets, which are numbers under a format that shows them as days.
enum DateText {
    /// `2026-03-01`, `2026-03-01T08:30:00`, or `08:30:00` for what is less than a day; nil for a number that is no day
    /// of a spreadsheet. Seconds are rounded.
    static func iso(_ number: String, from1904: Bool) -> String? {
        // The last is 9999-12-31.
        guard let serial = Double(number), serial >= 0, serial < (from1904 ? 2_957_004 : 2_958_466) else { return nil }
        var days = Int(serial)
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        if days == 0 { return clock(seconds) }
        guard let day = day(days, from1904) else { return nil }
        return seconds == 0 ? day : "\(day)T\(clock(seconds))"
    }

    /// By the civil calendar, from days since 1 March of the year 0.
    private static func day(_ serial: Int, _ from1904: Bool) -> String? {
        var sinceEpoch = serial - (from1904 ? 24_107 : 25_569)
        if !from1904 {
            // Day 60 is 29 February 1900, which never was; Lotus 1-2-3 believed in it.
            if serial == 60 { return nil }
            if serial < 60 { sinceEpoch += 1 }
        }
        let days = sinceEpoch + 719_468
        let era = days / 146_097
        let ofEra = days % 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month))-\(padded(ofYear - (153 * marchMonth + 2) / 5 + 1))"
    }

    private static func clock(_ seconds: Int) -> String {
        "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
