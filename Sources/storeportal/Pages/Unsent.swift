import Access
import Answers
import HTTPTypes
import Hummingbird
import Retail
import Wording

extension Portal {
    /// Where a form waits that came after its session had ended.
    static let unsentPath = "/unsent"

    private var unsentName: String { isPlain ? "unsent" : "__Host-unsent" }

    /// Longest form that a browser takes along.
    private static let longest = 3500

    /// Has the browser take a form along to sign in, ten minutes long, since nothing that was typed may be lost; refused where it
    /// cannot be.
    func keepUnsent(_ request: Request, _ context: PortalContext) async throws -> Response {
        guard isFromOwnPage(request), let act = Act.all.first(where: { "/\($0.name)" == context.endpointPath }) else {
            throw Refusal(.forbidden, "portal.session-ended")
        }
        let typed = try await request.formParts().given.filter { act.entered.contains($0.key) || $0.key == "back" }
        let given = typed.merging(try given(request, context, act.parameters)) { $1 }
        let fields = given.filter { $0.key != "agreed" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let kept = Address(path: "", parts: [("act", act.name)] + fields)
        guard kept.text.utf8.count <= Self.longest else {
            return unsentPage(typed.filter { $0.key != "back" && $0.key != "agreed" }, of: act, request)
        }
        var response = Response.seeOther("/sign-in?to=\(Address.encoded(Self.unsentPath))")
        response.setCookie(unsent(String(kept.text.dropFirst()), maxAge: 600))
        return response
    }

    /// What is too long to be taken along stands there to be copied.
    private func unsentPage(_ typed: [String: String], of act: Act, _ request: Request) -> Response {
        let frame = frame(act.title, request, nil)
        let page = frame.page { html in
            html.tag("p", ["class": "problems", "role": "alert"], frame.say("portal.unsent-long"))
            for (name, text) in typed.sorted(by: { $0.key < $1.key }) {
                html.tag("label") { html in
                    html.text(heading(of: name, in: frame.language))
                    html.tag("textarea", ["readonly": "", "rows": "6"], text)
                }
            }
            html.tag("p") { html in html.tag("a", ["href": "/sign-in"], frame.say("portal.sign-in")) }
        }
        return .page(page, status: .forbidden)
    }

    private func unsent(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: unsentName, value: value, maxAge: maxAge, path: "/", secure: !isPlain, httpOnly: true, sameSite: .lax)
    }

    /// The form as it was, once: nothing was done, and it is sent by whoever looks at it.
    func addUnsent(to guests: RouterGroup<PortalContext>) {
        guests.get(RouterPath(Self.unsentPath)) { request, context -> Response in
            guard let guest = context.guest, let kept = request.cookies[unsentName]?.value,
                let given = Address.parts(of: kept).flatMap({ try? Self.once($0) }),
                let act = Act.all.first(where: { $0.name == given["act"] })
            else { throw HTTPError(.notFound) }
            let frame = frame(act.title, request, guest)
            var response = Response.page(
                frame.page { html in
                    html.tag("p", ["class": "note", "role": "status"], frame.say("portal.unsent"))
                    ActForm(
                        act: act, given: given, frame: frame, guest: guest,
                        back: given["back"].map { Self.ownPath($0) } ?? "/"
                    ).write(&html)
                }
            ).keptForGoingBack
            response.setCookie(unsent("", maxAge: 0))
            return response
        }
    }
}
