import Postgres
import Retail
import TestKit
import Testing
import Trail

@Suite(.database) struct `A recorded change` {
    @Test func `says who, when, what, why and in which transaction`() async throws {
        try await Chain.make()
        let manager = try await Chain.acting(as: "east", program: "storectl grade accept")
        let transaction = try await manager.write { tx in
            try tx.record(
                Change(
                    "grade", "SH-1 2026-03", old: ["grade": "B", "by": nil], new: ["grade": "A"], reason: "门店扩建"))
            try tx.record(Change("grade", "SH-2 2026-03", new: ["grade": "C"], verb: "accepted"))
            return try tx.value("select pg_current_xact_id()::text", as: String.self)
        }
        let lines = try await AuditTrail(manager).list(.init())
        #expect(lines.map(\.key) == ["SH-2 2026-03", "SH-1 2026-03"])
        #expect(lines.map(\.verb) == ["accepted", "changed"])
        #expect(lines.allSatisfy { $0.transaction == transaction && $0.user == "east" && $0.osUser == "ann" })
        #expect(lines.allSatisfy { $0.login == "storechain_region" && $0.program == "storectl grade accept" })
        #expect(lines[0].act == lines[1].act)
        #expect(lines[1].old == #"{"by": null, "grade": "B"}"# && lines[1].new == #"{"grade": "A"}"#)
        #expect(lines[1].reason == "门店扩建" && lines[0].old == nil)
        let change = try #require(lines[1].changes.first)
        #expect(lines[1].changes.count == 1)
        #expect((change.field, change.before, change.after) == ("grade", "B", "A"))
        await manager.close()
    }
}

@Suite(.database) struct `The trail` {
    @Test func `is written by many statements of a set, by the importer for the person`() async throws {
        try await Chain.make()
        let intake = try await Chain.acting(as: "d-sh", login: "importer")
        try await intake.write { tx in
            try tx.execute(
                "select trail.record('stock', 'SKU-' || n, null, jsonb_build_object('units', n), null) from generate_series(1, 500) n"
            )
        }
        let lines = try await AuditTrail(intake).list(.init(kind: "stock", limit: 1000))
        #expect(lines.count == 500 && Set(lines.map(\.act)).count == 1)
        #expect(lines.allSatisfy { $0.user == "d-sh" && $0.login == "storechain_importer" && $0.verb == "created" })
        await intake.close()

        // Everybody sees the own acts; headquarters and auditors see all.
        let manager = try await Chain.acting(as: "east")
        try await manager.write { tx in try tx.record(Change("task", "T-1", new: [:])) }
        #expect(try await AuditTrail(manager).list(.init()).map(\.key) == ["T-1"])
        let clerk = try await Chain.acting(as: "d-sh")
        #expect(try await AuditTrail(clerk).list(.init(limit: 1000)).count == 500)
        for code in ["hq", "audit"] {
            let all = try await Chain.acting(as: code)
            #expect(try await AuditTrail(all).list(.init(limit: 1000)).count == 501)
            #expect(try await AuditTrail(all).list(.init(user: "east")).map(\.key) == ["T-1"])
            #expect(try await AuditTrail(all).list(.init(kind: "stock", key: "SKU-7")).count == 1)
            #expect(try await AuditTrail(all).list(.init(since: Instant("2999-01-01T00:00:00Z"))).isEmpty)
            #expect(try await AuditTrail(all).list(.init(limit: 3)).count == 3)
            await all.close()
        }
        await manager.close()
        await clerk.close()
    }
}

/// What nobody gets to do, with the person and the login that try it.
@Suite(.database) struct `A caller` {
    private func refusal(_ code: String, _ login: String?, _ statement: SQL) async throws -> PostgresError? {
        if try await TestDatabase.current.read({ tx in
            try tx.value("select count(*) from auth.app_user where code = 'hq'", as: Int.self)
        }) == 0 {
            try await Chain.make()
        }
        let database = try await Chain.acting(as: code, login: login)
        defer { Task { await database.close() } }
        do {
            try await database.write { tx in try tx.execute(statement) }
            return nil
        } catch let error as PostgresError {
            return error
        }
    }

    @Test func `writes nothing without an identity, and never past the function`() async throws {
        let attempts: [(String, String?, SQL)] = [
            ("hq", "region", "select trail.record('task', 'T', null, null, null)"),
            ("east", "hq", "select trail.record('task', 'T', null, null, null)"),
            ("east", "distributor", "select trail.record('task', 'T', null, null, null)"),
            ("audit", nil, "select trail.record('task', 'T', null, null, null)"),
            ("hq", nil, "select set_config('storechain.token', '', true), trail.record('task', 'T', null, null, null)"),
            ("hq", nil, "insert into trail.act (user_id, user_code) values (102, 'east')"),
            ("hq", nil, "insert into trail.event (act_id, verb, kind, key) values (1, 'made', 'task', 'T')"),
            ("hq", nil, "update trail.event set reason = 'another'"), ("hq", nil, "delete from trail.event"),
            ("hq", nil, "truncate trail.event"), ("hq", nil, "delete from trail.unsealed"),
            ("hq", nil, "set role storechain_owner"),
            ("hq", nil, "select set_config('role', 'storechain_owner', true)"),
            ("hq", nil, "select set_config('session_authorization', 'storechain_region', true)"),
            ("hq", nil, "set session_replication_role = replica"),
            ("hq", nil, "select token from auth.open_session('east', interval '1 hour')"),
            ("hq", nil, "select auth.close_session('x')"),
            ("east", nil, "select * from trail.findings()"), ("east", "hq", "select * from trail.findings()"),
            ("hq", nil, "select auth.issue_token('east', 'mine', interval '1 day')"),
            ("hq", nil, "select auth.revoke_token('east', 'mine')"), ("hq", nil, "select auth.new_token()"),
        ]
        for (code, login, statement) in attempts {
            let error = try await refusal(code, login, statement)
            #expect(error?.kind == .forbidden, "\(code) through \(login ?? "the own login"): \(statement)")
        }
        #expect(try await TestDatabase.current.read { tx in try tx.value("select count(*) from trail.act") } == 0)
    }
}
