import Glibc
import Postgres
import Retail
import RetailCSV
import SalesLedger
import Subprocess
import SystemPackage

/// The ledger: a month of a phone chain with 2,000 stores, one line a sale, through the door; against `psql \copy` of the
/// same rows with their ids into the same table, which leaves out daily totals and who holds a day; and against a script
/// written by hand that keeps these too.
struct SalesBench {
    let administration: ConnectionTarget
    let directory: String
    private let lines = 1_000_000
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_sales", on: administration)
        let target = database.target
        try await database.write { tx in try tx.makeBenchChain() }
        try writeFiles()
        try await load(database, target, &report)
        try await SalesReading(database: database).measure(&report)
        await database.close()
    }

    private var csv: String { directory + "/sales.csv" }
    private var ids: String { directory + "/sales.ids" }

    /// The same sales twice: in codes for the door, in ids for COPY.
    private func writeFiles() throws {
        guard let codes = unsafe fopen(csv, "w"), let rows = unsafe fopen(ids, "w") else { return }
        unsafe fputs("day,level,account,store,sku,units,amount,serial\n", codes)
        var seed: UInt64 = 1
        for line in 0..<lines {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let day = line * 31 / lines + 1
            let store = Int(seed >> 33) % 2000 + 1
            // A few models sell most.
            let share = Int(seed >> 20) & 1023
            let product = share * share * 40 / (1024 * 1024) + 1
            let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
            let price = 899 + product * 50
            unsafe fputs("\(date),sell_out,,S-\(store),SKU-\(product),1,\(price).00,\n", codes)
            unsafe fputs(
                "\(store)\t\(date)\tsell_out\t0\t\(product)\t1\t\(price)00\t\\N\t\(store % 48 + 100)\t1\t\(line + 2)\n",
                rows)
        }
        unsafe fclose(codes)
        unsafe fclose(rows)
        unsafe chmod(ids, 0o644)
    }

    private func load(_ database: Database, _ target: ConnectionTarget, _ report: inout Report) async throws {
        var (ours, copies, scripts): ([Duration], [Duration], [Duration]) = ([], [], [])
        for _ in 0..<rounds {
            try await empty(database)
            copies.append(try await psql(target, "\\copy chain.sales_fact from '\(ids)'"))
            try await empty(database)
            ours.append(
                try await database.acting(as: "hq") { own, intake in
                    let ledger = Ledger(own: own, intake: intake, currency: .yuan)
                    let file = benchFile(csv)
                    return try await ContinuousClock().measure {
                        let receipt = try await ledger.take(sales: file, today: Month("2026-03")?.lastDay ?? .last)
                        guard receipt.lines == lines else { throw Failure(said: "\(receipt)") }
                    }
                })
            try await empty(database)
            scripts.append(try await psql(target, byHand))
        }
        report.ratio(
            "1,000,000 sales, CSV through the door, against psql \\copy of ids", ours, copies, unit: lines, goal: 1.5)
        report.ratio(
            "the same, against a script that keeps totals and days too", ours, scripts, unit: lines, goal: 1.5)
        report.ratio("what totals and days cost: the script, against \\copy alone", scripts, copies, unit: lines)
        var usage = rusage()
        unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        report.memory("peak memory of the loading process", usage.ru_maxrss * 1024, goal: 64 << 20)
    }

    /// What somebody with all rights would write who has ids already, and nothing to check.
    private var byHand: String {
        """
        begin;
        create temporary table line (like chain.sales_fact) on commit drop;
        \\copy line from '\(ids)'
        insert into chain.sales_fact select * from line;
        insert into chain.sales_daily
            select store_id, day, level, account_id, product_id, min(region_id), sum(units), sum(amount_minor), 0
            from line group by 1, 2, 3, 4, 5;
        insert into chain.sales_source
            select store_id, day, level, account_id, min(region_id), 1 from line group by 1, 2, 3, 4;
        commit;
        """
    }

    private func empty(_ database: Database) async throws {
        try await database.write { tx in
            try tx.script(
                """
                select chain.open_sales_month('2026-03-01');
                truncate chain.sales_fact, chain.sales_daily, chain.sales_source, chain.serial_count, chain.load cascade;
                """)
        }
        try await database.alone("checkpoint")
    }
}

extension Transaction {
    /// 52 regions, 2,000 stores, 40 phones, headquarters, a regional manager and a manager of a branch.
    fileprivate func makeBenchChain() throws(PostgresError) {
        try script(
            """
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                values (1, 'CN', 'China', 'national', null);
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 10 + n, 'L-' || n, 'L', 'large_region', 1 from generate_series(0, 2) n;
            insert into chain.region (id, code, name, level, parent_id) overriding system value
                select 100 + n, 'B-' || n, 'B', 'branch', 10 + n % 3 from generate_series(0, 47) n;
            insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value
                select n, 'S-' || n, 'store', 100 + n % 48, 'S', false from generate_series(1, 2000) n;
            insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
            insert into chain.store_version (store_id, during, name, region_id, channel)
                select id, '(,)', code, region_id, 'distribution' from chain.store;
            insert into chain.product (id, sku) overriding system value select n, 'SKU-' || n from generate_series(1, 40) n;
            insert into auth.app_user (code, name, class, region_id) values
                ('hq', 'Head', 'hq', null), ('east', 'East', 'region', 11), ('b-1', 'B', 'region', 101);
            """)
    }
}
