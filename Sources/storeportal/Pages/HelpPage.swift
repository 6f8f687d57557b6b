import Access
import Hummingbird
import Retail

extension Portal {
    /// How the pages are used.
    func addHelp(to guests: RouterGroup<PortalContext>) {
        guests.get("/help") { request, context -> Response in
            guard let guest = context.guest else { throw HTTPError(.forbidden) }
            _ = try given(request, context, [])
            let frame = frame("portal.page.help", request, guest)
            return .page(
                frame.page { html in
                    html.tag("h2", frame.say("portal.help.tables"))
                    for sentence in ["search", "take-away", "address", "acts"] {
                        html.tag("p", frame.say("portal.help.\(sentence)"))
                    }
                    html.tag("h2", frame.say("portal.keys"))
                    KeyList(frame: frame, trustClass: guest.visitor.person.trustClass).write(&html)
                    // It is of the device, so that the script alone knows.
                    html.tag("label", ["class": "tick", "hidden": "", "id": "keys-wanted"]) { html in
                        html.open("input", ["type": "checkbox"])
                        html.text(frame.say("portal.keys-wanted"))
                    }
                })
        }
    }
}

/// The keys that lead through the portal.
struct KeyList {
    let frame: Frame
    let trustClass: TrustClass

    func write(_ html: inout HTML) {
        html.tag("p", frame.say("portal.keys.when"))
        html.tag("dl", ["class": "keys"]) { html in
            row(["/"], frame.say("portal.keys.search"), &html)
            for room in Room.allCases where Question.all.contains(where: { $0.isIn(room, for: trustClass) }) {
                row(["g", room.key], frame.say("portal.room.\(room.rawValue)"), &html)
            }
            row(["?"], frame.say("portal.keys.list"), &html)
        }
    }

    private func row(_ keys: [String], _ text: String, _ html: inout HTML) {
        html.tag("div") { html in
            html.tag("dt") { html in
                for key in keys { html.tag("kbd", key) }
            }
            html.tag("dd", text)
        }
    }
}

extension Question {
    /// Whether the menu of somebody has it there.
    func isIn(_ room: Room, for trustClass: TrustClass) -> Bool {
        self.room == room && classes.contains(trustClass) && !name.contains("{")
    }
}
