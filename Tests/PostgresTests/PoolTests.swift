import Glibc
import Postgres
import TestKit
import Testing

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
        let holder = try await occupied(single)
        let error = await #expect(throws: PostgresError.self) { try await single.read { _ in } }
        #expect(error?.kind == .poolExhausted)
        holder.cancel()
        await #expect(throws: CancellationError.self) { try await holder.value }
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
        target.idleInTransactionTimeout = .seconds(1)
        let hurried = Database(target)
        let one = try await hurried.read { tx in
            let one: Int = try tx.value("select 1")
            sleep(2)
            return one
        }
        #expect(one == 1)
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
                $$ begin perform pg_sleep(200); return null; end $$;
                create constraint trigger at_commit after insert on slow deferrable initially deferred
                    for each row execute function dawdle();
                """)
        }
        let start = ContinuousClock.now
        let error = await #expect(throws: PostgresError.self) {
            try await hurried.write { tx in _ = try tx.execute("insert into slow values (1)") }
        }
        #expect(error?.kind == .cancelled)
        #expect(ContinuousClock.now - start < .seconds(100))
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

/// A task that holds a session of the database until it is cancelled; it has it when this returns.
func occupied(_ database: Database) async throws -> Task<Void, any Error> {
    let holder = Task {
        try await database.read { tx in _ = try tx.execute("select pg_advisory_xact_lock(138), pg_sleep(300)") }
    }
    let held: SQL = """
        select exists (select from pg_locks where locktype = 'advisory' and objid = 138 and granted
            and database = (select oid from pg_database where datname = current_database()))
        """
    while try await TestDatabase.current.read({ tx in try !tx.value(held, as: Bool.self) }) {
        try await Task.sleep(for: .milliseconds(20))
    }
    return holder
}
