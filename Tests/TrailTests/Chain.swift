import Access
import Postgres
import Retail
import TestKit
import Trail

/// A chain with people of every class, and the way in for each of them.
enum Chain {
    /// Regions, accounts and people; each test has a database of its own, or is the only one to call it.
    static func make(in database: Database = TestDatabase.current) async throws {
        try await database.write { tx in
            try tx.script(
                """
                insert into chain.region (id, code, name, level, parent_id, path) overriding system value values
                    (101, 'CN', 'China', 'national', null, '{101}'),
                    (102, 'EAST', 'East', 'large_region', 101, '{101,102}');
                insert into chain.account (id, code, kind, region_id)
                    overriding system value values
                    (101, 'D-SH', 'distributor', 102);
                insert into auth.app_user (id, code, name, class, region_id, account_id) overriding system value values
                    (101, 'hq', 'Head', 'hq', null, null), (102, 'east', 'East', 'region', 102, null),
                    (103, 'd-sh', 'Clerk', 'distributor', null, 101), (104, 'audit', 'Auditor', 'auditor', null, null);
                """)
        }
    }

    /// A database that acts for a person under the login of the own class, or another; the caller closes it.
    static func acting(
        as code: String, login: String? = nil, program: String = "test", sessions: Int = 4,
        of database: Database = TestDatabase.current
    ) async throws -> Database {
        let session = try await Gatekeeper(database).openSession(for: code)
        var target = try database.target.login("storechain_\(login ?? session.trustClass.rawValue)")
        target.sessions = sessions
        return Database(target).acting(as: Caller(token: session.token, osUser: "ann", program: program))
    }
}
