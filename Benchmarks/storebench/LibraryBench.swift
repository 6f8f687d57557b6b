import PlainLibPQ
import Postgres
import Synchronization

/// The client library against the same work in C.
struct LibraryBench {
    let url: String
    private let rounds = 15

    private struct Sample: Sendable {
        let id: Int64
        let code: String
        let day: DateNumber
        let at: TimestampNumber
        let units: Int
        let isOK: Bool
        let share: Double
    }

    func measure(_ report: inout Report) async throws {
        let database = Database(try ConnectionTarget(url))
        try await database.write { tx in
            try tx.script(
                """
                drop table if exists sample;
                create table sample as
                select g::bigint as id, 'store ' || g as code, date '2026-01-01' + g % 300 as day,
                    timestamptz '2026-01-01 00:00+00' + g * interval '1 s' as at, g % 1000 as units,
                    g % 2 = 0 as ok, g * 1.5::float8 as share
                from generate_series(1, 1000) g;
                analyze sample;
                """)
        }
        nonisolated(unsafe) let plain = unsafe plain_open(url)
        guard unsafe plain != nil else { throw PostgresError(.cannotConnect, "plain libpq cannot connect") }
        let (ones, plainOnes, fetches, plainFetches) = try await database.read { tx in
            var ones: [Duration] = [], plainOnes: [Duration] = [], fetches: [Duration] = [],
                plainFetches: [Duration] = []
            for _ in 0..<rounds {
                ones.append(
                    try timed {
                        for _ in 0..<2000 {
                            guard try tx.value("select 1") == 1 else { throw PostgresError(.other, "not one") }
                        }
                    })
                plainOnes.append(timed { unsafe _ = plain_select_one(plain, 2000) })
                fetches.append(try timed { for _ in 0..<50 { try checkSum(try samples(tx)) } })
                plainFetches.append(timed { unsafe _ = plain_fetch(plain, 50) })
            }
            return (ones, plainOnes, fetches, plainFetches)
        }
        unsafe plain_close(plain)
        report.ratio("select 1, inside a transaction, against plain C", ones, plainOnes, unit: 2000, goal: 1.3)
        report.ratio("1,000 rows × 7 columns, typed, against plain C", fetches, plainFetches, unit: 50, goal: 1.3)
        var whole: [Duration] = []
        for _ in 0..<rounds {
            whole.append(
                try await ContinuousClock().measure {
                    for _ in 0..<500 { _ = try await database.read { tx in try tx.value("select 1", as: Int.self) } }
                })
        }
        report.note("read transaction with one select 1: begin, select, commit, two thread hops", whole, unit: 500)
        await database.close()
    }

    private func samples(_ tx: borrowing Transaction) throws(PostgresError) -> [Sample] {
        try tx.all("select id, code, day, at, units, ok, share from sample") { (row) throws(PostgresError) in
            Sample(
                id: try row["id"], code: try row["code"], day: try row["day"], at: try row["at"],
                units: try row["units"], isOK: try row["ok"], share: try row["share"])
        }
    }

    private func checkSum(_ samples: [Sample]) throws(PostgresError) {
        guard samples.reduce(0, { $0 + $1.id }) == 500_500 else { throw PostgresError(.other, "wrong sum") }
    }
}
