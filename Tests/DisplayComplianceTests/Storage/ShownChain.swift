import ChainKit
import DisplayCompliance
import Postgres
import Retail
import TestKit

/// The small chain with zones, key products, grades and an override, where a test wants them.
enum ShownChain {
    static func day(_ text: String) -> Day { Day(text) ?? .first }

    /// Grades that rule from a month on, as if they had been accepted.
    static func grade(_ month: String, _ grades: [String: Grade?]) async throws {
        let month = Month(month) ?? .first
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', 1, '2000-01-01', 'x', sha256('x'), id, code from auth.app_user where code = 'hq'
                on conflict do nothing
                """)
            let run: Int64 = try tx.value(
                """
                insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, stores, graded,
                    provisional, moved, needs_second, dropped)
                select \(month), c.id, 'plain', c.user_id, c.user_code, c.sha256, 1, 1, 0, 1, false, '{}'
                from chain.config_version c where c.kind = 'grading' returning id
                """)
            for (store, grade) in grades {
                try tx.execute(
                    """
                    insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
                    select s.id, \(month), s.region_id, \(grade?.rawValue), \(grade == nil ? "ungraded" : "graded"),
                        \(run), u.id, u.code
                    from chain.store s, auth.app_user u where s.code = \(store) and u.code = 'hq'
                    """)
            }
        }
    }

    /// An override that a second person approved.
    static func override(_ store: String, _ grade: Grade, _ from: String, until: String) async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.grade_override (store_id, region_id, grade, during, reason, asked_by, asked_by_code,
                    approved_by, approved_by_code, approved_at)
                select s.id, s.region_id, \(grade.rawValue), daterange(\(from)::date, \(until)::date), '改造', a.id, a.code,
                    b.id, b.code, now()
                from chain.store s, auth.app_user a, auth.app_user b
                where s.code = \(store) and a.code = 'zj' and b.code = 'hq'
                """)
        }
    }
}

extension Desk {
    var displays: DisplayAudits {
        DisplayAudits(own: own, intake: intake, currency: .yuan, timeZone: "Asia/Shanghai")
    }

    /// What stores of codes are on a day.
    func stores(_ codes: [String], on day: String) async throws -> [StoreOnDay] {
        try await own.read { tx in
            let ids: [Int64] = try tx.all("select id from chain.store where code = any (\(codes)::text[])") {
                (row) throws(PostgresError) in try row[0]
            }
            return try tx.displayFacts(of: ids.map { ($0, ShownChain.day(day)) })
        }
    }
}
