import Access
import Postgres
import Trail

/// What it costs that the database knows who asks, and that every change is on record and sealed.
struct IdentityBench {
    let url: String
    private let rounds = 9

    func measure(_ report: inout Report) async throws {
        let administration = try await benchDatabase("bench_identity", on: try ConnectionTarget(url))
        try await administration.write { tx in
            try tx.script(
                """
                insert into chain.region (id, code, name, level, path) overriding system value
                    values (1, 'CN', 'China', 'national', '{1}');
                insert into chain.account (id, code, kind, region_id) overriding system value
                    select n, 'D-' || n, 'distributor', 1 from generate_series(1, 8) n
                """)
        }
        let session = try await Gatekeeper(administration).openSession(for: "owner")
        var target = try administration.target.login("storechain_hq")
        target.sessions = 8
        let nobody = Database(target)
        let person = nobody.acting(as: Caller(token: session.token, osUser: "bench", program: "storebench"))
        try await reads(nobody, person, &report)
        try await writes(person, &report)
        try await events(person, &report)
        await nobody.close()
        await administration.close()
    }

    private func reads(_ nobody: Database, _ person: Database, _ report: inout Report) async throws {
        func one(_ database: Database) async throws -> Duration {
            try await ContinuousClock().measure {
                for _ in 0..<500 { _ = try await database.read { tx in try tx.value("select 1", as: Int.self) } }
            }
        }
        var with: [Duration] = [], without: [Duration] = []
        for _ in 0..<rounds {
            with.append(try await one(person))
            without.append(try await one(nobody))
        }
        report.ratio("read transaction that carries an identity, beside one without", with, without, unit: 500, goal: 2)
    }

    private func writes(_ person: Database, _ report: inout Report) async throws {
        for writers in [1, 8] {
            var with: [Duration] = [], without: [Duration] = []
            for _ in 0..<rounds {
                with.append(
                    try await together(writers) { account in
                        try await person.write { tx in
                            try tx.execute("update chain.account set region_id = 1 where id = \(account)")
                            try tx.record(Change("account", "D-\(account)", old: ["days": "2"], new: ["days": "3"]))
                        }
                        try await person.sealTrail()
                    })
                without.append(
                    try await together(writers) { account in
                        try await person.write { tx in
                            _ = try tx.execute("update chain.account set region_id = 1 where id = \(account)")
                        }
                    })
            }
            report.ratio(
                "write, recorded and sealed, beside one that is not, \(writers) at once", with, without,
                unit: writers * 20, goal: 3)
        }
    }

    private func together(_ writers: Int, _ write: @escaping @Sendable (Int) async throws -> Void) async throws
        -> Duration
    {
        try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 1...writers {
                    group.addTask { for _ in 0..<20 { try await write(writer) } }
                }
                try await group.waitForAll()
            }
        }
    }

    private func events(_ person: Database, _ report: inout Report) async throws {
        var single: [Duration] = [], all: [Duration] = []
        for _ in 0..<3 {
            single.append(
                try await ContinuousClock().measure {
                    try await person.write { tx in
                        _ = try tx.execute(
                            "select trail.record('stock', 'S-' || n, null, '{}') from generate_series(1, 5000) n")
                    }
                })
            all.append(
                try await ContinuousClock().measure {
                    try await person.write { tx in
                        _ = try tx.execute(
                            "select trail.record_all('stock', array_agg('S-' || n), null, null) from generate_series(1, 5000) n"
                        )
                    }
                })
        }
        report.note("event recorded by a call of its own", single, unit: 5000)
        report.note("event recorded in a set", all, unit: 5000)
    }
}
