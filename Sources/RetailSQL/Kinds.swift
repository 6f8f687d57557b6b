package import Postgres
package import Retail

/// A closed list of words is `text` with a check in the schema.
extension SQLValue where Self: RawRepresentable<String> {
    package var sqlText: String? { rawValue }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        self = try word(cell, String.self) { Self(rawValue: $0) }
    }
}

extension AccountKind: SQLValue {}
extension Channel: SQLValue {}
extension LocationKind: SQLValue {}
extension SalesLevel: SQLValue {}
extension TrustClass: SQLValue {}
