import Access
import FieldTasks
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// Two branches with their managers, and a store of its own for every test.
enum Chain {
    static func make() async throws {
        try await TestDatabase.current.write { tx in
            // Tests of a suite run side by side in one database.
            try tx.execute("select pg_advisory_xact_lock(1)")
            guard try tx.value("select count(*) from chain.region", as: Int.self) == 0 else { return }
            try tx.script(
                """
                insert into chain.region (id, code, name, level, parent_id, path) overriding system value values
                    (101, 'CN', 'China', 'national', null, '{101}'),
                    (102, 'EAST', 'East', 'large_region', 101, '{101,102}'),
                    (103, 'SH', 'Shanghai', 'branch', 102, '{101,102,103}'),
                    (104, 'NJ', 'Nanjing', 'branch', 102, '{101,102,104}'),
                    (105, 'HF', 'Hefei', 'branch', 102, '{101,102,105}'),
                    (106, 'WEST', 'West', 'large_region', 101, '{101,106}');
                insert into chain.account (id, code, kind, region_id) overriding system value values
                    (101, 'D-SH', 'distributor', 103);
                insert into auth.app_user (id, code, name, class, region_id, account_id) overriding system value values
                    (101, 'hq', 'Head', 'hq', null, null), (102, 'east', 'East', 'region', 102, null),
                    (103, 'sh', 'Shanghai', 'region', 103, null), (104, 'nj', 'Nanjing', 'region', 104, null),
                    (105, 'd-sh', 'Clerk', 'distributor', null, 101), (106, 'audit', 'Auditor', 'auditor', null, null);
                insert into chain.person (code, region_id) values ('P-SH', 103), ('P-NJ', 104), ('nj', 104);
                """)
        }
    }

    /// A new store of the region.
    static func store(in region: String) async throws -> StoreCode {
        try await make()
        return try await TestDatabase.current.write { tx in
            try tx.value(
                """
                with place as (
                    insert into chain.location (code, kind, account_id, region_id, name, is_default)
                    select 'S-' || left(gen_random_uuid()::text, 13), 'store', 101, r.id, 'Shop', false
                    from chain.region r where r.code = \(region)
                    returning id, code, region_id
                )
                insert into chain.store (id, code, region_id) select id, code, region_id from place returning code
                """)
        }
    }

    /// Lends the database as a person sees it.
    static func acting<T>(
        as code: String, login: String? = nil, _ body: (Database) async throws -> T
    ) async throws -> T {
        try await make()
        let session = try await Gatekeeper(TestDatabase.current).openSession(for: code)
        let target = try TestDatabase.current.target.login("storechain_\(login ?? session.trustClass.rawValue)")
        let database = Database(target).acting(as: Caller(token: session.token, osUser: nil, program: "test"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(database)) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// A duty of the work standard in March.
    static func duty(
        _ store: StoreCode, _ key: String = "visit-1", due: String = "2026-03-15", owner: String? = nil,
        zone: String = "1"
    ) throws -> NewTask {
        NewTask(
            store: store, source: TaskSource(.standard, key), period: try day(due).month.days,
            title: .coded(Notice("task.visit", ["zone": zone])), due: try day(due),
            owner: try owner.map { try Code($0) })
    }

    /// What the trail holds of a task, oldest first.
    static func trail(of task: Int64) async throws -> [TrailEntry] {
        try await acting(as: "hq") { database in
            try await AuditTrail(database).list(.init(kind: "task", key: "\(task)")).reversed()
        }
    }
}
