import Access
import Hashing
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// What those who administer do about second factors.
@Suite(.database, .serialized) struct `Second factors of others` {
    private func asking<T: Sendable>(_ code: String, _ body: (Gatekeeper) async throws -> T) async throws -> T {
        let session = try await Gatekeeper(TestDatabase.current).openSession(for: code)
        let target = try TestDatabase.current.target.login("storechain_\(session.trustClass.rawValue)")
        let database = Database(target).acting(as: Caller(token: session.token, osUser: nil, program: "test"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(Gatekeeper(database))) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    /// A user of headquarters who may sign in, with or without a second factor.
    private func user(_ code: String, hasFactor: Bool = true) async throws -> UserCode {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.app_user (code, name, class) values ('\(code)', 'Somebody', 'hq');
                insert into auth.password (user_id, hash, must_change)
                select u.id, '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', false from auth.app_user u
                where u.code = '\(code)';
                insert into auth.factor (user_id, secret, offered_at, confirmed_at)
                select u.id, decode(repeat('ab', 20), 'hex'), now(), now() from auth.app_user u
                where u.code = '\(code)' and \(hasFactor)
                """)
        }
        return try Code(code)
    }

    private func visitor(_ code: String) async throws -> Visitor? {
        let database = Database(try TestDatabase.current.target.login("storechain_portal"))
        let door = Doorkeeper(database)
        let attempt = SignInAttempt(
            code: code, ofUser: SHA256.digest(of: code), ofAddress: SHA256.digest(of: "address \(code)"))
        let visitor: Visitor? =
            if case .session(let opened) = try await door.signIn(attempt) {
                try await door.visitor(with: opened.token)
            } else { nil }
        await database.close()
        return visitor
    }

    @Test func `are reset by who administers, on record, and by nobody else`() async throws {
        let code = try await user("lost"), other = try await user("other")
        #expect(try await visitor("lost") == nil)
        await #expect(throws: Refusal.self) { try await asking("other") { try await $0.resetFactor(of: code) } }
        let listed = try await asking("owner") { try await $0.list() }
        #expect(listed.first { $0.code == code }?.factor == .on)
        // Of others one learns nothing.
        let own = try await asking("other") { try await $0.list() }
        #expect(own.map(\.code) == [other] && own.first?.factor == .on)
        let first = try await asking("owner") { try await $0.resetFactor(of: code, reason: "lost it") }
        let second = try await asking("owner") { try await $0.resetFactor(of: code) }
        #expect(first == .done && second == .alreadySo)
        #expect(try await visitor("lost")?.person.code == code)
        let trail = try await AuditTrail(TestDatabase.current).list(.init(kind: "second_factor", key: "lost"))
        #expect(trail.map(\.verb) == ["reset"] && trail.first?.reason == "lost it")
    }

    @Test func `are demanded of a class, and asked of who has none`() async throws {
        _ = try await user("without", hasFactor: false)
        #expect(try await visitor("without")?.mustHaveFactor == false)
        await #expect(throws: Refusal.self) {
            try await asking("without") { try await $0.demandFactor(of: .hq, true) }
        }
        let first = try await asking("owner") { try await $0.demandFactor(of: .hq, true) }
        let second = try await asking("owner") { try await $0.demandFactor(of: .hq, true) }
        #expect(first == .done && second == .alreadySo)
        #expect(try await visitor("without")?.mustHaveFactor == true)
        let listed = try await asking("owner") { try await $0.list() }
        #expect(listed.first { $0.code.text == "without" }?.factor == .demanded)
        let last = try await asking("owner") { try await $0.demandFactor(of: .hq, false, reason: "not yet") }
        #expect(last == .done)
        #expect(try await visitor("without")?.mustHaveFactor == false)
        let trail = try await AuditTrail(TestDatabase.current).list(.init(kind: "factor_demand", key: "hq"))
        #expect(trail.map(\.verb) == ["withdrawn", "demanded"])
    }
}
