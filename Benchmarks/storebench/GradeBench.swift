import Access
import Glibc
import Postgres
import Retail
import StoreGrading
import Subprocess
import SystemPackage
import Trail

/// Grades of 20,000 and of 200,000 stores with 12 months of sales, eight days a store and month: the first run, which
/// sums every month that counts, beside the bare aggregate over the same days; the next month's, which sums one month,
/// beside the bare aggregate over the months' sums; and the same scheme in pandas from a dump of the same tables.
struct GradeBench {
    let administration: ConnectionTarget
    let directory: String
    private let months = 12
    private let daysPerStore = 8
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        var nexts: [[Duration]] = []
        let sizes = [20_000, 200_000]
        for size in sizes {
            let database = try await benchDatabase("bench_grades_\(size)", on: administration)
            try await database.write { tx in
                try tx.script("set local statement_timeout = 0")
                try tx.makeGradeChain(stores: size)
                for month in 1...months { try tx.sellMonth(text(month), rowsPerStore: daysPerStore) }
            }
            try await rule(database)
            try await database.alone("vacuum analyze")
            try await database.alone("checkpoint")
            nexts.append(try await measure(size, database, isLast: size == sizes.last, &report))
            await database.close()
        }
        report.slope("grades of the next month", nexts, sizes)
    }

    /// The months of 2025, and what follows.
    private func text(_ number: Int) -> String {
        let month = (number - 1) % 12 + 1
        return "\(2025 + (number - 1) / 12)-\(month < 10 ? "0" : "")\(month)-01"
    }

    private func measure(
        _ size: Int, _ database: Database, isLast: Bool, _ report: inout Report
    ) async throws -> [Duration] {
        let session = try await Gatekeeper(database).openSession(for: "author")
        let caller = Caller(token: session.token, osUser: nil, program: "storebench")
        let own = Database(try database.target.login("storechain_hq")).acting(as: caller)
        let book = GradeBook(own: own)
        func propose(_ number: Int) async throws -> Duration {
            guard let month = Month(String(text(number).dropLast(3))) else { throw Failure(said: text(number)) }
            let began = ContinuousClock.now
            let receipt = try await book.propose(month, today: month.lastDay)
            let time = ContinuousClock.now - began
            guard receipt.run.graded > size / 2 else { throw Failure(said: "\(receipt.run.graded) of \(size) graded") }
            return time
        }
        var (firsts, days, nexts, sums, writes) =
            ([Duration](), [Duration](), [Duration](), [Duration](), [Duration]())
        for round in 0..<rounds {
            try await database.write { tx in
                try tx.script("truncate chain.sales_month_sum, chain.sales_monthly, chain.grade_proposal")
                try tx.script("delete from chain.grade_group; delete from chain.grade_run")
            }
            days.append(
                try await bare(own, "chain.sales_daily", "store_id, date_trunc('month', day)", "level = 'sell_out'"))
            firsts.append(try await propose(months + 1))
            try await database.write { tx in
                try tx.script("set local statement_timeout = 0")
                if round == 0 { try tx.sellMonth(text(months + 1), rowsPerStore: daysPerStore) }
            }
            try await database.alone("analyze chain.sales_monthly")
            sums.append(
                try await bare(own, "chain.sales_monthly", "store_id", "month > '2024-12-31' and month < '2026-01-01'"))
            nexts.append(try await propose(months + 2))
            writes.append(try await writeAgain(database))
        }
        guard isLast else {
            await own.close()
            return nexts
        }
        let stores = "\(size) stores"
        report.ratio(
            "first grades of \(stores) with \(months) months, beside the bare aggregate over their days", firsts, days,
            unit: 1, goal: 2)
        report.ratio(
            "grades of the next month, beside the bare aggregate over \(months) months' sums", nexts, sums, unit: 1,
            goal: 2)
        report.ratio("grades of the next month, beside the first", nexts, firsts, unit: 1)
        report.ratio(
            "writing one run's proposals as they stand, beside the bare aggregate over \(months) months' sums", writes,
            sums, unit: 1)
        try await besidePandas(own, database, firsts, nexts, &report)
        await own.close()
        return nexts
    }

    private func rule(_ database: Database) async throws {
        func percent(_ number: Int) -> Percentage { Percentage(basisPoints: number * 100) ?? .none }
        let scheme = GradingScheme(
            name: "bench", months: 6, peers: PeerRule(level: .branch, byFormat: true),
            factors: [
                GradingFactor("value", weight: percent(50), source: .value),
                GradingFactor("key_units", weight: percent(20), source: .keyUnits),
                GradingFactor("growth", weight: percent(10), source: .growth, missing: .leftOut),
                GradingFactor("conversion", weight: percent(10), source: .conversion, missing: .leftOut),
                GradingFactor("potential", weight: percent(10), source: .capacity, missing: .leftOut),
            ], cut: .shares([10, 20, 30, 25].map(percent)), band: percent(5), steps: 1)
        let settings = GradingRules(inUse: "bench", schemes: [scheme]).plain
        try await database.write { tx in
            try tx.execute(
                """
                insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', 1, '2000-01-01', \(settings), sha256(convert_to(\(settings), 'UTF8')), u.id, u.code
                from auth.app_user u where u.code = 'author'
                """)
        }
    }

    /// What anybody would ask first: the sums of a store, under the same login; added up, since of sums that nobody looks
    /// at the server makes none.
    private func bare(_ own: Database, _ table: String, _ groups: String, _ which: String) async throws -> Duration {
        let statement = SQL(
            trusted: """
                select count(*), sum(s.units), sum(s.amount), sum(s.unpriced)
                from (select \(groups), sum(units) as units, sum(amount_minor) as amount, sum(unpriced_units) as unpriced
                    from \(table) where \(which) group by \(groups)) s
                """)
        let began = ContinuousClock.now
        _ = try await own.read { tx in
            try tx.script("set local statement_timeout = 0")
            return try tx.one(statement) { (row) throws(PostgresError) in try row[0] as Int64 }
        }
        return ContinuousClock.now - began
    }

    /// The least that a run costs: as many rows of proposals into their table, from where they already are.
    private func writeAgain(_ database: Database) async throws -> Duration {
        try await database.write { tx in
            try tx.script(
                """
                set local statement_timeout = 0;
                create table public.again as
                    select * from chain.grade_proposal where run_id = (select max(id) from chain.grade_run);
                update public.again set run_id = -run_id;
                """)
        }
        let began = ContinuousClock.now
        try await database.write { tx in
            try tx.script("insert into chain.grade_proposal select * from public.again order by store_id")
        }
        let time = ContinuousClock.now - began
        try await database.write { tx in try tx.script("drop table public.again") }
        return time
    }

    private struct Failure: Error { let said: String }

    // The same in pandas ----------------------------------------------------------------------------------------------

    private func besidePandas(
        _ own: Database, _ database: Database, _ firsts: [Duration], _ nexts: [Duration], _ report: inout Report
    ) async throws {
        guard (try? await run("/usr/bin/python3", "-c", "import pandas")) != nil else {
            report.say("against pandas: not measured, python3 has no pandas")
            return
        }
        let script = directory + "/grades.py"
        guard let out = unsafe fopen(script, "w") else { return }
        unsafe fputs(pandasGrades, out)
        unsafe fclose(out)
        for (name, query) in [
            (
                "stores",
                "select s.id as store_id, r.parent_id as branch, v.format, v.capacity_units, v.monthly_footfall "
                    + "from chain.store s join chain.store_version v on v.store_id = s.id join chain.region r on r.id = s.region_id"
            ),
            ("products", "select product_id, is_key from chain.product_version"),
            ("monthly", "select * from chain.sales_monthly where month < '2026-01-01'"),
            (
                "daily",
                "select store_id, day, product_id, units, amount_minor from chain.sales_daily where day < '2026-01-01'"
            ),
        ] {
            _ = try await run(
                "psql", database.target.connectionString, "-qc",
                "\\copy (\(query)) to '\(directory)/\(name).csv' csv header")
            _ = try await run("/usr/bin/python3", script, "dump", directory, name)
        }
        for (what, times) in [("daily", firsts), ("monthly", nexts)] {
            var theirs: [Duration] = []
            for _ in 0..<rounds {
                let began = ContinuousClock.now
                _ = try await run("/usr/bin/python3", script, what, directory)
                theirs.append(ContinuousClock.now - began)
            }
            report.ratio(
                what == "daily"
                    ? "first grades, beside pandas from a dump of the days (loading included; nothing is kept)"
                    : "grades of the next month, beside pandas from a dump of the sums (loading included; nothing is kept)",
                times, theirs, unit: 1, goal: 0.2)
        }
    }

    private func run(_ program: String, _ arguments: String...) async throws -> String {
        let executable: Executable = program.hasPrefix("/") ? .path(FilePath(program)) : .name(program)
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), output: .string(limit: 1 << 20), error: .discarded)
        guard result.terminationStatus.isSuccess else { throw Failure(said: "\(program) \(arguments.first ?? "")") }
        return result.standardOutput
    }
}

/// As somebody who knows pandas would write it: the same factors, weights, groups and shares.
private let pandasGrades = """
    import sys
    import pandas as pd

    what, folder = sys.argv[1], sys.argv[2]
    if what == "dump":
        name = sys.argv[3]
        dates = {"daily": ["day"], "monthly": ["month"]}.get(name, [])
        pd.read_csv(f"{folder}/{name}.csv", parse_dates=dates).to_pickle(f"{folder}/{name}.pkl")
        sys.exit()
    stores = pd.read_pickle(f"{folder}/stores.pkl").set_index("store_id")
    if what == "daily":
        daily = pd.read_pickle(f"{folder}/daily.pkl")
        keys = set(pd.read_pickle(f"{folder}/products.pkl").query("is_key == 't'")["product_id"])
        daily["key_units"] = daily["units"].where(daily["product_id"].isin(keys), 0)
        daily["month"] = daily["day"].values.astype("datetime64[M]")
        monthly = daily.groupby(["store_id", "month"], as_index=False)[["units", "amount_minor", "key_units"]].sum()
    else:
        monthly = pd.read_pickle(f"{folder}/monthly.pkl")
    middle = pd.Timestamp("2025-07-01")
    columns = ["units", "amount_minor", "key_units"]
    now = monthly[monthly["month"] >= middle].groupby("store_id")[columns].sum()
    before = monthly[monthly["month"] < middle].groupby("store_id")["units"].sum()
    s = stores.join(now)
    s["value"] = s["amount_minor"] / 6
    s["key"] = s["key_units"] / 6
    s["ratio"] = s["units"] / before - 1
    s["growth"] = s["ratio"] - s.groupby("branch")["ratio"].transform("median")
    s["conversion"] = s["units"] / 6 / s["monthly_footfall"]
    group = [s["branch"], s["format"]]
    weights = {"value": 0.5, "key": 0.2, "growth": 0.1, "conversion": 0.1, "capacity_units": 0.1}
    s["total"] = sum(s[f].groupby(group).rank(pct=True) * w for f, w in weights.items())
    place = s["total"].groupby(group).rank(ascending=False, method="first")
    size = s.groupby(["branch", "format"])["total"].transform("size")
    s["grade"] = pd.cut(place / size, [0, 0.1, 0.3, 0.6, 0.85, 1.0], labels=list("ABCDE"))
    print(s["grade"].value_counts().to_dict())
    """
