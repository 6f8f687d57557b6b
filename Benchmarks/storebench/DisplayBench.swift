import Access
import DisplayCompliance
import Postgres
import Retail
import Trail

/// The score of a month of 50,000 stores × 20 products × 5 places, by headquarters' login, beside the bare aggregate over
/// the same findings; and the whole of `display score`, with the rule of several counters for four key products.
struct DisplayBench {
    let administration: ConnectionTarget
    var stores = 50_000
    private let rounds = 5

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_displays", on: administration)
        try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.makeGradeChain(stores: stores)
            try tx.makeDisplayChain(DisplayForm.builtIn.plain)
            try tx.auditMonth()
        }
        try await database.alone("vacuum analyze")
        try await database.alone("checkpoint")
        let session = try await Gatekeeper(database).openSession(for: "author")
        let own = Database(try database.target.login("storechain_hq"))
            .acting(as: Caller(token: session.token, osUser: nil, program: "storebench"))
        let door = DisplayAudits(own: own, intake: own, currency: .yuan, timeZone: "Asia/Shanghai")
        guard let month = Month(year: 2026, month: 3) else { throw Failure(said: "2026-03") }
        var (bare, points, whole) = ([Duration](), [Duration](), [Duration]())
        for _ in 0..<rounds {
            bare.append(try await aggregate(own))
            var began = ContinuousClock.now
            let sums = try await door.scores(of: month, withKeys: false, today: month.lastDay)
            points.append(ContinuousClock.now - began)
            guard sums.passRate.judged == stores else { throw Failure(said: "\(sums.passRate) judged") }
            began = ContinuousClock.now
            let scores = try await door.scores(of: month, today: month.lastDay)
            whole.append(ContinuousClock.now - began)
            guard scores.coverage.audited == stores else { throw Failure(said: "\(scores.coverage) audited") }
        }
        let findings = "\(stores) stores × 20 products × 5 places"
        report.ratio(
            "the score of \(findings), beside the bare aggregate", points, bare, unit: 1, goal: 2)
        report.ratio("the same with key products in areas", whole, bare, unit: 1)
        await own.close()
        await database.close()
    }

    /// What anybody would ask first, under the same login.
    private func aggregate(_ own: Database) async throws -> Duration {
        let began = ContinuousClock.now
        _ = try await own.read { tx in
            try tx.script("set local work_mem = '128MB'")
            return try tx.value(
                """
                select count(*) from (select store_id, sum(got), sum(possible) from chain.display_finding
                    where day between '2026-03-01' and '2026-03-31' group by store_id offset 0) s
                """, as: Int64.self)
        }
        return ContinuousClock.now - began
    }

    private struct Failure: Error { let said: String }
}
