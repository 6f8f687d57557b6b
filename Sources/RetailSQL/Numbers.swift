package import Postgres
package import Retail

/// `integer` or `bigint`: pieces.
extension Quantity: SQLValue {
    package var sqlText: String? { String(units) }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, Int64.self) { Quantity($0) } }
}

/// `integer`: hundredths of a percent.
extension Percentage: SQLValue {
    package var sqlText: String? { String(basisPoints) }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, Int.self) { Percentage(basisPoints: $0) }
    }
}

extension Row {
    /// An amount from its two columns: minor units and currency. Into a statement go `money.minor` and `money.currency`.
    package func money(_ minor: StaticString, _ currency: StaticString) throws(PostgresError) -> Money {
        Money(minor: try self[minor], try self[currency])
    }

    /// An amount where there may be none: nil when the minor units are.
    package func moneyIfAny(_ minor: StaticString, _ currency: StaticString) throws(PostgresError) -> Money? {
        guard let units: Int64 = try self[minor] else { return nil }
        return Money(minor: units, try self[currency])
    }
}
