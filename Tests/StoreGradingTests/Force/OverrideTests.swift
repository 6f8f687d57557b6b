import ChainKit
import Postgres
import Retail
import StoreGrading
import TestKit
import Testing
import Trail

@Suite(.database) struct `An override` {
    private func store() throws -> StoreCode { try StoreCode("S-HZ-1") }

    private func ask(
        _ desk: Desk, _ grade: Grade = .b, on: String = "2026-03-05", until: String = "2026-04-10", why: String = "改造"
    ) async throws -> OverrideReceipt {
        try await desk.grades.askOverride(
            of: store(), grade, from: ProposedChain.day(on), until: ProposedChain.day(until), reason: Name(why))
    }

    private func approve(_ user: String, on day: String) async throws -> OverrideReceipt {
        let store = try store()
        return try await Desk.of(user) { (desk) async throws in
            try await desk.own.write { tx in try tx.approveOverride(of: store, on: ProposedChain.day(day)) }
        }
    }

    private func end(_ user: String, on day: String) async throws -> OverrideReceipt {
        let store = try store()
        return try await Desk.of(user) { (desk) async throws in
            try await desk.own.write { tx in try tx.endOverride(of: store, on: ProposedChain.day(day)) }
        }
    }

    private func grade(on day: String, knownAt: Instant? = nil) async throws -> String {
        try await Desk.of("hq") { (desk) async throws in
            let found = try await desk.grades.grades(
                on: ProposedChain.day(day), store: try store(), knownAt: knownAt)
            return found.map { "\($0.grade?.rawValue ?? "-") \($0.origin)" }.joined()
        }
    }

    private func now() async throws -> Instant {
        try await TestDatabase.current.read { tx in try tx.value("select clock_timestamp()") }
    }

    private func code(_ body: () async throws -> OverrideReceipt) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? Refusal)?.problems.first?.code ?? "\(error)"
        }
    }

    @Test func `is asked for, approved by another, and gives way by itself to the computed grade`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(ProposedChain.march, ProposedChain.all)
        try await Desk.of("hq") { (desk) async throws in _ = try await desk.accept(ProposedChain.march) }
        try await Desk.of("zj") { (desk) async throws in
            #expect(await code { try await ask(desk, .a) } == "grade.override-same")
            #expect(await code { try await ask(desk, until: "2026-03-04") } == "grade.override-past")
            #expect(await code { try await ask(desk, until: "2027-03-06") } == "grade.override-long")
            #expect(try await ask(desk, until: "2026-04-10").isNew)
            #expect(try await !ask(desk).isNew)
            #expect(await code { try await ask(desk, .c) } == "grade.override-there")
            #expect(try await desk.grades.overrides(on: ProposedChain.day("2026-03-06")).map(\.askedBy) == ["zj"])
        }
        #expect(await code { try await approve("zj", on: "2026-03-06") } == "grade.override-four-eyes")
        #expect(await code { try await approve("gd", on: "2026-03-06") } == "grade.store-unseen")
        #expect(try await grade(on: "2026-03-10") == "A graded")
        let before = try await now()
        let approved = try await approve("zj2", on: "2026-03-08")
        #expect(approved.isNew && approved.override.days.description == "[2026-03-08,2026-04-11)")
        #expect(try await !approve("hq", on: "2026-03-09").isNew)
        #expect(try await grade(on: "2026-03-07") == "A graded")
        #expect(try await grade(on: "2026-03-08") == "B override")
        #expect(try await grade(on: "2026-04-10") == "B override")
        #expect(try await grade(on: "2026-04-11") == "A graded")
        #expect(try await grade(on: "2026-03-08", knownAt: before) == "A graded")

        let during = try await now()
        let ended = try await end("hq", on: "2026-03-20")
        #expect(ended.isNew && ended.override.endedOn == ProposedChain.day("2026-03-20"))
        #expect(try await !end("hq", on: "2026-03-21").isNew)
        // It did rule until then.
        #expect(try await grade(on: "2026-03-19") == "B override")
        #expect(try await grade(on: "2026-03-20") == "A graded")
        #expect(try await grade(on: "2026-03-20", knownAt: during) == "B override")
        try await Desk.of("hq") { (desk) async throws in
            #expect(try await desk.grades.overrides(on: ProposedChain.day("2026-03-21")).isEmpty)
            #expect(try await desk.grades.overrides(on: ProposedChain.day("2026-03-21"), withPast: true).count == 1)
            let trail = try await AuditTrail(desk.own).list(.init(kind: "grade_override"))
            #expect(trail.map(\.verb) == ["ended", "approved", "asked"] && trail.map(\.user) == ["hq", "zj2", "zj"])
            #expect(try await ask(desk, .c, on: "2026-03-20").isNew)
        }
        #expect(await code { try await end("audit", on: "2026-03-21") } == "grade.override-not-yours")
        #expect(try await end("zj", on: "2026-03-21").override.grade == .c)
        #expect(await code { try await approve("lead", on: "2026-03-21") } == "grade.override-none")
    }
}

@Suite(.database) struct `The grades of a month` {
    @Test func `are told day by day, overrides and days without trade included`() async throws {
        try await ProposedChain.load()
        try await ProposedChain.propose(ProposedChain.march, ProposedChain.all)
        let store = try StoreCode("S-HZ-1")
        try await Desk.of("hq") { (desk) async throws in
            _ = try await desk.accept(ProposedChain.march)
            _ = try await desk.grades.askOverride(
                of: store, .c, from: ProposedChain.day("2026-03-10"), until: ProposedChain.day("2026-03-12"),
                reason: Name("x"))
        }
        try await Desk.of("lead") { (desk) async throws in
            try await desk.own.write { tx in try tx.approveOverride(of: store, on: ProposedChain.day("2026-03-10")) }
            let months = try await desk.own.read { tx in
                try tx.storeMonths(of: [store], in: ProposedChain.march, on: ProposedChain.day("2026-03-10"))
            }
            let parts = months.flatMap(\.grades).map { "\($0.grade.rawValue) \($0.days.lowerBound.parts.day)" }
            #expect(parts == ["A 1", "C 10", "A 13"])
            let usual = try await desk.grades.standards(for: ProposedChain.march)
            #expect(usual.version == nil && usual.standards == .usual)
        }
    }
}
