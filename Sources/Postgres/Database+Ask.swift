extension Database {
    /// Every row of the answer to one statement that only reads, in one round trip: a transaction of its own, with the
    /// settings of this database, that sees what was committed when it began. What a look-up needs that is made often;
    /// `read` is for two statements and more.
    package func ask<T: Sendable>(
        _ statement: SQL, retry: RetryPolicy = .onConflict,
        _ read: @Sendable (borrowing Row) throws(PostgresError) -> T
    ) async throws -> [T] {
        if let moment { return try await moment.read { tx in try tx.all(statement, read) } }
        let question = Question(statement: statement, settings: settings.onceReading)
        return try await again(retry) {
            try await leased { session, lease in try await session.ask(question, lease: lease, read) }
        }
    }
}
