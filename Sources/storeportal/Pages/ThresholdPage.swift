import HTTPTypes
import Hummingbird
import Retail
import StoreOffice
import Trail

extension Portal {
    /// The second step of signing in, for who has a second factor: a code of the telephone, or a recovery code.
    func addThreshold(to router: Router<PortalContext>) {
        router.get("/sign-in/code") { request, _ -> Response in
            guard request.cookies[thresholdName] != nil else { return .seeOther("/sign-in") }
            return thresholdPage(request, nil, to: nil).keeping(
                language(of: request), askedBy: request, isPlain: isPlain)
        }
        router.post("/sign-in/code") { request, context -> Response in
            guard isFromOwnPage(request) else { throw Refusal(.forbidden, "portal.foreign-form") }
            let given = try await form(request, of: nil)
            do {
                let opened = try await reception.signIn(
                    at: Token(request.cookies[thresholdName]?.value ?? ""),
                    code: given["code"] ?? given["recovery"] ?? "", from: address(of: request, context))
                var response = try await enter(opened, request, context, to: given["to"])
                response.setCookie(thresholdCookie("", maxAge: 0))
                return response
            } catch let refusal as Refusal {
                let isOver = refusal.problems.first?.code == "sign-in.threshold-ended"
                return turnedAway(
                    refusal, context,
                    isOver
                        ? signInPage(request, refusal, to: given["to"])
                        : thresholdPage(request, refusal, to: given["to"]))
            }
        }
    }

    private var thresholdName: String { isPlain ? "threshold" : "__Host-threshold" }

    func thresholdCookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: thresholdName, value: value, maxAge: maxAge, path: "/", secure: !isPlain, httpOnly: true,
            sameSite: .strict)
    }

    private func thresholdPage(_ request: Request, _ refusal: Refusal?, to path: String?) -> Response {
        let frame = frame("portal.page.sign-in-code", request, nil)
        let asked = path ?? frame.address.parts.last { $0.name == "to" }?.value ?? "/"
        let page = frame.page { html in
            told(refusal, frame, &html)
            html.tag("p", frame.say("portal.sign-in-code"))
            html.tag("form", ["method": "post", "action": "/sign-in/code", "class": "door"]) { html in
                html.open("input", ["type": "hidden", "name": "to", "value": asked])
                entry("code", "text", "one-time-code", frame, &html, keys: "numeric")
                html.tag("button", frame.say("portal.sign-in"))
            }
            html.tag("details", ["class": "less"]) { html in
                html.tag("summary", frame.say("portal.no-telephone"))
                html.tag("p", ["class": "note"], frame.say("portal.no-telephone.more"))
                html.tag("form", ["method": "post", "action": "/sign-in/code", "class": "door"]) { html in
                    html.open("input", ["type": "hidden", "name": "to", "value": asked])
                    entry("recovery", "text", "off", frame, &html)
                    html.tag("button", frame.say("portal.sign-in"))
                }
            }
            html.tag("p") { html in html.tag("a", ["href": "/sign-in"], frame.say("portal.sign-in-anew")) }
        }
        return .page(page, refused: refusal)
    }
}
