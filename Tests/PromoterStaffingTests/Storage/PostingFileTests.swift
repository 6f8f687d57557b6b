import ChainKit
import Postgres
import PromoterStaffing
import Retail
import RetailCSV
import RetailSQL
import StandingRules
import TestKit
import Testing

@Suite(.database, .serialized) struct `Postings of a chain` {
    private static let january = sure(Month("2026-01"))
    private static let today = sure(Day("2026-01-10"))

    private static func set() async throws {
        guard
            try await TestDatabase.current.read({ tx in
                try tx.value("select not exists (select from chain.person)", as: Bool.self)
            })
        else { return }
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in
                try tx.apply(StaffingSettings.shipped(), from: nil, note: nil, today: today)
            }
        }
    }

    @Test func `come by file, whole or not at all, and once`() async throws {
        try await Self.set()
        try await Desk.of("hq") { desk in
            let staff = desk.staff
            let text = "person,store,from,to\nP-1,S-HZ-1,2026-01-01,\nP-2,S-GZ-1,2026-01-01,2026-02-28\n"
            #expect(try await staff.take(.postings, file(text)) == .init(rows: 2, changed: 2))
            #expect(try await staff.take(.postings, file(text)) == .init(rows: 2, changed: 0))
            let wrong = """
                person,store,from,to
                P-1,S-HZ-1,2026-01-01,2025-12-31
                P-9,S-GZ-1,2026-01-01,
                P-2,S-XX,2026-01-01,
                P-2,S-GZ-1,2026-01-01,
                P-2,S-GZ-1,2026-01-01,
                """
            let refusal = try await #require(throws: Refusal.self) { try await staff.take(.postings, file(wrong)) }
            #expect(
                refusal.problems.map { "\($0.place.line ?? 0) \($0.code)" } == [
                    "2 staff.span-reversed", "3 staff.person-unknown", "4 staff.store-unknown", "6 staff.row-twice",
                ], "\(refusal.problems)")
            let overlap = "person,store,from,to\nP-1,S-HZ-1,2026-01-01,2026-01-31\nP-1,S-GZ-1,2026-01-20,\n"
            #expect(try await codes { try await staff.take(.postings, file(overlap)) } == ["staff.posted-twice"])
            let ancient = "person,store,from,to\nP-1,S-HZ-1,1999-12-31,2099-01-01\n"
            #expect(
                try await codes { try await staff.take(.postings, file(ancient)) }
                    == ["staff.day-unfit", "staff.day-unfit"])
            #expect(
                try await codes { try await staff.take(.grants, file("month,region,heads\n2150-01,ZJ,3\n")) }
                    == ["staff.day-unfit"])
            #expect(try await postings() == ["P-1 S-HZ-1 [2026-01-01,)", "P-2 S-GZ-1 [2026-01-01,2026-03-01)"])
        }
    }

    @Test func `are seen and made by the manager of the person's region alone`() async throws {
        try await Self.set()
        try await Desk.of("zj") { desk in
            let text = "person,store,from\nP-1,S-HZ-1,2026-01-05\n"
            _ = try await desk.staff.take(.postings, file(text))
            #expect(
                try await codes {
                    try await desk.staff.take(.postings, file("person,store,from\nP-2,S-GZ-1,2026-01-05\n"))
                }
                    == ["staff.person-unknown", "staff.store-unknown"])
            let grants = file("month,region,heads\n2026-01,ZJ,9\n")
            #expect(try await codes { try await desk.staff.take(.grants, grants) } == ["staff.no-right"])
            let stores = try await desk.staff.norms(of: Self.january, today: Self.today)
            #expect(!stores.isEmpty && stores.allSatisfy { $0.store.hasPrefix("S-HZ") || $0.store.hasPrefix("C-HZ") })
            #expect(stores.first { $0.store == "S-HZ-1" }?.posted == 1)
            for store in ["S-HZ-1", "S-GZ-1"] {
                let alone = try await desk.staff.norm(of: StoreCode(store), in: Self.january, today: Self.today)
                #expect(alone == stores.first { $0.store == store })
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.norms(of: Self.january, below: RegionCode("GZ"), today: Self.today)
            }
            #expect(refusal?.problems.map(\.code) == ["staff.region-unknown"])
        }
        try await Desk.of("d-zj") { desk in
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.norms(of: Self.january, today: Self.today)
            }
            #expect(refusal?.kind == .forbidden && refusal?.problems.map(\.code) == ["staff.not-for-accounts"])
        }
    }

    private func file(_ text: String) -> TableFile { TableFile(name: "staff.csv", bytes: Array(text.utf8)) }

    private func codes(_ body: () async throws -> StaffReceipt) async throws -> [String] {
        do {
            _ = try await body()
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map(\.code)
        }
    }

    private func postings() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select p.code || ' ' || s.code || ' ' || q.during from chain.posting q
                    join chain.person p on p.id = q.person_id join chain.store s on s.id = q.store_id order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }
}

extension Desk {
    var staff: PromoterRota { PromoterRota(own: own, currency: .yuan) }
}
