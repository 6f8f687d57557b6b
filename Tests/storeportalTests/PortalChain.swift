import Access
import ChainKit
import PasswordHashing
import Postgres
import Retail
import TestKit
import Testing

/// The small chain with something of each side: tasks, stock, a draft that nobody may see, and a token for everybody.
enum PortalChain {
    static let people: [(code: String, trustClass: TrustClass)] = [
        ("hq", .hq), ("zj", .region), ("gd", .region), ("d-zj", .distributor), ("d-gd", .distributor),
        ("audit", .auditor),
    ]

    /// What stands only on one side, and whose it is not.
    static let foreign: [String: [String]] = [
        "zj": ["S-GZ-1", "D-GD", "W-GD", "广州", "广东联讯"],
        "gd": ["S-HZ-1", "S-HZ-2", "C-HZ-1", "D-ZJ", "W-ZJ", "C-XC", "杭州", "浙江恒通"],
        "d-zj": ["S-GZ-1", "D-GD", "W-GD", "D-ZJ2", "W-ZJ2", "C-XC", "广东联讯", "杭州越华"],
        "d-gd": ["S-HZ-1", "D-ZJ", "W-ZJ", "C-XC", "浙江恒通", "杭州"],
    ]

    static let password = "correct horse battery staple"

    static func load() async throws {
        try await SmallChain.load()
        let hash = try #require(await PasswordHash.make(of: password))
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due)
                select s.id, s.region_id, 'manual', s.code, '[2026-03-01,2026-04-01)', 'Look at ' || s.code, '2026-03-09'
                from chain.store s;
                insert into chain.feed (account_id, state, aspect, sha256, file_name, format, document_id, kind, as_of, day,
                    user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', 'status', sha256(a.code::bytea), a.code || '.xml', 'stockFeed', 'd', 'full',
                    '2026-03-02 20:00+08', '2026-03-02', (select min(id) from auth.app_user), '{}', 0, 0, 0, 0, 0, 0, 0
                from chain.account a;
                insert into pricing_draft.policy (month, effective_from, counts_on, reason, is_amendment, is_taken_over,
                    author_id)
                select '2026-04-01', '2026-04-01', 'ordered', 'SECRETDRAFT', false, false, u.id
                from auth.app_user u where u.code = 'owner';
                """)
            try tx.execute(
                """
                insert into auth.password (user_id, hash, must_change)
                select u.id, \(hash), false from auth.app_user u where u.code in ('hq', 'zj', 'd-zj')
                """)
        }
    }

    /// A token of somebody.
    static func token(_ code: String, readsOnly: Bool = false) async throws -> String {
        try await TestDatabase.current.write { tx in
            try tx.value(
                """
                select auth.issue_token(\(code), \("token \(code) \(readsOnly)"), interval '1 day', \(readsOnly))
                """)
        }
    }

    /// The number of the task at a store.
    static func task(_ store: String) async throws -> Int64 {
        try await TestDatabase.current.read { tx in
            try tx.value(
                """
                select t.id from chain.field_task t join chain.store s on s.id = t.store_id where s.code = \(store)
                """)
        }
    }

    /// What the trail has of acts on a task.
    static func acts(on task: Int64) async throws -> Int {
        try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from chain.field_task where id = \(task) and state <> 'open'")
        }
    }
}
