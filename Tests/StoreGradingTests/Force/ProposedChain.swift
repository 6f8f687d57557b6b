import ChainKit
import Postgres
import Retail
import StoreGrading
import TestKit
import Testing

/// The small chain with proposals of which a test says the grades, as if a run had made them.
enum ProposedChain {
    static let march = Month(year: 2026, month: 3) ?? .first
    static let april = Month(year: 2026, month: 4) ?? .first
    static let all: [String: Grade?] = ["S-HZ-1": .a, "S-HZ-2": .c, "S-GZ-1": .b, "C-HZ-1": .d]

    static func day(_ text: String) -> Day { Day(text) ?? .first }

    /// The chain, with `lead` and `boss` of headquarters beside `hq`, and `zj2` who manages what `zj` does.
    static func load() async throws {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.app_user (code, name, class, region_id)
                select 'lead', 'L', 'hq', null::bigint union all select 'boss', 'B', 'hq', null
                union all select 'zj2', 'Z', 'region', id from chain.region where code = 'ZJ'
                """)
        }
    }

    /// A run of a month; nil for a store that is not graded.
    static func propose(
        _ month: Month, _ grades: [String: Grade?], version: Int32 = 1, needsSecond: Bool = false
    ) async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', \(version), '2000-01-01', 'x', sha256('x'), id, code from auth.app_user where code = 'hq'
                on conflict do nothing
                """)
            let run: Int64 = try tx.value(
                """
                insert into chain.grade_run (month, config_id, scheme, user_id, user_code, inputs_sha256, stores, graded,
                    provisional, moved, needs_second, dropped)
                select \(month), c.id, 'plain', c.user_id, c.user_code, c.sha256, \(Int32(grades.count)),
                    \(Int32(grades.count { $0.value != nil })), 0, \(Int32(grades.count)), \(needsSecond), '{}'
                from chain.config_version c where c.version = \(version) and c.kind = 'grading' returning id
                """)
            for (store, grade) in grades {
                let known: Int32? = grade == nil ? nil : 1
                try tx.execute(
                    """
                    insert into chain.grade_proposal (store_id, run_id, region_id, group_number, rank, total, measure,
                        reached, proposed, outcome, missing, months, factor_values, points)
                    select id, \(run), region_id, \(known), \(known), \(known), \(known.map(Int64.init)),
                        \(grade?.rawValue), \(grade?.rawValue), \(grade == nil ? "ungraded" : "graded"),
                        \(grade == nil ? "units" : nil), 3, '{}', '{}' from chain.store where code = \(store)
                    """)
            }
        }
    }
}

extension Desk {
    var grades: GradeBook { GradeBook(own: own) }

    /// Accepts, without what follows from it.
    @discardableResult
    func accept(_ month: Month, _ selection: GradeSelection = GradeSelection()) async throws -> GradeAcceptance {
        try await own.write { tx in try tx.acceptGrades(of: month, selection) }
    }

    /// The grades in force, as letters in the order of the stores' codes.
    func inForce(_ day: String, knownAt: Instant? = nil) async throws -> String {
        try await grades.grades(on: ProposedChain.day(day), knownAt: knownAt).sorted { $0.store < $1.store }
            .map { $0.grade?.rawValue ?? "-" }.joined()
    }
}
