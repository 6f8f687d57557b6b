import ChainKit
import Postgres
import Retail
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `A second source for a day of a place` {
    @Test func `is refused with who holds it, until it is to replace the first`() async throws {
        try await SmallChain.load()
        let first = try await Sales.load(
            """
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,3,30,
            2026-03-01,sell_out,,S-HZ-1,A6-256-WH,1,10,490154203237518
            2026-03-02,sell_out,,S-HZ-1,A6-256-BK,5,50,
            2026-03-01,sell_out,,S-HZ-2,A6-256-BK,7,70,

            """, named: "promoters.csv")
        let second = """
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,3,30,
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,11,490154203237518
            2026-03-03,sell_out,,S-HZ-1,A6-256-BK,9,90,

            """
        let refusal = await #expect(throws: Refusal.self) { try await Sales.load(second) }
        let problem = try #require(refusal?.problems.first)
        #expect(problem.code == "sales.held" && problem.place.line == 2)
        #expect(problem.values["file"] == "promoters.csv" && problem.values["load"] == "\(first.load)")
        #expect(problem.values["lines"] == "2" && problem.values["place"] == "S-HZ-1")

        let receipt = try await Sales.load(second, earlier: .areReplaced)
        #expect(receipt.reversed == 2)
        #expect(
            try await Sales.totals() == [
                "S-HZ-1 2026-03-01 sell_out A6-256-BK 4 4100", "S-HZ-1 2026-03-02 sell_out A6-256-BK 5 5000",
                "S-HZ-1 2026-03-03 sell_out A6-256-BK 9 9000", "S-HZ-2 2026-03-01 sell_out A6-256-BK 7 7000",
            ])
        // The history stays: the first load's lines, their reversal, and the new ones.
        #expect(try await Sales.counts() == [4 + 2 + 3, 3])
        #expect(try await Sales.differences() == 0)
        // The file that was taken back comes back the same way, and nothing is left of the other but its own day.
        let back = try await Sales.load(
            """
            2026-03-01,sell_out,,S-HZ-1,A6-256-BK,3,30,
            2026-03-01,sell_out,,S-HZ-1,A6-256-WH,1,10,490154203237518
            2026-03-02,sell_out,,S-HZ-1,A6-256-BK,5,50,
            2026-03-01,sell_out,,S-HZ-2,A6-256-BK,7,70,

            """, earlier: .areReplaced)
        #expect(!back.isRepeated && back.reversed == 4)
        #expect(try await Sales.totals().first == "S-HZ-1 2026-03-01 sell_out A6-256-BK 3 3000")
        #expect(try await Sales.differences() == 0)
    }
}

@Suite(.database) struct `Two files for one day at once` {
    @Test func `leave one load, and the other is refused`() async throws {
        try await SmallChain.load()
        func attempt(_ units: Int) async throws -> String {
            let lines = (1...28).map { "2026-02-\($0 < 10 ? "0" : "")\($0),sell_out,,S-HZ-1,A6-256-BK,\(units),,\n" }
            return try await Sales.problems(lines.joined()).first?.split(separator: " ").first.map(String.init)
                ?? "loaded"
        }
        async let one = attempt(1)
        async let other = attempt(2)
        #expect(try await Set([one, other]) == ["loaded", "sales.held"])
        #expect(try await Sales.counts() == [28, 1])
        #expect(try await Sales.differences() == 0)
    }
}

@Suite(.database) struct `Two distributors of a store` {
    @Test func `ship to it side by side`() async throws {
        try await SmallChain.load()
        try await Sales.load("2026-03-01,sell_through,D-ZJ,S-HZ-1,A6-256-BK,3,,\n", by: "d-zj")
        try await Sales.load("2026-03-01,sell_through,,S-HZ-1,M3-128-BK,4,,\n", by: "d-zj2")
        #expect(
            try await Sales.totals() == [
                "S-HZ-1 2026-03-01 sell_through D-ZJ A6-256-BK 3 0",
                "S-HZ-1 2026-03-01 sell_through D-ZJ2 M3-128-BK 4 0",
            ])
    }
}

@Suite(.database) struct `A phone` {
    @Test func `is counted once at each level over the whole chain, and a return frees it`() async throws {
        try await SmallChain.load()
        let imei = "490154203237518"
        try await Sales.load("2026-03-01,sell_out,,S-HZ-1,A6-256-BK,1,,\(imei)\n", named: "a.csv")
        try await Sales.load("2026-03-02,activation,,HZ,A6-256-BK,1,,\(imei)\n")
        let refusal = await #expect(throws: Refusal.self) {
            try await Sales.load("2026-03-02,sell_out,,S-GZ-1,A6-256-BK,1,,\(imei)\n")
        }
        let problem = try #require(refusal?.problems.first)
        #expect(problem.code == "sales.serial-counted" && problem.place.line == 2 && problem.place.column == 42)
        #expect(
            problem.values["place"] == "S-HZ-1" && problem.values["file"] == "a.csv" && problem.values["line"] == "2")
        #expect(
            try await Sales.problems("2026-03-03,activation,,GZ,A6-256-BK,1,,\(imei)\n")
                == ["sales.serial-counted 2:40 \(imei)"])
        // Taken back and sold elsewhere, in one file.
        try await Sales.load(
            "2026-03-05,sell_out,,S-GZ-1,A6-256-BK,1,,\(imei)\n2026-03-04,sell_out,,S-HZ-1,A6-256-BK,-1,,\(imei)\n")
        #expect(
            try await Sales.problems("2026-03-06,sell_out,,S-HZ-1,A6-256-BK,1,,\(imei)\n")
                == ["sales.serial-counted 2:42 \(imei)"])
        try await Sales.load("2026-03-07,sell_out,,S-GZ-1,A6-256-BK,-1,,\(imei)\n")
        try await Sales.load("2026-03-08,sell_out,,S-GZ-1,A6-256-BK,-1,,\(imei)\n", named: "before the ledger began")
        #expect(
            try await Sales.problems("2026-03-09,sell_out,,S-GZ-1,A6-256-BK,-1,,\(imei)\n")
                == ["sales.serial-returned 2:43 \(imei)"])
        #expect(try await Sales.differences() == 0)
    }
}
