/// A transaction under way, lent to a closure that runs from BEGIN to COMMIT without suspension.
///
/// Storage functions are extensions of it, one statement each.
package struct Transaction: ~Copyable {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Runs a statement; answers the number of rows that it touched.
    @discardableResult
    package func execute(_ statement: SQL) throws(PostgresError) -> Int {
        try connection.run(statement).affectedRows
    }

    /// Every row of the answer, as `read` makes it.
    package func all<T>(
        _ statement: SQL, _ read: (borrowing Row) throws(PostgresError) -> T
    ) throws(PostgresError) -> [T] {
        try Rows(connection.run(statement)).all(read)
    }

    /// Hands out the rows of the answer as they arrive, in constant memory. If `read` throws, the rest is called off.
    package func each(_ statement: SQL, _ read: (borrowing Row) throws -> Void) throws {
        try connection.stream(statement) { rows in try read(Row(rows, 0)) }
    }

    /// The first row of the answer, nil when there is none.
    package func first<T>(
        _ statement: SQL, _ read: (borrowing Row) throws(PostgresError) -> T
    ) throws(PostgresError) -> T? {
        let rows = Rows(try connection.run(statement))
        return rows.count == 0 ? nil : try read(Row(rows, 0))
    }

    /// The one row of the answer; any other number of rows is an error of the statement.
    package func one<T>(
        _ statement: SQL, _ read: (borrowing Row) throws(PostgresError) -> T
    ) throws(PostgresError) -> T {
        let rows = Rows(try connection.run(statement))
        guard rows.count == 1 else { throw PostgresError(.wrongRowCount, "one row was expected, \(rows.count) came") }
        return try read(Row(rows, 0))
    }

    /// The one value of the answer.
    package func value<Value: SQLValue>(
        _ statement: SQL, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        try one(statement) { (row) throws(PostgresError) in try row[0] }
    }

    /// A target with many hosts, narrowed to the one that this runs on: what is begun here, such as an exported
    /// snapshot or a database just made, is not known on the others.
    package func narrowed(_ target: ConnectionTarget) throws(PostgresError) -> ConnectionTarget {
        try target.setting(connection.host)
    }

    /// Runs text that may hold several statements and no parameters, such as a migration.
    package func script(_ text: String) throws(PostgresError) { try connection.command(text) }

    /// What a step answers, or is refused with, when all that it does in the database is taken back at once: a look ahead.
    package func takenBack<T>(_ step: (borrowing Transaction) throws -> T) throws -> T {
        try script("savepoint before_step")
        let answer = try step(self)
        try script("rollback to savepoint before_step")
        return answer
    }
}
