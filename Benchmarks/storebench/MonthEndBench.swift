import Access
import Postgres
import PostgresCluster
import Subprocess
import SystemPackage
import Trail

/// Month's end at headquarters with 1,000 and with 10,000 stores, three months of trade each: grading all stores and the
/// report, as commands. Ten times the stores should cost ten times as much.
struct MonthEndBench {
    let storectl: String
    let url: String
    private let sizes = [1_000, 10_000]
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        var (grading, reporting): ([[Duration]], [[Duration]]) = ([], [])
        for stores in sizes {
            let name = "bench_month_end_\(stores)"
            let database = try await benchDatabase(name, on: try ConnectionTarget(url))
            try await database.write { tx in try tx.makeTradingChain(stores) }
            try await database.alone("vacuum analyze")
            let token = try await Gatekeeper(database).openSession(for: "owner").token.secret
            let address = (url + "/\(name)").replacing("storechain_admin@", with: "storechain_hq@")
            func run(_ arguments: String...) async throws -> Duration {
                try await ContinuousClock().measure {
                    let result = try await Subprocess.run(
                        .path(FilePath(storectl)), arguments: Arguments(arguments),
                        environment: .inherit.updating([
                            "STORECHAIN_DATABASE_URL": address, "STORECHAIN_TOKEN": token,
                        ]), output: .discarded, error: .string(limit: 4096))
                    guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
                }
            }
            var (grades, reports): ([Duration], [Duration]) = ([], [])
            for _ in 0..<rounds {
                // Sales that were graded before would not be graded again.
                try await database.alone("truncate chain.grade_run cascade")
                grades.append(try await run("grade", "propose", "--month", "2026-03"))
                reports.append(try await run("report", "month-end", "--month", "2026-03"))
            }
            grading.append(grades)
            reporting.append(reports)
            await database.close()
        }
        for (what, times) in [("grade propose", grading), ("report month-end", reporting)] {
            report.slope(what, times, sizes)
        }
    }
}

extension Transaction {
    /// 52 regions, 40 phones and so many stores, which sold two of them on each day from January to March 2026.
    fileprivate func makeTradingChain(_ stores: Int) throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 10 + n, 'L-' || n, 'L', 'large_region', 1 from generate_series(0, 2) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 100 + n, 'B-' || n, 'B', 'branch', 10 + n % 3 from generate_series(0, 47) n;
            insert into chain.product (id, sku) overriding system value select n, 'SKU-' || n from generate_series(1, 40) n;
            select chain.open_sales_month(m::date) from generate_series(date '2026-01-01', '2026-03-01', '1 month') m;
            """)
        try execute(
            """
            insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, 'store', 100 + n % 48, 'S', false from generate_series(1, \(stores)) n
            """)
        try script(
            """
            insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
            insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'distribution' from chain.store;
            insert into chain.sales_daily
                select s.id, d::date, 'sell_out', 0, p, s.region_id, 1 + (s.id * p) % 7, 100000 * p, 0
                from chain.store s, generate_series(date '2026-01-01', '2026-03-31', '1 day') d, generate_series(1, 2) p
                order by 1, 2, 5;
            insert into chain.sales_source
                select distinct store_id, day, level, account_id, region_id, 1 from chain.sales_daily order by 1, 2;
            """)
    }
}
