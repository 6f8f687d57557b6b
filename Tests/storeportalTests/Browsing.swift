import Testing

@testable import storeportal

/// Somebody at a browser, signed in with the password of the tests.
struct Browsing: Sendable {
    let portal: OpenPortal
    let cookie: String
    private let key: String

    init(_ user: String, at portal: OpenPortal) async throws {
        self.portal = portal
        let form = Address(path: "", parts: [("user", user), ("password", PortalChain.password)]).text.dropFirst()
        let answer = try await portal.ask("POST", "/sign-in", body: String(form))
        cookie = try #require(answer.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
        let page = try await portal.ask("GET", "/password", ["Cookie": cookie])
        let field = "name=\"form_key\" value=\""
        key = try #require(page.body.range(of: field).map { String(page.body[$0.upperBound...].prefix { $0 != "\"" }) })
    }

    /// A page in a language.
    func see(_ path: String, in language: String = "en") async throws -> OpenPortal.Answer {
        try await portal.ask("GET", path, ["Cookie": "\(cookie); lang=\(language)"])
    }

    /// Sends a form of the portal's own.
    func send(_ path: String, _ fields: [(String, String)] = []) async throws -> OpenPortal.Answer {
        let form = Address(path: "", parts: [("form_key", key)] + fields.map { ($0.0, $0.1) }).text.dropFirst()
        return try await portal.ask("POST", path, ["Cookie": "\(cookie); lang=en"], body: String(form))
    }
}
