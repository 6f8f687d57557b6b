import Postgres
package import Retail
import TestKit

extension SmallChain {
    /// Grades that rule from a month on, as if they had been accepted.
    package static func grade(_ month: String, _ grades: [String: Grade?]) async throws {
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
}
