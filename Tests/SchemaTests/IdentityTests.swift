import Postgres
import TestKit
import Testing

/// Two branches with a distributor each, and a person of every class, seen through the logins of their classes.
@Suite(.database) struct `What a person sees` {
    /// Opens a login of a class; the caller closes it.
    private func login(_ role: String) throws -> Database {
        var known = TestDatabase.current.target.parameters
        known["user"] = "storechain_\(role)"
        return Database(try ConnectionTarget(known.map { "\($0)='\($1)'" }.joined(separator: " ")))
    }

    private func makeChain() async throws {
        try await TestDatabase.current.write { tx in
            // Tests of the suite run side by side in one database.
            try tx.execute("select pg_advisory_xact_lock(1)")
            guard try tx.value("select count(*) from chain.region", as: Int.self) == 0 else { return }
            try tx.script(
                """
                set local role storechain_owner;
                insert into chain.region (id, code, name, level, parent_id, path) overriding system value values
                    (101, 'CN', 'China', 'national', null, '{101}'),
                    (102, 'EAST', 'East', 'large_region', 101, '{101,102}'),
                    (103, 'SH', 'Shanghai', 'branch', 102, '{101,102,103}'),
                    (104, 'NJ', 'Nanjing', 'branch', 102, '{101,102,104}');
                insert into chain.account (id, code, kind, region_id)
                    overriding system value values
                    (101, 'D-SH', 'distributor', 103),
                    (102, 'D-NJ', 'distributor', 104);
                insert into auth.app_user (id, code, name, class, region_id, account_id) overriding system value values
                    (101, 'hq', 'Head', 'hq', null, null), (102, 'east', 'East', 'region', 102, null),
                    (103, 'sh', 'Shanghai', 'region', 103, null), (104, 'd-nj', 'Clerk', 'distributor', null, 102),
                    (105, 'audit', 'Auditor', 'auditor', null, null), (106, 'gone', 'Gone', 'hq', null, null);
                """)
        }
    }

    private func token(_ user: String) async throws -> String {
        try await TestDatabase.current.write { tx in
            try tx.value("select token from auth.open_session(\(user), interval '1 hour')")
        }
    }

    /// Codes of regions and accounts that a token shows through a login.
    private func seen(_ role: String, _ token: String?) async throws -> [String] {
        let database = try login(role)
        let found = try await database.read { tx in
            if let token { try tx.execute("select set_config('storechain.token', \(token), true)") }
            return try tx.all("select code from chain.region union all select code from chain.account order by 1") {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        await database.close()
        return found
    }

    @Test func `is the own subtree, the own account, or the whole chain`() async throws {
        try await makeChain()
        let all = ["CN", "D-NJ", "D-SH", "EAST", "NJ", "SH"]
        #expect(try await seen("hq", try await token("hq")) == all)
        #expect(try await seen("auditor", try await token("audit")) == all)
        #expect(try await seen("region", try await token("east")) == ["CN", "D-NJ", "D-SH", "EAST", "NJ", "SH"])
        #expect(try await seen("region", try await token("sh")) == ["CN", "D-SH", "EAST", "SH"])
        #expect(try await seen("distributor", try await token("d-nj")) == ["D-NJ", "NJ"])
    }

    @Test func `is nothing without a good token, and nothing through another class's login`() async throws {
        try await makeChain()
        let headquarters = try await token("hq"), manager = try await token("sh"), gone = try await token("gone")
        for role in ["hq", "region", "distributor", "auditor", "importer", "pricing"] {
            #expect(try await seen(role, nil) == [], "\(role)")
            #expect(try await seen(role, "") == [], "\(role)")
            #expect(try await seen(role, "forged") == [], "\(role)")
        }
        // Not the desk of prices either, without its right.
        for role in ["region", "distributor", "auditor", "pricing"] {
            #expect(try await seen(role, headquarters) == [], "\(role)")
        }
        #expect(try await seen("hq", manager) == [])
        // What comes in on somebody's behalf sees what that person sees.
        #expect(try await seen("importer", manager) == ["D-SH", "SH"])
        try await TestDatabase.current.write { tx in
            try tx.execute("update auth.app_user set disabled_at = now() where code = 'gone'")
        }
        #expect(try await seen("hq", gone) == [])
        let expired = try await TestDatabase.current.write { tx in
            try tx.value("select auth.issue_token('hq', 'short', interval '1 microsecond')", as: String.self)
        }
        #expect(try await seen("hq", expired) == [])
    }

    @Test(arguments: [
        "insert into chain.region (code, name, level, path) values ('X', 'X', 'city', '{9}')",
        "update chain.account set region_id = 1", "delete from chain.account", "truncate chain.account",
        "select * from auth.token", "set role storechain_class_hq", "set role storechain_owner",
        "select set_config('role', 'storechain_hq', true)", "create table chain.mine (id int)",
        "create temporary table mine (id int)", "select auth.issue_token('hq', 'mine', interval '1 day')",
    ])
    func `cannot be left by`(statement: String) async throws {
        try await makeChain()
        let manager = try await token("sh")
        let database = try login("region")
        let error = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                try tx.execute("select set_config('storechain.token', \(manager), true)")
                try tx.execute(SQL(trusted: statement))
            }
        }
        #expect(error?.kind == .forbidden)
        await database.close()
    }

    @Test func `is what headquarters may change, and an administrator may invite`() async throws {
        try await makeChain()
        let headquarters = try await token("hq")
        let database = try login("hq")
        let changed = try await database.write { tx in
            try tx.execute("select set_config('storechain.token', \(headquarters), true)")
            return try tx.execute("update chain.account set region_id = region_id where code = 'D-SH'")
        }
        #expect(changed == 1)
        let refused = await #expect(throws: PostgresError.self) {
            try await database.write { tx in
                try tx.execute("select set_config('storechain.token', \(headquarters), true)")
                try tx.execute("insert into auth.app_user (code, name, class) values ('new', 'New', 'hq')")
            }
        }
        #expect(refused?.kind == .forbidden)
        try await TestDatabase.current.write { tx in
            try tx.execute(
                "insert into auth.user_right values (101, 'administration', tstzrange(now() - interval '1 day', null))"
            )
        }
        try await database.write { tx in
            try tx.execute("select set_config('storechain.token', \(headquarters), true)")
            try tx.execute("insert into auth.app_user (code, name, class) values ('new', 'New', 'hq')")
            let invited: String = try tx.value("select auth.issue_token('new', 'first', interval '1 day')")
            #expect(invited.count == 64)
        }
        await database.close()
    }

    /// A worker that did not know its leader's token or login would find no region at all.
    @Test func `is the same in the workers of a parallel query`() async throws {
        try await makeChain()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-03-01');
                insert into chain.sales_daily select n, '2026-03-01', 'sell_out', 0, 1, 103 + n % 2, 1, 0, 1
                    from generate_series(1, 100) n;
                """)
        }
        let manager = try await token("sh")
        let database = try login("region")
        let (plan, rows) = try await database.read { tx in
            try tx.execute("select set_config('storechain.token', \(manager), true)")
            try tx.script(
                """
                set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;
                set local min_parallel_table_scan_size = 0; set local parallel_leader_participation = off;
                """)
            let plan = try tx.all("explain select units from chain.sales_daily") {
                (row) throws(PostgresError) -> String in
                try row[0]
            }
            let rows = try tx.all("select region_id from chain.sales_daily") { (row) throws(PostgresError) -> Int64 in
                try row[0]
            }
            return (plan.joined(separator: "\n"), rows)
        }
        await database.close()
        #expect(plan.contains("Gather") && plan.contains("hashed SubPlan"), "\(plan)")
        #expect(rows.count == 50 && Set(rows) == [103])
    }
}
