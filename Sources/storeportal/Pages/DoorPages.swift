import Access
import Answers
import HTTPTypes
import Hummingbird
import Logging
import Retail
import StoreOffice
import Trail
import Wording

extension Portal {
    /// Coming in, going, and the own password.
    func addDoor(to router: Router<PortalContext>, _ guests: RouterGroup<PortalContext>) {
        router.get("/sign-in") { request, _ in
            signInPage(request, nil, to: nil).keeping(language(of: request), askedBy: request, isPlain: isPlain)
        }
        router.post("/sign-in") { request, context -> Response in
            guard isFromOwnPage(request) else { throw Refusal(.forbidden, "portal.foreign-form") }
            let given = try await form(request, of: nil)
            let code = given["user"]?.trimmed ?? ""
            do {
                let admission = try await reception.signIn(
                    code, password: given["password"] ?? "", from: address(of: request, context))
                switch admission {
                case .session(let opened): return try await enter(opened, request, context, to: given["to"])
                case .threshold(let token):
                    var response = Response.seeOther(
                        "/sign-in/code?to=\(Address.encoded(Self.ownPath(given["to"])))")
                    response.setCookie(thresholdCookie(token.secret, maxAge: 600))
                    return response
                }
            } catch let refusal as Refusal {
                return turnedAway(refusal, context, signInPage(request, refusal, to: given["to"]))
            }
        }
        guests.get("/password") { request, context in passwordPage(request, context.guest, nil) }
        guests.post("/password") { request, context -> Response in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            let given = try await form(request, of: guest)
            do {
                let fresh = try await reception.changePassword(
                    of: guest.visitor, guest.token, from: given["old"] ?? "", to: given["new"] ?? "")
                context.logger.info("password changed", metadata: ["user": "\(guest.visitor.person.code.text)"])
                var response = Response.seeOther("/")
                response.setCookie(sessionCookie(fresh.secret, maxAge: 12 * 3600))
                return response
            } catch let refusal as Refusal {
                return passwordPage(request, guest, refusal)
            }
        }
        guests.post("/sign-out") { request, context in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            _ = try await form(request, of: guest)
            try await reception.door.signOut(guest.token)
            var response = Response.seeOther("/sign-in")
            response.setCookie(sessionCookie("", maxAge: 0))
            // Nobody goes back to what was seen here.
            response.headers[.clearSiteData] = "\"cache\""
            return response
        }
    }

    /// Into a session that has just begun.
    func enter(
        _ opened: OpenedSession, _ request: Request, _ context: PortalContext, to path: String?
    ) async throws -> Response {
        // Whose browser it was before is signed out.
        if let before = try await guest(of: request) { try await reception.door.signOut(before.token) }
        if let guest = try await guest(with: opened.token) {
            context.logger.info("signed in", metadata: ["user": "\(guest.visitor.person.code.text)"])
        }
        var response = Response.seeOther(Self.ownPath(path))
        response.setCookie(sessionCookie(opened.token.secret, maxAge: 12 * 3600))
        return response
    }

    func turnedAway(_ refusal: Refusal, _ context: PortalContext, _ page: Response) -> Response {
        context.logger.notice("sign-in refused", metadata: ["code": "\(refusal.problems.first?.code ?? "")"])
        return page
    }

    func sessionCookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: cookieName, value: value, maxAge: maxAge, path: "/", secure: !isPlain, httpOnly: true,
            sameSite: .lax)
    }

    /// A path of ours, whatever was asked for: nobody is sent elsewhere from here.
    static func ownPath(_ asked: String?) -> String {
        guard let asked, asked.hasPrefix("/"), !asked.hasPrefix("//"), !asked.contains("\\"),
            asked.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            !["sign-in", "sign-out", "api", "assets"].contains(asked.dropFirst().prefix { !"/?#".contains($0) })
        else { return "/" }
        return asked
    }

    func signInPage(_ request: Request, _ refusal: Refusal?, to path: String?) -> Response {
        let frame = frame("portal.page.sign-in", request, nil)
        let page = frame.page { html in
            let asked = path ?? frame.address.parts.last { $0.name == "to" }?.value ?? "/"
            if asked == Self.unsentPath { html.tag("p", ["class": "note"], frame.say("portal.unsent-sign-in")) }
            told(refusal, frame, &html)
            html.tag("form", ["method": "post", "action": "/sign-in", "class": "door"]) { html in
                html.open("input", ["type": "hidden", "name": "to", "value": asked])
                entry("user", "text", "username", frame, &html)
                entry("password", "password", "current-password", frame, &html)
                html.tag("button", frame.say("portal.sign-in"))
            }
        }
        return .page(page, refused: refusal)
    }

    private func passwordPage(_ request: Request, _ guest: Guest?, _ refusal: Refusal?) -> Response {
        let frame = frame("portal.page.password", request, guest)
        let page = frame.page { html in
            if guest?.visitor.mustChangePassword == true { html.tag("p", frame.say("portal.choose-password")) }
            told(refusal, frame, &html)
            html.tag("form", ["method": "post", "action": "/password", "class": "door"]) { html in
                html.open("input", ["type": "hidden", "name": "form_key", "value": guest?.formKey])
                entry("old", "password", "current-password", frame, &html)
                entry("new", "password", "new-password", frame, &html)
                html.tag(
                    "p", ["class": "note"],
                    frame.say(
                        "password.length",
                        ["least": "\(PasswordRule.length.lowerBound)", "most": "\(PasswordRule.length.upperBound)"]))
                html.tag("button", frame.say("portal.save"))
            }
        }
        return .page(page, status: refusal?.status ?? .ok)
    }

    func told(_ refusal: Refusal?, _ frame: Frame, _ html: inout HTML) {
        guard let refusal else { return }
        html.tag(
            "p", ["class": "problems", "role": "alert"],
            refusal.problems.map { ProblemText.message($0.onPage(in: frame.language), in: frame.language) }.joined(
                separator: " "))
    }

    /// A field of the door; `keys` is the keyboard of a telephone.
    func entry(
        _ name: String, _ type: String, _ filling: String, _ frame: Frame, _ html: inout HTML, keys: String? = nil
    ) {
        html.tag("label") { html in
            html.text(frame.say("portal.entry.\(name)"))
            html.open(
                "input",
                [
                    "name": name, "type": type, "autocomplete": filling, "inputmode": keys, "required": "",
                    "autocapitalize": "none", "spellcheck": "false",
                ])
        }
    }
}
