extension Instant {
    /// Reads RFC 3339 with capital `T` and `Z`, up to 6 decimals of a second, and a zone: `2026-03-01T08:30:00.5+08:00`.
    ///
    /// nil for everything else: no zone, a blank for the `T`, 24:00, a leap second, more decimals, and offsets outside
    /// −12:00…+14:00, which no country has and which are slips such as `+18:00`.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Digits.number(bytes[11..<13]), hour < 24,
            let minute = Digits.number(bytes[14..<16]), minute < 60,
            let second = Digits.number(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        var microseconds = 0
        if rest.first == 0x2E {
            let decimals = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard decimals.count <= 6, let number = Digits.number(decimals) else { return nil }
            microseconds = (decimals.count..<6).reduce(number) { scaled, _ in scaled * 10 }
            rest = rest[decimals.endIndex...]
        }
        guard let offset = Instant.offset(rest) else { return nil }
        let seconds = Int64(hour * 3600 + minute * 60 + second - offset * 60)
        self.init(
            sinceEpoch: Int64(day.sinceEpoch) * Instant.microsecondsOfDay + seconds * 1_000_000 + Int64(microseconds))
    }

    /// Minutes east of Greenwich from `Z` or `±HH:MM`.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        let zone = Array(zone)
        if zone == [0x5A] { return 0 }
        guard zone.count == 6, zone[0] == 0x2B || zone[0] == 0x2D, zone[3] == 0x3A,
            let hours = Digits.number(zone[1..<3]), let minutes = Digits.number(zone[4..<6]), minutes < 60
        else { return nil }
        let offset = (hours * 60 + minutes) * (zone[0] == 0x2D ? -1 : 1)
        return (-720...840).contains(offset) ? offset : nil
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with as many decimals as there are, at most 6: `2026-03-01T00:30:00.5Z`.
    package var description: String {
        // Every instant of the range lies on a day of the range; counted from its start, all parts are positive.
        let sinceFirst = sinceEpoch - Instant.first.sinceEpoch
        let number = Int32(sinceFirst / Instant.microsecondsOfDay) + Day.first.sinceEpoch
        let day = Day(sinceEpoch: number) ?? .last
        let inDay = sinceFirst % Instant.microsecondsOfDay
        let minutes = inDay / 60_000_000
        let seconds = ExactDecimal.shortest(inDay % 60_000_000, decimals: 6)
        let clock = [minutes / 60, minutes % 60].map { Digits.padded($0, to: 2) }.joined(separator: ":")
        return "\(day)T\(clock):\(inDay % 60_000_000 < 10_000_000 ? "0" : "")\(seconds)Z"
    }
}
