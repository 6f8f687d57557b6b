import Access
import HTTPTypes
import Hashing
import Hummingbird
import Logging
import QRCodes
import Retail
import StoreOffice
import Trail

extension Portal {
    /// The own second factor: offered, turned on by a first code, turned off by password and code.
    func addFactor(to guests: RouterGroup<PortalContext>) {
        guests.get("/second-factor") { request, context in
            try await factorPage(request, try known(context), nil).keeping(
                language(of: request), askedBy: request, isPlain: isPlain)
        }
        guests.post("/second-factor/offer") { request, context -> Response in
            let guest = try known(context)
            _ = try await form(request, of: guest)
            try await reception.offerFactor(guest.token)
            return .seeOther("/second-factor")
        }
        guests.post("/second-factor/on") { request, context -> Response in
            let guest = try known(context)
            let given = try await form(request, of: guest)
            do {
                let (codes, fresh) = try await reception.turnOnFactor(guest.token, code: given["code"] ?? "")
                context.logger.info("second factor on", metadata: ["user": "\(guest.visitor.person.code.text)"])
                var response = recoveryPage(request, try await self.guest(with: fresh), codes)
                response.setCookie(sessionCookie(fresh.secret, maxAge: 12 * 3600))
                return response
            } catch let refusal as Refusal {
                return try await factorPage(request, guest, refusal)
            }
        }
        guests.post("/second-factor/off") { request, context -> Response in
            let guest = try known(context)
            let given = try await form(request, of: guest)
            do {
                let fresh = try await reception.turnOffFactor(
                    of: guest.visitor, guest.token, password: given["password"] ?? "", code: given["code"] ?? "",
                    from: address(of: request, context))
                context.logger.info("second factor off", metadata: ["user": "\(guest.visitor.person.code.text)"])
                var response = Response.seeOther("/second-factor")
                response.setCookie(sessionCookie(fresh.secret, maxAge: 12 * 3600))
                return response
            } catch let refusal as Refusal {
                return try await factorPage(request, guest, refusal)
            }
        }
    }

    private func known(_ context: PortalContext) throws -> Guest {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        return guest
    }

    private func factorPage(_ request: Request, _ guest: Guest, _ refusal: Refusal?) async throws -> Response {
        let factor = try await reception.door.ownFactor(guest.token)
        let frame = frame("portal.page.second-factor", request, guest)
        let page = frame.page { html in
            if guest.visitor.mustHaveFactor { html.tag("p", frame.say("factor.demanded-of-you")) }
            told(refusal, frame, &html)
            switch factor {
            case .none:
                html.tag("p", frame.say("factor.why"))
                form("offer", frame, guest, &html) { html in html.tag("button", frame.say("factor.set-up")) }
            case .offered(let secret):
                offer(
                    FactorOffer(secret: secret, of: guest.visitor.person, chain: frame.chain), frame, guest, &html)
            case .on(let left):
                html.tag("p", frame.say("factor.is-on", ["count": "\(left)"]))
                html.tag("h2", frame.say("factor.turn-off"))
                html.tag("p", ["class": "note"], frame.say("factor.turn-off.more"))
                form("off", frame, guest, &html) { html in
                    entry("password", "password", "current-password", frame, &html)
                    entry("code", "text", "one-time-code", frame, &html)
                    html.tag("button", frame.say("factor.turn-off"))
                }
            }
        }
        return .page(page, refused: refusal)
    }

    private func offer(_ offer: FactorOffer, _ frame: Frame, _ guest: Guest, _ html: inout HTML) {
        html.tag("ol", ["class": "steps"]) { html in
            html.tag("li") { html in
                html.tag("p", frame.say("factor.scan"))
                if let code = QRCode(offer.link) {
                    QRPicture(code: code, said: frame.say("factor.picture")).write(&html)
                }
                html.tag("p") { html in html.tag("a", ["href": offer.link], frame.say("factor.open")) }
                html.tag("p", frame.say("factor.type"))
                html.tag("p") { html in html.tag("code", offer.secret.inGroups) }
            }
            html.tag("li") { html in
                html.tag("p", frame.say("factor.confirm"))
                form("on", frame, guest, &html) { html in
                    entry("code", "text", "one-time-code", frame, &html, keys: "numeric")
                    html.tag("button", frame.say("factor.turn-on"))
                }
            }
        }
    }

    private func recoveryPage(_ request: Request, _ guest: Guest?, _ codes: [String]) -> Response {
        let frame = frame("portal.page.second-factor", request, guest)
        return .page(
            frame.page { html in
                html.tag("p", ["class": "told", "role": "status"], frame.say("factor.on-now"))
                html.tag("h2", frame.say("factor.recovery"))
                html.tag("p", frame.say("factor.recovery.more"))
                html.tag("ol", ["class": "codes"]) { html in
                    for code in codes { html.tag("li") { html in html.tag("code", code.inGroups) } }
                }
                html.tag("p") { html in html.tag("a", ["class": "button", "href": "/"], frame.say("portal.home")) }
            })
    }

    private func form(
        _ act: String, _ frame: Frame, _ guest: Guest, _ html: inout HTML, _ content: (inout HTML) -> Void
    ) {
        html.tag("form", ["method": "post", "action": "/second-factor/\(act)", "class": "door"]) { html in
            html.open("input", ["type": "hidden", "name": "form_key", "value": guest.formKey])
            content(&html)
        }
    }
}

/// What an authenticator is told: a secret, for whom and by whom.
struct FactorOffer {
    /// In base 32, as it is typed.
    let secret: String
    /// In the format that authenticators share (Key URI Format); its QR code says the same.
    let link: String

    init(secret: [UInt8], of person: Person, chain: String) {
        self.secret = Base32.text(of: secret)
        let (issuer, user) = (Address.encoded(chain), Address.encoded(person.code.text))
        link =
            "otpauth://totp/\(issuer):\(user)?secret=\(self.secret)&issuer=\(issuer)&algorithm=SHA1"
            + "&digits=\(OneTimeCode.digits)&period=\(OneTimeCode.period)"
    }
}

/// A QR code as a picture, dark on light whatever the page is.
struct QRPicture {
    let code: QRCode
    /// For who does not see it.
    let said: String

    /// Modules of light around it (ISO/IEC 18004, section 6.3.8).
    private static let quiet = 4

    func write(_ html: inout HTML) {
        let width = code.rows.count + 2 * Self.quiet
        var path = ""
        for (y, row) in code.rows.enumerated() {
            var x = 0
            while x < row.count {
                let run = row[x...].prefix { $0 == row[x] }.count
                if row[x] { path += "M\(x + Self.quiet) \(y + Self.quiet).5h\(run)" }
                x += run
            }
        }
        html.tag(
            "svg",
            [
                "class": "qr", "viewBox": "0 0 \(width) \(width)", "width": "\(4 * width)", "height": "\(4 * width)",
                "role": "img", "aria-label": said,
            ]
        ) { html in
            html.tag("path", ["d": "M0 0h\(width)v\(width)H0z", "fill": "#fff"], "")
            html.tag("path", ["d": path, "stroke": "#000"], "")
        }
    }
}

extension String {
    /// In groups of four, as it is read and typed.
    fileprivate var inGroups: String {
        enumerated().map { $0.offset > 0 && $0.offset % 4 == 0 ? " \($0.element)" : "\($0.element)" }.joined()
    }
}
