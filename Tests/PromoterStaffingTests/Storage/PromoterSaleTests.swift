import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.database, .serialized) struct `What promoters sell` {
    private static let march = sure(Month("2026-03"))
    private static let april = sure(Month("2026-04"))
    private static let header = "person,store,sku,day,serial,price\n"

    /// The 15 digits of a phone of ours.
    private static func phone(_ number: Int) throws -> String {
        "\(try #require(IMEI(body: 35_000_000_000_000 + number)))"
    }

    @Test func `is counted once over the whole chain, and the refusal says neither by whom nor where`() async throws {
        try await StaffedChain.load()
        let (one, two) = (try Self.phone(1), try Self.phone(2))
        try await Desk.of("gd") { (desk) async throws in
            let row = "P-2,S-GZ-1,A6-256-BK,2026-03-19,\(one),2999.00\n"
            #expect(try await desk.tell(.sales, Self.header + row) == .init(rows: 1, changed: 1))
            #expect(try await desk.tell(.sales, Self.header + row) == .init(rows: 1, changed: 0))
        }
        try await Desk.of("zj") { (desk) async throws in
            let refusal = try await #require(throws: Refusal.self) {
                try await desk.tell(
                    .sales,
                    Self.header + "P-1,S-HZ-1,A6-256-BK,2026-03-19,\(two),2999.00\n"
                        + "P-1,S-HZ-1,A6-256-BK,2026-03-19,\(one),\n")
            }
            let problem = try #require(refusal.problems.first)
            #expect(refusal.problems.count == 1 && problem.code == "staff.serial-counted")
            #expect(problem.place.line == 3 && problem.place.column == 33 && problem.values == ["serial": one])
            // The whole file stayed out.
            let lines = try await desk.staff.saleLines(of: Self.march, by: StaffScope())
            #expect(!lines.contains { "\($0.serial)" == two })
            // What is not seen cannot be brought back.
            #expect(try await desk.mistakes(.returns, "serial,day\n\(one),2026-03-20\n") == ["2 staff.serial-not-out"])
        }
        try await Desk.of("gd") { (desk) async throws in
            #expect(
                try await desk.mistakes(.returns, "serial,day\n\(one),2026-03-18\n") == ["2 staff.back-before-sold"])
            #expect(try await desk.tell(.returns, "serial,day\n\(one),2026-03-20\n").changed == 1)
            #expect(try await desk.tell(.returns, "serial,day\n\(one),2026-03-20\n").changed == 0)
        }
        try await Desk.of("zj") { (desk) async throws in
            let again = Self.header + "P-1,S-HZ-1,A6-256-BK,2026-03-19,\(one),\n"
            #expect(try await desk.mistakes(.sales, again) == ["2 staff.serial-counted"])
            #expect(try await desk.tell(.sales, again.replacing("03-19", with: "03-20")).changed == 1)
        }
    }

    @Test func `names every mistake of a file with its place`() async throws {
        try await StaffedChain.load()
        let phone = try Self.phone(50)
        try await Desk.of("hq") { (desk) async throws in
            let found = try await desk.mistakes(
                .sales,
                Self.header + """
                    P-1,S-HZ-1,A6-256-BK,2026-03-19,350000000000019,2999.00
                    P-1,S-HZ-9,A6-256-BK,2026-03-19,,2999.00
                    P-9,S-HZ-1,NONE,2026-03-21,000000000000000,-1
                    P-1,S-HZ-1,A6-256-BK,2024-03-03,\(phone),2999.00
                    P-2,S-GZ-1,A6-256-BK,2026-03-19,\(phone),2999.00
                    """)
            #expect(
                found == [
                    "2 imei.check-digit", "3 staff.store-unknown", "3 cell.blank", "4 staff.person-unknown",
                    "4 staff.sku-unknown", "4 staff.day-ahead", "4 imei.filler", "4 money.unreadable",
                    "6 staff.row-twice", "5 staff.no-promoter",
                ], "\(found)")
        }
    }

    @Test func `that the ledger has at another store is refused`() async throws {
        try await StaffedChain.load()
        let phone = try Self.phone(60)
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.serial_count (serial, level, units, store_id, day, load_id, line)
                select \(phone)::bigint, 'sell_out', 1, s.id, '2026-03-01', 1, 1 from chain.store s where s.code = 'S-HZ-2'
                """)
        }
        try await Desk.of("zj") { (desk) async throws in
            let row = "P-1,S-HZ-1,A6-256-BK,2026-03-19,\(phone),\n"
            #expect(try await desk.mistakes(.sales, Self.header + row) == ["2 staff.serial-elsewhere"])
            #expect(try await desk.tell(.sales, Self.header + row.replacing("S-HZ-1", with: "S-HZ-2")).changed == 1)
        }
    }

    @Test func `brings what its price says, the least without one, nothing when late, and is taken back`() async throws
    {
        try await StaffedChain.load()
        let phones = try (100..<105).map { try Self.phone($0) }
        let may = sure(Month("2026-05"))
        try await Desk.of("hq") { (desk) async throws in
            let rows = [("04-25", "1499.99"), ("04-26", "1500.00"), ("04-27", "3000.00"), ("04-28", "")].enumerated()
                .map { "P-1,S-HZ-1,A6-256-BK,2026-\($1.0),\(phones[$0]),\($1.1)\n" }
            let told = sure(Day("2026-05-03"))
            let receipt = try await desk.tell(.sales, Self.header + rows.joined(), on: told)
            #expect(receipt.changed == 4 && receipt.notices == [Notice("staff.told-late", ["count": "1"])])
            let lines = try await desk.staff.saleLines(of: Self.april, by: StaffScope())
            #expect(lines.map(\.incentive) == [0, 4_000, 9_000, 2_000])
            let back = "serial,day\n\(phones[2]),2026-05-02\n\(phones[3]),2026-04-30\n"
            try await desk.tell(.returns, back, on: told)
            let april = try await desk.staff.incentives(of: Self.april, by: StaffScope())
            #expect(april.map(\.figures) == [[4, 15_000, 1, 2_000]] && april[0].name == "冯晨")
            let inMay = try await desk.staff.incentives(of: may, by: StaffScope())
            #expect(inMay.map(\.figures) == [[0, 0, 1, 9_000]])
            // Over the months, what stays out is paid once: to the digit.
            #expect(april[0].net + inMay[0].net == 4_000)
            let sold = try #require(try await desk.staff.sales(of: Self.april, by: StaffScope()).first)
            #expect((sold.units, sold.unitsBack, sold.unpriced) == (4, 2, 1))
            #expect((sold.amount, sold.incentive, sold.net) == (149_999 + 150_000 + 300_000, 15_000, 4_000))
        }
    }

    @Test func `is kept by managers for their own, shown to auditors and not to accounts`() async throws {
        try await StaffedChain.load()
        let row = "P-1,S-HZ-1,A6-256-BK,2026-03-19,\(try Self.phone(200)),\n"
        try await Desk.of("gd") { (desk) async throws in
            #expect(
                try await desk.mistakes(.sales, Self.header + row) == [
                    "2 staff.person-unknown", "2 staff.store-unknown",
                ])
            let scope = StaffScope(region: try RegionCode("ZJ"))
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.incentives(of: Self.march, by: scope)
            }
            #expect(refusal?.problems.map(\.code) == ["staff.region-unknown"])
        }
        try await Desk.of("audit") { (desk) async throws in
            #expect(try await desk.mistakes(.sales, Self.header + row) == ["0 staff.no-right"])
            _ = try await desk.staff.sales(of: Self.march, by: StaffScope())
        }
        try await Desk.of("d-zj") { (desk) async throws in
            #expect(try await desk.mistakes(.sales, Self.header + row) == ["0 staff.not-for-accounts"])
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.sales(of: Self.march, by: StaffScope())
            }
            #expect(refusal?.kind == .forbidden && refusal?.problems.map(\.code) == ["staff.not-for-accounts"])
        }
    }

    @Test func `told twice at the same moment is counted once`() async throws {
        try await StaffedChain.load()
        let phones = try (300..<340).map { try Self.phone($0) }
        let files = [("hq", "P-1,S-HZ-1"), ("hq", "P-2,S-GZ-1")].map { code, who in
            (code, Self.header + phones.map { "\(who),A6-256-BK,2026-03-19,\($0),\n" }.joined())
        }
        let outcomes = await withTaskGroup(of: String.self) { group in
            for (code, text) in files {
                group.addTask {
                    do {
                        return "\(try await Desk.of(code) { try await $0.tell(.sales, text) }.changed)"
                    } catch let refusal as Refusal {
                        return Set(refusal.problems.map(\.code)).sorted().joined()
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { $0.append($1) }.sorted()
        }
        #expect(outcomes == ["40", "staff.serial-counted"])
    }
}

extension IncentiveStatement {
    fileprivate var figures: [Int64] { [units, earned, unitsBack, takenBack] }
}
