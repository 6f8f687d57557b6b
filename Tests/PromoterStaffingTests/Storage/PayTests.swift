import ChainKit
import Directory
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.database, .serialized) struct `Pay and who may leave` {
    private static let march = sure(Month("2026-03"))
    private static let today = StaffedChain.today

    private static func load() async throws {
        guard try await StaffedChain.load() else { return }
        try await SmallChain.grade("2026-01", ["S-HZ-1": .b, "S-GZ-1": .b])
        try await Desk.of("hq") { (desk) async throws in
            try await desk.tell(.postings, "person,store,from\nP-1,S-HZ-1,2026-01-01\nP-2,S-GZ-1,2026-01-01\n")
            try await desk.tell(
                .pay, "person,from,to,base\nP-1,2025-01-01,2025-12-31,2500.00\nP-1,2026-01-01,,2610.00\n")
            try await desk.tell(
                .market,
                "region,grade,from,median\nCN,B,2025-01-01,2000.00\nZJ,B,2025-01-01,3000.00\nZJ,A,2025-01-01,9000.00\n")
        }
    }

    @Test func `come by file, each day once, and a later file says all from its first day on`() async throws {
        try await Self.load()
        func kept() async throws -> [String] {
            try await TestDatabase.current.read { tx in
                try tx.all(
                    """
                    select q.during || ' ' || q.base_minor from people_private.pay q
                        join chain.person p on p.id = q.person_id and p.code = 'P-2' order by 1
                    """
                ) { (row) throws(PostgresError) -> String in try row[0] }
            }
        }
        try await Desk.of("hq") { (desk) async throws in
            let first = "person,from,to,base\nP-2,2025-01-01,2025-06-30,2500.00\nP-2,2025-07-01,,2600.00\n"
            #expect(try await desk.tell(.pay, first).changed == 2)
            #expect(try await desk.tell(.pay, first).changed == 0)
            #expect(try await desk.tell(.pay, "person,from,base\nP-2,2026-02-01,2700.00\n").changed == 1)
            #expect(
                try await kept() == [
                    "[2025-01-01,2025-07-01) 250000", "[2025-07-01,2026-02-01) 260000", "[2026-02-01,) 270000",
                ])
            #expect(try await desk.tell(.pay, "person,from,base\nP-2,2025-07-01,2600.00\n").changed == 2)
            #expect(try await kept() == ["[2025-01-01,2025-07-01) 250000", "[2025-07-01,) 260000"])
            let wrong = "person,from,to,base\nP-2,2025-01-01,2025-06-30,1\nP-2,2025-06-30,,2\nP-2,2025-08-01,,-3\n"
            #expect(try await desk.mistakes(.pay, wrong) == ["3 staff.days-twice", "4 money.unreadable"])
            #expect(
                try await desk.mistakes(.market, "region,grade,from,median\nHZ,F,2025-01-01,0\n") == [
                    "2 choice.unknown", "2 staff.median-zero",
                ])
        }
    }

    @Test func `of files at the same moment are taken one after the other`() async throws {
        try await Self.load()
        let outcomes = await withTaskGroup(of: String.self) { group in
            for day in 10..<18 {
                group.addTask {
                    do {
                        return try await Desk.of("hq") { desk in
                            let text = "person,from,base\nP-1,2027-01-\(day),30\(day).00\n"
                            return "\(try await desk.tell(.pay, text).changed > 0)"
                        }
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(outcomes == Array(repeating: "true", count: 8))
    }

    @Test func `are for headquarters and the own manager alone`() async throws {
        try await Self.load()
        try await Desk.of("zj") { (desk) async throws in
            let answer = try await desk.staff.pay(of: Self.march, by: StaffScope(), today: Self.today)
            let line = try #require(answer.lines.first)
            // The median of the branch stands nearer than that of the country.
            #expect(answer.lines.count == 1 && line.base == 261_000 && line.median == 300_000)
            #expect(line.compaRatio == 8_700 && line.grade == .b && line.band(by: answer.bands) == .kept)
            #expect(
                try await desk.mistakes(.pay, "person,from,base\nP-1,2026-01-01,9999.00\n") == ["0 staff.no-right"])
        }
        try await Desk.of("gd") { (desk) async throws in
            let answer = try await desk.staff.pay(of: Self.march, by: StaffScope(), today: Self.today)
            #expect(answer.lines.map(\.person) == ["P-2"] && answer.lines.map(\.median) == [200_000])
            let stranger = StaffScope(person: try Code("P-1"))
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.pay(of: Self.march, by: stranger, today: Self.today)
            }
            #expect(refusal?.problems.map(\.code) == ["staff.person-unknown"])
        }
        for (code, word) in [("audit", "staff.not-for-auditors"), ("d-zj", "staff.not-for-accounts")] {
            try await Desk.of(code) { (desk) async throws in
                for ask in [true, false] {
                    let refusal = await #expect(throws: Refusal.self) {
                        if ask {
                            _ = try await desk.staff.pay(of: Self.march, by: StaffScope(), today: Self.today)
                        } else {
                            _ = try await desk.staff.risks(of: Self.march, by: StaffScope(), today: Self.today)
                        }
                    }
                    #expect(refusal?.kind == .forbidden && refusal?.problems.map(\.code) == [word])
                }
            }
        }
    }

    @Test func `are weighed with months, misses and the way, and a raise takes the risk away`() async throws {
        try await Self.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                select chain.open_sales_month(m::date) from generate_series('2025-12-01', '2026-02-01', interval '1 month') m;
                insert into chain.sales_daily
                select s.id, m::date, 'sell_out', 0, p.id, s.region_id, 40, 0, 40
                from chain.store s, chain.product p, generate_series('2025-12-01', '2026-02-01', interval '1 month') m
                where s.code = 'S-HZ-1' and p.sku = 'A6-256-BK';
                insert into chain.promoter_sale (person_id, store_id, product_id, day, serial, incentive_minor)
                select p.id, s.id, g.id, '2026-01-10', n, 0
                from chain.person p, chain.store s, chain.product g, generate_series(1, 16) n
                where p.code = 'P-1' and s.code = 'S-HZ-1' and g.sku = 'A6-256-BK';
                """)
        }
        try await Desk.of("zj") { (desk) async throws in
            let answer = try await desk.staff.risks(of: Self.march, by: StaffScope(), today: Self.today)
            let line = try #require(answer.lines.first)
            // The norm of B wants two heads: 20 units each, of which 16 are no miss. December is before
            // the first sale that is told, and in February there was none.
            #expect(line.facts.misses == 1 && line.facts.monthsWithUs == 24 && line.facts.metres == nil)
            // 13 % below: two whole fives; 24 months: three half years beyond the first.
            #expect(line.risk.points == [.payBelow: 20, .misses: 12, .monthsInRank: 9, .firstMonths: 0])
            #expect(line.risk.isRisk && line.risk.greatest == .payBelow)
            let three = try #require(Percentage(basisPoints: 1_000))
            let raised = try await desk.staff.risks(
                of: Self.march, by: StaffScope(), raise: three, today: Self.today)
            #expect(raised.lines.first?.risk.points[.payBelow] == 0)
            #expect(answer.raises.count == 10 && answer.raises.last?.cost == 26_100)
        }
    }
}
