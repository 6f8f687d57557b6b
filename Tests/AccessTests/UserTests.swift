import Access
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// Who may come in: asked by `owner`, who administers, and by others, who do not.
@Suite(.database) struct `The gatekeeper` {
    private func acting(as code: String) async throws -> Database {
        let session = try await Gatekeeper(TestDatabase.current).openSession(for: code)
        let target = try TestDatabase.current.target.login("storechain_\(session.trustClass.rawValue)")
        return Database(target).acting(as: Caller(token: session.token, osUser: "ann", program: "test"))
    }

    /// Runs `body` with the gatekeeper as a person sees it.
    private func asking<T: Sendable>(_ code: String, _ body: (Gatekeeper) async throws -> T) async throws -> T {
        let database = try await acting(as: code)
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(Gatekeeper(database))) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    /// The code with which a person is refused; nil when nobody is.
    private func refusal(_ code: String, _ body: (Gatekeeper) async throws -> Void) async throws -> String? {
        do {
            try await asking(code, body)
            return nil
        } catch let refusal as Refusal {
            return refusal.problems[0].code
        }
    }

    private func invited(_ text: String, _ belonging: Belonging = .hq) async throws -> UserCode {
        let code: UserCode = try Code(text), name = try Name("User \(text)")
        _ = try await asking("owner") { gate in try await gate.invite(code, name: name, to: belonging) }
        return code
    }

    private func lines(_ kind: String, _ key: String) async throws -> [TrailEntry] {
        try await AuditTrail(TestDatabase.current).list(.init(kind: kind, key: key))
    }

    @Test func `invites once, and writes down who did and why`() async throws {
        let code: UserCode = try Code("new.hire"), name = try Name("新同事")
        let outcomes = try await asking("owner") { gate in
            [
                try await gate.invite(code, name: name, to: .hq, reason: "second head"),
                try await gate.invite(code, name: name, to: .hq),
            ]
        }
        #expect(outcomes == [.done, .alreadySo])
        #expect(
            try await refusal("owner") { gate in _ = try await gate.invite(code, name: name, to: .auditor) }
                == "user.exists")
        let written = try await lines("user", "new.hire")
        #expect(written.map(\.verb) == ["invited"] && written[0].user == "owner" && written[0].reason == "second head")
        #expect(written[0].new == #"{"name": "新同事", "class": "hq"}"#)
        let users = try await asking("owner") { gate in try await gate.list() }
        #expect(users.first { $0.code == code }?.rights == [])
        // Without the right, a person sees nobody else.
        #expect(try await asking("new.hire") { gate in try await gate.list() }.map(\.code) == [code])
        #expect(try await asking("new.hire") { gate in try await gate.whoActs() }?.code == code)
    }

    @Test func `knows the place that goes with a class`() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                "insert into chain.region (id, code, name, level, path) overriding system value values (7, 'CN', 'China', 'national', '{7}')"
            )
        }
        let region: RegionCode = try Code("CN"), nowhere: RegionCode = try Code("NOPE")
        let manager = try await invited("manager", .region(region))
        let name = try Name("Somebody"), other: UserCode = try Code("somebody"), account: AccountCode = try Code("NOPE")
        #expect(
            try await asking("owner") { gate in try await gate.list() }.first { $0.code == manager }?.region == region)
        #expect(
            try await refusal("owner") { gate in _ = try await gate.invite(other, name: name, to: .region(nowhere)) }
                == "user.region-unknown")
        #expect(
            try await refusal("owner") { gate in
                _ = try await gate.invite(other, name: name, to: .distributor(account))
            } == "user.account-unknown")
        #expect(
            try await refusal("owner") { gate in _ = try await gate.grant(.pricing, to: manager) }
                == "right.headquarters-only")
        // Every class may ask who it is, and what it may.
        #expect(try await asking("manager") { gate in try await gate.list() }.map(\.code) == [manager])
    }

    @Test func `grants a right for a time, and takes it back`() async throws {
        let code = try await invited("cover")
        let until = Instant("2999-01-01T00:00:00Z"), past = Instant("2020-01-01T00:00:00Z")
        let outcomes = try await asking("owner") { gate in
            [
                try await gate.grant(.administration, to: code, until: until, reason: "holidays"),
                try await gate.grant(.administration, to: code, until: until),
                try await gate.grant(.administration, to: code),
            ]
        }
        #expect(outcomes == [.done, .alreadySo, .done])
        #expect(
            try await refusal("owner") { gate in _ = try await gate.grant(.pricing, to: code, until: past) }
                == "right.until-past")
        // Now they may, but not against themselves.
        #expect(
            try await refusal("cover") { gate in _ = try await gate.withdraw(.administration, from: code) }
                == "user.not-yourself")
        #expect(try await refusal("cover") { gate in _ = try await gate.disable(code) } == "user.not-yourself")
        let back = try await asking("owner") { gate in
            [
                try await gate.withdraw(.administration, from: code),
                try await gate.withdraw(.administration, from: code),
            ]
        }
        #expect(back == [.done, .alreadySo])
        #expect(
            try await refusal("cover") { gate in _ = try await gate.enable(code) } == "access.needs-administration")
        let written = try await lines("right", "cover administration")
        #expect(written.map(\.verb) == ["withdrawn", "granted", "granted"])
        #expect(written[0].old == #"{"until": null}"# && written[0].new == nil)
        #expect(written[1].old == #"{"until": "2999-01-01T00:00:00Z"}"#)
        #expect(written[2].reason == "holidays" && written[2].old == nil)
    }

    @Test func `lets a right end by itself`() async throws {
        let code = try await invited("brief")
        _ = try await asking("owner") { gate in try await gate.grant(.administration, to: code) }
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                update auth.user_right r set during = tstzrange(lower(during), clock_timestamp())
                from auth.app_user u where u.id = r.user_id and u.code = 'brief'
                """)
        }
        #expect(
            try await refusal("brief") { gate in _ = try await gate.enable(code) } == "access.needs-administration")
    }

    @Test func `shows a token once, which is good until it is revoked or its user is disabled`() async throws {
        let code = try await invited("bearer"), name = try Name("laptop")
        let token = try await asking("owner") { gate in try await gate.issueToken(to: code, name: name, days: 3) }
        let target = try TestDatabase.current.target.login("storechain_hq")
        let bearer = Database(target).acting(as: Caller(token: token, osUser: nil, program: "test"))
        let gate = Gatekeeper(bearer)
        #expect(try await gate.whoActs()?.code == code)
        #expect(
            try await refusal("owner") { gate in _ = try await gate.issueToken(to: code, name: name, days: 3) }
                == "token.exists")
        #expect(
            try await refusal("owner") { gate in _ = try await gate.issueToken(to: code, name: name, days: 0) }
                == "token.days")
        let tokens = try await asking("owner") { gate in try await gate.list() }.first { $0.code == code }?.tokens
        #expect(tokens?.map(\.name) == [name])
        // Nobody but administrators issues or revokes.
        #expect(
            try await refusal("bearer") { gate in try await gate.revokeToken(of: code, name: name) }
                == "access.needs-administration")

        #expect(try await asking("owner") { gate in try await gate.disable(code, reason: "left") } == .done)
        #expect(try await gate.whoActs() == nil)
        #expect(try await refusal("bearer") { _ in } == "user.disabled")
        #expect(
            try await refusal("owner") { gate in
                _ = try await gate.issueToken(to: code, name: try Name("phone"), days: 3)
            } == "user.disabled")
        #expect(try await asking("owner") { gate in try await gate.enable(code) } == .done)
        #expect(try await gate.whoActs()?.code == code)
        try await asking("owner") { gate in try await gate.revokeToken(of: code, name: name) }
        #expect(try await gate.whoActs() == nil)
        #expect(
            try await refusal("owner") { gate in try await gate.revokeToken(of: code, name: name) } == "token.unknown")
        #expect(try await lines("user", "bearer").map(\.verb) == ["enabled", "disabled", "invited"])
        let written = try await lines("token", "bearer laptop")
        #expect(written.map(\.verb) == ["revoked", "issued"])
        #expect(!"\(written)".contains(token.secret))
        await bearer.close()
    }

    @Test func `refuses who is not there, and a login that goes around the rights`() async throws {
        #expect(try await refusal("nobody") { _ in } == "user.unknown")
        let nobody: UserCode = try Code("nobody")
        #expect(try await refusal("owner") { gate in _ = try await gate.disable(nobody) } == "user.unknown")
        let refusal = await #expect(throws: Refusal.self) { try await Gatekeeper(TestDatabase.current).whoActs() }
        #expect(refusal?.problems.map(\.code) == ["access.login-without-limits"])
    }

    @Test func `ends a session with its command, and sweeps those of the killed`() async throws {
        let gate = Gatekeeper(TestDatabase.current)
        _ = try await invited("passer-by")
        let session = try await gate.openSession(for: "passer-by")
        let target = try TestDatabase.current.target.login("storechain_hq")
        let person = Database(target).acting(as: Caller(token: session.token, osUser: nil, program: "test"))
        #expect(try await Gatekeeper(person).whoActs() != nil)
        try await gate.close(session)
        #expect(try await Gatekeeper(person).whoActs() == nil)
        await person.close()
        let killed = try await gate.openSession(for: "passer-by")
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                update auth.token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
                where hash = sha256(convert_to(\(killed.token.secret), 'UTF8'))
                """)
        }
        _ = try await gate.openSession(for: "passer-by")
        let old: Int = try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from auth.token where expires_at < now() and is_session")
        }
        #expect(old == 0)
    }
}
