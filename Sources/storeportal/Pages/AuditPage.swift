import Access
import Answers
import DisplayCompliance
import HTTPTypes
import Hashing
import Hummingbird
import NIOCore
import Retail
import RetailCSV
import StoreOffice
import Wording

extension Portal {
    /// A visit in the aisle: the form of a store's displays, made for a thumb. The script keeps what is entered and sends it when
    /// there is a line; without it the form is sent as any other.
    func addAudits(to guests: RouterGroup<PortalContext>) {
        guests.get("/stores/{code}/audit") { request, context in
            try await auditPage(request, context)
                .keeping(language(of: request), askedBy: request, isPlain: isPlain)
        }
        guests.post("/stores/{code}/audit") { request, context in try await takeAudit(request, context) }
    }

    /// Longest visit that is taken, with its pictures.
    private static let limit = 64 << 20

    private func auditPage(_ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let given = try given(request, context, [Question.code])
        var frame = frame("portal.page.stores.{code}.audit", request, guest)
        frame.title += " \(given["code"] ?? "")"
        let visit = try await visit(guest, request, given, frame.language, "audit")
        let form = try await visit.office.visitForm(of: try StoreCode(checked: visit, "code"), on: visit.today)
        return .page(
            frame.page { html in
                html.tag("p") { html in
                    html.tag("a", ["href": "/stores/" + Address.encoded(form.store.code.text)], form.store.name)
                }
                AuditForm(form: form, currency: visit.currency, frame: frame, guest: guest).write(&html)
            })
    }

    /// Takes a visit once for each `Idempotency-Key`: for a line that breaks before the answer comes.
    private func takeAudit(_ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let given = try given(request, context, [Question.code])
        let frame = frame("portal.page.stores.{code}.audit", request, guest)
        let visit = try await visit(guest, request, given, frame.language, "audit")
        let store = try StoreCode(checked: visit, "code")
        let body = Array(buffer: try await request.body.collect(upTo: Self.limit))
        try request.demandWhole(body.count)
        guard let form = MultipartForm(body, type: request.headers[.contentType] ?? "") else {
            throw Refusal(.wrongUsage, "portal.no-form")
        }
        guard (request.headers[.formKey] ?? form["form_key"]) == guest.formKey else {
            throw Refusal(.forbidden, "portal.foreign-form")
        }
        guard let key = request.headers[.onceKey] else {
            let answer = try await visit.take(try ToldVisit(form, of: store, in: visit.language), of: store)
            return told(answer, at: "/stores/" + Address.encoded(store.text), in: frame.language)
        }
        do {
            return try await once(key, visit, try ToldVisit(form, of: store, in: visit.language), of: store)
        } catch {
            let trouble = try Trouble(error, context)
            return Problems(trouble.refusal, trouble.status, request.uri.path, in: frame.language).response.adding(
                trouble.headers)
        }
    }

    private func once(_ key: String, _ visit: Visit, _ told: ToldVisit, of store: StoreCode) async throws -> Response {
        guard OnceRequest.isKey(key) else { throw Refusal(.wrongUsage, "portal.no-key") }
        var digest = SHA256()
        digest.update(Array("audit \(store.text)\n".utf8).span)
        digest.update(told.file.span)
        for (name, bytes) in told.pictures.sorted(by: { $0.key < $1.key }) {
            digest.update(Array("\n\(name)\n".utf8).span)
            digest.update(bytes.span)
        }
        let request = OnceRequest(key: key, fingerprint: digest.finish())
        let token = visit.guest.token
        switch try await reception.door.begin(request, of: token) {
        case .new: break
        case .running: throw Refusal(.busy, "portal.key-running")
        case .other: throw Refusal("portal.key-other")
        case .done(let reply): return .text(reply.body, reply.headers, status: HTTPResponse.Status(code: reply.status))
        }
        do {
            let bytes = try await visit.take(told, of: store).bytes(.json, in: visit.language, onPage: true)
            try await reception.door.end(
                request, of: token,
                with: OnceRequest.Reply(status: 200, headers: "application/json", body: bytes))
            return .text(bytes, "application/json")
        } catch {
            try? await reception.door.end(request, of: token, with: nil)
            throw error
        }
    }
}

extension Visit {
    /// The same intake as that of files: whole or not at all, and the same visit once.
    fileprivate func take(_ told: ToldVisit, of store: StoreCode) async throws -> Answer {
        do {
            let pictures = told.pictures
            let taken = try await office.take(
                visits: TableFile(name: "\(store.text) \(told.day)", bytes: told.file), today: today
            ) { name in
                guard let bytes = pictures[name] else { throw Refusal("visit.photo-missing", ["photo": name]) }
                return bytes
            }
            await office.sealTrail()
            var answer = Answer.visits(taken, of: "\(store.text) \(told.day)", in: language, told.explained)
            answer.notes.insert(say("audit.taken", ["store": store.text, "day": "\(told.day)"]), at: 0)
            return answer
        } catch let refusal as Refusal { throw Refusal(refusal.kind, told.explained(refusal.problems)) }
    }
}

/// The places of a store with what is asked in each, one under the other.
struct AuditForm {
    let form: VisitForm
    let currency: Currency
    let frame: Frame
    let guest: Guest

    func write(_ html: inout HTML) {
        guard !form.places.isEmpty else { return html.tag("p", ["class": "none"], frame.say("audit.nothing")) }
        html.tag(
            "form",
            [
                "class": "audit", "method": "post", "enctype": "multipart/form-data",
                "action": "/stores/\(Address.encoded(form.store.code.text))/audit", "data-store": form.store.code.text,
                "data-kept": frame.say("audit.kept"),
            ]
        ) { html in
            html.open("input", ["type": "hidden", "name": "form_key", "value": guest.formKey])
            html.tag("p", ["class": "note"], frame.say("audit.how"))
            html.tag("p", ["class": "kept note", "role": "status"], "")
            head(&html)
            var number = 0
            for place in form.places { self.place(place, &number, &html) }
            html.tag("p", ["class": "last"]) { html in html.tag("button", frame.say("audit.send")) }
        }
    }

    private func head(_ html: inout HTML) {
        html.tag("div", ["class": "audit-head"]) { html in
            html.tag("label") { html in
                html.text(word("inspector"))
                html.tag("select", ["name": "inspector", "required": ""]) { html in
                    html.tag("option", ["value": ""], "")
                    for person in form.inspectors {
                        html.tag("option", ["value": person.code], "\(person.name) (\(person.code))")
                    }
                }
            }
            html.tag("label") { html in
                html.text(word("day"))
                html.open("input", ["type": "date", "name": "day", "value": "\(form.store.day)", "required": ""])
            }
            html.tag("label") { html in
                html.text(frame.say("audit.code"))
                html.open("input", ["name": "code", "maxlength": "40", "autocapitalize": "characters"])
            }
        }
    }

    private func place(_ place: VisitForm.Place, _ number: inout Int, _ html: inout HTML) {
        html.tag("details", ["class": "place"]) { html in
            html.tag("summary") { html in
                html.tag("span", place.counter ?? frame.say("word.\(place.zone.rawValue)"))
                if let area = place.area {
                    html.tag("small", Catalogue.word(area, of: "area", in: frame.language) ?? area)
                }
                html.tag("span", ["class": "done"], "")
            }
            for product in place.products {
                number += 1
                look(product, place, "\(number)", &html)
            }
            html.tag("label") { html in
                html.text(word("category_facings"))
                html.open(
                    "input", ["type": "number", "name": "all." + place.key, "min": "0", "inputmode": "numeric"])
            }
            html.tag("label") { html in
                html.text(frame.say("audit.picture"))
                html.open(
                    "input",
                    ["type": "file", "name": "photo." + place.key, "accept": "image/jpeg", "capture": "environment"])
            }
        }
    }

    private func look(_ product: VisitForm.Product, _ place: VisitForm.Place, _ number: String, _ html: inout HTML) {
        let standard = product.standard
        html.tag("fieldset") { html in
            html.tag("legend", product.name)
            html.open(
                "input",
                [
                    "type": "hidden", "name": "row",
                    "value": "\(number)|\(place.zone.rawValue)|\(place.counter ?? "")|\(product.sku)",
                ])
            if standard.facings > 0 {
                html.tag("label") { html in
                    html.text("\(word("facings")) ≥ \(standard.facings)")
                    html.open("input", ["type": "number", "name": "f" + number])
                }
            }
            if standard.tag {
                html.tag("label") { html in
                    html.text(word("tag_price"))
                    html.open(
                        "input",
                        [
                            "name": "t" + number, "inputmode": "decimal",
                            "placeholder": product.due.map {
                                Cell.money(orMissing: $0, currency).shown(in: frame.language)
                            },
                        ])
                }
            }
            if standard.posm { answer("p" + number, word("posm"), &html) }
            if standard.demo { answer("d" + number, word("demo"), &html) }
            if standard.stock { answer("o" + number, frame.say("audit.out-of-stock"), &html) }
        }
    }

    /// Yes, no, or not looked at.
    private func answer(_ name: String, _ word: String, _ html: inout HTML) {
        html.tag("div", ["role": "radiogroup", "aria-label": word]) { html in
            for (value, said) in [("yes", "cell.yes"), ("no", "cell.no")] {
                html.tag("label") { html in
                    html.open("input", ["type": "radio", "name": name, "value": value])
                    html.tag("span", frame.say(said))
                }
            }
        }
    }

    private func word(_ key: String) -> String { heading(of: key, in: frame.language) }
}
