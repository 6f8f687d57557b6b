import Access
import Retail
import Wording

/// What stands around every page.
struct Frame: Sendable {
    var title: String
    let language: Language
    let chain: String
    /// Path and query of the page itself.
    let address: Address
    /// nil before somebody is known.
    let guest: Guest?

    /// Whether an account looks at what is its own.
    var isAccount: Bool { guest?.visitor.person.trustClass == .distributor }

    /// Stores are no business of a distributor's.
    var seesStores: Bool { guest.map { Question.overStores.contains($0.visitor.person.trustClass) } ?? false }

    /// Whether visits are made and wait on the device to be sent.
    private var takesVisits: Bool { seesStores && guest?.visitor.person.trustClass != .auditor }

    /// What the script says of visits that wait; empty until then.
    private func waiting(_ html: inout HTML) {
        html.tag(
            "div",
            [
                "class": "waiting", "role": "status", "hidden": "", "data-waits": say("audit.waits"),
                "data-sent": say("audit.sent"), "data-sign-in": say("audit.sign-in"), "data-again": say("audit.again"),
                "data-replace": say("audit.replace"), "data-discard": say("audit.discard"),
                "data-sure": say("audit.sure"), "data-full": say("audit.full"),
            ], "")
    }

    func say(_ code: String, _ values: [String: String] = [:]) -> String { Catalogue.say(code, values, in: language) }

    func page(_ main: (inout HTML) -> Void) -> HTML {
        var html = HTML()
        html.put("<!doctype html>")
        html.tag("html", ["lang": language == .chinese ? "zh-CN" : "en"]) { html in
            html.tag("head") { head(&$0) }
            html.tag(
                "body",
                [
                    "data-user": takesVisits ? guest?.visitor.person.code.text : nil,
                    "data-form-key": takesVisits ? guest?.formKey : nil,
                ]
            ) { html in
                html.tag("a", ["class": "skip", "href": "#main"], say("portal.skip"))
                html.tag("header") { header(&$0) }
                html.tag("main", ["id": "main", "tabindex": "-1"]) { html in
                    html.tag("h1", title)
                    if takesVisits { waiting(&html) }
                    main(&html)
                }
                html.tag("footer") { footer(&$0) }
                keys(&html)
            }
        }
        return html
    }

    private func head(_ html: inout HTML) {
        html.open("meta", ["charset": "utf-8"])
        html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.open("meta", ["name": "color-scheme", "content": "light dark"])
        html.tag("title", "\(title) · \(chain)")
        html.open("link", ["rel": "icon", "href": "data:,"])
        html.open("link", ["rel": "stylesheet", "href": Asset.style.path])
        html.tag("script", ["src": Asset.script.path, "defer": ""], "")
        if takesVisits { html.tag("script", ["src": Asset.audit.path, "defer": ""], "") }
    }

    private func header(_ html: inout HTML) {
        html.tag("a", ["class": "brand", "href": "/"], chain)
        guard let guest, !guest.isLedToSetUp else { return }
        html.tag("details", ["class": "menu"]) { html in
            html.tag("summary", say("portal.menu"))
            html.tag("nav", ["aria-label": say("portal.menu")]) { html in
                for room in Room.allCases { rows(of: room, guest.visitor.person.trustClass, &html) }
            }
        }
    }

    private func rows(of room: Room, _ trustClass: TrustClass, _ html: inout HTML) {
        let questions = Question.all.filter { $0.isIn(room, for: trustClass) }
        guard !questions.isEmpty else { return }
        html.tag("section") { html in
            html.tag("h2", say("portal.room.\(room.rawValue)"))
            html.tag("ul") { html in
                for (place, question) in questions.enumerated() {
                    let isHere = address.path == "/" + question.name
                    html.tag("li") { html in
                        html.tag(
                            "a",
                            [
                                "href": "/" + question.name, "aria-current": isHere ? "page" : nil,
                                "data-key": place == 0 ? room.key : nil,
                            ], say(question.title))
                    }
                }
            }
        }
    }

    /// The keys, which the script shows on demand: nothing that is typed is lost over it.
    private func keys(_ html: inout HTML) {
        guard let guest, !guest.visitor.mustChangePassword else { return }
        html.tag("dialog", ["id": "keys", "aria-label": say("portal.keys")]) { html in
            KeyList(frame: self, trustClass: guest.visitor.person.trustClass).write(&html)
            html.tag("form", ["method": "dialog"]) { html in html.tag("button", say("portal.close")) }
        }
    }

    private func footer(_ html: inout HTML) {
        html.tag("nav", ["aria-label": say("portal.language")]) { html in
            for (other, name) in [(Language.english, "English"), (.chinese, "中文")] {
                html.tag(
                    "a",
                    [
                        "href": address.with("lang", other.rawValue).text, "lang": other.rawValue,
                        "aria-current": other == language ? "true" : nil,
                    ], name)
            }
        }
        guard let guest else { return }
        html.tag("span", "\(guest.visitor.person.name.text) (\(guest.visitor.person.code.text))")
        html.tag("a", ["href": "/help"], say("portal.page.help"))
        html.tag("a", ["href": "/password"], say("portal.page.password"))
        html.tag("a", ["href": "/second-factor"], say("portal.page.second-factor"))
        html.tag("form", ["method": "post", "action": "/sign-out"]) { html in
            html.open("input", ["type": "hidden", "name": "form_key", "value": guest.formKey])
            html.tag("button", ["class": "plain"], say("portal.sign-out"))
        }
    }
}
