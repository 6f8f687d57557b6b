/// A PostgreSQL database behind a pool of sessions.
///
/// Transactions are synchronous closures on a session's own lane; the pool hands sessions out first come, first served.
package final class Database: Sendable {
    package let target: ConnectionTarget
    private let pool: SessionPool
    let settings: TransactionSettings
    /// A session in whose transaction everything is read: nil where each reading has its own.
    let moment: Session?

    package convenience init(_ target: ConnectionTarget) {
        self.init(target, SessionPool(target), TransactionSettings())
    }

    private init(
        _ target: ConnectionTarget, _ pool: SessionPool, _ settings: TransactionSettings, at moment: Session? = nil
    ) {
        self.target = target
        self.pool = pool
        self.settings = settings
        self.moment = moment
    }

    /// The same database through the same sessions, every transaction of which begins with these settings and leaves
    /// them at its end: `database.with(settings: ["storechain.token": token])`. They cost no round trip and appear in
    /// no message. Closing either closes both.
    package func with(settings others: [String: String]) -> Database {
        Database(target, pool, settings.merging(others))
    }

    /// The same database, which reads in the transaction that is under way in a session.
    func at(_ moment: Session) -> Database { Database(target, pool, settings, at: moment) }

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
        if let moment { return try await moment.read(body) }
        return try await transaction(Opening(isolation: isolation, isReadOnly: true, settings: settings), retry, body)
    }

    /// A transaction that writes. With a retry policy `body` may run several times, so it must have no effect outside
    /// of the database. `.outcomeUnknown` is never run again: look the outcome up first.
    @discardableResult
    package func write<T: Sendable>(
        isolation: Isolation = .readCommitted, retry: RetryPolicy = .onConflict,
        _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await transaction(Opening(isolation: isolation, isReadOnly: false, settings: settings), retry, body)
    }

    /// One statement outside of any transaction block, and so without settings: CREATE DATABASE, VACUUM.
    package func alone(_ statement: SQL) async throws {
        try await leased { session, lease in try await session.alone(statement, lease: lease) }
    }

    /// Closes every session once it is free; callers who still wait are turned away.
    package func close() async { await pool.close() }

    private func transaction<T: Sendable>(
        _ opening: Opening, _ retry: RetryPolicy, _ body: @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await again(retry) {
            try await leased { session, lease in try await session.transaction(opening, lease: lease, body) }
        }
    }

    /// Runs `body` as often as the policy has it.
    func again<T: Sendable>(_ retry: RetryPolicy, _ body: @Sendable () async throws -> T) async throws -> T {
        var run = 1
        while true {
            do {
                return try await body()
            } catch let error as PostgresError {
                run += 1
                guard let wait = retry.wait(after: error, before: run) else { throw error }
                try await Task.sleep(for: wait)
            }
        }
    }

    /// Lends a session of the pool; cancelling the task cancels the statement under way.
    func leased<T: Sendable>(
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
