import ChainKit
import Directory
import DisplayCompliance
import Postgres
import Retail
import TestKit
import Testing

@Suite struct `A store on a day` {
    private let all = ["S-HZ-1", "S-HZ-2", "S-GZ-1", "C-HZ-1"]

    private func grades(_ desk: Desk, on day: String) async throws -> [String] {
        try await desk.stores(all, on: day).map { "\($0.code.text) \($0.grade?.rawValue ?? "-")" }
    }

    @Test(.database) func `has the grade in force on the day, an override before the computed one`() async throws {
        try await SmallChain.load()
        try await SmallChain.grade("2026-03", ["S-HZ-1": .a, "S-GZ-1": .b])
        try await SmallChain.grade("2026-05", ["S-HZ-1": nil, "S-HZ-2": .c])
        try await ShownChain.override("S-HZ-1", .d, "2026-03-10", until: "2026-03-12")
        try await Desk.of("hq") { (desk) async throws in
            let march = ["C-HZ-1 -", "S-GZ-1 B", "S-HZ-1 A", "S-HZ-2 -"]
            #expect(try await grades(desk, on: "2026-03-09") == march)
            #expect(try await grades(desk, on: "2026-03-12") == march)
            #expect(
                try await grades(desk, on: "2026-03-11") == ["C-HZ-1 -", "S-GZ-1 B", "S-HZ-1 D", "S-HZ-2 -"])
            #expect(
                try await grades(desk, on: "2026-05-01") == ["C-HZ-1 -", "S-GZ-1 B", "S-HZ-1 -", "S-HZ-2 C"])
        }
        try await Desk.of("zj") { (desk) async throws in
            #expect(try await grades(desk, on: "2026-03-11") == ["C-HZ-1 -", "S-HZ-1 D", "S-HZ-2 -"])
        }
    }

    @Test(.database) func `has its counters, its zones, and all zones where no list names it`() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { (desk) async throws in
            try await desk.take(
                .zones, "store,zone,from,to\nS-HZ-1,counter,2026-01-01,\nS-HZ-1,storefront,2026-01-01,2026-04-01\n")
            let stores = try await desk.stores(["S-HZ-1", "S-HZ-2"], on: "2026-03-31")
            #expect(stores.map(\.zones) == [[.counter, .storefront], Set(DisplayZone.allCases)])
            #expect(stores.map(\.counters) == [["K1": "entrance", "K2": "cashier"], [:]])
            #expect(stores.map(\.areas) == [["entrance", "cashier"], []])
            #expect(stores.map(\.region) == ["HZ", "HZ"] && stores.allSatisfy(\.isTrading))
            #expect(try await desk.stores(["S-HZ-1"], on: "2026-04-01").map(\.zones) == [[.counter]])
        }
    }

    @Test(.database)
    func `has the key products that lists of its channel and regions name, else what the products say`()
        async throws
    {
        try await SmallChain.load()
        try await Desk.of("hq") { (desk) async throws in
            func models(_ day: String) async throws -> [Set<String>] {
                try await desk.stores(all, on: day).map(\.keyModels)
            }
            #expect(try await models("2026-02-01") == [["A6"], ["A6"], ["A6"], ["A6"]])
            try await desk.take(
                .keyProducts,
                "model,channel,region,from,to\nM3,,EAST,2026-03-01,\nA6,direct,EAST,2026-03-01,2026-04-01\n")
            // C-HZ-1, S-GZ-1, S-HZ-1, S-HZ-2: Guangdong has no list.
            #expect(try await models("2026-02-28") == [["A6"], ["A6"], ["A6"], ["A6"]])
            #expect(try await models("2026-03-31") == [["A6", "M3"], ["A6"], ["M3"], ["M3"]])
            #expect(try await models("2026-04-01") == [["M3"], ["A6"], ["M3"], ["M3"]])
        }
    }

    @Test(.database) func `is answered for many days at once, each pair once, and for what the person sees`()
        async throws
    {
        try await SmallChain.load()
        let days = ["2026-02-01", "2026-03-01", "2026-02-01"].map(ShownChain.day)
        try await Desk.of("gd") { (desk) async throws in
            let ids: [Int64] = try await TestDatabase.current.read { tx in
                try tx.all("select id from chain.store") { (row) throws(PostgresError) in try row[0] }
            }
            let found = try await desk.own.read { tx in
                try tx.displayFacts(of: ids.flatMap { id in days.map { (id, $0) } })
            }
            #expect(found.map { "\($0.code.text) \($0.day)" } == ["S-GZ-1 2026-02-01", "S-GZ-1 2026-03-01"])
            let none = try await desk.own.read { tx in try tx.displayFacts(of: []) }
            #expect(none.isEmpty)
            let before = try await desk.stores(["S-GZ-1"], on: "2019-02-01")
            #expect(before.allSatisfy { !$0.isTrading })
        }
    }
}
