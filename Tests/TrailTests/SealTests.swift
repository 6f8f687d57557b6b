import Postgres
import Retail
import Synchronization
import TestKit
import Testing
import Trail

/// Three sealed acts with two events each, then somebody who owns the server lays hands on them.
@Suite(.database) struct `A trail that was tampered with` {
    private struct RolledBack: Error {}

    /// What verifying finds after a statement, as `finding seal act event`, and the head before and after.
    private func found(_ tampering: String) async throws -> (findings: [String], heads: [String?]) {
        let administration = TestDatabase.current
        try await administration.write { tx in
            // Tests of the suite run side by side in one database.
            try tx.execute("select pg_advisory_xact_lock(1)")
            guard try tx.value("select not exists (select from trail.act)") else { return }
            for act in 1...3 {
                try tx.record(Change("task", "T-\(act)", new: ["state": "open"], reason: "planned"))
                try tx.record(Change("task", "T-\(act)", old: ["state": "open"], new: ["state": "done"]))
                try tx.execute("select trail.seal()")
            }
        }
        let seen = Mutex<(findings: [String], heads: [String?])>((["nothing was verified"], []))
        try? await administration.write { tx in
            let head = try tx.head()
            try tx.script("set local session_replication_role = replica; \(tampering)")
            let findings = try tx.all(
                """
                select concat_ws(' ', finding, coalesce(seal::text, '–'), coalesce(act::text, '–'),
                    coalesce(event::text, '–')) from trail.findings()
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
            let heads = [head, try tx.head()]
            seen.withLock { $0 = (findings, heads) }
            throw RolledBack()
        }
        return seen.withLock { $0 }
    }

    @Test(
        arguments: [
            ("select", []), ("update trail.event set reason = 'other' where id = 3", ["event_altered 2 2 3"]),
            ("update trail.event set old = '{\"state\": \"done\"}' where id = 4", ["event_altered 2 2 4"]),
            ("delete from trail.event where id = 2", ["event_removed 1 1 2"]),
            (
                "insert into trail.event (id, act_id, verb, kind, key) overriding system value values (99, 2, 'made', 'task', 'T-9')",
                ["event_inserted 2 2 99"]
            ),
            (
                "insert into trail.event (id, act_id, verb, kind, key) overriding system value values (99, 77, 'made', 'task', 'T-9')",
                ["event_inserted – 77 99"]
            ),
            ("insert into trail.act (id) overriding system value values (50)", ["act_unsealed – 50 –"]),
            ("update trail.act set login = 'other' where id = 1", ["act_altered 1 1 –"]),
            ("update trail.act set at = at + interval '1 microsecond' where id = 3", ["act_altered 3 3 –"]),
            ("delete from trail.act where id = 2", ["act_removed 2 2 –"]),
            (
                "update trail.seal set act_sha256 = sha256('other') where number = 2",
                ["seal_altered 2 2 –", "act_altered 2 2 –"]
            ),
            ("delete from trail.seal where number = 2", ["seal_removed 3 3 –", "act_unsealed – 2 –"]),
            ("delete from trail.seal where number = 1", ["seal_removed 2 2 –", "act_unsealed – 1 –"]),
            // The last link alone is missed, because its act is still there.
            ("delete from trail.seal where number = 3", ["act_unsealed – 3 –"]),
            (
                "update trail.event set key = case id when 1 then 'T-2' else 'T-1' end where id in (1, 3)",
                ["event_altered 1 1 1", "event_altered 2 2 3"]
            ),
            (
                "update trail.seal set number = number + 10; update trail.seal set number = case number when 11 then 2 when 12 then 1 else 3 end",
                [
                    "chain_broken 1 2 –", "seal_altered 1 2 –", "chain_broken 2 1 –", "seal_altered 2 1 –",
                    "chain_broken 3 3 –",
                ]
            ),
            // Whoever forges an event together with its seal is caught by the next link.
            (
                """
                update trail.event set reason = 'other' where id = 3;
                update trail.seal set (event_ids, event_sha256) = (select ids, digests from trail.events_of(2)) where number = 2;
                update trail.seal s set head_sha256 = trail.digest(s) where number = 2
                """, ["chain_broken 3 3 –"]
            ),
        ] as [(String, [String])])
    func `names what was done to it`(tampering: String, findings: [String]) async throws {
        #expect(try await found(tampering).findings == findings)
    }

    @Test func `shows by its head alone that the end was cut off whole, or made anew`() async throws {
        let cut = try await found(
            "delete from trail.event where act_id = 3; delete from trail.seal where act_id = 3; delete from trail.act where id = 3"
        )
        #expect(cut.findings == [])
        #expect(cut.heads[0] != cut.heads[1])
        let anew = try await found(
            """
            update trail.event set reason = 'other' where id = 5;
            update trail.seal set (event_ids, event_sha256) = (select ids, digests from trail.events_of(3)) where number = 3;
            update trail.seal s set head_sha256 = trail.digest(s) where number = 3
            """)
        #expect(anew.findings == [])
        #expect(anew.heads[0] != anew.heads[1])
    }
}

extension Transaction {
    fileprivate func head() throws(PostgresError) -> String? {
        try first("select encode(head_sha256, 'hex') from trail.seal order by number desc limit 1") {
            (row) throws(PostgresError) -> String in try row[0]
        }
    }
}

@Suite(.database) struct `The sealed trail` {
    @Test(arguments: ["update trail.act set login = ''", "delete from trail.event", "truncate trail.seal"])
    func `is not changed by its owner either`(statement: String) async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await TestDatabase.current.write { tx in
                try tx.script("set local role storechain_owner; \(statement)")
            }
        }
        #expect(error?.sqlState == "SC900")
    }
}

@Suite(.database) struct `The chain of seals` {
    @Test func `is one, unbroken, whoever writes and seals at the same time and whoever is killed`() async throws {
        try await Chain.make()
        let administration = TestDatabase.current
        let writers = ["hq", "east", "d-sh"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let database = try await Chain.acting(as: writers[number % 3], sessions: 1)
                    for round in 1...10 {
                        try await database.write(isolation: round % 3 == 0 ? .repeatableRead : .readCommitted) { tx in
                            try tx.record(Change("task", "T-\(number)-\(round)", new: ["round": "\(round)"]))
                        }
                        try await database.sealTrail()
                    }
                    await database.close()
                }
            }
            // Killed in the middle: before COMMIT nothing stays, after it an act that waits for its seal.
            group.addTask {
                for _ in 1...10 {
                    let database = try await Chain.acting(as: "hq", sessions: 1)
                    do {
                        try await database.write(retry: .never) { tx in
                            try tx.record(Change("task", "T-killed", new: [:]))
                            try tx.execute("select trail.seal()")
                            try tx.execute("select pg_terminate_backend(pg_backend_pid())")
                        }
                    } catch is PostgresError {}
                    await database.close()
                }
            }
            try await group.waitForAll()
        }
        let hq = try await Chain.acting(as: "hq")
        let unsealed = try await hq.write { tx in
            try tx.record(Change("task", "T-unsealed", new: [:]))
            return try tx.value("select max(id) from trail.act", as: Int64.self)
        }
        let trail = AuditTrail(hq)
        let waiting = try await trail.verify()
        #expect(waiting.findings == [] && waiting.unsealed == [unsealed] && waiting.seals == 80)
        #expect(try await hq.sealTrail() == 1)
        #expect(try await hq.sealTrail() == 0)
        let report = try await trail.verify()
        #expect(report.isWhole && report.unsealed == [] && report.seals == 81 && report.events == 81)
        #expect(try await trail.holds(head: try #require(waiting.head)))
        #expect(try await trail.holds(head: try #require(report.head)))
        #expect(try await !trail.holds(head: "00"))
        let owner: Int = try await administration.read { tx in
            try tx.value("select count(*) from trail.event where key = 'T-killed'")
        }
        #expect(owner == 0)
        await hq.close()
    }
}

@Suite(.database) struct `An act` {
    /// An act that was sealed within its own transaction, say by an injected call, takes no more events.
    @Test func `grows by a second act where the first was sealed too early`() async throws {
        let administration = TestDatabase.current
        try await administration.write { tx in
            try tx.record(Change("early", "1", new: [:]))
            try tx.execute("select trail.seal()")
            try tx.record(Change("early", "2", new: [:]))
        }
        try await administration.sealTrail()
        let acts: Int = try await administration.read { tx in
            try tx.value("select count(distinct act_id) from trail.event where kind = 'early'")
        }
        #expect(acts == 2)
        let findings: Int = try await administration.read { tx in try tx.value("select count(*) from trail.findings()")
        }
        #expect(findings == 0)
    }
}
