import Access
import Hummingbird
import NIOCore
import Retail
import StoreOffice
import Trail

/// Lets in who brings a good session, sends everybody else to sign in, and takes no form that another page sent.
struct Doorman: RouterMiddleware {
    typealias Context = PortalContext
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        guard let guest = try await portal.guest(of: request), guest.visitor.isSession else {
            guard request.isReading else { return try await portal.keepUnsent(request, context) }
            let asked = Address.encoded(request.uri.description)
            return Response.seeOther("/sign-in?to=\(asked)")
        }
        guard request.isReading || portal.isFromOwnPage(request) else {
            throw Refusal(.forbidden, "portal.foreign-form")
        }
        if guest.visitor.mustChangePassword, !["/password", "/sign-out"].contains(request.uri.path) {
            return Response.seeOther("/password")
        }
        if guest.visitor.mustHaveFactor,
            !["/second-factor", "/second-factor/offer", "/second-factor/on", "/password", "/sign-out"].contains(
                request.uri.path)
        {
            return Response.seeOther("/second-factor")
        }
        try portal.guests.pass(guest.visitor.person.code.text)
        var context = context
        context.guest = guest
        return try await next(request, context)
    }
}

extension Portal {
    /// `__Host-` binds a cookie to this host and to TLS; plain HTTP has none of it.
    var cookieName: String { isPlain ? "session" : "__Host-session" }

    func guest(of request: Request) async throws -> Guest? {
        guard let secret = request.cookies[cookieName]?.value, !secret.isEmpty else { return nil }
        return try await guest(with: Token(secret))
    }

    func guest(with token: Token) async throws -> Guest? {
        guard let visitor = try await reception.door.visitor(with: token) else { return nil }
        return Guest(visitor: visitor, token: token)
    }

    /// Whether a request that changes something comes from a page of ours: browsers say where a form comes from.
    func isFromOwnPage(_ request: Request) -> Bool {
        if let site = request.headers[.requestMode] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "https://\(host)" || isPlain && origin == "http://\(host)"
    }

    /// The parts of a form; refused where they are too long, none, or without the key of the session's own forms.
    func form(_ request: Request, of guest: Guest?) async throws -> [String: String] {
        let given = try await request.formParts().given
        if let guest, given["form_key"] != guest.formKey { throw Refusal(.forbidden, "portal.foreign-form") }
        return given
    }
}
