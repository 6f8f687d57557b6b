import Access
import Answers
import HTTPTypes
import Hashing
import Hummingbird
import Retail
import StoreOffice
import Wording

extension Act {
    /// What an act would do that nobody has agreed to yet.
    struct Unagreed: Error {
        let outlook: Answer
        /// What agreeing to it says: it follows from what is shown, so that nobody agrees to what has changed meanwhile.
        let mark: String
        /// Whether something else was agreed to.
        let isChanged: Bool
    }

    /// Does it; throws `Unagreed` where it wants a second look and `agreed` says neither `yes` nor the mark of what was shown.
    func done(_ visit: Visit) async throws -> Answer {
        guard classes.isEmpty || classes.contains(visit.trustClass) else { throw Refusal("portal.not-found") }
        // What is asked for is asked for before anybody looks twice.
        for parameter in parameters where parameter.isRequired { _ = try visit.needed(parameter.name) }
        if let outlook, visit.text("agreed") != "yes", let answer = try await outlook(visit) {
            let mark = SHA256.digest(of: answer.bytes(.json, in: visit.language)).prefix(8).hexadecimal
            let agreed = visit.text("agreed")
            guard agreed == mark else { throw Unagreed(outlook: answer, mark: mark, isChanged: agreed != nil) }
        }
        let answer = try await perform(visit)
        await visit.office.sealTrail()
        return answer
    }

    /// The path with what was given in the place of its parameters.
    func path(_ given: [String: String]) -> String { Address.path(name, given) }

    /// Where its form stands on a page.
    var anchor: String { "act-" + (name.split(separator: "/").last ?? "").filter { $0 != "{" && $0 != "}" } }

    /// Bytes of a form of it.
    var longest: Int { document == nil ? 256 << 10 : 4 << 20 }

    /// What a form of it holds, by name.
    var entered: Set<String> {
        Set(parameters.filter { !$0.isInPath(of: name) }.map(\.name)).union(outlook == nil ? [] : ["agreed"])
    }
}

extension Portal {
    /// A form for every act: afterwards a person is where the form stood, and is told there what was done.
    func addActs(to guests: RouterGroup<PortalContext>) {
        for act in Act.all {
            guests.post(RouterPath("/" + act.name)) { request, context in try await perform(act, request, context) }
        }
    }

    private func perform(_ act: Act, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let sent = try await sent(act, request, of: guest)
        let frame = frame(act.title, request, guest)
        var given = sent.given.merging(try given(request, context, act.parameters)) { $1 }
        let path = "/" + act.path(given).split(separator: "/").dropLast().joined(separator: "/")
        let back = given["back"].map { Self.ownPath($0) } ?? path
        do {
            if let file = try sent.form?.text(limit: Self.longestDocument), let document = act.document {
                (given["source"], given[document.name]) = (file.name, file.text)
            }
            let visit = try await visit(guest, request, given, frame.language, act.name)
            try visit.check(act.parameters, of: act.name)
            try await Unchanged(shown: given["if_match"]).demand(act, visit, clock)
            let answer = try await act.done(visit).told(by: clock)
            guard !act.isShown else {
                return .page(
                    frame.page { html in
                        AnswerPage(answer: answer, frame: frame, view: nil).write(&html)
                        html.tag("p") { html in html.tag("a", ["href": back], frame.say("portal.back")) }
                    })
            }
            return told(
                answer, at: back, in: frame.language, elseSaying: frame.say("portal.done", ["act": frame.title]))
        } catch let unagreed as Act.Unagreed {
            let page = frame.page { html in
                let changed = unagreed.isChanged ? "portal.look-again" : "portal.look"
                html.tag("p", ["class": "note", "role": unagreed.isChanged ? "alert" : nil], frame.say(changed))
                AnswerPage(answer: unagreed.outlook.told(by: clock), frame: frame, view: nil).write(&html)
                ActForm(
                    act: act, given: given, frame: frame, guest: guest, back: back, agreed: unagreed.mark,
                    shown: given["if_match"]
                ).write(&html)
            }
            return .page(page, status: unagreed.isChanged ? .conflict : .ok).keptForGoingBack
        } catch {
            // What was typed is still there.
            let trouble = try Trouble(error, context)
            let problems = trouble.refusal.problems.map(\.onPage)
            // What has changed meanwhile is shown as it is now, above what was typed.
            let isChanged = trouble.status == .preconditionFailed
            let now = isChanged ? try await thing(of: act, given, request, guest, frame) : nil
            let page = frame.page { html in
                AnswerPage(answer: .printed, frame: frame, view: nil).problems(problems, &html)
                if let now { AnswerPage(answer: now.told(by: clock), frame: frame, view: nil).write(&html) }
                ActForm(
                    act: act, given: given, frame: frame, guest: guest, back: back, problems: problems,
                    shown: now.map { Unchanged.tag(of: $0, in: frame.language, clock) } ?? given["if_match"]
                ).write(&html)
                html.tag("p") { html in html.tag("a", ["href": back], frame.say("portal.back")) }
            }
            return .page(page, status: trouble.status).keptForGoingBack.adding(trouble.headers)
        }
    }

    /// Bytes of the text of a document.
    private static let longestDocument = 1 << 20

    /// What was entered, and the file that came with it where the act takes one.
    private func sent(
        _ act: Act, _ request: Request, of guest: Guest
    ) async throws -> (given: [String: String], form: SentForm?) {
        guard act.document != nil, request.headers[.contentType]?.hasPrefix("multipart/") == true else {
            return (try await form(request, of: guest), nil)
        }
        let form = try await SentForm(request, of: guest, longest: act.longest)
        return (form.given, form)
    }

    private func thing(
        of act: Act, _ given: [String: String], _ request: Request, _ guest: Guest, _ frame: Frame
    ) async throws -> Answer? {
        guard let thing = act.thing else { return nil }
        return try await thing.answer(try await visit(guest, request, given, frame.language, thing.name))
    }

    /// To a page of ours, which tells what was done.
    func told(_ answer: Answer, at path: String, in language: Language, elseSaying done: String? = nil) -> Response {
        var response = Response.seeOther(path)
        let said = answer.notes.isEmpty ? done.map { [$0] } ?? [] : answer.notes
        response.setCookie(
            told(said + ProblemText.lines(answer.problems.map { $0.onPage(in: language) }, in: language)))
        return response
    }

    private var toldName: String { isPlain ? "told" : "__Host-told" }

    /// What was done, for the next page, which takes it away: no more than a cookie holds, and whole sentences.
    private func told(_ sentences: [String]) -> Cookie {
        var text = ""
        for sentence in sentences {
            let longer = text + Address.encoded(text.isEmpty ? sentence : "\n" + sentence)
            guard longer.utf8.count <= 3000 else { break }
            text = longer
        }
        return Cookie(
            name: toldName, value: text, maxAge: 60, path: "/", secure: !isPlain, httpOnly: true, sameSite: .lax)
    }

    /// What was done on the page before, and how it is forgotten.
    func told(_ request: Request) -> (sentences: [String], forgotten: Cookie)? {
        guard let text = request.cookies[toldName]?.value, !text.isEmpty, let said = Address.part(text) else {
            return nil
        }
        let forgotten = Cookie(
            name: toldName, value: "", maxAge: 0, path: "/", secure: !isPlain, httpOnly: true, sameSite: .lax)
        return (said.split(separator: "\n").map(String.init), forgotten)
    }
}
