/// One row of an answer, lent to the closure that reads it.
package struct Row: ~Copyable {
    private let rows: Rows
    private let index: Int

    init(_ rows: Rows, _ index: Int) {
        self.rows = rows
        self.index = index
    }

    /// The column of this name, as the type that the caller expects.
    package subscript<Value: SQLValue>(_ name: StaticString) -> Value {
        // Specialised for what most columns hold, because other modules see only the generic.
        @_specialize(where Value == Int)
        @_specialize(where Value == Int64)
        @_specialize(where Value == String)
        @_specialize(where Value == Bool)
        @_specialize(where Value == Double)
        @_specialize(where Value == DateNumber)
        @_specialize(where Value == TimestampNumber)
        get throws(PostgresError) { try rows.value(row: index, column: rows.column(name)) }
    }

    /// The column at this place, counted from 0.
    package subscript<Value: SQLValue>(_ column: Int) -> Value {
        @_specialize(where Value == Int32)
        @_specialize(where Value == Int64)
        @_specialize(where Value == Int64?)
        @_specialize(where Value == String)
        get throws(PostgresError) { try rows.value(row: index, column: column) }
    }
}
