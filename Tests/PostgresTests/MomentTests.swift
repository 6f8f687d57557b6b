import Postgres
import TestKit
import Testing

@Suite(.emptyDatabase) struct `A moment` {
    private var database: Database { TestDatabase.current }
    private struct Stop: Error {}

    private func single() -> Database {
        var target = database.target
        target.sessions = 1
        return Database(target)
    }

    private func sum(_ database: Database, _ table: String = "told") async throws -> Int {
        try await database.read { tx in try tx.value("select coalesce(sum(n), 0) from \(.identifier(table))") }
    }

    @Test func `is one transaction of one snapshot for all that is read, asked and nested in it`() async throws {
        try await database.write { tx in try tx.script("create table told (n int); insert into told values (1)") }
        let session = single().with(settings: ["storechain.token": "mine"])
        let others = database
        let sums = try await session.atOneMoment { moment in
            let first = try await sum(moment)
            try await others.write { tx in _ = try tx.execute("insert into told values (10)") }
            let asked = try await moment.ask("select sum(n), current_setting('storechain.token') from told") {
                (row) throws(PostgresError) -> String in "\(try row[0] as Int) \(try row[1] as String)"
            }
            let nested = try await moment.atOneMoment { try await sum($0) }
            return ["\(first)"] + asked + ["\(nested)"]
        }
        #expect(sums == ["1", "1 mine", "1"])
        #expect(try await sum(session) == 11)
        let token = try await single().ask("select coalesce(current_setting('storechain.token', true), '')") {
            (row) throws(PostgresError) -> String in try row[0]
        }
        #expect(token == [""])
        await session.close()
    }

    @Test func `only reads, and leaves a session that is good for the next, whatever went wrong in it`() async throws {
        try await database.write { tx in try tx.script("create table noted (n int)") }
        let session = single()
        let error = await #expect(throws: PostgresError.self) {
            try await session.atOneMoment { moment in
                try await moment.read { tx in _ = try tx.execute("insert into noted values (1)") }
            }
        }
        #expect(error?.kind == .readOnly)
        await #expect(throws: Stop.self) { try await session.atOneMoment { _ in throw Stop() } }
        // What refuses in Swift has not hurt the transaction; what the server refused has.
        let rest = try await session.atOneMoment { moment in
            _ = try? await moment.read { _ in throw Stop() }
            return try await sum(moment, "noted")
        }
        #expect(rest == 0)
        await #expect(throws: PostgresError.self) {
            try await session.atOneMoment { moment in
                _ = try? await moment.read { tx in try tx.value("select 1 / 0", as: Int.self) }
                return try await sum(moment, "noted")
            }
        }
        try await session.write { tx in _ = try tx.execute("insert into noted values (2)") }
        #expect(try await sum(session, "noted") == 2)
        await session.close()
    }

    @Test func `ends when its task is cancelled`() async throws {
        let session = single()
        let task = Task {
            try await session.atOneMoment { moment in
                try await moment.read { tx in _ = try tx.value("select pg_sleep(60)::text", as: String.self) }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await session.read { tx in try tx.value("select 1", as: Int.self) } == 1)
        await session.close()
    }
}
