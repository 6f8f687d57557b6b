import ChainKit
import Directory
import Postgres
import PromoterStaffing
import Retail
import RetailCSV
import RetailSQL
import StandingRules
import TestKit

/// A shop of two heads with three promoters and a small one beside it with one in Hangzhou, and one in Guangzhou.
enum RosteredChain {
    static let monday = sure(Day("2026-01-12"))
    static let today = sure(Day("2026-01-08"))

    static func load() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { (desk) async throws in
            _ = try await desk.own.write { tx in
                try tx.apply(StaffingSettings.shipped(), from: nil, note: nil, today: today)
            }
            try await desk.take(
                .people,
                """
                code,name,role,employer,region,joined
                P-3,林凯,promoter,brand,HZ,2024-03-04
                P-4,宋明,promoter,brand,HZ,2024-03-04
                P-5,周思雨,promoter,brand,HZ,2024-03-04
                """)
            try await desk.staff.take(
                .postings,
                """
                person,store,from
                P-1,S-HZ-1,2026-01-01
                P-3,S-HZ-1,2026-01-01
                P-4,S-HZ-1,2026-01-01
                P-5,S-HZ-2,2026-01-01
                P-2,S-GZ-1,2026-01-01
                """)
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.grade_override (store_id, region_id, grade, during, reason, asked_by, asked_by_code,
                    approved_by, approved_by_code, approved_at)
                select s.id, s.region_id, case s.code when 'S-HZ-1' then 'B' else 'C' end, '[2026-01-01,2026-06-01)', 'New',
                    h.id, h.code, z.id, z.code, clock_timestamp()
                from chain.store s, auth.app_user h, auth.app_user z where h.code = 'hq' and z.code = 'zj'
                """)
        }
    }

    static func question(_ stores: String..., weeks: Int = 1, lending: Bool = false) throws -> RosterQuestion {
        RosterQuestion(
            stores: try stores.map { try StoreCode($0) }, monday: monday, weeks: weeks, helpsOut: lending)
    }

    /// The roster as a file of `staff import --kind roster`.
    static func file(_ standing: StandingRoster, _ edit: (String) -> String = { $0 }) -> String {
        let rows = standing.shifts.map { shift in
            let day = standing.task.date(shift.day)
            return "\(day.monday),\(standing.task.stores[shift.slot.store].code),"
                + "\(standing.task.people[shift.person].code),\(day),\(shift.slot.kind)"
        }
        return edit((["week,store,person,day,shift"] + rows).joined(separator: "\n") + "\n")
    }

    /// What the database keeps: person, day, hours.
    static func shifts() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select p.code || ' ' || to_char(lower(r.span), 'MM-DD HH24') || ' ' || s.code
                from chain.roster_shift r join chain.person p on p.id = r.person_id join chain.store s on s.id = r.store_id
                order by r.span, p.code
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }
}

extension PromoterRota {
    /// Takes a text as a file.
    @discardableResult
    func take(_ kind: StaffFile, _ text: String, today: Day? = nil) async throws -> StaffReceipt {
        try await take(kind, TableFile(name: "\(kind).csv", bytes: Array(text.utf8)), told: today)
    }
}

/// The line and code of each problem of a refusal; none where it is done.
func refusals(_ body: () async throws -> Void) async throws -> [String] {
    do {
        try await body()
        return []
    } catch let refusal as Refusal {
        return refusal.problems.map { problem in
            (problem.place.line.map { "\($0) " } ?? "") + problem.code
        }
    }
}
