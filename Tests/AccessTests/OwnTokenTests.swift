import Access
import Postgres
import Retail
import TestKit
import Testing
import Trail

/// Tokens that people make for themselves.
@Suite(.database) struct `Tokens of the own` {
    private func acting<T: Sendable>(
        _ token: Token, in trustClass: TrustClass = .hq, _ body: (Gatekeeper, Database) async throws -> T
    ) async throws -> T {
        let target = try TestDatabase.current.target.login("storechain_\(trustClass.rawValue)")
        let database = Database(target).acting(as: Caller(token: token, osUser: nil, program: "test"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(Gatekeeper(database), database)) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    private func session(_ code: String, _ trustClass: TrustClass = .hq) async throws -> Token {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into auth.app_user (code, name, class) values (\(code), 'Somebody', \(trustClass.rawValue))
                on conflict do nothing
                """)
        }
        return try await Gatekeeper(TestDatabase.current).openSession(for: code).token
    }

    private func refusal(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.problems.first?.code
        }
    }

    @Test(arguments: [TrustClass.hq, .auditor])
    func `are made and taken back by whoever sits at a session`(trustClass: TrustClass) async throws {
        let me = try await session("own.\(trustClass.rawValue)", trustClass), name = try Name("report")
        try await acting(me, in: trustClass) { gate, _ in
            let token = try await gate.issueOwnToken(name: name, days: 3, readsOnly: true)
            let known = try await gate.ownTokens()
            #expect(known.map(\.name) == [name] && known[0].readsOnly && known[0].lastUsedAt == nil)
            let again = try await refusal {
                _ = try await gate.issueOwnToken(name: name, days: 3, readsOnly: false)
            }
            #expect(again == "token.own-exists")
            let person = try await acting(token, in: trustClass) { gate, _ in try await gate.whoActs() }
            #expect(person?.code.text == "own.\(trustClass.rawValue)")
            try await gate.endOwnToken(name: name)
            let nobody = try await acting(token, in: trustClass) { gate, _ in try await gate.whoActs() }
            #expect(nobody == nil)
            let ended = try await refusal { try await gate.endOwnToken(name: name) }
            #expect(ended == "token.own-unknown")
        }
        let written = try await AuditTrail(TestDatabase.current).list(
            .init(kind: "token", key: "own.\(trustClass.rawValue) report"))
        #expect(written.map(\.verb) == ["revoked", "issued"])
    }

    @Test func `are not made by a token, nor too many, nor for longer than a year`() async throws {
        let me = try await session("own.many"), name = try Name("first")
        try await acting(me) { gate, _ in
            let token = try await gate.issueOwnToken(name: name, days: 366, readsOnly: false)
            try await acting(token) { gate, _ in
                let made = try await refusal {
                    _ = try await gate.issueOwnToken(name: try Name("second"), days: 3, readsOnly: false)
                }
                #expect(made == "token.from-token")
                let ended = try await refusal { try await gate.endOwnToken(name: name) }
                #expect(ended == "token.from-token")
            }
            let long = try await refusal { _ = try await gate.issueOwnToken(name: name, days: 367, readsOnly: true) }
            #expect(long == "token.days")
            for number in 2...20 {
                _ = try await gate.issueOwnToken(name: try Name("n\(number)"), days: 1, readsOnly: true)
            }
            let many = try await refusal {
                _ = try await gate.issueOwnToken(name: try Name("n21"), days: 1, readsOnly: true)
            }
            #expect(many == "token.too-many")
        }
    }

    @Test func `one that reads only writes nothing, whatever program it comes with`() async throws {
        let me = try await session("own.reader")
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into auth.user_right (user_id, right_name, during)
                select u.id, 'administration', tstzrange(clock_timestamp(), null) from auth.app_user u
                where u.code = 'own.reader'
                """)
        }
        let reader = try await acting(me) { gate, _ in
            try await gate.issueOwnToken(name: try Name("reader"), days: 1, readsOnly: true)
        }
        try await acting(reader) { gate, _ in
            let seen = try await gate.list()
            #expect(seen.contains { $0.code.text == "own.reader" })
            let error = await #expect(throws: PostgresError.self) {
                _ = try await gate.invite(try Code("guest"), name: try Name("Guest"), to: .hq)
            }
            #expect(error?.kind == .forbidden)
        }
        let found: Int = try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from auth.app_user where code = 'guest'")
        }
        #expect(found == 0)
    }
}
