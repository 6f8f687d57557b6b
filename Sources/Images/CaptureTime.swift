/// The hands of a camera's clock.
package struct CaptureTime: Equatable, Sendable {
    package let year, month, day, hour, minute, second: Int
    /// Thousandths of the second, where the camera wrote any.
    package let millisecond: Int?
    /// Minutes that the clock is ahead of UTC, where the camera wrote them.
    package let offsetMinutes: Int?

    /// Nil where the calendar has no such day or the day no such time.
    package init?(
        year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int? = nil,
        offsetMinutes: Int? = nil
    ) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(year, month)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
        self.millisecond = millisecond.flatMap { (0...999).contains($0) ? $0 : nil }
        self.offsetMinutes = offsetMinutes.flatMap { abs($0) <= 14 * 60 ? $0 : nil }
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
