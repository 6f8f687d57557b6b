/// One-dimensional arrays; an empty one has no dimension.
extension Array: SQLValue where Element: SQLValue {
    package var sqlText: String? {
        let elements = map { element in
            element.sqlText.map { "\"" + $0.marking(["\"", "\\"], with: "\\") + "\"" } ?? "NULL"
        }
        return "{\(elements.joined(separator: ","))}"
    }

    /// Wire form: dimensions, a null flag, the element's type, then length and lower bound of each dimension, then
    /// length and bytes of each element (-1 for NULL).
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        let dimensions = try cell.integer(Int32.self, at: 0)
        guard dimensions <= 1 else { throw cell.mismatch("a one-dimensional array") }
        self = []
        guard dimensions == 1 else { return }
        let type = try cell.integer(UInt32.self, at: 8)
        let elements = Int(try cell.integer(Int32.self, at: 12))
        var offset = 20
        for _ in 0..<elements {
            let count = Int(try cell.integer(Int32.self, at: offset))
            offset += 4
            if count < 0 {
                append(try Element.fromNull(column: "array element"))
            } else {
                append(try Element(sql: cell.element(type: type, at: offset, count: count)))
                offset += count
            }
        }
    }
}
