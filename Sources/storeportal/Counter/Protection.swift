import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct Protection: RouterMiddleware {
    typealias Context = PortalContext
    let isPlain: Bool

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.headers where response.headers[name] == nil { response.headers[name] = value }
        if !isPlain { response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        return response
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy") ?? .from, "same-origin"),
        (HTTPField.Name("Cross-Origin-Opener-Policy") ?? .from, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy") ?? .from, "same-origin"),
        (HTTPField.Name("Permissions-Policy") ?? .from, "geolocation=(), microphone=(), payment=()"),
        (.cacheControl, "no-store"),
    ]
}
