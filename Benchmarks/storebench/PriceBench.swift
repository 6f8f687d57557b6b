import Access
import Glibc
import Postgres
import PricingPolicy
import Retail
import RetailCSV
import Subprocess
import SystemPackage
import Trail

/// Prices of a chain with 500 phones, 50,000 lines a month and 60 months: what a look-up takes for people of three
/// classes, each under their own login, beside `pgbench -M prepared` that reads one line by its key as somebody with all
/// rights; a store's whole list; and a month on its way from a file to publication.
struct PriceBench {
    let administration: ConnectionTarget
    let directory: String
    private let months = 60
    private let rounds = 7
    private let count = 300

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_prices", on: administration)
        let (today, month): (String, String) = try await database.write { tx in
            try tx.makePriceChain()
            try tx.makeMonthsLines()
            return try (
                tx.value("select (now() at time zone 'Asia/Shanghai')::date::text"),
                tx.value("select to_char((now() at time zone 'Asia/Shanghai') + interval '1 month', 'YYYY-MM')")
            )
        }
        try await lay(1, before: month, database)
        let one = try await lookUps("author", in: database, today)
        try await lay(months, before: month, database)
        let all = try await lookUps("author", in: database, today)
        report.ratio(
            "a price looked up by headquarters, of \(months) months, beside one month", all.single, one.single,
            unit: 1, goal: 1.2)
        report.time("a price looked up by headquarters, the median", all.single, goal: 0.001)
        report.ratio(
            "the same, beside pgbench -M prepared of one line", all.rounds, all.beside, unit: count, goal: 2)
        for (person, who) in [("east", "a regional manager"), ("d-1", "a distributor")] {
            let times = try await lookUps(person, in: database, today)
            report.time("a price looked up by \(who), the median", times.single, goal: 0.001)
            report.ratio(
                "the same, beside pgbench -M prepared of one line", times.rounds, times.beside, unit: count, goal: 2)
        }
        try await list(database, today, &report)
        try await publish(month, database, today, &report)
        await database.close()
    }

    private func lay(_ count: Int, before month: String, _ database: Database) async throws {
        try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.layMonths(count, before: month)
        }
        try await database.alone("vacuum analyze")
        try await database.alone("checkpoint")
    }

    private struct Times {
        var single: [Duration] = []
        var rounds: [Duration] = []
        var beside: [Duration] = []
    }

    private func lookUps(_ person: String, in database: Database, _ today: String) async throws -> Times {
        let desk = try await PriceLogin(person, database)
        guard let day = Day(today) else { throw Failure(said: today) }
        var times = Times()
        func look(_ number: Int) async throws {
            let (sku, store) = try (SKU("SKU-\(number * 37 % 500 + 1)"), StoreCode("S-\(number % 20 * 12 + 1)"))
            let began = ContinuousClock.now
            let answer = try await desk.desk.price(of: sku, at: .store(store), on: day)
            times.single.append(ContinuousClock.now - began)
            guard answer[.guide]?.minor != nil else { throw Failure(said: "no price of \(sku)") }
        }
        for number in 0..<50 { try await look(number) }
        times.single = []
        for round in 0..<rounds {
            times.beside.append(try await pgbench(database.target))
            let before = times.single.count
            for number in 0..<count { try await look(round * count + number) }
            times.rounds.append(times.single[before...].reduce(.zero, +))
        }
        await desk.close()
        return times
    }

    private func list(_ database: Database, _ today: String, _ report: inout Report) async throws {
        let desk = try await PriceLogin("author", database)
        guard let day = Day(today) else { throw Failure(said: today) }
        var times: [Duration] = []
        for number in 0..<30 {
            let store = try StoreCode("S-\(number % 20 * 12 + 1)")
            let began = ContinuousClock.now
            let list = try await desk.desk.list(at: .store(store), on: day)
            if number >= 10 { times.append(ContinuousClock.now - began) }
            guard list.entries.count == 500 else { throw Failure(said: "\(list.entries.count) entries") }
        }
        await desk.close()
        report.time("the price list of a store, 500 SKUs, the median", times, goal: 0.01)
    }

    private func publish(_ name: String, _ database: Database, _ today: String, _ report: inout Report) async throws {
        guard let month = Month(name), let day = Day(today) else { throw Failure(said: name) }
        let (author, approver) = try await (PriceLogin("author", database), PriceLogin("approver", database))
        let file = try PriceFile(
            TableFile(name: "prices.csv", bytes: try await database.read { tx in try tx.monthsFile() }))
        let clock = ContinuousClock()
        let taken = try await clock.measure {
            _ = try await author.desk.take(file, into: month, .whole, over: 0, today: day)
        }
        report.note("50,000 lines from a file into a draft", [taken], unit: 1)
        var checks: [Duration] = []
        for _ in 0..<3 {
            checks.append(
                try await clock.measure {
                    let review = try await author.desk.check(month)
                    guard review.isSound else { throw Failure(said: "\(review.obstacles(.yuan).prefix(3))") }
                })
        }
        report.time("check of 50,000 lines", checks, goal: 3)
        _ = try await author.desk.submit(month)
        _ = try await approver.desk.approve(month)
        let published = try await clock.measure {
            let policy = try await approver.desk.publish(month)
            guard policy.lineCount > 49_000 else { throw Failure(said: "\(policy.lineCount) lines") }
        }
        report.time("publish of 50,000 lines, which are checked again", [published], goal: 3)
        report.time(
            "check and publish together",
            [checks.map(\.seconds).median + published.seconds].map {
                .seconds($0)
            }, goal: 3)
        await author.close()
        await approver.close()
    }

    private func pgbench(_ target: ConnectionTarget) async throws -> Duration {
        let script = directory + "/price.pgbench"
        guard let file = unsafe fopen(script, "w") else { throw Failure(said: "no \(script)") }
        unsafe fputs(
            """
            \\set number random(1, 50000)
            select pick_up, supply, guide from pricing.line where policy_id = 1 and number = :number;

            """, file)
        unsafe fclose(file)
        let result = try await Subprocess.run(
            .name("pgbench"),
            arguments: ["-n", "-M", "prepared", "-t", "3000", "-f", script, target.connectionString],
            output: .string(limit: 65536), error: .string(limit: 65536))
        let rate = result.standardOutput.split(separator: "\n").first { $0.hasPrefix("tps = ") }
            .flatMap { Double($0.split(separator: " ")[2]) }
        guard let rate else { throw Failure(said: result.standardError) }
        return .seconds(Double(count) / rate)
    }
}

/// A person's desk for prices, under the logins of the class.
private struct PriceLogin {
    let desk: PriceDesk
    private let own: Database
    private let drafting: Database

    init(_ code: String, _ database: Database) async throws {
        let session = try await Gatekeeper(database).openSession(for: code)
        let caller = Caller(token: session.token, osUser: nil, program: "storebench")
        let name = session.trustClass.rawValue
        own = Database(try database.target.login("storechain_\(name)")).acting(as: caller)
        drafting = Database(try database.target.login("storechain_pricing")).acting(as: caller)
        desk = PriceDesk(
            own: own, drafting: drafting, currency: .yuan, timeZone: "Asia/Shanghai", seesFloor: name == "hq")
    }

    func close() async {
        await own.close()
        await drafting.close()
    }
}
