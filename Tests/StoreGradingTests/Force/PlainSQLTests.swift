import ChainKit
import Postgres
import Retail
import StoreGrading
import TestKit
import Testing
import Trail

/// What the database holds when somebody leaves the program out.
@Suite struct `Grades by plain SQL` {
    private let march = ProposedChain.march

    private func state(_ user: String, _ statement: SQL) async throws -> String? {
        try await Desk.of(user) { desk in
            do {
                _ = try await desk.own.write { tx in try tx.execute(statement) }
                return nil
            } catch let error as PostgresError {
                return error.sqlState
            }
        }
    }

    @Test(.database) func `are not accepted by what was committed once`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(march, ProposedChain.all)
        let refusal = try await Desk.of("zj") { desk in
            await #expect(throws: PostgresError.self) {
                try await desk.own.read(isolation: .repeatableRead) { tx in
                    try tx.execute("select chain.accept_grades((select max(id) from chain.grade_run))")
                }
            }
        }
        #expect(refusal?.sqlState == "25001")
        let none: SQL = "select chain.accept_grades((select max(id) from chain.grade_run), '{}')"
        #expect(try await state("zj", none) == "SC409")
        #expect(try await state("audit", none) == "42501")
    }

    /// A manager who goes ahead closes the earlier month below the own region, and nowhere else.
    @Test(.database) func `and by hand close a month for the own region only`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(march, ProposedChain.all)
        try await ProposedChain.propose(ProposedChain.april, ProposedChain.all)
        try await Desk.of("zj") { (desk) async throws in
            #expect(try await desk.accept(ProposedChain.april).changed.count == 3)
            let refusal = await #expect(throws: Refusal.self) { try await desk.accept(march) }
            #expect(refusal?.problems.first?.code == "grade.later-accepted")
        }
        try await Desk.of("hq") { (desk) async throws in
            #expect(try await desk.accept(march).changed.map(\.text) == ["S-GZ-1"])
            #expect(try await desk.inForce("2026-03-10") == "-B--")
        }
    }

    @Test(.database) func `tell of peers for the own stores, and so many at once`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(march, ProposedChain.all)
        func asked(_ store: String, _ count: Int) async throws -> String? {
            try await state(
                "zj",
                """
                select chain.peers_below((select max(id) from chain.grade_run), (select id from chain.location
                    where code = \(store) union all select 0 limit 1), 0,
                    array(select generate_series(1, \(Int32(count)))::bigint))
                """)
        }
        #expect(try await asked("S-HZ-1", 2000) == nil)
        #expect(try await asked("S-HZ-1", 2001) == "22023")
        #expect(try await asked("S-GZ-1", 1) == "42501")
    }

    @Test(.database) func `stand in the trail with their author`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(march, ProposedChain.all, needsSecond: true)
        let steps: [(String, SQL)] = [
            ("hq", "select chain.sign_grades((select max(id) from chain.grade_run))"),
            ("lead", "select chain.sign_grades((select max(id) from chain.grade_run))"),
            ("lead", "select chain.sign_grades((select max(id) from chain.grade_run))"),
            ("zj", "select chain.accept_grades((select max(id) from chain.grade_run))"),
            (
                "zj",
                """
                select chain.ask_override(id, 'B', '[2026-03-01,2026-04-01)', 'fair') from chain.store
                where code = 'S-HZ-1'
                """
            ),
            ("zj2", "select chain.approve_override(o.store_id, o.id, '2026-03-02') from chain.grade_override o"),
            ("hq", "select chain.end_override(o.store_id, o.id, '2026-03-09') from chain.grade_override o"),
        ]
        for (user, step) in steps { #expect(try await state(user, step) == nil) }
        try await Desk.of("hq") { desk in
            let trail = AuditTrail(desk.own)
            var told: [String] = []
            for kind in ["grade_run", "store_grade", "grade_override"] {
                told += try await trail.list(.init(kind: kind)).reversed().map {
                    "\($0.verb) \($0.key) \($0.user ?? "")"
                }
            }
            #expect(
                told == [
                    "signed 2026-03 hq", "signed 2026-03 lead", "accepted 2026-03 zj", "asked S-HZ-1 zj",
                    "approved S-HZ-1 zj2", "ended S-HZ-1 hq",
                ])
        }
    }

    @Test(.database) func `let no two overrides rule on one day`() async throws {
        try await ProposedChain.load()
        func ask(_ days: String) async throws -> String? {
            try await state(
                "zj",
                """
                select chain.ask_override((select id from chain.store where code = 'S-HZ-1'), 'A', \(days)::daterange, 'x')
                """)
        }
        #expect(try await ask("[2026-03-01,2026-04-01)") == nil)
        #expect(try await ask("[2026-03-20,2026-05-01)") == "23P01")
        let end = try await state(
            "zj", "select chain.end_override(o.store_id, o.id, '2099-01-01') from chain.grade_override o")
        #expect(end == nil)
        // It ended behind its last day: its days are still its own.
        #expect(try await ask("[2026-03-20,2026-05-01)") == "23P01")
        #expect(try await ask("[2026-04-01,2026-05-01)") == nil)
    }
}
