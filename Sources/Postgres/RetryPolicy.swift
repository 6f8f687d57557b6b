/// Which failures of a transaction are worth another run of the whole of it, and how often.
package struct RetryPolicy: Sendable {
    /// Failures after which nothing happened and the next run may succeed.
    let kinds: Set<PostgresError.Kind>
    /// Runs in all, the first one included.
    let runs: Int

    /// Two transactions met: serialization failures, deadlocks and plans gone stale are run again, five times in all,
    /// after a random wait of up to 20 ms × 2ⁿ, at most 2 s ("full jitter").
    package static let onConflict = RetryPolicy(kinds: [.serializationFailure, .deadlock, .stalePlan], runs: 5)

    /// As `onConflict`, and a lock that was not free in time is tried for twice.
    package static let onConflictOrLock = RetryPolicy(kinds: onConflict.kinds.union([.lockNotAvailable]), runs: 5)

    /// As `onConflict`, and a database that somebody is still connected to is tried for again.
    package static let onBusyDatabase = RetryPolicy(kinds: onConflict.kinds.union([.databaseInUse]), runs: 5)

    /// The first failure stands.
    package static let never = RetryPolicy(kinds: [], runs: 1)

    /// How long to wait before run number `next` (2, 3, …); nil when the failure stands.
    func wait(after error: PostgresError, before next: Int) -> Duration? {
        guard next <= runs, kinds.contains(error.kind), error.kind != .lockNotAvailable || next == 2 else { return nil }
        return .milliseconds(Int.random(in: 0...min(2000, 20 << (next - 1))))
    }
}
