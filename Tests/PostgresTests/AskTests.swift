import Glibc
import Postgres
import TestKit
import Testing

@Suite(.emptyDatabase) struct `A question` {
    private var database: Database { TestDatabase.current }

    /// One session, so that whatever stays on a connection meets the next one who uses it.
    private func single(_ change: (inout ConnectionTarget) -> Void = { _ in }) -> Database {
        var target = database.target
        target.sessions = 1
        change(&target)
        return Database(target)
    }

    private func value<Value: SQLValue>(_ statement: SQL, _ database: Database) async throws -> Value? {
        try await database.ask(statement) { (row) throws(PostgresError) -> Value in try row[0] }.first
    }

    private func setting(_ name: String, _ database: Database) async throws -> String? {
        let found: String?? = try await value("select nullif(current_setting(\(name), true), '')", database)
        return found ?? nil
    }

    @Test func `is answered with all its rows`() async throws {
        for count in [3, 0, 100_000] {
            let numbers = try await database.ask("select generate_series(1, \(count)::int) as n") {
                (row) throws(PostgresError) -> Int in try row["n"]
            }
            #expect(numbers == Array(1..<count + 1))
        }
    }

    @Test func `with a long binding is answered too`() async throws {
        let long = String(repeating: "门店", count: 100_000)
        for _ in 1...2 { #expect(try await value("select md5(\(long)) = md5(\(long))", database) == true) }
    }

    @MainActor @Test func `may be asked by the main actor`() async throws {
        for number in 1...3 { #expect(try await value("select \(number)::int", database) == number) }
    }

    @Test func `is a transaction of its own that only reads, and the next one may write`() async throws {
        try await database.write { tx in try tx.execute("create table noted (n int)") }
        let single = single()
        for _ in 1...2 {
            let error = await #expect(throws: PostgresError.self) {
                try await value("insert into noted values (1) returning n", single) as Int?
            }
            #expect(error?.kind == .readOnly)
            let escape = await #expect(throws: PostgresError.self) {
                try await value("select set_config('transaction_read_only', 'off', true)", single) as String?
            }
            #expect(escape?.sqlState == "25001")
            try await single.write { tx in _ = try tx.execute("insert into noted values (2)") }
        }
        #expect(try await value("select sum(n) from noted", single) == 4)
        await single.close()
    }

    @Test func `carries the settings of its database, and leaves none`() async throws {
        let single = single()
        let ann = single.with(settings: ["app.who": "ann", "app.why": "it's \"so\" \\ 门店"])
        let bob = ann.with(settings: ["app.who": "bob"])
        for _ in 1...3 {
            #expect(try await setting("app.who", ann) == "ann")
            #expect(try await setting("app.why", bob) == "it's \"so\" \\ 门店")
            #expect(try await setting("app.who", bob) == "bob")
            #expect(try await setting("app.who", single) == nil)
            #expect(try await setting("transaction_read_only", single) == "on")
            let left: String? = try await single.read { tx in
                try tx.value("select nullif(current_setting('app.who', true), '')")
            }
            #expect(left == nil)
            let writes: String = try await single.write { tx in try tx.value("show transaction_read_only") }
            #expect(writes == "off")
        }
        await single.close()
    }

    @Test func `leaves no settings when it fails, and the same connection`() async throws {
        let single = single()
        let ann = single.with(settings: ["app.who": "ann"])
        let pid: Int? = try await value("select pg_backend_pid()", ann)
        // Refused when prepared, when run, and in the middle of its rows.
        for wrong in ["select nothing", "select 1 / 0", "select 1 / (50000 - n) from generate_series(1, 60000) n"] {
            for _ in 1...2 {
                await #expect(throws: PostgresError.self) { try await value(SQL(trusted: wrong), ann) as Int? }
                #expect(try await setting("app.who", single) == nil)
                #expect(try await setting("transaction_read_only", single) == "on")
            }
        }
        #expect(try await value("select pg_backend_pid()", single) == pid)
        await single.close()
    }

    @Test func `fails on settings that the server refuses, and tells them to nobody`() async throws {
        let single = single()
        let wrong = single.with(settings: ["lock_timeout": "never-told-to-anybody"])
        for _ in 1...2 {
            let error = await #expect(throws: PostgresError.self) { try await value("select 1", wrong) as Int? }
            #expect(error?.kind == .unfitValue)
            #expect(!"\(error as Any)".contains("never-told"))
            #expect(try await setting("lock_timeout", single) == "1min")
        }
        await single.close()
    }

    @Test func `shows no bound value and no setting in a complaint`() async throws {
        let ann = database.with(settings: ["app.token": "CANARY-1"])
        for statement in [
            "select \("CANARY-2")::int", "select \("CANARY-2")::regclass",
            "select current_setting('app.token')::regclass",
        ] as [SQL] {
            for _ in 1...2 {
                let error = await #expect(throws: PostgresError.self) { try await value(statement, ann) as Int? }
                #expect(!"\(error as Any)".lowercased().contains("canary"), "\(statement) shows \(error as Any)")
            }
        }
    }

    @Test func `that cannot be read as it was meant says which column`() async throws {
        let single = single()
        for _ in 1...2 {
            let error = await #expect(throws: PostgresError.self) {
                try await single.ask("select 'one' as n") { (row) throws(PostgresError) -> Int in try row["n"] }
            }
            #expect(error?.kind == .undecodable)
            #expect(error?.column == "n")
        }
        #expect(try await value("select 1", single) == 1)
        await single.close()
    }

    @Test func `survives a change of the schema under its prepared statement`() async throws {
        try await database.write { tx in try tx.script("create table changed (n int); insert into changed values (1)") }
        let single = single()
        let never = await #expect(throws: PostgresError.self) {
            for column in ["a", "b"] {
                #expect(try await value("select * from changed", single) == 1)
                try await database.write { tx in
                    _ = try tx.execute("alter table changed add column \(.identifier(column)) text")
                }
                if column == "b" {
                    _ = try await single.ask("select * from changed", retry: .never) { _ throws(PostgresError) in 1 }
                }
            }
        }
        #expect(never?.kind == .stalePlan)
        #expect(try await value("select * from changed", single) == 1)
        await single.close()
    }

    @Test func `that is a COPY is refused, and what follows is answered`() async throws {
        let single = single()
        for statement in ["copy (select 1) to stdout", "copy pg_class from stdin"] as [SQL] {
            for _ in 1...2 {
                await #expect(throws: PostgresError.self) { try await value(statement, single) as Int? }
                #expect(try await value("select 1", single) == 1)
            }
        }
        await single.close()
    }

    @Test func `that begins a transaction leaves it to nobody`() async throws {
        let single = single()
        let ann = single.with(settings: ["app.who": "ann"])
        for _ in 1...2 {
            _ = try? await value("begin", ann) as Int?
            #expect(try await setting("app.who", single) == nil)
        }
        await single.close()
    }
}

@Suite(.emptyDatabase) struct `A question that takes long` {
    private func one(_ statement: SQL, _ database: Database) async throws -> Int? {
        try await database.ask(statement) { (row) throws(PostgresError) -> Int in try row[0] }.first
    }

    @Test func `is answered as long as the statement may take`() async throws {
        for _ in 1...2 { #expect(try await one("select 7 from pg_sleep(0.02)", TestDatabase.current) == 7) }
        let slowRows = try await TestDatabase.current.ask(
            "select repeat('x', 20000) from generate_series(1, 3), pg_sleep(0.05)"
        ) { (row) throws(PostgresError) -> String in try row[0] }
        #expect(slowRows.map(\.count) == [20000, 20000, 20000])
    }

    @Test func `ends when its task is cancelled, and leaves no settings`() async throws {
        var target = TestDatabase.current.target
        target.sessions = 1
        let single = Database(target)
        let ann = single.with(settings: ["app.who": "ann"])
        for _ in 1...2 {
            let start = ContinuousClock.now
            let task = Task { try await one("select 1 from pg_sleep(300)", ann) }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ContinuousClock.now - start < .seconds(100))
            let left = try await single.ask("select nullif(current_setting('app.who', true), '')") {
                (row) throws(PostgresError) -> String? in try row[0]
            }
            #expect(left == [nil])
        }
        await single.close()
    }

    @Test func `does not even begin when its task was cancelled before`() async throws {
        let database = TestDatabase.current
        let task = Task {
            try? await Task.sleep(for: .seconds(10))  // ends at once when cancelled
            return try await one("select 1", database)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `leaves the others alone when cancelled`() async throws {
        let database = TestDatabase.current
        for _ in 0..<30 {
            let task = Task { try await one("select 1 from pg_sleep(0.002)", database) }
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...4)))
            task.cancel()
            _ = try? await task.value
            #expect(try await one("select 3", database) == 3)
        }
    }

    @Test func `ends at statement_timeout`() async throws {
        var target = TestDatabase.current.target
        target.statementTimeout = .milliseconds(50)
        let hasty = Database(target)
        for _ in 1...2 {
            let error = await #expect(throws: PostgresError.self) { try await one("select 1 from pg_sleep(10)", hasty) }
            #expect(error?.kind == .cancelled)
        }
        await hasty.close()
    }

    @Test func `of many callers at once is answered to each`() async throws {
        let database = TestDatabase.current
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...200 {
                group.addTask { try await one("select \(number)::int from pg_sleep(0.001)", database) ?? 0 }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 20_100)
    }
}

@Suite(.emptyDatabase) struct `A question whose connection goes` {
    private func one(_ statement: SQL, _ database: Database) async throws -> Int? {
        try await database.ask(statement) { (row) throws(PostgresError) -> Int in try row[0] }.first
    }

    private func single() -> Database {
        var target = TestDatabase.current.target
        target.sessions = 1
        return Database(target)
    }

    @Test func `while it lies idle is asked on another, with its settings`() async throws {
        let single = single()
        let ann = single.with(settings: ["app.who": "ann"])
        let pid = try #require(try await one("select pg_backend_pid()", ann))
        try await TestDatabase.current.write { tx in try tx.execute("select pg_terminate_backend(\(pid), 5000)") }
        let who = try await ann.ask("select current_setting('app.who')") {
            (row) throws(PostgresError) -> String in try row[0]
        }
        #expect(who == ["ann"])
        #expect(try await one("select pg_backend_pid()", single) != pid)
        await single.close()
    }

    /// An administrator who ends a statement does not mean to have it run again.
    @Test func `by the server's will is told so, and the next is answered`() async throws {
        let single = single()
        let ann = single.with(settings: ["app.who": "ann"])
        for _ in 1...2 {
            let error = await #expect(throws: PostgresError.self) {
                try await one("select 1 from pg_terminate_backend(pg_backend_pid()), pg_sleep(5)", ann)
            }
            #expect(error?.kind == .connectionLost)
            #expect(error?.sqlState == "57P01")
            let left = try await single.ask("select nullif(current_setting('app.who', true), '')") {
                (row) throws(PostgresError) -> String? in try row[0]
            }
            #expect(left == [nil])
        }
        await single.close()
    }
}
