import Glibc
import Postgres
import Subprocess
import SystemPackage

/// One row by its key through the library, with the settings that tell who asks, beside `pgbench -M prepared` with the
/// same statement on the same table over the same socket, which tells nobody anything.
struct AskBench {
    let url: String
    let directory: String
    private let rounds = 9
    private let rows = 100_000
    private let count = 3000

    func measure(_ report: inout Report) async throws {
        let nobody = Database(try ConnectionTarget(url))
        let somebody = nobody.with(settings: [
            "storechain.token": String(repeating: "7f", count: 32), "storechain.os_user": "bench",
            "storechain.program": "storebench",
        ])
        try await nobody.write { tx in
            try tx.script(
                """
                create table tag as select g::bigint as id, 'tag ' || g as code, g * 100::bigint as amount_minor
                from generate_series(1, \(rows)) g;
                alter table tag add primary key (id);
                """)
        }
        try await nobody.alone("vacuum analyze tag")
        for callers in [1, 4] {
            var asked: [Duration] = [], read: [Duration] = [], beside: [Duration] = []
            for _ in 0..<rounds {
                beside.append(try await pgbench(nobody.target, clients: callers))
                asked.append(
                    try await together(callers) { key in
                        try await somebody.ask(statement(key)) { (row) throws(PostgresError) in try Tag(row) }
                    })
                read.append(
                    try await together(callers) { key in
                        try await somebody.read { tx in
                            try tx.all(statement(key)) { (row) throws(PostgresError) in try Tag(row) }
                        }
                    })
            }
            let what = callers == 1 ? "" : ", \(callers) at once"
            report.ratio(
                "one row asked for, with identity, beside pgbench -M prepared\(what)", asked, beside,
                unit: count * callers, goal: 2)
            report.ratio("the same in a read transaction\(what)", read, beside, unit: count * callers)
        }
        await nobody.close()
    }

    private struct Tag: Sendable {
        let id: Int64
        let code: String
        let amount: Int64

        init(_ row: borrowing Row) throws(PostgresError) {
            id = try row["id"]
            code = try row["code"]
            amount = try row["amount_minor"]
        }
    }

    private func statement(_ key: Int64) -> SQL { "select id, code, amount_minor from tag where id = \(key)" }

    /// Every caller looks up the same number of keys here and there.
    private func together(_ callers: Int, _ look: @escaping @Sendable (Int64) async throws -> [Tag]) async throws
        -> Duration
    {
        try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<callers {
                    group.addTask {
                        for _ in 0..<count {
                            let key = Int64.random(in: 1...Int64(rows))
                            guard try await look(key).first?.amount == key * 100 else {
                                throw PostgresError(.other, "the wrong tag")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    private func pgbench(_ target: ConnectionTarget, clients: Int) async throws -> Duration {
        let script = directory + "/tag.pgbench"
        guard let file = unsafe fopen(script, "w") else { throw Failure(said: "no \(script)") }
        unsafe fputs("\\set id random(1, \(rows))\nselect id, code, amount_minor from tag where id = :id;\n", file)
        unsafe fclose(file)
        let result = try await Subprocess.run(
            .name("pgbench"),
            arguments: [
                "-n", "-M", "prepared", "-c", "\(clients)", "-t", "\(count)", "-f", script, target.connectionString,
            ], output: .string(limit: 65536), error: .string(limit: 65536))
        // tps = 27311.912094 (without initial connection time)
        let rate = result.standardOutput.split(separator: "\n").first { $0.hasPrefix("tps = ") }
            .flatMap { Double($0.split(separator: " ")[2]) }
        guard let rate else { throw Failure(said: result.standardError) }
        return .seconds(Double(count * clients) / rate)
    }
}
