import ChainKit
import Postgres
import Retail
import Settlement
import TestKit
import Testing

@Suite struct ClaimTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private static let serials = ["350000000000014", "350000000000022", "350000000000030"]

    /// Phones that D-ZJ got and sold in January.
    private func sellPhones() async throws {
        try await SettledChain.load()
        try await Desk.of("hq") { desk in
            try await desk.sales(
                Self.serials.map { "2026-01-07,sell_in,D-ZJ,,A6-256-BK,1,1000.00,\($0)" }.joined(separator: "\n") + "\n"
                    + Self.serials.prefix(2).map { "2026-01-15,sell_out,D-ZJ,S-HZ-1,A6-256-BK,1,1100.00,\($0)" }
                    .joined(separator: "\n"))
        }
    }

    private func judge(_ desk: Desk, _ rights: [AccountCode: RotationTerm] = [:]) async throws -> [ClaimLine] {
        try await desk.books.judgeClaims(rotation: rights, today: try day("2026-03-01"))
    }

    @Test(.database) func `an account files, headquarters judges, and each phone pays once`() async throws {
        try await sellPhones()
        try await Desk.of("d-zj") { desk in
            let rows = Self.serials.map { "CL-1,D-ZJ,SP-1,A6-256-BK,2026-01-15,,\($0)" }.joined(separator: "\n")
            let added = try await (desk.books(.specialClaims, rows).added, desk.books(.specialClaims, rows).added)
            #expect(added == (3, 0))
            // Of another account.
            await #expect(throws: Refusal.self) {
                _ = try await desk.books(.specialClaims, "CL-2,D-GD,SP-1,A6-256-BK,2026-01-15,1,")
            }
            await #expect(throws: Refusal.self) { try await judge(desk) }
        }
        try await Desk.of("hq") { desk in
            let judged = try await judge(desk)
            #expect(judged.map(\.state) == [.granted, .granted, .refused])
            #expect(judged.map(\.amount) == [10_000, 10_000, 0], "1,000.00 paid, 900.00 special")
            #expect(judged[2].why?.code == "claim.phone-unsold")
            #expect(try await judge(desk).isEmpty)
            // The same phone under another number.
            try await desk.books(.specialClaims, "CL-3,D-ZJ,SP-1,A6-256-BK,2026-01-16,,\(Self.serials[0])")
            #expect(try await judge(desk).map { $0.why?.code } == ["claim.phone-claimed"])
            let zj = try AccountCode("D-ZJ")
            #expect(try await desk.books.poolBalances()[zj] == 20_000)

            let place = ClaimPlace(zj, .special, try PaperNumber("CL-1"), line: 1)
            let back = try await desk.books.reverse(place, reason: "Came back", today: try day("2026-03-02"))
            #expect(back.state == .reversed && back.decisions == 2)
            #expect(try await desk.books.poolBalances()[zj] == 10_000)
            await #expect(throws: Refusal.self) {
                try await desk.books.reverse(place, reason: "Twice", today: try day("2026-03-02"))
            }
            let entries = try await desk.books.pool(of: zj).map(\.source)
            #expect(entries == ["special CL-1/1 #1", "special CL-1/2 #1", "special CL-1/1 #2"])
            // Now the other claim may be granted by hand, and the first one no more.
            let other = ClaimPlace(zj, .special, try PaperNumber("CL-3"), line: 1)
            let today = try day("2026-03-03")
            do {
                _ = try await desk.books.grant(other, unit: 1_000_01, reason: "Generous", today: today)
                Issue.record("more than was paid is granted")
            } catch let refusal as Refusal { #expect(refusal.problems.map(\.code) == ["claim.grant-beyond"]) }
            _ = try await desk.books.grant(other, unit: 5_000, reason: "Proved on paper", today: today)
            await #expect(throws: Refusal.self) {
                try await desk.books.grant(place, unit: 5_000, reason: "Twice", today: today)
            }
            #expect(try await desk.books.poolBalances()[zj] == 15_000)
        }
    }

    @Test(.database) func `pieces beyond proof or quota are split off, and the line stays on record`() async throws {
        try await sellPhones()
        try await Desk.of("hq") { desk in
            try await desk.sales("2026-01-16,sell_out,D-ZJ,S-HZ-1,A6-256-BK,6,6600.00,")
            try await desk.books(.specialClaims, "CL-1,D-ZJ,SP-1,A6-256-BK,2026-01-16,7,")
            #expect(try await judge(desk).map { $0.why?.code } == ["claim.quota"])
            let place = ClaimPlace(try AccountCode("D-ZJ"), .special, try PaperNumber("CL-1"), line: 1)
            let parts = try await desk.books.split(place, units: 5, reason: "Quota", today: try day("2026-03-02"))
            #expect(parts.map(\.units) == [5, 2] && parts.map(\.partOf) == [1, 1])
            #expect(try await judge(desk).map(\.state) == [.granted, .refused])
            let lines = try await desk.books.claims()
            #expect(lines.map(\.state) == [.split, .granted, .refused])
            #expect(lines.map(\.amount) == [0, 50_000, 0])
        }
    }

    @Test(.database) func `goods go back within the share of the quarter before`() async throws {
        try await SettledChain.load()
        let zj = try AccountCode("D-ZJ")
        let term = RotationTerm(share: try #require(Percentage("3")), withinDays: 90)
        try await Desk.of("hq") { desk in
            try await desk.books(.rotations, "R-1,D-ZJ,A6-256-BK,2026-04-01,5,\nR-2,D-ZJ,A6-256-BK,2026-04-01,1,")
            #expect(try await judge(desk).map { $0.why?.code } == ["claim.no-rotation", "claim.no-rotation"])
            try await desk.books(.rotations, "R-3,D-ZJ,A6-256-BK,2026-04-01,4,\nR-4,D-ZJ,A6-256-BK,2026-04-01,1,")
            let judged = try await judge(desk, [zj: term])
            #expect(judged.map(\.state) == [.granted, .refused], "3 % of 140 are 4")
            #expect(judged.map(\.amount) == [400_000, 0])
        }
    }

    @Test(.database) func `goods go back for what they cost after the protection of their price`() async throws {
        try await SettledChain.load()
        // Those of February fell by 100.00 on 03-10; what was bought afterwards did not.
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                with cut as (
                    insert into chain.price_cut (code, drop_day, announced_on, user_id, user_code)
                    select 'CUT-2026-03-10', '2026-03-10', '2026-03-09', min(id), 'hq' from auth.app_user returning id)
                insert into chain.protection_line (cut_id, account_id, number, product_id, basis, lot_day, units, base_minor,
                    price_minor, full_minor, amount_minor, made_by, made_on)
                select c.id, a.id, 1, p.id, 'feed', '2026-02-03', 40, 100000, 90000, 400000, 400000, 'hq', '2026-03-10'
                from cut c, chain.account a, chain.product p where a.code = 'D-ZJ' and p.sku = 'A6-256-BK';
                """)
        }
        let term = RotationTerm(share: try #require(Percentage("3")), withinDays: 90)
        try await Desk.of("hq") { desk in
            try await desk.sales("2026-03-20,sell_in,D-ZJ,,A6-256-BK,1,950.00,")
            try await desk.books(.rotations, "R-1,D-ZJ,A6-256-BK,2026-04-01,3,")
            let judged = try await judge(desk, [try AccountCode("D-ZJ"): term])
            #expect(judged.map(\.amount) == [3 * 916_67], "950.00 and twice 900.00")
        }
    }
}
