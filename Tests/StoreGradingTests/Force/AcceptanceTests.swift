import ChainKit
import Postgres
import Retail
import StoreGrading
import TestKit
import Testing

/// In the order of the codes: C-HZ-1, S-GZ-1, S-HZ-1, S-HZ-2.
@Suite(.database) struct `A manager who accepts` {
    @Test func `puts grades in force below the own region only, and the head the rest`() async throws {
        try await ProposedChain.load()
        let march = ProposedChain.march
        try await ProposedChain.propose(march, ProposedChain.all)
        try await Desk.of("zj") { (desk) async throws in
            let part = try await desk.accept(march, GradeSelection(stores: [StoreCode("S-HZ-2")]))
            #expect(part.changed.map(\.text) == ["S-HZ-2"] && part.outlook.moves.map(\.direction) == [.first])
            #expect(try await desk.inForce("2026-03-10").contains("C"))
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.accept(
                    march, GradeSelection(stores: [StoreCode("S-GZ-1"), StoreCode("S-HZ-1"), StoreCode("NONE")]))
            }
            #expect(refusal?.problems.map(\.place.value) == ["S-GZ-1", "NONE"])
            let foreign = await #expect(throws: Refusal.self) {
                try await desk.accept(march, GradeSelection(region: try RegionCode("GD")))
            }
            #expect(["grade.none-to-accept", "grade.region-unknown"].contains(foreign?.problems.first?.code))
            let rest = try await desk.accept(march, GradeSelection(except: [StoreCode("S-HZ-1")]))
            #expect(rest.changed.map(\.text) == ["C-HZ-1"] && rest.outlook.stores.count == 2)
        }
        try await Desk.of("hq") { (desk) async throws in
            #expect(try await desk.inForce("2026-03-10") == "D--C")
            let unknown = await #expect(throws: Refusal.self) {
                try await desk.accept(march, GradeSelection(region: try RegionCode("XX")))
            }
            #expect(unknown?.problems.first?.code == "grade.region-unknown")
            let outlook = try await desk.grades.outlook(of: march, GradeSelection())
            #expect(outlook.stores.count == 4 && outlook.moves.map(\.store.text) == ["S-GZ-1", "S-HZ-1"])
            #expect(try await desk.accept(march).changed.count == 2)
            #expect(try await desk.inForce("2026-03-10") == "DBAC")
            #expect(try await desk.inForce("2026-02-28") == "----")
        }
        try await Desk.of("audit") { (desk) async throws in
            await #expect(throws: Refusal.self) { try await desk.accept(march) }
        }
    }
}

@Suite(.database) struct `Accepting again` {
    private func rows() async throws -> [Int64] {
        try await TestDatabase.current.read { tx in
            try ["store_grade", "grade_acceptance"].map {
                try tx.value("select count(*) from chain.\(SQL(trusted: $0))", as: Int64.self)
            }
        }
    }

    @Test func `adds nothing, and later proposals leave what was known before as it was`() async throws {
        try await ProposedChain.load()
        let march = ProposedChain.march
        try await ProposedChain.propose(march, ProposedChain.all)
        try await Desk.of("hq") { (desk) async throws in
            let before: Instant = try await now()
            try await desk.accept(march)
            let written = try await rows()
            #expect(try await desk.accept(march).changed.isEmpty)
            #expect(try await rows() == written && written == [4, 1])
            #expect(try await desk.inForce("2026-03-10", knownAt: before) == "----")

            let between: Instant = try await now()
            try await ProposedChain.propose(
                march, ["S-HZ-1": Grade.b, "S-HZ-2": nil, "S-GZ-1": Grade.b, "C-HZ-1": Grade.c])
            let again = try await desk.accept(march)
            #expect(again.outlook.moves.map(\.direction) == [.up, .down, .lost])
            #expect(try await desk.inForce("2026-03-10") == "CBB-")
            #expect(try await desk.inForce("2026-03-10", knownAt: between) == "DBAC")

            try await ProposedChain.propose(ProposedChain.april, ProposedChain.all)
            try await desk.accept(ProposedChain.april)
            #expect(try await desk.inForce("2026-03-31") == "CBB-")
            #expect(try await desk.inForce("2026-04-01") == "DBAC")
            let late = await #expect(throws: Refusal.self) { try await desk.accept(march) }
            #expect(late?.problems.first?.code == "grade.later-accepted")
        }
    }

    private func now() async throws -> Instant {
        try await TestDatabase.current.read { tx in try tx.value("select clock_timestamp()") }
    }
}

@Suite(.database) struct `Proposals` {
    @Test func `that move too many wait for a second signature of headquarters`() async throws {
        try await ProposedChain.load()
        let march = ProposedChain.march
        try await ProposedChain.propose(march, ProposedChain.all, needsSecond: true)
        func unsigned() async throws {
            try await Desk.of("zj") { (desk) async throws in
                let refusal = await #expect(throws: Refusal.self) { try await desk.accept(march) }
                #expect(refusal?.problems.first?.code == "grade.unsigned")
                let looking = await #expect(throws: Refusal.self) {
                    try await desk.grades.outlook(of: march, GradeSelection())
                }
                #expect(looking?.problems.first?.code == "grade.unsigned")
            }
        }
        try await unsigned()
        try await Desk.of("hq") { (desk) async throws in
            for _ in 1...2 {
                let waiting = try await desk.accept(march)
                #expect(waiting.waitsForSecond && waiting.run.signatures == ["hq"] && waiting.changed.isEmpty)
            }
            #expect(try await desk.inForce("2026-03-10") == "----")
        }
        try await unsigned()
        try await Desk.of("lead") { (desk) async throws in
            let partly = try await #require(throws: Refusal.self) {
                try await desk.accept(march, GradeSelection(stores: [StoreCode("S-GZ-1")]))
            }
            #expect(partly.problems.first?.code == "grade.sign-whole")
            let accepted = try await desk.accept(march)
            #expect(!accepted.waitsForSecond && accepted.run.signatures == ["hq", "lead"])
            #expect(accepted.changed.count == 4)
        }
        try await Desk.of("zj") { (desk) async throws in #expect(try await desk.accept(march).changed.isEmpty) }
    }
}

@Suite(.database) struct `Proposals of another scheme` {
    @Test func `than the one that rules now are not accepted`() async throws {
        try await ProposedChain.load()
        let march = ProposedChain.march
        let none = await #expect(throws: Refusal.self) { try await Desk.of("hq") { try await $0.accept(march) } }
        #expect(none?.problems.first?.code == "grade.none")
        try await ProposedChain.propose(march, ProposedChain.all, version: 1)
        try await ProposedChain.propose(ProposedChain.april, ProposedChain.all, version: 2)
        try await Desk.of("hq") { (desk) async throws in
            let moved = await #expect(throws: Refusal.self) { try await desk.accept(march) }
            #expect(moved?.problems.first?.code == "grade.scheme-moved")
            #expect(try await desk.accept(ProposedChain.april).changed.count == 4)
        }
    }
}
