import Glibc
import Postgres
import Synchronization
import TestKit
import Testing

@Suite(.emptyDatabase) struct `When others are at work` {
    private var database: Database { TestDatabase.current }

    @Test func `a deadlock is run again and both sides finish`() async throws {
        try await database.write { tx in
            try tx.script("create table pair (id int primary key, n int); insert into pair values (1, 0), (2, 0)")
        }
        let database = database
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (first, second) in [(1, 2), (2, 1)] {
                group.addTask {
                    for _ in 0..<3 {
                        try await database.write { tx in
                            try tx.execute("update pair set n = n + 1 where id = \(first)")
                            try tx.execute("select pg_sleep(0.05)")
                            try tx.execute("update pair set n = n + 1 where id = \(second)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum: Int = try await database.read { tx in try tx.value("select sum(n) from pair") }
        #expect(sum == 12)
    }

    @Test func `serializable counters lose no step`() async throws {
        try await database.write { tx in try tx.script("create table counter (n int); insert into counter values (0)") }
        let database = database
        let patient = RetryPolicy.onConflict
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<5 {
                        try await database.write(isolation: .serializable, retry: patient) { tx in
                            let now: Int = try tx.value("select n from counter")
                            try tx.execute("update counter set n = \(now + 1)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { tx in try tx.value("select n from counter", as: Int.self) } == 15)
    }

    @Test func `a conflict is the caller's when the policy is never`() async throws {
        let runs = Mutex(0)
        let error = await #expect(throws: PostgresError.self) {
            try await database.write(retry: .never) { tx in
                runs.withLock { $0 += 1 }
                try tx.script("do $$ begin raise exception using errcode = '40001'; end $$")
            }
        }
        #expect(error?.kind == .serializationFailure)
        #expect(runs.withLock { $0 } == 1)
    }

    @Test func `a conflict that stays is given up after five runs`() async throws {
        let runs = Mutex(0)
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                runs.withLock { $0 += 1 }
                try tx.script("do $$ begin raise exception using errcode = '40P01'; end $$")
            }
        }
        #expect(error?.kind == .deadlock)
        #expect(runs.withLock { $0 } == 5)
    }

    @Test func `a lock that is not free in time is said so`() async throws {
        try await database.write { tx in try tx.execute("create table locked (n int)") }
        var target = database.target
        target.lockTimeout = .milliseconds(50)
        let hasty = Database(target)
        try await database.write { tx in
            try tx.execute("lock table locked in access exclusive mode")
            let error = waitFor { try await hasty.write { tx in _ = try tx.execute("insert into locked values (1)") } }
            #expect((error as? PostgresError)?.kind == .lockNotAvailable)
        }
        await hasty.close()
    }

    /// Runs async work from inside a transaction's closure and answers its error.
    private func waitFor(_ body: @escaping @Sendable () async throws -> Void) -> (any Error)? {
        let outcome = Mutex<(any Error)?>(nil)
        let done = Mutex(false)
        Task.detached {
            do { try await body() } catch { outcome.withLock { $0 = error } }
            done.withLock { $0 = true }
        }
        while !done.withLock({ $0 }) { usleep(1000) }
        return outcome.withLock { $0 }
    }
}

@Suite(.emptyDatabase) struct `A long statement` {
    private var database: Database { TestDatabase.current }

    @Test func `ends when its task is cancelled`() async throws {
        let database = database
        let task = Task { try await database.read { tx in _ = try tx.execute("select pg_sleep(300)") } }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock.now - start < .seconds(100))
        #expect(try await database.read { tx in try tx.value("select 1", as: Int.self) } == 1)
    }

    @Test func `does not even begin when its task was cancelled before`() async throws {
        let database = database
        try await database.write { tx in try tx.execute("create table unbegun (n int)") }
        let task = Task {
            try? await Task.sleep(for: .seconds(10))  // ends at once when cancelled
            try await database.write { tx in try tx.execute("insert into unbegun values (1)") }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await database.read { tx in try tx.value("select count(*) from unbegun", as: Int.self) } == 0)
    }

    @Test func `a task cancelled while it waits for a session does not get one`() async throws {
        var target = database.target
        target.sessions = 1
        let single = Database(target)
        let holder = try await occupied(single)
        let waiter = Task { try await single.read { tx in try tx.value("select 1", as: Int.self) } }
        try await Task.sleep(for: .milliseconds(50))
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        holder.cancel()
        await #expect(throws: CancellationError.self) { try await holder.value }
        #expect(try await single.read { tx in try tx.value("select 2", as: Int.self) } == 2)
        await single.close()
    }

    @Test func `ends at statement_timeout`() async throws {
        var target = database.target
        target.statementTimeout = .milliseconds(50)
        let hasty = Database(target)
        let error = await #expect(throws: PostgresError.self) {
            try await hasty.read { tx in _ = try tx.execute("select pg_sleep(10)") }
        }
        #expect(error?.kind == .cancelled)
        await hasty.close()
    }

    @Test func `leaves the other sessions alone when cancelled`() async throws {
        let database = database
        for _ in 0..<20 {
            let task = Task { try await database.read { tx in _ = try tx.execute("select pg_sleep(0.002)") } }
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...4)))
            task.cancel()
            _ = try? await task.value
            #expect(try await database.read { tx in try tx.value("select 3", as: Int.self) } == 3)
        }
    }
}
