import Postgres

/// A word made of what a column holds; `make` answers nil, or throws, when the column holds no such word, which then is
/// a fault of the schema and names the column.
func word<Raw: SQLValue, Word>(
    _ cell: borrowing Cell, _ raw: Raw.Type, _ make: (Raw) throws -> Word?
) throws(PostgresError) -> Word {
    guard let word = try? make(Raw(sql: cell)) else { throw cell.mismatch("\(Word.self)") }
    return word
}
