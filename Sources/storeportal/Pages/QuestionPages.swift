import Access
import Answers
import HTTPTypes
import Hummingbird
import Retail
import StoreOffice
import Wording

extension Portal {
    /// A page for every question, with the acts that are on offer there.
    func addQuestions(to guests: RouterGroup<PortalContext>) {
        guests.get("/") { _, _ in Response.seeOther("/today") }
        for question in Question.all where !question.hasOwnPage {
            guests.get(RouterPath("/" + question.name)) { request, context in
                try await page(question, request, context)
                    .keeping(language(of: request), askedBy: request, isPlain: isPlain)
            }
        }
    }

    private func page(_ question: Question, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let given = given(request, context, question.parameters)
        var frame = frame(question.title, request, guest)
        // What it is about stands in the path.
        for parameter in question.parameters where parameter.isInPath(of: question.name) {
            frame.title += given[parameter.name].map { " \($0)" } ?? ""
        }
        let visit = try await visit(guest, request, given, frame.language, question.name)
        // A page that wants something first shows its form.
        let isAsked = question.parameters.allSatisfy { !$0.isRequired || visit.text($0.name) != nil }
        var answer = Answer.printed
        do {
            if isAsked { answer = try await question.answer(visit) }
        } catch let refusal as Refusal where refusal.problems.first?.code == "portal.missing" && given["format"] == nil
        {
            answer = .record([], notes: ProblemText.lines(refusal.problems, in: frame.language))
        }
        if let key = given["section"], case .report(let report) = answer.body,
            given["format"] != nil || report.sections.count >= AnswerPage.manySections
        {
            guard let section = report.only(key) else { throw HTTPError(.notFound) }
            answer = .report(section)
        }
        let view = TableView(given, in: frame.language)
        if given["format"] != nil, !isAsked { throw visit.lacking(question.parameters) }
        if let format = given["format"],
            let file = try DownloadedFile(answer, view, format, frame.language, question.name, frame.title)
        {
            return file.response
        }
        let told = told(request)
        var response = Response.page(
            frame.page { html in
                for sentence in told?.sentences ?? [] { html.tag("p", ["class": "told", "role": "status"], sentence) }
                FilterForm(question: question, given: given, frame: frame).write(&html)
                if question.name == "feeds", guest.visitor.person.trustClass == .distributor {
                    UploadForm(frame: frame, guest: guest).write(&html)
                }
                // An auditor reads.
                let offers = guest.visitor.person.trustClass == .auditor ? [] : answer.offers
                let offered = Question.all.filter {
                    answer.offers.contains($0.name) && (!$0.hasOwnPage || offers.contains($0.name))
                }
                if !offered.isEmpty {
                    html.tag("p", ["class": "offers"]) { html in
                        for one in offered {
                            html.tag("a", ["class": "button", "href": "/" + one.path(given)], frame.say(one.title))
                        }
                    }
                }
                if question.name == "regions", case .table(let table) = answer.body {
                    RegionTree(table: table, frame: frame).write(&html)
                }
                AnswerPage(answer: answer, frame: frame, view: view).write(&html)
                // The month that is shown where none was asked for.
                let meant = given.merging(["month": "\(visit.today.month)"]) { asked, _ in
                    asked.isEmpty ? "\(visit.today.month)" : asked
                }
                for act in Act.all where offers.contains(act.name) {
                    ActForm(act: act, given: meant, frame: frame, guest: guest, back: frame.address.text).write(&html)
                }
            })
        if let told { response.setCookie(told.forgotten) }
        return response
    }

    /// What the path and the query give.
    func given(_ request: Request, _ context: PortalContext, _ parameters: [Parameter]) -> [String: String] {
        var given = Dictionary(
            (Address.parts(of: request.uri.query ?? "") ?? []).map { ($0.name, $0.value) }
        ) { _, last in last }
        for parameter in parameters {
            if let value = context.parameters.get(parameter.name) {
                given[parameter.name] = Address.decoded(value) ?? value
            }
        }
        return given
    }
}
