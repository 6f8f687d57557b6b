import Postgres
import TestKit
import Testing

@Suite(.emptyDatabase) struct `A transaction` {
    private var database: Database { TestDatabase.current }

    private struct Stop: Error {}

    private func makeTable(_ name: String) async throws {
        try await database.write { tx in
            try tx.execute(
                "create table \(.identifier(name)) (id bigint primary key, units int constraint units_fine check (units >= 0))"
            )
        }
    }

    private func count(_ name: String) async throws -> Int {
        try await database.read { tx in try tx.value("select count(*) from \(.identifier(name))") }
    }

    @Test func `is kept when its closure returns and dropped when it throws`() async throws {
        try await makeTable("kept")
        try await database.write { tx in try tx.execute("insert into kept values (1, 1)") }
        await #expect(throws: Stop.self) {
            try await database.write { tx in
                try tx.execute("insert into kept values (2, 1)")
                throw Stop()
            }
        }
        #expect(try await count("kept") == 1)
    }

    @Test func `takes a step back and goes on`() async throws {
        try await makeTable("stepped")
        let seen = try await database.write { tx in
            try tx.execute("insert into stepped values (1, 1)")
            let seen: Int = try tx.takenBack { tx in
                try tx.execute("insert into stepped values (2, 1)")
                return try tx.value("select count(*) from stepped")
            }
            try tx.execute("insert into stepped values (2, 7)")
            return seen
        }
        #expect(seen == 2)
        #expect(try await database.read { tx in try tx.value("select sum(units) from stepped", as: Int.self) } == 8)
        await #expect(throws: Stop.self) {
            try await database.write { tx in
                try tx.execute("insert into stepped values (3, 1)")
                try tx.takenBack { _ in throw Stop() }
            }
        }
        #expect(try await count("stepped") == 2)
    }

    @Test func `that swallowed a failed statement does not pass for committed`() async throws {
        try await makeTable("swallowed")
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                try tx.execute("insert into swallowed values (1, 1)")
                _ = try? tx.execute("insert into swallowed values (1, 1)")
            }
        }
        #expect(error?.kind == .wrongStatement)
        #expect(try await count("swallowed") == 0)
    }

    @Test func `that reads cannot write`() async throws {
        try await makeTable("readonly")
        let error = await #expect(throws: PostgresError.self) {
            try await database.read { tx in _ = try tx.execute("insert into readonly values (1, 1)") }
        }
        #expect(error?.kind == .readOnly)
    }

    @Test func `answers all, first, one and a value`() async throws {
        try await database.read { tx in
            let all = try tx.all("select generate_series(1, 3)") { (row) throws(PostgresError) -> Int in try row[0] }
            #expect(all == [1, 2, 3])
            let none = try tx.first("select 1 where false") { (row) throws(PostgresError) -> Int in try row[0] }
            #expect(none == nil)
            #expect(try tx.value("select 7") == 7)
        }
        for statement in ["select 1 where false", "select generate_series(1, 2)"] as [SQL] {
            let error = await #expect(throws: PostgresError.self) {
                try await database.read { tx in _ = try tx.value(statement, as: Int.self) }
            }
            #expect(error?.kind == .wrongRowCount)
        }
    }

    @Test func `names the kind and the constraint of what the schema refused`() async throws {
        try await database.write { tx in
            try tx.script(
                """
                create table parent (id bigint constraint parent_pkey primary key);
                create table child (
                    id bigint constraint child_pkey primary key,
                    parent bigint not null constraint child_parent_fkey references parent,
                    units int constraint child_units_positive check (units > 0),
                    span daterange, constraint child_no_overlap exclude using gist (span with &&));
                insert into parent values (1);
                insert into child values (1, 1, 1, '[2026-01-01,2026-02-01)');
                """)
        }
        let cases: [(SQL, PostgresError.Kind, String?)] = [
            ("insert into child values (1, 1, 1)", .uniqueViolation, "child_pkey"),
            ("insert into child values (2, 9, 1)", .foreignKeyViolation, "child_parent_fkey"),
            ("insert into child values (2, 1, 0)", .checkViolation, "child_units_positive"),
            ("insert into child values (2, null, 1)", .notNullViolation, nil),
            ("insert into child values (2, 1, 1, '[2026-01-15,2026-03-01)')", .exclusionViolation, "child_no_overlap"),
            ("insert into child values (\("twelve"), 1, 1)", .unfitValue, nil),
            ("insert into child values (\("9223372036854775808"), 1, 1)", .unfitValue, nil),
            ("select 1 / 0", .unfitValue, nil),
            ("select nothing", .wrongStatement, nil),
        ]
        for (statement, kind, constraint) in cases {
            let error = await #expect(throws: PostgresError.self) {
                try await database.write { tx in _ = try tx.execute(statement) }
            }
            #expect(error?.kind == kind, "\(statement)")
            #expect(error?.constraint == constraint, "\(statement)")
        }
    }

    @Test func `refused at COMMIT by a deferred constraint says which`() async throws {
        try await database.write { tx in
            try tx.execute(
                "create table deferred (id int constraint deferred_id_key unique deferrable initially deferred)")
        }
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in _ = try tx.execute("insert into deferred values (1), (1)") }
        }
        #expect(error?.kind == .uniqueViolation)
        #expect(error?.constraint == "deferred_id_key")
    }

    @Test func `survives a change of the schema under its prepared statements`() async throws {
        try await makeTable("changed")
        var target = database.target
        target.sessions = 1
        let single = Database(target)
        let read: @Sendable () async throws -> Int = {
            try await single.read { tx in
                try tx.all("select * from changed") { (row) throws(PostgresError) -> Int in try row[0] }.count
            }
        }
        #expect(try await read() == 0)
        try await database.write { tx in try tx.execute("alter table changed add column note text") }
        #expect(try await read() == 0)
        await single.close()
    }

    @Test func `prepares more statements than it keeps`() async throws {
        try await database.read { tx in
            for round in 0..<2 {
                for number in 0..<450 {
                    let spelled = SQL(trusted: "\(number % 300)")
                    let sum: Int = try tx.value("select \(number)::int + \(spelled) + \(round)::int")
                    #expect(sum == number + number % 300 + round)
                }
            }
        }
    }

    @Test func `is taken off the pool even when it fails to begin`() async throws {
        let nobody = Database(try ConnectionTarget("host=/nonexistent dbname=none"))
        for _ in 0..<6 {
            let error = await #expect(throws: PostgresError.self) { try await nobody.read { _ in } }
            #expect(error?.kind == .cannotConnect)
        }
    }
}

@Suite(.emptyDatabase) struct `What the server quotes` {
    /// Every way that a bound value can come back in a complaint.
    @Test func `never shows a bound value`() async throws {
        let canary = "CANARY-7f3a"
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                create table secret (code text primary key check (length(code) < 20), note varchar(12));
                create type shade as enum ('red');
                insert into secret values ('\(canary)');
                create function complain(what text) returns void language plpgsql as
                $$ begin raise exception 'no % here', what using detail = what, hint = what; end $$;
                """)
        }
        let statements: [SQL] = [
            "insert into secret values (\(canary))",
            "insert into secret values (\(canary + canary))",
            "insert into secret values ('x', \(canary + canary))",
            "select \(canary)::int", "select \(canary)::bigint[]", "select \(canary)::date", "select \(canary)::shade",
            "select \(canary)::jsonb", "select \(canary)::numeric", "select \(canary)::daterange",
            "select \(canary + "\\")::bytea",
            "select \(canary)::inet", "select \(canary)::uuid", "select \(canary)::interval",
            "select \(canary)::timestamptz",
            "select complain(\(canary))", "select to_date(\(canary), 'YYYY-MM-DD')",
            "select '('::text ~ \(canary + "(")",
            "select \(canary)::regclass", "select \("x" + canary)::regproc", "select set_config(\(canary), '', false)",
            "select current_setting(\(canary))", "select \(canary)::regrole",
        ]
        for statement in statements {
            let error = await #expect(throws: PostgresError.self) {
                try await TestDatabase.current.write { tx in _ = try tx.execute(statement) }
            }
            guard let error else { continue }
            var dumped = ""
            dump(error, to: &dumped)
            for shown in ["\(error)", String(reflecting: error), dumped] {
                #expect(!shown.lowercased().contains("canary"), "\(statement) shows \(shown)")
            }
        }
    }
}
