import Access
import Answers
import HTTPTypes
import Hummingbird
import Logging
import Retail
import StoreOffice
import Wording

extension Portal {
    /// What is done from pages: it leads back to where it came from, and says there once what was done.
    func addActs(to guests: RouterGroup<PortalContext>) {
        for act in Act.all {
            guests.post(RouterPath("/" + act.name)) { request, context in try await perform(act, request, context) }
        }
    }

    private func perform(_ act: Act, _ request: Request, _ context: PortalContext) async throws -> Response {
        guard let guest = context.guest else { throw HTTPError(.forbidden) }
        let form = try await form(request, of: guest)
        let frame = frame(act.title, request, guest)
        let given = form.merging(try given(request, context, act.parameters)) { $1 }
        let thing = act.path(given).split(separator: "/").dropLast().joined(separator: "/")
        let back = Self.ownPath(given["back"] ?? "/" + thing)
        let answer: Answer
        do {
            let visit = try await visit(guest, request, given, frame.language, act.name)
            answer = try await act.perform(visit).told(by: clock)
            await visit.office.sealTrail()
        } catch {
            let trouble = try Trouble(error, context)
            return .page(
                frame.page { html in
                    AnswerPage(answer: .printed, frame: frame, view: TableView(in: frame.language))
                        .problems(trouble.refusal.problems, &html)
                    ActForm(
                        act: act, given: given, frame: frame, guest: guest, entered: given,
                        problems: trouble.refusal.problems, back: back
                    ).write(&html)
                    html.tag("p") { html in html.tag("a", ["href": back], frame.say("portal.back")) }
                }, status: trouble.status
            ).adding(trouble.headers)
        }
        guard !act.isShown, answer.problems.isEmpty, !answer.isForReading else {
            return .page(
                frame.page { html in
                    AnswerPage(answer: answer, frame: frame, view: TableView(in: frame.language)).write(&html)
                    html.tag("p") { html in html.tag("a", ["href": back], frame.say("portal.back")) }
                })
        }
        let said =
            answer.notes.isEmpty ? frame.say("portal.done", ["act": frame.title]) : answer.notes.joined(separator: " ")
        return told.there(said, .seeOther(back))
    }
}

extension Act {
    /// The path with what was given in the place of its parameters.
    func path(_ given: [String: String]) -> String { Address.path(name, given) }
}

extension Answer {
    /// Whether it is more than a receipt.
    fileprivate var isForReading: Bool {
        switch body {
        case .table, .report, .document: true
        case .record, .printed: false
        }
    }
}
