import ChainKit
import DisplayCompliance
import Postgres
import Retail
import TestKit

/// The small chain with zones, key products, grades and an override, where a test wants them.
enum ShownChain {
    static func day(_ text: String) -> Day { Day(text) ?? .first }

    /// An override that a second person approved.
    static func override(_ store: String, _ grade: Grade, _ from: String, until: String) async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.grade_override (store_id, region_id, grade, during, reason, asked_by, asked_by_code,
                    approved_by, approved_by_code, approved_at)
                select s.id, s.region_id, \(grade.rawValue), daterange(\(from)::date, \(until)::date), '改造', a.id, a.code,
                    b.id, b.code, now()
                from chain.store s, auth.app_user a, auth.app_user b
                where s.code = \(store) and a.code = 'zj' and b.code = 'hq'
                """)
        }
    }
}

extension Desk {
    var displays: DisplayAudits {
        DisplayAudits(own: own, intake: intake, currency: .yuan, timeZone: "Asia/Shanghai")
    }

    /// What stores of codes are on a day.
    func stores(_ codes: [String], on day: String) async throws -> [StoreOnDay] {
        try await own.read { tx in
            let ids: [Int64] = try tx.all("select id from chain.store where code = any (\(codes)::text[])") {
                (row) throws(PostgresError) in try row[0]
            }
            return try tx.displayFacts(of: ids.map { ($0, ShownChain.day(day)) })
        }
    }
}
