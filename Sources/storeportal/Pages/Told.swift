import Hummingbird

/// What was done, on its way to the page that is shown next: in a cookie for a minute, so that any portal can show it.
struct Told: Sendable {
    let isPlain: Bool

    /// Of what is told; cookies end at 4 KiB, and a Chinese sign takes nine bytes of one.
    private static let limit = 300

    private var name: String { isPlain ? "said" : "__Host-said" }

    func there(_ text: String, _ response: Response) -> Response {
        keeping(Address.encoded(String(text.prefix(Self.limit))), for: 60, response)
    }

    func on(_ request: Request) -> String? {
        guard let text = request.cookies[name].flatMap({ Address.part($0.value) }), !text.isEmpty else { return nil }
        return text
    }

    /// Once is enough.
    func forgotten(after response: Response, to request: Request) -> Response {
        request.cookies[name] == nil ? response : keeping("", for: 0, response)
    }

    private func keeping(_ text: String, for seconds: Int, _ response: Response) -> Response {
        var response = response
        response.setCookie(
            Cookie(
                name: name, value: text, maxAge: seconds, path: "/", secure: !isPlain, httpOnly: true, sameSite: .lax))
        return response
    }
}
