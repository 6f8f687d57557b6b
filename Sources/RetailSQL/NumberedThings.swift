package import Postgres
package import Retail

/// `text` of 14 digits.
extension GTIN: SQLValue {
    package var sqlText: String? { description }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, String.self) { GTIN($0) } }
}

/// `text` of 13 digits.
extension GLN: SQLValue {
    package var sqlText: String? { description }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try word(cell, String.self) { GLN($0) } }
}

/// `text` of 15 digits, or `bigint`, which takes half the room where there is one for every phone.
extension IMEI: SQLValue {
    package var sqlText: String? { description }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        if let number = try? Int64(sql: cell) {
            let digits = String(number)
            self = try word(cell, Int64.self) { _ in
                try IMEI(String(repeating: "0", count: max(0, 15 - digits.count)) + digits)
            }
        } else {
            self = try word(cell, String.self) { try IMEI($0) }
        }
    }
}
