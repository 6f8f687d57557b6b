import Access
import Postgres
import Retail
import Trail

/// What managers read, against the query that somebody with all rights would write by hand.
struct SalesReading {
    let database: Database
    private let rounds = 15

    func measure(_ report: inout Report) async throws {
        try await database.alone("vacuum analyze chain.sales_daily")
        try await compare("east", top: 11, "a large region's month by store", 400..<900, 1, &report) {
            """
            select store_id, sum(units)::bigint, sum(amount_minor)::bigint from chain.sales_daily
            where day >= date '2026-03-01' and day < date '2026-04-01' and level = 'sell_out' and \($0)
            group by store_id
            """
        }
        try await compare("b-1", top: 101, "a branch's month by region", 1..<2, 1, &report) {
            """
            select region_id, sum(units)::bigint, sum(amount_minor)::bigint from chain.sales_daily
            where day >= date '2026-03-01' and day < date '2026-04-01' and level = 'sell_out' and \($0)
            group by region_id
            """
        }
        try await compare("b-1", top: 101, "a store's day", 1..<40, 100, &report) {
            """
            select product_id, units, amount_minor from chain.sales_daily
            where store_id = 1 and day = date '2026-03-15' and level = 'sell_out' and \($0)
            """
        }
    }

    private func compare(
        _ person: String, top: Int64, _ what: String, _ expected: Range<Int>, _ times: Int, _ report: inout Report,
        _ query: @escaping @Sendable (SQL) -> SQL
    ) async throws {
        let regions = try await database.read { tx in
            try tx.all("select id from chain.region where path @> array[\(top)::bigint]") {
                (row) throws(PostgresError) -> Int64 in try row[0]
            }
        }
        func once(_ database: Database, _ filter: SQL) async throws -> Duration {
            try await ContinuousClock().measure {
                for _ in 0..<times {
                    let rows = try await database.read { tx in
                        try tx.all(query(filter)) { (row) throws(PostgresError) -> Int64 in try row[1] }
                    }
                    guard expected.contains(rows.count) else { throw Failure(said: "\(rows.count) rows of \(what)") }
                }
            }
        }
        let (ours, theirs) = try await database.acting(as: person) { own, _ in
            var (ours, theirs): ([Duration], [Duration]) = ([], [])
            for _ in 0..<rounds {
                theirs.append(try await once(database, "region_id = any (\(regions))"))
                ours.append(try await once(own, "true"))
            }
            return (ours, theirs)
        }
        report.ratio("\(what), with identity and rights, against by hand", ours, theirs, unit: times, goal: 1.3)
    }
}

struct Failure: Error { let said: String }

extension Database {
    /// Lends the logins of a person's class and of the importer, both on the person's behalf.
    func acting<T: Sendable>(
        as code: String, _ body: (_ own: Database, _ intake: Database) async throws -> T
    ) async throws -> T {
        let session = try await Gatekeeper(self).openSession(for: code)
        let caller = Caller(token: session.token, osUser: nil, program: "storebench")
        let own = Database(try target.login("storechain_\(session.trustClass.rawValue)")).acting(as: caller)
        let intake = Database(try target.login("storechain_importer")).acting(as: caller)
        let value = try await body(own, intake)
        await own.close()
        await intake.close()
        return value
    }
}
