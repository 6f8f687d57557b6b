import Access
import Answers
import HTTPTypes
import Hummingbird
import Retail
import StoreOffice
import Wording

extension Portal {
    /// A page for every question, and what may be done from it.
    func addQuestions(to guests: RouterGroup<PortalContext>) {
        guests.get("/") { _, _ in Response.seeOther("/today") }
        for question in Question.all {
            guests.get(RouterPath("/" + question.name)) { request, context in
                try await page(question, request, context)
                    .keeping(language(of: request), askedBy: request, isPlain: isPlain)
            }
        }
        for act in Act.all {
            guests.post(RouterPath("/" + act.name)) { request, context in try await perform(act, request, context) }
        }
    }

    private func page(_ question: Question, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let frame = frame(question.title, request, guest)
        let given = given(request, context, question.parameters)
        let visit = try await visit(guest, request, given, frame.language, question.name)
        // A page that wants something first shows its form.
        let isAsked = question.parameters.allSatisfy { !$0.isRequired || visit.text($0.name) != nil }
        let answer = isAsked ? try await question.answer(visit) : .printed
        let view = TableView(given, in: frame.language)
        if given["format"] != nil, !isAsked { throw visit.lacking(question.parameters) }
        if let format = given["format"],
            let file = try DownloadedFile(answer, view, format, frame.language, question.name, frame.title)
        {
            return file.response
        }
        return .page(
            frame.page { html in
                FilterForm(parameters: question.parameters, given: given, frame: frame).write(&html)
                if question.acts.contains("feeds"), guest.visitor.person.trustClass == .distributor {
                    UploadForm(frame: frame, guest: guest).write(&html)
                }
                AnswerPage(answer: answer, frame: frame, view: view).write(&html)
                for act in Act.all
                where question.acts.contains(act.name) && guest.visitor.person.trustClass != .auditor {
                    ActForm(act: act, given: given, frame: frame, guest: guest).write(&html)
                }
            })
    }

    private func perform(_ act: Act, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let form = try await form(request, of: guest)
        let frame = frame(act.title, request, guest)
        let given = form.merging(given(request, context, act.parameters)) { $1 }
        let visit = try await visit(guest, request, given, frame.language, act.name)
        let answer = try await act.perform(visit)
        await visit.office.sealTrail()
        let back = act.path(given).split(separator: "/").dropLast().joined(separator: "/")
        return .page(
            frame.page { html in
                AnswerPage(answer: answer, frame: frame, view: TableView([:], in: frame.language)).write(&html)
                html.tag("p") { html in html.tag("a", ["href": "/" + back], frame.say("portal.back")) }
            })
    }

    /// What the path and the query give.
    func given(_ request: Request, _ context: PortalContext, _ parameters: [Parameter]) -> [String: String] {
        var given = Dictionary(
            (Address.parts(of: request.uri.query ?? "") ?? []).map { ($0.name, $0.value) }
        ) { _, last in last }
        for parameter in parameters {
            if let value = context.parameters.get(parameter.name) { given[parameter.name] = value }
        }
        return given
    }
}

extension Act {
    /// The path with what was given in the place of its parameters.
    func path(_ given: [String: String]) -> String {
        name.split(separator: "/").map { part in
            part.hasPrefix("{") ? Address.encoded(given[String(part.dropFirst().dropLast())] ?? "") : String(part)
        }.joined(separator: "/")
    }
}
