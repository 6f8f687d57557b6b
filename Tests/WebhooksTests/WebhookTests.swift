import ChainKit
import Hashing
import Postgres
import Retail
import TestKit
import Testing

@testable import Webhooks

@Suite struct `An address to be told at` {
    @Test(arguments: [
        "https://erp.example.com/hook", "https://erp.example.com:8443/a/b?c=d", "https://x-1.example.cn",
    ])
    func `is https with a host by name`(text: String) throws {
        #expect(try WebhookURL(text, mayStayInside: false).text == text)
    }

    @Test(arguments: [
        "", "http://erp.example.com/", "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://[::1]/",
        "https://localhost/", "https://db.internal/", "https://a@erp.example.com/", "https://erp.example.com/#x",
        "https://erp.example.com\\@evil.example/", "https://-a.example.com/", "https://erp.example.com:0/",
        "https://erp..example.com/", "https://erp.example.com /", "ftp://erp.example.com/",
    ])
    func `is no other`(text: String) {
        #expect(throws: Refusal.self) { try WebhookURL(text, mayStayInside: false) }
    }

    @Test func `may be anything of HTTP where it is tried out`() throws {
        #expect(try WebhookURL("http://127.0.0.1:9000/x", mayStayInside: true).text == "http://127.0.0.1:9000/x")
    }
}

@Suite struct `A signature` {
    /// RFC 4231, test case 2.
    @Test func `is HMAC-SHA256`() {
        let code = HMACSHA256.code(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(
            code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `covers the time and the body`() {
        let one = WebhookSignature.of("{}", at: 1, secret: "s")
        #expect(one != WebhookSignature.of("{}", at: 2, secret: "s"))
        #expect(one != WebhookSignature.of("{ }", at: 1, secret: "s"))
        #expect(one != WebhookSignature.of("{}", at: 1, secret: "t"))
    }
}

@Suite struct `What is to be told` {
    private func atDoor<T: Sendable>(_ body: (WebhookRound) async throws -> T) async throws -> T {
        let database = Database(try TestDatabase.current.target.login("storechain_portal"))
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(WebhookRound(door: database))) } catch { outcome = .failure(error) }
        await database.close()
        return try outcome.get()
    }

    private func book<T: Sendable>(_ code: String, _ body: (WebhookBook) async throws -> T) async throws -> T {
        try await Desk.of(code) { desk in try await body(WebhookBook(own: desk.own)) }
    }

    private func refusal(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.problems.first?.code
        }
    }

    /// Feeds of two accounts, as the intake keeps them.
    private func receive(_ account: String, _ state: String = "taken") async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                insert into chain.feed (account_id, state, aspect, sha256, file_name, format, document_id, kind, as_of, day,
                    user_id, location_ids, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, \(state), 'status', sha256(gen_random_uuid()::text::bytea), 'f.xml', 'stockFeed', 'd', 'full',
                    '2026-03-02 20:00+08', '2026-03-02', (select min(id) from auth.app_user), '{}', 2, 1, 0, 0, 0, 1, 0
                from chain.account a where a.code = \(account)
                """)
        }
    }

    private func due() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script("update hook.delivery set next_at = clock_timestamp() where next_at is not null")
        }
    }

    @Test(.database)
    func `is told to headquarters and to whom it concerns, once, and tried again until it has arrived`()
        async throws
    {
        try await SmallChain.load()
        let all = try await book("hq") {
            try await $0.add(.feedReceipt, url: "https://hq.example.com/", mayStayInside: false)
        }
        let own = try await book("d-zj") {
            try await $0.add(.feedReceipt, url: "https://zj.example.com/", mayStayInside: false)
        }
        _ = try await book("d-gd") {
            try await $0.add(.feedReceipt, url: "https://gd.example.com/", mayStayInside: false)
        }
        #expect(own.secret.count == 64 && own.secret != all.secret)
        try await receive("D-ZJ")
        try await atDoor { round in
            let letters = try await round.claim(10).sorted { $0.url < $1.url }
            #expect(letters.map(\.url) == ["https://hq.example.com/", "https://zj.example.com/"])
            #expect(letters.allSatisfy { $0.attempt == 1 && $0.event == "feed.receipt" })
            #expect(letters[1].body.contains(#""account": "D-ZJ""#) && letters[1].body.contains(#""state": "taken""#))
            // What instants are called is the portal's affair; the signature is of what goes out.
            #expect(letters[1].telling { $0 == "taken" ? "TAKEN" : $0 }.body.contains(#""state": "TAKEN", "#))
            let signature = WebhookSignature.of(letters[1].body, at: 7, secret: own.secret)
            #expect(letters[1].headers(at: 7).contains("StoreChain-Signature: t=7,v1=\(signature)"))
            // While it is under way nobody else brings it; a portal that died gives it back.
            let others = try await round.claim(10)
            #expect(others.isEmpty)
            try await round.settle(letters[0], status: 204, trouble: nil)
            try await round.settle(letters[1], status: 500, trouble: "HTTP 500")
            try await due()
            let again = try await round.claim(10)
            #expect(again.map(\.number) == [letters[1].number] && again.first?.attempt == 2)
            #expect(again.first?.body == letters[1].body)
            // What the first portal says now is late.
            try await round.settle(letters[1], status: 200, trouble: nil)
            try await round.settle(try #require(again.first), status: nil, trouble: "no route")
        }
        let seen = try await book("d-zj") { try await $0.deliveries(limit: 10) }
        #expect(seen.map(\.attempts) == [2] && seen[0].deliveredAt == nil && seen[0].trouble == "no route")
        let foreign = try await book("d-gd") { try await $0.deliveries(limit: 10) }
        #expect(foreign.isEmpty)
        try await atDoor { round in
            for _ in 3...8 {
                try await due()
                for letter in try await round.claim(10) {
                    try await round.settle(letter, status: 404, trouble: "HTTP 404")
                }
            }
            try await due()
            let none = try await round.claim(10)
            #expect(none.isEmpty)
        }
        let given = try await book("hq") { try await $0.deliveries(limit: 10) }
        #expect(given.count { $0.failedAt != nil } == 1 && given.count { $0.deliveredAt != nil } == 1)
    }

    @Test(.database) func `is shared by portals that come at once`() async throws {
        try await SmallChain.load()
        _ = try await book("hq") {
            try await $0.add(.feedReceipt, url: "https://many.example.com/", mayStayInside: false)
        }
        for _ in 1...20 { try await receive("D-GD") }
        let taken = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for _ in 1...4 {
                group.addTask {
                    try await atDoor { round in
                        var mine: [Int64] = []
                        while true {
                            let letters = try await round.claim(3)
                            guard !letters.isEmpty else { return mine }
                            mine += letters.filter { $0.url.contains("many") }.map(\.number)
                            for letter in letters { try await round.settle(letter, status: 200, trouble: nil) }
                        }
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 20 && Set(taken).count == 20)
    }

    @Test(.database) func `an account has addresses of its own, ten at most, and nobody else any`() async throws {
        try await SmallChain.load()
        let number = try await book("d-zj2") {
            try await $0.add(.policyPublished, url: "https://a.example.com/", mayStayInside: false).number
        }
        let again = try await refusal {
            try await book("d-zj2") {
                _ = try await $0.add(.policyPublished, url: "https://a.example.com/", mayStayInside: false)
            }
        }
        #expect(again == "webhook.exists")
        for other in ["d-gd", "hq"] {
            let unknown = try await refusal { try await book(other) { try await $0.remove(number) } }
            #expect(unknown == "webhook.unknown", "\(other)")
        }
        let foreign = try await book("d-gd") { try await $0.addresses() }
        #expect(!foreign.contains { $0.number == number })
        for count in 2...10 {
            _ = try await book("d-zj2") {
                try await $0.add(.feedReceipt, url: "https://a.example.com/\(count)", mayStayInside: false)
            }
        }
        let many = try await refusal {
            try await book("d-zj2") {
                _ = try await $0.add(.feedReceipt, url: "https://b.example.com/", mayStayInside: false)
            }
        }
        #expect(many == "webhook.too-many")
        try await book("d-zj2") { try await $0.remove(number) }
        for stranger in ["audit", "zj"] {
            await #expect(throws: PostgresError.self, "\(stranger)") {
                try await book(stranger) {
                    _ = try await $0.add(.feedReceipt, url: "https://c.example.com/", mayStayInside: false)
                }
            }
        }
    }
}
