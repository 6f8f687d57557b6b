import ChainKit
import Postgres
import PriceProtection
import Retail
import RetailCSV
import TestKit
import Testing

extension `What was paid once` {
    @Test(.database) func `by a later cut is not paid by a dispute about the first`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        // The sixty that were told lie in a store now, with twenty that nobody told.
        try await Desk.of("hq") { desk in
            try await desk.sell(
                "2026-03-12,sell_through,D-ZJ,S-HZ-1,A6-256-BK,60,,\n2026-03-14,store_stock,,S-HZ-1,A6-256-BK,80,,")
        }
        try await fallAgain()
        try await prove(80, of: Self.again)
        #expect(try await settleAgain() == ["store 60 × 0 = 0", "store 20 × 100 = 2000"])
        let day = sure(Day("2026-03-12"))
        _ = try await Desk.of("d-zj") {
            try await $0.protection.dispute(
                CutCode(ProtectedChain.cut), line: 2, units: 60, reason: Name("Counted"), today: day, clock: day)
        }
        let decision = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in
                try tx.decideProtection(
                    CutCode(ProtectedChain.cut), AccountCode("D-ZJ"), line: 2, .units(60), reason: Name("Counted"),
                    today: sure(Day("2026-03-20")), .yuan)
            }
        }
        #expect((decision.units, decision.difference) == (60, 0))
    }

    @Test(.database, arguments: [false, true])
    func `to a taker is not paid by a decision for the giver`(_ isHandedOn: Bool) async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        let day = sure(Day("2026-03-12"))
        let zj2 = try AccountCode("D-ZJ2")
        #expect(try await lines(of: ProtectedChain.cut, "D-ZJ2") == ["held 30 × 150 = 0"])
        try await Desk.of("hq") { desk in
            let hands =
                isHandedOn
                ? "T-1,2026-03-13,D-ZJ2,D-GD,A6-256-BK,30,\nT-2,2026-03-14,D-GD,D-ZJ,A6-256-BK,30,"
                : "T-1,2026-03-14,D-ZJ2,D-ZJ,A6-256-BK,30,"
            _ = try await desk.transfer(hands, today: Self.between)
        }
        try await fallAgain()
        // The thirty are paid for here: from 1950, as they were bought, down to 1800.
        #expect(try await settleAgain().first == "feed 30 × 150 = 4500")
        let decision = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in
                try tx.decideProtection(
                    CutCode(ProtectedChain.cut), zj2, line: 1, .units(30), reason: Name("Counted"), today: day, .yuan)
            }
        }
        #expect((decision.units, decision.difference) == (30, 0))
    }

    @Test(.database) func `by a decision is not paid by a later one`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        try await fallAgain()
        _ = try await settleAgain()
        #expect(try await lines(of: Self.again, "D-ZJ2") == ["held 30 × 150 = 0"])
        func decide(_ cut: String) async throws -> Int64 {
            try await Desk.of("hq") { desk in
                try await desk.own.write { tx in
                    try tx.decideProtection(
                        CutCode(cut), AccountCode("D-ZJ2"), line: 1, .units(30), reason: Name("Counted"),
                        today: sure(Day("2026-03-20")), .yuan)
                }
            }.difference
        }
        // Bought for 1950: down to 1800 once, by whichever fall; the first one is decided first.
        #expect(try await ProtectedChain.refused { try await decide(Self.again) } == "protection.decide-first")
        #expect(try await decide(ProtectedChain.cut) == 30 * 150_00)
        #expect(try await decide(Self.again) == 0)
    }

    @Test(.database) func `is decided about in the order of the falls, where it is disputed too`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        try await fallAgain()
        _ = try await settleAgain()
        let days = (first: sure(Day("2026-03-18")), second: sure(Day("2026-03-20")))
        for (cut, day) in [(ProtectedChain.cut, days.first), (Self.again, days.second)] {
            _ = try await Desk.of("d-zj") {
                try await $0.protection.dispute(
                    CutCode(cut), line: 1, units: 30, reason: Name("Counted"), today: day, clock: day)
            }
        }
        func decide(_ cut: String) async throws {
            _ = try await Desk.of("hq") { desk in
                try await desk.own.write { tx in
                    try tx.decideProtection(
                        CutCode(cut), AccountCode("D-ZJ"), line: 1, .units(20), reason: Name("Counted"),
                        today: days.second, .yuan)
                }
            }
        }
        #expect(try await ProtectedChain.refused { try await decide(Self.again) } == "protection.decide-first")
        try await decide(ProtectedChain.cut)
        try await decide(Self.again)
    }
}
