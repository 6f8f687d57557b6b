import Retail

/// Minutes east of Greenwich, for times that name no zone.
package struct ZoneOffset: Equatable, Sendable {
    package let minutes: Int

    /// nil outside −12:00…+14:00.
    package init?(minutes: Int) {
        guard (-720...840).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// `+08:00`
    var text: String {
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Dates and times as XML Schema writes them.
enum FeedTime {
    /// `2026-03-01`, with or without a zone.
    static func day(_ text: String) -> Day? {
        let zone = text.dropFirst(10)
        guard zone.isEmpty || Instant("2000-01-01T00:00:00\(zone)") != nil else { return nil }
        return Day(text.prefix(10))
    }

    /// `2026-03-01T08:30:00`, in the given zone where it names none.
    static func instant(_ text: String, elseIn zone: ZoneOffset) -> Instant? {
        let text = toMicroseconds(text)
        return Instant(text) ?? Instant(text + zone.text)
    }

    /// A day and a time of it, each with or without a zone. A day without a time counts from its beginning, so that
    /// whoever tells a time on that day is newer.
    static func instant(_ day: String, _ time: String?, elseIn zone: ZoneOffset) -> Instant? {
        guard FeedTime.day(day) != nil else { return nil }
        let text = toMicroseconds("\(day.prefix(10))T\(time ?? "00:00:00")")
        let zoneOfDay = day.dropFirst(10)
        return Instant(text) ?? Instant(text + (zoneOfDay.isEmpty ? zone.text : String(zoneOfDay)))
    }

    /// Some programs write ten-millionths of a second, which nobody means.
    private static func toMicroseconds(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let decimals = text[point...].dropFirst().prefix { $0.isASCII && $0.isNumber }
        return String(text[...point] + decimals.prefix(6) + text[decimals.endIndex...])
    }
}
