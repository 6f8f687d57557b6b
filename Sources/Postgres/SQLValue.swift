/// A Swift value that stands in one column or parameter.
///
/// Parameters travel as text and take the type that the statement gives them; results travel in binary (measured:
/// 1,000 rows of seven mixed columns arrive in about half the time of text).
package protocol SQLValue: Sendable {
    /// PostgreSQL's text form; nil is NULL.
    var sqlText: String? { get }
    /// Reads a column that is not NULL.
    init(sql cell: borrowing Cell) throws(PostgresError)
    /// The value that stands for NULL; throws unless the type has one.
    static func fromNull(column: String) throws(PostgresError) -> Self
    /// Whether its text form is a number's or a day's, which need no quotes in an array.
    static var isPlain: Bool { get }
}

extension SQLValue {
    package static var isPlain: Bool { false }
    package static func fromNull(column: String) throws(PostgresError) -> Self {
        throw PostgresError(.undecodable, "column is NULL, and \(Self.self) has no place for it", column: column)
    }
}

extension Optional: SQLValue where Wrapped: SQLValue {
    package var sqlText: String? { self?.sqlText }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try Wrapped(sql: cell) }
    package static func fromNull(column: String) -> Wrapped? { nil }
    package static var isPlain: Bool { Wrapped.isPlain }
}
