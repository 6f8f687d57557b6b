import Access
import Hashing
import PasswordHashing
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// The portal's door, through its own login.
@Suite(.database) struct `The doorkeeper` {
    private func atDoor<T: Sendable>(_ body: (Doorkeeper, Database) async throws -> T) async throws -> T {
        let database = Database(try TestDatabase.current.target.login("storechain_portal"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(Doorkeeper(database), database)) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    private func attempt(_ code: String, from address: String = "192.0.2.1") -> SignInAttempt {
        SignInAttempt(
            code: code, ofUser: SHA256.digest(of: "user \(code)"), ofAddress: SHA256.digest(of: "address \(address)"))
    }

    /// A user of headquarters with a password that somebody else set.
    private func user(_ code: String, hash: String = "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA") async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute("insert into auth.app_user (code, name, class) values (\(code), 'Somebody', 'hq')")
            try tx.execute(
                """
                insert into auth.password (user_id, hash, must_change)
                select u.id, \(hash), true from auth.app_user u where u.code = \(code)
                """)
        }
    }

    @Test func `opens a session that is good until it ends, and only for what its person may do`() async throws {
        try await user("d1")
        try await atDoor { door, _ in
            let opened = try await door.open(attempt("d1"))
            let visitor = try #require(try await door.visitor(with: opened.token))
            #expect(visitor.person.code.text == "d1")
            #expect(visitor.isSession)
            #expect(visitor.mustChangePassword)
            try await door.signOut(opened.token)
            let gone = try await door.visitor(with: opened.token)
            #expect(gone == nil)
            let stranger = try await door.visitor(with: Token("0123456789abcdef"))
            #expect(stranger == nil)
        }
    }

    @Test func `a session ends after half an hour of silence, after twelve hours, and when its user is disabled`()
        async throws
    {
        try await user("d2")
        let own = "where user_id = (select id from auth.app_user where code = 'd2')"
        for end in [
            "update auth.token set expires_at = clock_timestamp() \(own)",
            "update auth.token set expires_at = created_at + interval '1 microsecond', ends_at = clock_timestamp() \(own)",
            "update auth.app_user set disabled_at = clock_timestamp() where code = 'd2'",
        ] {
            try await atDoor { door, _ in
                let opened = try await door.open(attempt("d2"))
                let before = try await door.visitor(with: opened.token)
                #expect(before != nil)
                try await TestDatabase.current.write { tx in try tx.script(end) }
                let after = try await door.visitor(with: opened.token)
                #expect(after == nil, "\(end)")
            }
        }
    }

    @Test func `use moves the end on, but never past the last`() async throws {
        try await user("d3")
        try await atDoor { door, _ in
            let opened = try await door.open(attempt("d3"))
            try await TestDatabase.current.write { tx in
                try tx.script(
                    """
                    update auth.token set last_used_at = clock_timestamp() - interval '2 minutes',
                        expires_at = clock_timestamp() + interval '1 minute',
                        ends_at = clock_timestamp() + interval '10 minutes'
                    where user_id = (select id from auth.app_user where code = 'd3')
                    """)
            }
            _ = try await door.visitor(with: opened.token)
            let isAtEnd: Bool = try await TestDatabase.current.read { tx in
                try tx.value(
                    """
                    select t.expires_at = t.ends_at from auth.token t join auth.app_user u on u.id = t.user_id
                    where u.code = 'd3'
                    """)
            }
            #expect(isAtEnd)
        }
    }

    @Test func `after five failures a person waits, and another address does not help`() async throws {
        try await user("d4")
        try await atDoor { door, _ in
            for _ in 1...5 {
                let wait = try await door.begin(attempt("d4"))
                #expect(wait == 0)
            }
            let wait = try await door.begin(attempt("d4", from: "198.51.100.7"))
            #expect((1...4).contains(wait))
            // Nobody else is kept out by it.
            let other = try await door.begin(attempt("d5", from: "198.51.100.7"))
            #expect(other == 0)
            // Who comes in begins anew.
            _ = try await door.open(attempt("d4"))
            let anew = try await door.begin(attempt("d4"))
            #expect(anew == 0)
        }
    }

    @Test func `however many come at once, no more are let pass than one after the other`() async throws {
        try await user("d8")
        try await atDoor { door, _ in
            let waits = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...30 { group.addTask { try await door.begin(attempt("d8")) } }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(waits.count { $0 == 0 } == 5)
        }
    }

    @Test func `reads no table`() async throws {
        try await atDoor { _, database in
            for table in [
                "auth.password", "auth.token", "auth.app_user", "chain.store", "auth.reply", "auth.factor",
                "trail.event",
            ] {
                await #expect(throws: PostgresError.self, "\(table)") {
                    try await database.read { tx in try tx.script("select from \(SQL(trusted: table))") }
                }
            }
        }
    }

    @Test func `a changed password ends all sessions, and this one goes on under a new secret`() async throws {
        try await user("d6")
        try await atDoor { door, _ in
            let (first, second) = (try await door.open(attempt("d6")), try await door.open(attempt("d6")))
            let hash = "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$b3RoZXI"
            let fresh = try #require(try await door.changePassword(second.token, to: hash))
            for token in [first.token, second.token] {
                let gone = try await door.visitor(with: token)
                #expect(gone == nil)
            }
            let present = try await door.visitor(with: fresh)
            #expect(present?.mustChangePassword == false)
            let ended = try await door.changePassword(second.token, to: hash)
            #expect(ended == nil)
        }
    }

    @Test func `a request has its effect once, and its key is good for nothing else`() async throws {
        try await user("d7")
        try await atDoor { door, _ in
            let token = try await door.open(attempt("d7")).token
            let request = OnceRequest(key: "k", fingerprint: SHA256.digest(of: "a"))
            guard case .new = try await door.begin(request, of: token) else { return #expect(Bool(false), "new") }
            guard case .running = try await door.begin(request, of: token) else {
                return #expect(Bool(false), "running")
            }
            let other = OnceRequest(key: "k", fingerprint: SHA256.digest(of: "b"))
            guard case .other = try await door.begin(other, of: token) else { return #expect(Bool(false), "other") }
            try await door.end(request, of: token, with: OnceRequest.Reply(status: 200, headers: "t", body: [1, 2]))
            guard case .done(let reply) = try await door.begin(request, of: token) else {
                return #expect(Bool(false), "done")
            }
            #expect(reply.body == [1, 2])
        }
    }

    @Test func `a dated hash is exchanged, unless the password has changed meanwhile`() async throws {
        let dated = "$argon2id$v=19$m=8192,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"
        try await user("d9", hash: dated)
        let fresh = try #require(await PasswordHash.make(of: "correct horse"))
        #expect(PasswordHash.isDated(dated) && !PasswordHash.isDated(fresh))
        try await atDoor { door, _ in
            try await door.renew("another", of: "d9", to: fresh)
            let same = try await door.password(of: "d9")
            #expect(same == dated)
            try await door.renew(dated, of: "d9", to: fresh)
            let renewed = try await door.password(of: "d9")
            #expect(renewed == fresh)
        }
    }

    @Test func `a password is known again, and no other`() async throws {
        let hash = try #require(await PasswordHash.make(of: "correct horse"))
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        let (right, wrong, nobody) = (
            await PasswordHash.matches("correct horse", hash), await PasswordHash.matches("correct horsf", hash),
            await PasswordHash.matches("correct horse", nil)
        )
        #expect(right && !wrong && !nobody)
    }
}

extension Doorkeeper {
    /// Signs in who has no second factor.
    fileprivate func open(_ attempt: SignInAttempt) async throws -> OpenedSession {
        guard case .session(let opened) = try await signIn(attempt) else { throw Refusal("sign-in.refused") }
        return opened
    }
}
