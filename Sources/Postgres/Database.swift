/// A PostgreSQL database behind a pool of sessions.
///
/// Transactions are synchronous closures on a session's own lane; the pool hands sessions out first come, first served.
package final class Database: Sendable {
    package let target: ConnectionTarget
    private let pool: SessionPool

    package init(_ target: ConnectionTarget) {
        self.target = target
        pool = SessionPool(target)
    }

    /// How much of the others' work a transaction sees.
    package enum Isolation: String, Sendable {
        case readCommitted = "read committed"
        case repeatableRead = "repeatable read"
        case serializable = "serializable"
    }

    /// A transaction that only reads.
    package func read<T: Sendable>(
        isolation: Isolation = .readCommitted, retry: RetryPolicy = .onConflict,
        _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await transaction("begin isolation level \(isolation.rawValue) read only", isWriting: false, retry, body)
    }

    /// A transaction that writes. With a retry policy `body` may run several times, so it must have no effect outside
    /// of the database. `.outcomeUnknown` is never run again: look the outcome up first.
    @discardableResult
    package func write<T: Sendable>(
        isolation: Isolation = .readCommitted, retry: RetryPolicy = .onConflict,
        _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await transaction("begin isolation level \(isolation.rawValue) read write", isWriting: true, retry, body)
    }

    /// One statement outside of any transaction block: CREATE DATABASE, VACUUM.
    package func alone(_ statement: SQL) async throws {
        try await leased { session, lease in try await session.alone(statement, lease: lease) }
    }

    /// Closes every session once it is free; callers who still wait are turned away.
    package func close() async { await pool.close() }

    private func transaction<T: Sendable>(
        _ begin: String, isWriting: Bool, _ retry: RetryPolicy, _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        var run = 1
        while true {
            do {
                return try await leased { session, lease in
                    try await session.transaction(begin, isWriting: isWriting, lease: lease, body)
                }
            } catch let error as PostgresError {
                run += 1
                guard let wait = retry.wait(after: error, before: run) else { throw error }
                try await Task.sleep(for: wait)
            }
        }
    }

    /// Lends a session of the pool; cancelling the task cancels the statement under way.
    private func leased<T: Sendable>(
        _ body: @Sendable (Session, CancelLease) async throws -> T
    ) async throws -> T {
        try Task.checkCancellation()
        let session = try await pool.take()
        let lease = CancelLease()
        let result: Result<T, any Error>
        do {
            result = .success(
                try await withTaskCancellationHandler {
                    try await body(session, lease)
                } onCancel: {
                    lease.cancel()
                })
        } catch {
            result = .failure(error)
        }
        await pool.giveBack(session)
        if case .failure(let error) = result, Task.isCancelled, (error as? PostgresError)?.kind == .cancelled {
            throw CancellationError()
        }
        return try result.get()
    }
}
