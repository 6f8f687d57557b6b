import Postgres
import TestKit
import Testing

@Suite(.emptyDatabase) struct `Settings of a transaction` {
    private func setting(_ name: String, _ database: Database) async throws -> String? {
        try await database.read { tx in try tx.value("select nullif(current_setting(\(name), true), '')") }
    }

    @Test func `hold in every transaction of their view, and in no other of the same sessions`() async throws {
        let whole = Database(TestDatabase.current.target)
        let ann = whole.with(settings: ["app.who": "ann", "app.why": "it's \"so\" \\ 门店"])
        let bob = ann.with(settings: ["app.who": "bob"])
        for _ in 1...3 {
            #expect(try await setting("app.who", ann) == "ann")
            #expect(try await setting("app.who", bob) == "bob")
            #expect(try await setting("app.why", bob) == "it's \"so\" \\ 门店")
            #expect(try await setting("app.who", whole) == nil)
        }
        await whole.close()
    }

    @Test func `go with a transaction that fails`() async throws {
        struct Stop: Error {}
        let ann = TestDatabase.current.with(settings: ["app.who": "ann"])
        await #expect(throws: Stop.self) { try await ann.write { _ in throw Stop() } }
        #expect(try await setting("app.who", TestDatabase.current) == nil)
        #expect(try await setting("app.who", ann) == "ann")
    }

    @Test func `come with the first transaction of a new connection too`() async throws {
        var target = TestDatabase.current.target
        target.sessions = 1
        let single = Database(target)
        let ann = single.with(settings: ["app.who": "ann"])
        let pid: Int = try await ann.read { tx in try tx.value("select pg_backend_pid()") }
        try await TestDatabase.current.write { tx in try tx.execute("select pg_terminate_backend(\(pid), 5000)") }
        #expect(try await setting("app.who", ann) == "ann")
        await single.close()
    }

    @Test func `that the server refuses fail the transaction and spoil no connection`() async throws {
        let wrong = TestDatabase.current.with(settings: ["lock_timeout": "never-told-to-anybody"])
        let error = await #expect(throws: PostgresError.self) { try await wrong.read { _ in } }
        #expect(error?.kind == .unfitValue)
        #expect(!"\(error as Any)".contains("never-told"))
        #expect(try await setting("lock_timeout", TestDatabase.current) == "1min")
    }

    @Test func `are shown by nothing that prints`() async throws {
        let ann = TestDatabase.current.with(settings: ["app.token": "never-told-to-anybody"])
        var dumped = ""
        dump(ann, to: &dumped)
        #expect(dumped.contains("app.token"))
        #expect(!(dumped + "\(ann)").contains("never-told"))
        let seen: Int = try await ann.read { tx in
            try tx.value(
                "select count(*) from pg_stat_activity where query like '%never-told%' and pid <> pg_backend_pid()")
        }
        #expect(seen == 0)
    }
}
