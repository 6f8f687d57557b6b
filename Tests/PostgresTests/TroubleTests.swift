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
        let task = Task { try await database.read { tx in _ = try tx.execute("select pg_sleep(30)") } }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock.now - start < .seconds(5))
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
        let holder = Task { try await single.read { tx in _ = try tx.execute("select pg_sleep(0.5)") } }
        try await Task.sleep(for: .milliseconds(100))
        let waiter = Task { try await single.read { tx in try tx.value("select 1", as: Int.self) } }
        try await Task.sleep(for: .milliseconds(50))
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        try await holder.value
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

@Suite(.emptyDatabase) struct `The pool` {
    @Test func `serves more callers than it has sessions`() async throws {
        var target = TestDatabase.current.target
        target.applicationName = "many callers"
        let database = Database(target)
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...200 {
                group.addTask { try await database.read { tx in try tx.value("select \(number)::int") } }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 20_100)
        let backends: Int = try await database.read { tx in
            try tx.value("select count(*) from pg_stat_activity where application_name = 'many callers'")
        }
        #expect(backends == database.target.sessions)
        await database.close()
    }

    @Test func `tells a caller who waited too long`() async throws {
        var target = TestDatabase.current.target
        target.sessions = 1
        target.waitForSession = .milliseconds(100)
        let single = Database(target)
        let holder = Task { try await single.read { tx in _ = try tx.execute("select pg_sleep(1)") } }
        try await Task.sleep(for: .milliseconds(150))
        let error = await #expect(throws: PostgresError.self) { try await single.read { _ in } }
        #expect(error?.kind == .poolExhausted)
        try await holder.value
        await single.close()
        let closed = await #expect(throws: PostgresError.self) { try await single.read { _ in } }
        #expect(closed?.kind == .cannotConnect)
    }

    @Test func `connects again when the server has ended an idle session`() async throws {
        var target = TestDatabase.current.target
        target.sessions = 1
        let single = Database(target)
        let pid: Int = try await single.read { tx in try tx.value("select pg_backend_pid()") }
        try await TestDatabase.current.write { tx in _ = try tx.execute("select pg_terminate_backend(\(pid)::int)") }
        try await Task.sleep(for: .milliseconds(100))
        let next: Int = try await single.read { tx in try tx.value("select pg_backend_pid()") }
        #expect(next != pid)
        await single.close()
    }

    @Test func `says that a connection lost inside a transaction did nothing, and goes on`() async throws {
        try await TestDatabase.current.write { tx in try tx.execute("create table lost (n int)") }
        var target = TestDatabase.current.target
        target.sessions = 1
        let single = Database(target)
        let error = await #expect(throws: PostgresError.self) {
            try await single.write { tx in
                try tx.execute("insert into lost values (1)")
                try tx.execute("select pg_terminate_backend(pg_backend_pid())")
            }
        }
        #expect(error?.kind == .connectionLost)
        #expect(try await single.read { tx in try tx.value("select count(*) from lost", as: Int.self) } == 0)
        await single.close()
    }

    @Test func `says that nobody knows when the connection is lost at COMMIT`() async throws {
        try await TestDatabase.current.write { tx in
            // The deferred trigger ends its own backend while COMMIT runs.
            try tx.script(
                """
                create table doomed (n int);
                create function end_me() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$;
                create constraint trigger at_commit after insert on doomed deferrable initially deferred
                    for each row execute function end_me();
                """)
        }
        let error = await #expect(throws: PostgresError.self) {
            try await TestDatabase.current.write { tx in _ = try tx.execute("insert into doomed values (1)") }
        }
        #expect(error?.kind == .outcomeUnknown)
    }

    @Test func `has the answer of what only read, even when the connection goes at its COMMIT`() async throws {
        var target = TestDatabase.current.target
        target.idleInTransactionTimeout = .milliseconds(100)
        let hurried = Database(target)
        let one = try await hurried.read { tx in
            let one: Int = try tx.value("select 1")
            usleep(500_000)
            return one
        }
        #expect(one == 1)
        #expect(try await hurried.read { tx in try tx.value("select 2", as: Int.self) } == 2)
        await hurried.close()
    }

    @Test(.timeLimit(.minutes(1)))
    func `breaks off a COMMIT that does not end, which statement_timeout does not reach`() async throws {
        var target = TestDatabase.current.target
        target.statementTimeout = .milliseconds(300)
        let hurried = Database(target)
        try await hurried.write { tx in
            try tx.script(
                """
                create table slow (n int);
                create function dawdle() returns trigger language plpgsql as
                $$ begin perform pg_sleep(20); return null; end $$;
                create constraint trigger at_commit after insert on slow deferrable initially deferred
                    for each row execute function dawdle();
                """)
        }
        let start = ContinuousClock.now
        let error = await #expect(throws: PostgresError.self) {
            try await hurried.write { tx in _ = try tx.execute("insert into slow values (1)") }
        }
        #expect(error?.kind == .cancelled)
        #expect(ContinuousClock.now - start < .seconds(10))
        await hurried.close()
    }

    @Test func `runs CREATE DATABASE outside of a transaction`() async throws {
        let name = try #require(TestDatabase.current.target.parameters["dbname"]) + "_sub"
        try await TestDatabase.current.alone("create database \(.identifier(name))")
        try await TestDatabase.current.alone("drop database \(.identifier(name))")
    }

    @Test func `finds the writable server among several`() async throws {
        // The first host is nobody; libpq goes on to the second.
        let known = TestDatabase.current.target.parameters
        let host = try #require(known["host"]), name = try #require(known["dbname"]), user = try #require(known["user"])
        let target = try ConnectionTarget(
            "host=/nonexistent,\(host) port=5432,\(known["port"] ?? "5432") dbname=\(name) user=\(user) target_session_attrs=read-write"
        )
        let several = Database(target)
        #expect(try await several.read { tx in try tx.value("select 1", as: Int.self) } == 1)
        await several.close()
    }
}
