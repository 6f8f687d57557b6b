import ChainKit
import Directory
import DisplayCompliance
import Postgres
import Retail
import RetailCSV
import TestKit
import Testing

@Suite struct `A file of visits` {
    @Test(.database)
    func `is judged by the form, the grade and the prices of the day, and nothing that nobody answered counts`()
        async throws
    {
        try await Visits.chain()
        let receipt = try await Visits.load(
            """
            S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,,,yes,,,,,30.2501,120.1502
            S-HZ-1,2026-03-05,P-1,overhead,,A6-256-BK,,,no,,,,,,
            S-HZ-1,2026-03-05,P-1,counter,K1,A6-256-BK,2,6,yes,yes,1899.00,no,,,
            S-HZ-1,2026-03-05,P-1,counter,K2,A6-256-BK,1,6,no,no,1999,yes,,,
            S-HZ-1,2026-03-05,P-1,counter,K1,M3-128-BK,1,,yes,,,,,,
            S-GZ-1,2026-03-06,P-2,counter,K1,A6-256-BK,2,,,,,,,,
            S-HZ-2,2026-03-06,P-2,storefront,,A6-256-BK,0,0,yes,,,,,,

            """, tag: DueTag(189_900))
        #expect(receipt.rows == 7 && receipt.visits == 3 && !receipt.isRepeated && receipt.warnings.isEmpty)
        #expect(
            try await Visits.findings() == [
                "2 storefront A6 key 2 0 1/1", "3 overhead A6 key 2 2 0/1",
                "4 counter K1 entrance A6 key 47 0 10/10 189900", "5 counter K2 cashier A6 key 47 47 0/10 189900",
                "6 counter K1 entrance M3 0 0 0/0", "7 counter K1 entrance A6 key 1 0 3/3",
                "8 storefront A6 key 0 0 0/0",
            ])
        let visits: [String] = try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select concat_ws(' ', s.code, v.day, v.inspector, coalesce(v.grade, '-'), v.area_count,
                    v.distance, v.user_code)
                from chain.display_visit v join chain.store s on s.id = v.store_id order by v.id
                """
            ) { (row) throws(PostgresError) in try row[0] }
        }
        #expect(
            visits == [
                "S-HZ-1 2026-03-05 P-1 A 2 22 hq", "S-GZ-1 2026-03-06 P-2 C 1 hq", "S-HZ-2 2026-03-06 P-2 - 0 hq",
            ])
    }

    @Test(.database) func `is told apart by store, day and inspector, wherever its rows stand`() async throws {
        try await Visits.chain()
        let receipt = try await Visits.load(
            """
            S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,,,,,,,
            S-HZ-1,2026-03-06,P-1,storefront,,A6-256-BK,1,,,,,,,,
            S-HZ-1,2026-03-05,P-2,storefront,,A6-256-BK,1,,,,,,,,
            S-HZ-1,2026-03-05,P-1,storefront,,A6-256-WH,1,,,,,,,,

            """)
        #expect(receipt.visits == 3 && receipt.rows == 4)
        #expect(try await Visits.counts() == [3, 4, 1])
    }

    @Test(.database) func `of the same bytes is loaded once, and one of other bytes stands aside or takes its place`()
        async throws
    {
        try await Visits.chain()
        let row = "S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,yes,,,,,,\n"
        let first = try await Visits.load(row)
        for earlier in [EarlierVisits.stand, .areReplaced] {
            let again = try await Visits.load(row, named: "copy.csv", earlier: earlier)
            #expect(again.isRepeated && again.load == first.load && again.visits == 1 && again.rows == 1)
        }
        let other = "S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,no,,,,,,\n"
        #expect(try await Visits.problems(other) == ["visit.held 2:8 2026-03-05"])
        let second = try await Visits.load(other, named: "other.csv", earlier: .areReplaced)
        #expect(second.replaced == 1 && !second.isRepeated)
        #expect(try await Visits.findings() == ["2 storefront A6 key 2 2 0/1"])
        #expect(try await Visits.counts() == [1, 2, 2])
        // What was replaced stands aside, but may come back.
        let back = try await Visits.load(row, named: "back.csv", earlier: .areReplaced)
        #expect(!back.isRepeated && back.replaced == 1)
        #expect(try await Visits.findings() == ["2 storefront A6 key 2 0 1/1"])
    }

    @Test(.database) func `is read in the Chinese encoding too`() async throws {
        try await Visits.chain()
        // 是 and 否 in GB18030.
        let text = Array((Visits.header + "S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,").utf8)
        let bytes = text + [0xCA, 0xC7] + Array(",,,".utf8) + [0xB7, 0xF1] + Array(",,,\n".utf8)
        try await Visits.load(TableFile(name: "gb.csv", bytes: bytes))
        #expect(try await Visits.findings() == ["2 storefront A6 key 2 0 1/1"])
    }

    @Test(.database) func `twice at once is one load`() async throws {
        try await Visits.chain()
        let rows = (1...19).map {
            "S-HZ-1,2026-03-\($0 < 10 ? "0" : "")\($0),P-1,storefront,,A6-256-BK,1,,yes,,,,,,\n"
        }.joined()
        async let one = Visits.load(rows)
        async let other = Visits.load(rows)
        let receipts = try await [one, other]
        #expect(receipts.filter(\.isRepeated).count == 1 && Set(receipts.map(\.load)).count == 1)
        #expect(try await Visits.counts() == [19, 19, 1])
    }

    @Test(.database) func `gives a manager the own region, and nobody else anything`() async throws {
        try await Visits.chain()
        let own = "S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,yes,,,,,,\n"
        let others = "S-GZ-1,2026-03-05,P-2,storefront,,A6-256-BK,1,,yes,,,,,,\n"
        #expect(try await Visits.problems(own, by: "zj") == [])
        #expect(
            try await Visits.problems(others, by: "zj") == [
                "visit.store-unknown 2:1 S-GZ-1", "visit.inspector-unknown 2:19 P-2",
            ])
        #expect(try await Visits.problems(others, by: "d-gd") == ["visit.no-right 0:0 "])
        #expect(try await Visits.problems(others, by: "audit") == ["visit.no-right 0:0 "])
        #expect(try await Visits.counts() == [1, 1, 1])
    }

    @Test(.database) func `is the new manager's when the store moves to another region`() async throws {
        try await Visits.chain()
        try await Visits.load("S-HZ-1,2026-03-05,P-1,storefront,,A6-256-BK,1,,yes,,,,,,\n")
        func seen(_ code: String) async throws -> [Int] {
            try await Desk.of(code) { (desk) async throws in
                try await desk.displays.visits(VisitQuestion()).map(\.visit.findings)
            }
        }
        #expect(try await (seen("zj"), seen("gd")) == ([1], []))
        try await Desk.of("hq") { (desk) async throws in
            try await desk.intake.write { tx in
                _ = try tx.moveStore(StoreCode("S-HZ-1"), to: RegionCode("GZ"), on: Visits.today, reason: nil)
            }
        }
        #expect(try await (seen("zj"), seen("gd")) == ([], [1]))
    }
}
