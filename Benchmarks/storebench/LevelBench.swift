import Access
import Glibc
import Postgres
import Retail
import SafetyStock
import Subprocess
import SystemPackage
import Trail

/// Levels of 200 distributors × 500 SKUs × 104 weeks, from the database to stored proposals by headquarters' login, beside
/// the same method in Python over the same tables (`Benchmarks/levels.py`, loading included); and one distributor again
/// after its feed, beside all of them. `LEVELS=20` in the environment takes so many distributors.
struct LevelBench {
    let administration: ConnectionTarget
    private let products = 500
    private let weeks = 104
    private let rounds = 3
    private let zone = "Asia/Shanghai"

    private var distributors: Int {
        guard let text = unsafe getenv("LEVELS") else { return 200 }
        return Int(unsafe String(cString: text)) ?? 200
    }

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_levels", on: administration)
        try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.makeLevelChain(distributors: distributors, products: products)
        }
        for month in months {
            try await database.write { tx in
                try tx.script("set local statement_timeout = 0")
                try tx.tellMonth(month, weeks: weeks, products: products)
            }
        }
        try await database.write { tx in try tx.tellNow() }
        try await database.alone("vacuum analyze")
        try await database.alone("checkpoint")
        let session = try await Gatekeeper(database).openSession(for: "author")
        let own = Database(try database.target.login("storechain_hq"))
            .acting(as: Caller(token: session.token, osUser: nil, program: "storebench"))
        guard let day = Day("2026-11-02") else { throw Failure(said: "day") }
        try await own.write { tx in
            _ = try tx.apply(StockSettings.builtIn, from: nil, note: nil, today: day)
        }
        let cover = StockCover(own: own)
        var (ours, theirs, ones) = ([Duration](), [Duration](), [Duration]())
        for round in 0..<rounds {
            try await database.write { tx in
                try tx.script("truncate chain.level_proposal, chain.stock_state; delete from chain.stock_run")
            }
            ours.append(try await all(cover, on: day))
            theirs.append(try await python(database, day))
            try await sellMore(database, round)
            let began = ContinuousClock.now
            try await one(cover, 7, on: day)
            ones.append(ContinuousClock.now - began)
        }
        let facts = "\(distributors) distributors × \(products) SKUs × \(weeks) weeks"
        report.ratio(
            "levels of \(facts), beside the same in numpy (loading included)", ours, theirs, unit: 1, goal: 0.2)
        report.ratio(
            "levels of one distributor after its feed, times \(distributors), beside all",
            ones.map { $0 * distributors }, ours, unit: 1, goal: 2)
        report.say("the same reorder points in Python: \(try await alike(database))")
        await own.close()
        await database.close()
    }

    /// Months with weeks in them, the oldest first.
    private var months: [String] {
        guard let last = Month("2026-11") else { return [] }
        return (0...24).reversed().compactMap { last.adding(months: -$0) }.map { "\($0)-01" }
    }

    /// Two accounts at once: a server has more than one core.
    private func all(_ cover: StockCover, on day: Day) async throws -> Duration {
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for start in 1...2 {
                group.addTask {
                    for account in stride(from: start, through: distributors, by: 2) {
                        try await one(cover, account, on: day)
                    }
                }
            }
            try await group.waitForAll()
        }
        return ContinuousClock.now - began
    }

    private func one(_ cover: StockCover, _ account: Int, on day: Day) async throws {
        let receipt = try await cover.propose(try AccountCode("D-\(account)"), on: day, zone: zone)
        guard receipt.run.lines == products, receipt.run.unknown < products / 10, !receipt.isRepeated else {
            throw Failure(said: "D-\(account): \(receipt.run)")
        }
    }

    /// A feed of D-7 with the sales of its day.
    private func sellMore(_ database: Database, _ round: Int) async throws {
        try await database.write { tx in
            try tx.script(
                """
                update chain.sales_daily set units = units + 1 where store_id = 7 and day = '2026-11-01';
                update chain.stock_of_place set on_hand[1] = \(round + 1) where account_id = 7;
                """)
        }
    }

    private func python(_ database: Database, _ day: Day) async throws -> Duration {
        let here = FilePath(#filePath)
        let script = here.removingLastComponent().removingLastComponent().appending("levels.py")
        return try await ContinuousClock().measure {
            let result = try await Subprocess.run(
                .path("/usr/bin/python3"), arguments: [script.string, database.target.connectionString, "\(day)"],
                output: .string(limit: 4096), error: .string(limit: 8192))
            guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
            print("python: \(result.standardOutput)", terminator: "")
        }
    }

    /// D-7 has sold more since.
    private func alike(_ database: Database) async throws -> String {
        try await database.read { tx in
            try tx.value(
                """
                select count(*) filter (where p.reorder_point = t.point) || ' of ' || count(*) || ', '
                    || count(*) filter (where abs(p.reorder_point - t.point) <= 1) || ' within a piece'
                from chain.level_proposal p
                    join public.python_level t on t.account = p.account_id and t.product = p.product_id
                where p.account_id <> 7
                """, as: String.self)
        }
    }

    private struct Failure: Error { let said: String }
}
