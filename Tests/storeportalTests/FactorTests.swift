import ChainKit
import Hashing
import Postgres
import TestKit
import Testing

@testable import storeportal

/// The second factor over HTTP, without script.
@Suite(.heavy) struct `A second factor at the portal` {
    /// A browser of one person: its cookies, and the key of its forms.
    private struct Browser {
        let portal: OpenPortal
        var cookies: [String: String] = [:]
        private(set) var page = ""

        init(_ portal: OpenPortal) { self.portal = portal }

        mutating func ask(_ method: String, _ path: String, _ form: [(String, String)] = []) async throws
            -> OpenPortal.Answer
        {
            let key = page.split(separator: "name=\"form_key\" value=\"").dropFirst().first?.prefix { $0 != "\"" }
            let parts = form + (key.map { [("form_key", String($0))] } ?? [])
            let answer = try await portal.ask(
                method, path, ["Cookie": cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")],
                body: method == "POST"
                    ? String(Address(path: "", parts: parts.map { (name: $0.0, value: $0.1) }).text.dropFirst()) : "")
            for cookie in answer.headers where cookie.name == "set-cookie" {
                let sides = cookie.value.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
                cookies[String(sides[0])] = sides.count > 1 ? String(sides[1]) : nil
            }
            page = answer.body
            return answer
        }

        mutating func get(_ path: String) async throws -> OpenPortal.Answer { try await ask("GET", path) }

        /// The password's step; where it leads.
        mutating func signIn(_ user: String = "zj", password: String = PortalChain.password) async throws -> String {
            page = ""
            let answer = try await ask("POST", "/sign-in", [("user", user), ("password", password), ("to", "/tasks")])
            return answer.header("Location") ?? "\(answer.status)"
        }

        mutating func enter(_ code: String, as name: String = "code") async throws -> OpenPortal.Answer {
            page = ""
            return try await ask("POST", "/sign-in/code", [(name, code), ("to", "/tasks")])
        }

        /// Sets a second factor up: its secret, and the recovery codes.
        mutating func setUp() async throws -> (secret: [UInt8], step: Int64, recovery: [String]) {
            _ = try await get("/second-factor")
            let offered = try await ask("POST", "/second-factor/offer")
            #expect(offered.status == 303)
            let page = try await get("/second-factor").body
            let shown = try #require(Self.codes(page).first)
            let secret = try #require(Base32.bytes(of: shown))
            #expect(page.contains("otpauth://totp/StoreChain:") && page.contains("<svg class=\"qr\""))
            #expect(page.contains("secret=\(Base32.text(of: secret))&amp;issuer=StoreChain"))
            let step = try await FactorClock.step()
            let wrong = try await ask("POST", "/second-factor/on", [("code", "x")])
            #expect(wrong.status == 422)
            let on = try await ask(
                "POST", "/second-factor/on", [("code", OneTimeCode.code(of: step, secret: secret))])
            #expect(on.status == 200)
            return (secret, step, Self.codes(on.body))
        }

        private static func codes(_ page: String) -> [String] {
            page.split(separator: "<code>").dropFirst().map { String($0.prefix { $0 != "<" }) }
        }
    }

    private enum FactorClock {
        /// The step of now, by the clock that the portal asks.
        static func step() async throws -> Int64 {
            try await TestDatabase.current.read { tx in
                try tx.value("select floor(extract(epoch from clock_timestamp()) / 30)::bigint")
            }
        }
    }

    /// Gives the others a password too, and forgets what failed.
    private func giveAllPasswords() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.password (user_id, hash, must_change)
                select u.id, p.hash, false from auth.app_user u, auth.password p on conflict do nothing
                """)
        }
    }

    @Test(.database) func `is turned on by a code, and asked for from then on, once each`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            var first = Browser(portal), other = Browser(portal), second = Browser(portal)
            #expect(try await first.signIn() == "/tasks")
            #expect(try await other.signIn() == "/tasks")
            let (secret, step, recovery) = try await first.setUp()
            #expect(recovery.count == 10 && Set(recovery).count == 10)
            let again = try await first.get("/second-factor")
            #expect(again.status == 200 && !recovery.contains { again.body.contains($0) })
            #expect(!again.body.contains(Base32.text(of: secret)) && !again.body.contains("otpauth"))
            // The other session has ended.
            let ended = try await other.get("/tasks")
            #expect(ended.status == 303)

            let leads = try await second.signIn()
            #expect(leads == "/sign-in/code?to=%2Ftasks" && second.cookies["session"] == nil)
            let threshold = try #require(second.cookies["threshold"])
            let outside = try await portal.ask("GET", "/tasks", ["Cookie": "session=\(threshold)"])
            #expect(outside.status == 303)
            let page = try await second.get(leads)
            #expect(page.status == 200 && page.body.contains("one-time-code") && !page.body.contains(threshold))
            // The code that it was turned on with was taken.
            let replayed = try await second.enter(OneTimeCode.code(of: step, secret: secret))
            #expect(replayed.status == 403 && replayed.header("Set-Cookie") == nil)
            let opened = try await second.enter(OneTimeCode.code(of: step + 1, secret: secret))
            #expect(opened.status == 303 && opened.header("Location") == "/tasks")
            #expect(second.cookies["session"] != nil && second.cookies["threshold"] == nil)
            let tasks = try await second.get("/tasks")
            #expect(tasks.status == 200)
            // The pending step led in once.
            second.cookies = ["threshold": threshold]
            let over = try await second.enter(recovery[0], as: "recovery")
            #expect(over.status == 403 && second.cookies["session"] == nil)

            var third = Browser(portal)
            for status in [303, 403] {
                _ = try await third.signIn()
                let answer = try await third.enter(recovery[0].lowercased(), as: "recovery")
                #expect(answer.status == status)
            }
        }
    }

    @Test(.database) func `wrong codes keep a person out as wrong passwords do, and another's step is of no use`()
        async throws
    {
        try await PortalChain.load()
        try await giveAllPasswords()
        try await OpenPortal.serving { portal in
            var mine = Browser(portal), theirs = Browser(portal)
            #expect(try await mine.signIn("gd") == "/tasks")
            #expect(try await theirs.signIn("zj") == "/tasks")
            let own = try await mine.setUp()
            let other = try await theirs.setUp()
            var thief = Browser(portal)
            // The own code, and an own recovery code, at another's threshold.
            _ = try await thief.signIn("zj")
            for code in [OneTimeCode.code(of: own.step + 1, secret: own.secret), own.recovery[0]] {
                let answer = try await thief.enter(code)
                #expect(answer.status == 403)
            }
            let wrong = OneTimeCode.code(of: other.step + 5, secret: other.secret)
            for _ in 3...5 {
                let answer = try await thief.enter(wrong)
                #expect(answer.status == 403)
            }
            let right = OneTimeCode.code(of: other.step + 1, secret: other.secret)
            let locked = try await thief.enter(right)
            #expect(locked.status == 429 && locked.header("Retry-After") != nil)
            #expect(try await thief.signIn("zj") == "429")
            let codes: Int = try await TestDatabase.current.read { tx in
                try tx.value("select count(*) from auth.recovery_code")
            }
            #expect(codes == 20)
        }
    }

    @Test(.database) func `of two portals takes a code once`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { one in
            try await OpenPortal.serving { two in
                var browser = Browser(one)
                _ = try await browser.signIn()
                let (secret, step, _) = try await browser.setUp()
                let code = OneTimeCode.code(of: step + 1, secret: secret)
                var waiting: [Browser] = []
                for portal in [one, two, one, two] {
                    var next = Browser(portal)
                    _ = try await next.signIn()
                    waiting.append(next)
                }
                let opened = try await withThrowingTaskGroup(of: Int.self) { group in
                    for browser in waiting {
                        group.addTask {
                            var browser = browser
                            return try await browser.enter(code).status
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(opened.sorted() == [303, 403, 403, 403])
            }
        }
    }

    @Test(.database) func `is turned off by password and code together`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            var browser = Browser(portal)
            _ = try await browser.signIn()
            let (_, _, recovery) = try await browser.setUp()
            for (password, code) in [("wrong wrong wrong", recovery[0]), (PortalChain.password, "000000")] {
                _ = try await browser.get("/second-factor")
                let answer = try await browser.ask(
                    "POST", "/second-factor/off", [("password", password), ("code", code)])
                #expect(answer.status == 422)
            }
            _ = try await browser.get("/second-factor")
            let session = browser.cookies["session"]
            let off = try await browser.ask(
                "POST", "/second-factor/off", [("password", PortalChain.password), ("code", recovery[0])])
            #expect(off.status == 303 && browser.cookies["session"] != session)
            #expect(try await browser.signIn() == "/tasks")
        }
    }

    @Test(.database) func `that is demanded comes before everything, but not before a program's token`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            var browser = Browser(portal)
            _ = try await browser.signIn()
            let token = try await PortalChain.token("zj")
            try await TestDatabase.current.write { tx in try tx.script("select auth.demand_factor('region', true)") }
            for path in ["/tasks", "/today", "/tokens", "/"] {
                let answer = try await browser.get(path)
                #expect(answer.status == 303 && answer.header("Location") == "/second-factor", "\(path)")
            }
            _ = try await browser.get("/second-factor")
            let act = try await browser.ask("POST", "/tokens", [("name", "x"), ("scope", "reading"), ("days", "1")])
            #expect(act.status == 303)
            #expect(try await portal.ask("tasks", as: token).status == 200)
            _ = try await browser.setUp()
            #expect(try await browser.get("/tasks").status == 200)
        }
    }
}
