import Access
import Hashing
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// The second step at the portal's door, through its own login.
@Suite(.database) struct `A second factor` {
    private static let secret = Array("12345678901234567890".utf8)
    private static let recovery = [SHA256.digest(of: "one"), SHA256.digest(of: "two")]

    private func atDoor<T: Sendable>(_ body: (Doorkeeper) async throws -> T) async throws -> T {
        let database = Database(try TestDatabase.current.target.login("storechain_portal"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(Doorkeeper(database))) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    private func attempt(_ code: String) -> SignInAttempt {
        SignInAttempt(
            code: code, ofUser: SHA256.digest(of: "user \(code)"), ofAddress: SHA256.digest(of: "address \(code)"))
    }

    /// A user of headquarters with a password, signed in.
    private func session(_ code: String, _ door: Doorkeeper) async throws -> Token {
        try await TestDatabase.current.write { tx in
            try tx.execute("insert into auth.app_user (code, name, class) values (\(code), 'Somebody', 'hq')")
            try tx.execute(
                """
                insert into auth.password (user_id, hash, must_change)
                select u.id, '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', false from auth.app_user u
                where u.code = \(code)
                """)
        }
        guard case .session(let opened) = try await door.signIn(attempt(code)) else { throw Refusal("sign-in.refused") }
        return opened.token
    }

    /// One with a second factor, whose code of a first step was taken; and that step.
    private func factor(_ code: String, _ door: Doorkeeper) async throws -> (session: Token, step: Int64) {
        let session = try await session(code, door)
        try await door.offerFactor(session, secret: Self.secret)
        let key = try #require(try await door.beginCode(session))
        let fresh = try await door.turnOnFactor(session, at: key.step, recovery: Self.recovery)
        return (try #require(fresh), key.step)
    }

    private func threshold(_ code: String, _ door: Doorkeeper) async throws -> Token {
        guard case .threshold(let token) = try await door.signIn(attempt(code)) else {
            throw Refusal("sign-in.refused")
        }
        return token
    }

    private func verbs(_ key: String) async throws -> [String] {
        try await AuditTrail(TestDatabase.current).list(.init(kind: "second_factor", key: key)).map(\.verb)
    }

    @Test func `is offered, confirmed once, and then shown to nobody`() async throws {
        try await atDoor { door in
            let session = try await session("f1", door)
            #expect(try await door.ownFactor(session) == .none)
            #expect(try await door.turnOnFactor(session, at: 1, recovery: []) == nil)
            try await door.offerFactor(session, secret: Self.secret)
            #expect(try await door.ownFactor(session) == .offered(secret: Self.secret))
            // Nothing is asked for yet at sign-in.
            guard case .session(let other) = try await door.signIn(attempt("f1")) else {
                return #expect(Bool(false), "session")
            }
            let fresh = try #require(try await door.turnOnFactor(session, at: 1, recovery: Self.recovery))
            #expect(try await door.ownFactor(fresh) == .on(recoveryCodes: 2))
            for ended in [session, other.token] {
                #expect(try await door.visitor(with: ended) == nil)
                #expect(try await door.ownFactor(ended) == .none)
            }
            // What is in force is exchanged by no offer.
            try await door.offerFactor(fresh, secret: Self.secret.reversed())
            #expect(try await door.turnOnFactor(fresh, at: 9, recovery: []) == nil)
            #expect(try await door.beginCode(fresh)?.secret == Self.secret)
        }
        #expect(try await verbs("f1") == ["turned_on"])
    }

    @Test func `leads in by a code once, and by none that is older than the last`() async throws {
        try await atDoor { door in
            let step = try await factor("f2", door).step
            let first = try await threshold("f2", door)
            // What was confirmed with does not lead in as well.
            for old in [step, step - 1] {
                #expect(try await door.cross(first, by: .step(old), attempt("f2")) == nil)
            }
            let opened = try #require(try await door.cross(first, by: .step(step + 1), attempt("f2")))
            #expect(try await door.visitor(with: opened.token)?.person.code.text == "f2")
            // A threshold leads in once, whatever the code.
            #expect(try await door.cross(first, by: .step(step + 2), attempt("f2")) == nil)
            #expect(try await door.user(at: first) == nil)
            let second = try await threshold("f2", door)
            #expect(try await door.cross(second, by: .step(step + 1), attempt("f2")) == nil)
        }
    }

    @Test func `of one code lets one in, however many come with it at once`() async throws {
        try await atDoor { door in
            let step = try await factor("f3", door).step
            var thresholds: [Token] = []
            for _ in 0..<6 { thresholds.append(try await threshold("f3", door)) }
            for code in [SpentCode.step(step + 1), .recovery(Self.recovery[0])] {
                let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for one in thresholds {
                        group.addTask { try await door.cross(one, by: code, attempt("f3")) != nil }
                    }
                    return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(opened == 1)
            }
        }
        #expect(try await verbs("f3") == ["recovered", "turned_on"])
    }

    @Test func `a recovery code is good once, for its own person alone`() async throws {
        try await atDoor { door in
            let session = try await factor("f4", door).session
            _ = try await factor("f4b", door)
            let other = try await threshold("f4b", door)
            #expect(try await door.cross(other, by: .recovery(Self.recovery[1]), attempt("f4b")) != nil)
            let own = try await threshold("f4", door)
            #expect(try await door.cross(own, by: .recovery(SHA256.digest(of: "three")), attempt("f4")) == nil)
            let opened = try await door.cross(own, by: .recovery(Self.recovery[0]), attempt("f4"))
            #expect(opened != nil)
            #expect(try await door.ownFactor(session) == .on(recoveryCodes: 1))
            let again = try await threshold("f4", door)
            #expect(try await door.cross(again, by: .recovery(Self.recovery[0]), attempt("f4")) == nil)
        }
    }

    @Test func `neither a threshold is a session, nor a session a threshold`() async throws {
        try await atDoor { door in
            let (session, step) = try await factor("f5", door)
            let threshold = try await threshold("f5", door)
            #expect(try await door.visitor(with: threshold) == nil)
            #expect(try await door.changePassword(threshold, to: "$argon2id$v=19$m=1,t=1,p=1$a") == nil)
            #expect(try await door.turnOffFactor(threshold, by: .step(step + 1), attempt("f5")) == nil)
            #expect(try await door.ownFactor(threshold) == .none)
            #expect(try await door.cross(session, by: .step(step + 1), attempt("f5")) == nil)
            #expect(try await door.beginCode(Token("nobody's")) == nil)
        }
    }

    @Test(arguments: [
        "update auth.threshold set begun_at = begun_at - interval '1 hour', expires_at = clock_timestamp() where $own",
        "update auth.password set set_at = clock_timestamp() where $own",
        "update auth.app_user set disabled_at = clock_timestamp() where code = $1",
        "delete from auth.factor where $own",
    ])
    func `a threshold ends in ten minutes, with the password, the user and the factor`(end: String) async throws {
        let code = "f6.\(end.count)"
        try await atDoor { door in
            let step = try await factor(code, door).step
            let threshold = try await threshold(code, door)
            #expect(try await door.user(at: threshold) == code)
            let ending = end.replacing("$own", with: "user_id = (select id from auth.app_user where code = $1)")
                .replacing("$1", with: "'\(code)'")
            try await TestDatabase.current.write { tx in try tx.script(ending) }
            #expect(try await door.user(at: threshold) == nil)
            #expect(try await door.beginCode(threshold) == nil)
            #expect(try await door.cross(threshold, by: .step(step + 1), attempt(code)) == nil)
        }
    }

    @Test func `a right password forgives nothing that failed before, a right code does`() async throws {
        try await atDoor { door in
            let step = try await factor("f7", door).step
            for _ in 1...4 { #expect(try await door.begin(attempt("f7")) == 0) }
            #expect(try await door.begin(attempt("f7")) == 0)
            let threshold = try await threshold("f7", door)
            #expect(try await door.begin(attempt("f7")) == 0)
            let wait = try await door.begin(attempt("f7"))
            #expect(wait > 0)
            #expect(try await door.cross(threshold, by: .step(step + 1), attempt("f7")) != nil)
            #expect(try await door.begin(attempt("f7")) == 0)
        }
    }

    @Test func `after a hundred wrong codes none is taken, until a recovery code was`() async throws {
        try await atDoor { door in
            _ = try await factor("f8", door)
            let threshold = try await threshold("f8", door)
            for _ in 1...100 { #expect(try await door.beginCode(threshold) != nil) }
            #expect(try await door.beginCode(threshold) == nil)
            #expect(try await door.cross(threshold, by: .recovery(Self.recovery[0]), attempt("f8")) != nil)
            let next = try await self.threshold("f8", door)
            #expect(try await door.beginCode(next) != nil)
        }
    }

    @Test func `goes by a code that is right, and every other session with it`() async throws {
        try await atDoor { door in
            let (session, step) = try await factor("f9", door)
            #expect(try await door.turnOffFactor(session, by: .step(step), attempt("f9")) == nil)
            let fresh = try #require(try await door.turnOffFactor(session, by: .step(step + 1), attempt("f9")))
            #expect(try await door.visitor(with: session) == nil)
            #expect(try await door.ownFactor(fresh) == .none)
            guard case .session = try await door.signIn(attempt("f9")) else { return #expect(Bool(false), "session") }
        }
        #expect(try await verbs("f9") == ["turned_off", "turned_on"])
    }
}
