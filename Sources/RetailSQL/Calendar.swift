package import Postgres
package import Retail

/// `date`.
extension Day: SQLValue {
    package static var isPlain: Bool { true }
    package var sqlText: String? { DateNumber(sinceEpoch: sinceEpoch).sqlText }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, DateNumber.self) { Day(sinceEpoch: $0.sinceEpoch) }
    }
}

/// `date`, the first of the month.
extension Month: SQLValue {
    package var sqlText: String? { firstDay.sqlText }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, Day.self) { $0 == $0.month.firstDay ? $0.month : nil }
    }
}

/// `daterange` with a lower bound.
extension DayRange: SQLValue {
    package var sqlText: String? {
        DateNumberRange(
            from: DateNumber(sinceEpoch: from.sinceEpoch), to: to.map { DateNumber(sinceEpoch: $0.sinceEpoch) }
        ).sqlText
    }

    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, DateNumberRange.self) { range in
            guard let from = range.from.flatMap({ Day(sinceEpoch: $0.sinceEpoch) }) else { return nil }
            guard let end = range.to else { return DayRange(from: from) }
            return Day(sinceEpoch: end.sinceEpoch).flatMap { DayRange(from: from, to: $0) }
        }
    }
}

/// `timestamptz`.
extension Instant: SQLValue {
    package var sqlText: String? { TimestampNumber(sinceEpoch: sinceEpoch).sqlText }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, TimestampNumber.self) { Instant(sinceEpoch: $0.sinceEpoch) }
    }
}
