import HTTPTypes
import Hummingbird
import NIOCore
import Retail
import Wording

extension HTTPField.Name {
    static let linkTo = HTTPField.Name("Link") ?? .from
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .from
    static let clearSiteData = HTTPField.Name("Clear-Site-Data") ?? .from
    static let formKey = HTTPField.Name("X-Form-Key") ?? .from
    static let onceKey = HTTPField.Name("Idempotency-Key") ?? .from
    static let requestMode = HTTPField.Name("Sec-Fetch-Site") ?? .from
}

extension Response {
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        text(html.bytes, "text/html; charset=utf-8", status: status)
    }

    /// A form again, with what it was refused for: who has to wait is told how long.
    static func page(_ html: HTML, refused refusal: Refusal?) -> Response {
        var response = page(html, status: refusal?.status ?? .ok)
        response.headers[.retryAfter] = refusal?.problems.first?.values["seconds"]
        return response
    }

    static func text(_ bytes: [UInt8], _ type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    func adding(_ headers: HTTPFields) -> Response {
        var response = self
        for field in headers { response.headers[field.name] = field.value }
        return response
    }

    /// An answer to a form, which a browser asks nobody for again when somebody goes back to it.
    var keptForGoingBack: Response { adding([.cacheControl: "private, no-cache"]) }

    /// To another page, by GET.
    static func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    /// With the language that the address asks for kept for a year.
    func keeping(_ language: Language, askedBy request: Request, isPlain: Bool) -> Response {
        guard Address.parts(of: request.uri.query ?? "")?.last(where: { $0.name == "lang" })?.value == language.rawValue
        else { return self }
        var response = self
        response.setCookie(
            Cookie(
                name: "lang", value: language.rawValue, maxAge: 365 * 86_400, path: "/", secure: !isPlain,
                httpOnly: true, sameSite: .lax))
        return response
    }
}
