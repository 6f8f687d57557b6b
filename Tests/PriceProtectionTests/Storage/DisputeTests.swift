import ChainKit
import Postgres
import PriceProtection
import Retail
import TestKit
import Testing

@Suite struct `A dispute about protection` {
    private let cut = sure(try? CutCode(ProtectedChain.cut))
    private let account = sure(try? AccountCode("D-ZJ"))
    private let reason = sure(try? Name("Counted twice"))

    private func load(cap: String? = nil) async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        if let cap {
            try await ProtectedChain.change("update chain.price_cut_account set terms = 'cap: \(cap)'")
        }
        try await ProtectedChain.settle()
    }

    private func decide(_ line: Int, _ verdict: ProtectionVerdict) async throws -> ProtectionDecision {
        try await Desk.of("hq") { desk in
            try await desk.own.write { [cut, account, reason] tx in
                try tx.decideProtection(
                    cut, account, line: line, verdict, reason: reason, today: sure(Day("2026-03-15")), .yuan)
            }
        }
    }

    private func dispute(
        _ line: Int, _ units: Int64, on day: String = "2026-03-12", clock: String? = nil, as person: String = "d-zj"
    ) async throws -> Bool {
        try await Desk.of(person) { [cut, reason] in
            try await $0.protection.dispute(
                cut, line: line, units: units, reason: reason, today: sure(Day(day)), clock: sure(Day(clock ?? day)))
        }
    }

    @Test(.database) func `has an owner and a clock, and changes nothing until it is decided`() async throws {
        try await load()
        #expect(try await dispute(2, 50))
        #expect(try await !dispute(2, 50))
        let lines = try await Desk.of("d-zj") { try await $0.protection.lines(StatementQuestion()) }
        #expect(lines[1].state == .disputed && lines[1].amount == 4000_00 && lines[1].owner == "hq")
        #expect(lines[1].answer?.due == Day("2026-03-22"))
        #expect(!lines[1].isLate(on: sure(Day("2026-03-22"))) && lines[1].isLate(on: sure(Day("2026-03-23"))))

        let decision = try await decide(2, .units(45))
        #expect(decision.number == 3 && decision.difference == 500_00)
        #expect(decision.credit?.source == "CUT-2026-03-11 3")
        #expect(
            try await ProtectedChain.lines(as: "d-zj").suffix(2) == [
                "D-ZJ 2 feed 2026-02-10 40 4000.00", "D-ZJ 3 decided 2026-02-10 45 500.00",
            ])
        #expect(try await ProtectedChain.refused { try await decide(2, .units(50)) } == "protection.decided-before")
        #expect(try await ProtectedChain.refused { try await dispute(3, 50) } == "protection.is-decision")
    }

    @Test(.database) func `comes in time, from the account, and once`() async throws {
        try await load()
        #expect(
            try await ProtectedChain.refused { try await dispute(1, 5, on: "2026-03-19") } == "protection.dispute-late")
        // Nor dated back, nor before the statement.
        #expect(
            try await ProtectedChain.refused { try await dispute(1, 5, on: "2026-03-18", clock: "2026-03-19") }
                == "protection.dispute-late")
        #expect(
            try await ProtectedChain.refused { try await dispute(1, 5, on: "2026-03-10") }
                == "protection.before-statement")
        #expect(try await dispute(1, 5, on: "2026-03-18"))
        #expect(try await ProtectedChain.refused { try await dispute(1, 6) } == "protection.answered")
        #expect(try await ProtectedChain.refused { try await dispute(1, 5, as: "d-gd") } == "")
        #expect(try await ProtectedChain.refused { try await dispute(2, 5, as: "d-gd") } == "protection.no-line")
        #expect(try await ProtectedChain.refused { try await dispute(2, 5, as: "zj") } == "protection.account-answers")
        let cut = cut
        #expect(
            try await Desk.of("d-zj") {
                try await $0.protection.accept(cut, line: 2, today: sure(Day("2026-03-12")))
            })
        #expect(try await ProtectedChain.refused { try await dispute(2, 50) } == "protection.answered")
        // What nobody disputes stays.
        #expect(try await ProtectedChain.refused { try await decide(2, .units(1)) } == "protection.nothing-to-decide")
    }

    @Test(.database) func `accepts what is left of a statement at once, or nothing of it`() async throws {
        try await load()
        #expect(try await dispute(1, 5))
        let cut = cut
        func acceptAll(_ day: String, as code: String) async throws -> [Int] {
            try await Desk.of(code) {
                try await $0.protection.acceptAll(of: cut, today: sure(Day(day))).map(\.number)
            }
        }
        #expect(
            try await ProtectedChain.refused { _ = try await acceptAll("2026-03-12", as: "hq") }
                == "protection.account-answers")
        #expect(
            try await ProtectedChain.refused { _ = try await acceptAll("2026-03-10", as: "d-zj") }
                == "protection.before-statement")
        let open = try await Desk.of("d-zj") { try await $0.protection.lines(StatementQuestion(cut: cut)) }.filter(
            \.isOpen)
        #expect(!open.isEmpty)
        #expect(try await acceptAll("2026-03-12", as: "d-zj") == open.map(\.number))
        #expect(try await acceptAll("2026-03-12", as: "d-zj").isEmpty)
        let states = try await Desk.of("d-zj") { try await $0.protection.lines(StatementQuestion(cut: cut)) }.map(
            \.state)
        #expect(states.first == .disputed && states.dropFirst().allSatisfy { $0 == .accepted })
    }

    @Test(.database) func `moves what the statement pays, and never beyond the cap`() async throws {
        try await load(cap: "4000.00")
        #expect(
            try await ProtectedChain.lines(as: "d-zj") == [
                "D-ZJ 1 feed 2026-03-03 20 800.00", "D-ZJ 2 feed 2026-02-10 40 3200.00",
            ])
        #expect(try await dispute(1, 30))
        #expect(try await dispute(2, 45))
        // Without the cap it is 5000.00: what it comes to more or less above 4000.00 moves nothing.
        #expect(try await outlook(1, .units(30)).difference == 0)
        #expect(try await outlook(1, .units(20)).difference == 0)
        #expect(try await outlook(1, .amount(800_00)).difference == 0)
        let first = try await decide(1, .units(5))
        #expect((first.full, first.difference) == (250_00, 0))
        // 250.00 and 4000.00 are above it, 250.00 and 3000.00 are not.
        #expect(try await outlook(2, .units(40)).difference == 0)
        let second = try await decide(2, .units(30))
        #expect((second.full, second.difference) == (3000_00, -750_00))
        let sum = try await Desk.of("hq") { try await $0.protection.lines(StatementQuestion()) }
            .filter { $0.account == "D-ZJ" }.reduce(0) { $0 + $1.amount }
        #expect(sum == 3250_00)
    }

    @Test(.database) func `gives no more than was bought or told, nor more than the fall of each`() async throws {
        try await load()
        #expect(try await dispute(1, 500))
        #expect(try await ProtectedChain.refused { try await outlook(1, .units(81)) } == "protection.beyond-units")
        // 120 were bought, and another line credits 40 of them.
        #expect(try await outlook(1, .units(80)).full == 4000_00)
        // 80 of the 500 can be: 50.00 each.
        #expect(
            try await ProtectedChain.refused { try await outlook(1, .amount(4000_01)) } == "protection.beyond-amount")
        #expect(try await outlook(1, .amount(4000_00)).units == 80)
        #expect(try await outlook(1, .amount(1000_00)).difference == 0)
    }

    @Test(.database) func `explains itself`() async throws {
        try await load()
        #expect(try await dispute(2, 50))
        _ = try await decide(2, .amount(4200_00))
        for line in [2, 3] {
            let explained = try await Desk.of("d-zj") { [cut, account] in
                try await $0.protection.explain(cut, account, line: line)
            }
            let decision = sure(line == 3 ? explained.line : explained.decision)
            #expect((decision.units, decision.full, decision.amount) == (50, 4200_00, 200_00))
            #expect(explained.worth(of: decision) == 5000_00 && explained.isSame == (line == 2))
        }
    }

    private func outlook(_ line: Int, _ verdict: ProtectionVerdict) async throws -> ProtectionDecision {
        try await Desk.of("hq") { [cut, account] in
            try await $0.protection.outlook(of: cut, account, line: line, verdict)
        }
    }

    @Test(.database) func `what is held is decided without one`() async throws {
        try await load()
        let (cut, reason) = (cut, reason)
        let decision = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in
                try tx.decideProtection(
                    cut, AccountCode("D-ZJ2"), line: 1, .units(20), reason: reason, today: sure(Day("2026-03-15")),
                    .yuan)
            }
        }
        // By the batch that they are of, which was bought for 1950.00.
        #expect(decision.difference == 20 * 150_00)
    }
}
