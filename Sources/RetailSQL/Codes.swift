package import Postgres
package import Retail

/// `text`.
extension Code: SQLValue {
    package var sqlText: String? { text }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, String.self) { try Code($0) } }
}

/// `text`.
extension Name: SQLValue {
    package var sqlText: String? { text }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, String.self) { try Name($0) } }
}

/// `text`, three capitals.
extension Currency: SQLValue {
    package var sqlText: String? { code }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, String.self) { Currency($0) } }
}
