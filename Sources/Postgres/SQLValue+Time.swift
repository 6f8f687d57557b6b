/// A `date` as PostgreSQL counts it, without a calendar; `RetailSQL` makes business days of it.
package struct DateNumber: SQLValue, Hashable, Comparable {
    package static var isPlain: Bool { true }

    /// Days since 1970-01-01.
    package let sinceEpoch: Int32

    package init(sinceEpoch: Int32) { self.sinceEpoch = sinceEpoch }

    /// 2000-01-01, PostgreSQL's day 0, counted from 1970-01-01.
    private static let origin: Int32 = 10_957

    /// The Julian day, which `date` reads; a written date would need a calendar here.
    package var sqlText: String? { "J\(Int(sinceEpoch) + 2_440_588)" }

    package init(sql cell: borrowing Cell) throws(PostgresError) {
        guard cell.type == TypeNumber.date else { throw cell.mismatch("DateNumber") }
        let days = try cell.integer(Int32.self)
        guard days != .max, days != .min else { throw cell.mismatch("DateNumber, because it is infinite,") }
        sinceEpoch = days + Self.origin
    }

    package static func < (left: Self, right: Self) -> Bool { left.sinceEpoch < right.sinceEpoch }
}

/// A `timestamptz`, without a calendar.
package struct TimestampNumber: SQLValue, Hashable, Comparable {
    /// Microseconds since 1970-01-01 00:00 UTC.
    package let sinceEpoch: Int64

    package init(sinceEpoch: Int64) { self.sinceEpoch = sinceEpoch }

    /// 2000-01-01 00:00 UTC, PostgreSQL's instant 0, counted from 1970.
    private static let origin: Int64 = 946_684_800_000_000

    /// Julian day and time of day in UTC, which `timestamptz` reads whatever the session's zone is.
    package var sqlText: String? {
        let day = Int64(86_400_000_000)
        let days = sinceEpoch.floorDivided(by: day)
        let inDay = sinceEpoch - days * day
        let seconds = inDay / 1_000_000
        func padded(_ number: Int64, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
        return "J\(days + 2_440_588) \(time).\(padded(inDay % 1_000_000, 6)) UTC"
    }

    package init(sql cell: borrowing Cell) throws(PostgresError) {
        guard cell.type == TypeNumber.timestamptz else { throw cell.mismatch("TimestampNumber") }
        let count = try cell.integer(Int64.self)
        guard count != .max, count != .min else { throw cell.mismatch("TimestampNumber, because it is infinite,") }
        sinceEpoch = count + Self.origin
    }

    package static func < (left: Self, right: Self) -> Bool { left.sinceEpoch < right.sinceEpoch }
}

/// A `daterange`: from the first date up to, and without, the second; nil is unbounded.
package struct DateNumberRange: SQLValue, Hashable {
    package let from: DateNumber?
    package let to: DateNumber?

    package init(from: DateNumber?, to: DateNumber?) {
        self.from = from
        self.to = to
    }

    package var sqlText: String? { "[\(from?.sqlText ?? ""),\(to?.sqlText ?? ""))" }

    /// The server sends ranges of dates in their canonical form `[from, to)`; an empty one has no place here.
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        guard cell.type == TypeNumber.daterange else { throw cell.mismatch("DateNumberRange") }
        let flags = try cell.integer(UInt8.self)
        let (empty, noLower, noUpper): (UInt8, UInt8, UInt8) = (0x01, 0x08, 0x10)
        guard flags & empty == 0 else { throw cell.mismatch("DateNumberRange, because it is empty,") }
        var offset = 1
        func bound() throws(PostgresError) -> DateNumber {
            let count = Int(try cell.integer(Int32.self, at: offset))
            defer { offset += 4 + count }
            return try DateNumber(sql: cell.element(type: TypeNumber.date, at: offset + 4, count: count))
        }
        from = flags & noLower == 0 ? try bound() : nil
        to = flags & noUpper == 0 ? try bound() : nil
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
