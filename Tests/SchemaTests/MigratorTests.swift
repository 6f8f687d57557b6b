import Postgres
import Schema
import Synchronization
import TestKit
import Testing

/// Each test has a database of its own, because a schema is made once.
@Suite struct `The migrator` {
    private let first = Migration(1, "first", sql: "create table chain.one (id int)")
    private let second = Migration(2, "second", sql: "create table chain.two (id int)")

    private func withDatabase(_ body: (Database) async throws -> Void) async throws {
        let target = try await TestCluster.shared.empty()
        let database = Database(target)
        do { try await body(database) } catch { Issue.record(error) }
        await database.close()
        try await TestCluster.shared.drop(target)
    }

    private func tables(_ database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.all(
                "select tablename::text from pg_tables where schemaname = 'chain' and tablename <> 'migration' order by 1"
            ) {
                (row) throws(PostgresError) in try row[0]
            }
        }
    }

    @Test func `applies what is missing, once, and says so`() async throws {
        try await withDatabase { (database) async throws in
            #expect(try await Migrator(database, migrations: [first]).state() == .behind(version: 0, of: 1))
            #expect(try await Migrator(database, migrations: [first]).migrate() == [first])
            #expect(try await Migrator(database, migrations: [first]).migrate() == [])
            #expect(try await Migrator(database, migrations: [first, second]).state() == .behind(version: 1, of: 2))
            #expect(try await Migrator(database, migrations: [first, second]).migrate() == [second])
            #expect(try await Migrator(database, migrations: [first, second]).state() == .current(version: 2))
            #expect(try await tables(database) == ["one", "two"])
        }
    }

    @Test func `lets the owner role own what it makes, members of a class look, and nobody else in`() async throws {
        try await withDatabase { (database) async throws in
            try await Migrator(database).migrate()
            let strangers: Int = try await database.read { tx in
                try tx.value(
                    """
                    select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'v', 'S')
                      and c.relowner <> 'storechain_owner'::regrole
                    """)
            }
            #expect(strangers == 0)
            let login: Bool = try await database.read { tx in
                try tx.value(
                    "select rolcanlogin or rolsuper or rolbypassrls from pg_roles where rolname = 'storechain_owner'")
            }
            #expect(!login)
            var known = database.target.parameters
            known["user"] = "storechain_hq"
            let member = Database(try ConnectionTarget(known.map { "\($0)='\($1)'" }.joined(separator: " ")))
            #expect(try await Migrator(member).state() == .current(version: Migration.all.count))
            #expect(try await Migrator(member).migrate() == [])
            await member.close()
            let publicRights: Int = try await database.read { tx in
                try tx.value(
                    """
                    select count(*) from pg_database d, aclexplode(d.datacl) a
                    where d.datname = current_database() and a.grantee = 0
                    """)
            }
            #expect(publicRights == 0)
        }
    }

    @Test func `refuses a history that is not its own and changes nothing`() async throws {
        try await withDatabase { (database) async throws in
            try await Migrator(database, migrations: [first]).migrate()
            let edited = Migration(1, "first", sql: "create table chain.uno (id int)")
            let mismatch = await #expect(throws: HistoryMismatch.self) {
                try await Migrator(database, migrations: [edited, second]).migrate()
            }
            #expect(mismatch?.reason == .edited)
            #expect(mismatch?.inDatabase?.count == 64)
            #expect(mismatch?.inProgram?.count == 64)
            #expect(mismatch?.inDatabase != mismatch?.inProgram)
            #expect(try await tables(database) == ["one"])
        }
    }

    @Test func `leaves the version before when a migration fails half-way`() async throws {
        try await withDatabase { (database) async throws in
            let broken = Migration(2, "broken", sql: "create table chain.half (id int); select 1 / 0;")
            await #expect(throws: PostgresError.self) {
                try await Migrator(database, migrations: [first, broken]).migrate()
            }
            #expect(try await tables(database) == ["one"])
            #expect(try await Migrator(database, migrations: [first]).state() == .current(version: 1))
            #expect(try await Migrator(database, migrations: [first, second]).migrate() == [second])
        }
    }

    @Test func `leaves the version before when its connection is killed`() async throws {
        try await withDatabase { (database) async throws in
            let slow = Migration(2, "slow", sql: "create table chain.slow (id int); select pg_sleep(30);")
            let migrator = Migrator(database, migrations: [first, slow])
            let work = Task { try await migrator.migrate() }
            var killed = 0
            while killed == 0 {
                try await Task.sleep(for: .milliseconds(20))
                killed = try await database.read { tx in
                    try tx.execute(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()
                        """)
                }
            }
            let error = await #expect(throws: PostgresError.self) { try await work.value }
            #expect(error?.kind == .connectionLost)
            #expect(try await tables(database) == ["one"])
        }
    }

    @Test func `shares the work with others that start at once`() async throws {
        try await withDatabase { (database) async throws in
            let migrations = (1...6).map {
                Migration($0, "m\($0)", sql: "create table chain.t\($0) (id int); select pg_sleep(0.02);")
            }
            let target = database.target
            let done = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let own = Database(target)
                        let count = try await Migrator(own, migrations: migrations).migrate().count
                        await own.close()
                        return count
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(done == 6)
            #expect(try await tables(database).count == 6)
        }
    }

    @Test func `gives up on a lock that somebody holds, and can go on later`() async throws {
        try await withDatabase { (database) async throws in
            try await Migrator(database, migrations: [first]).migrate()
            var target = database.target
            target.lockTimeout = .milliseconds(100)
            let hasty = Database(target)
            let alter = Migration(2, "alter", sql: "alter table chain.one add column note text")
            let holder = Task {
                try? await database.read { tx in _ = try tx.execute("select count(*), pg_sleep(300) from chain.one") }
            }
            var held: Int32?
            while held == nil {
                try await Task.sleep(for: .milliseconds(20))
                held = try await hasty.read { tx in
                    try tx.first(
                        "select pid from pg_locks where relation = 'chain.one'::regclass and granted and pid <> pg_backend_pid()"
                    ) { (row) throws(PostgresError) in try row[0] }
                }
            }
            let error = await #expect(throws: PostgresError.self) {
                try await Migrator(hasty, migrations: [first, alter]).migrate()
            }
            #expect(error?.kind == .lockNotAvailable)
            let pid = held ?? 0
            _ = try await hasty.read { tx in try tx.value("select pg_cancel_backend(\(pid))", as: Bool.self) }
            _ = await holder.value
            #expect(try await Migrator(hasty, migrations: [first, alter]).migrate() == [alter])
            await hasty.close()
        }
    }
}

@Suite(.database) struct `The schema` {
    /// What the catalogue has to say of every table of ours.
    @Test func `names every constraint and sets a range to every date`() async throws {
        let unnamed = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select c.conrelid::regclass::text || '.' || c.conname
                from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                where n.nspname !~ '^(pg_|information_schema)' and c.conname !~ ('^' || t.relname || '_')
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(unnamed == [])
        let unbounded = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select c.oid::regclass::text || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p') and a.atttypid = 'date'::regtype
                  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey))
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(unbounded == [])
    }

    @Test func `keeps money in whole minor units`() async throws {
        let wrong = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where table_schema !~ '^(pg_|information_schema)' and column_name ~ '(amount|price|money|pay|cost)'
                  and data_type <> 'bigint' and data_type <> 'text'
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
        #expect(wrong == [])
    }
}
