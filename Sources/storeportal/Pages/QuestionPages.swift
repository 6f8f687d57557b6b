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
        try question.demandClass(of: guest)
        let given = try given(
            request, context, question.parameters, and: ["q", "sort", "page", "section", "format"])
        var frame = frame(question.title, request, guest)
        // What it is about stands in the path.
        for parameter in question.parameters where parameter.isInPath(of: question.name) {
            frame.title += given[parameter.name].map { " \($0)" } ?? ""
        }
        let visit = try await visit(guest, request, given, frame.language, question.name)
        try visit.check(question.parameters, of: question.name)
        // A page that wants something first shows its form.
        let isAsked = question.parameters.allSatisfy { !$0.isRequired || visit.text($0.name) != nil }
        let view = try TableView(given, in: frame.language)
        var answered = Answer.printed
        do {
            if isAsked { answered = try await question.answer(visit) }
        } catch let refusal as Refusal where refusal.problems.first?.code == "portal.missing" && given["format"] == nil
        {
            answered = .record(
                [], notes: ProblemText.lines(refusal.problems.map { $0.onPage(in: frame.language) }, in: frame.language)
            )
        }
        var answer = answered.told(by: clock)
        if let key = given["section"], isAsked {
            // A part that is not there, or not for this person.
            guard case .report(let report) = answer.body, let section = report.only(key) else {
                throw HTTPError(.notFound)
            }
            if given["format"] != nil || report.sections.count >= AnswerPage.manySections { answer = .report(section) }
        }
        if case .table(let table) = answer.body {
            try view.check(table)
            if given["format"] == nil { try view.checkPage(of: table) }
        } else if isAsked {
            try Self.refuse(given.filter { ["q", "sort"].contains($0.key) }, besides: [])
        }
        if let format = visit.text("format") {
            guard isAsked else { throw visit.lacking(question.parameters) }
            let name = Address.fileName(question.path(given), on: visit.today)
            return try DownloadedFile(answer, view, format, frame.language, name, frame.title).response
        }
        let tag = answer.offers.isEmpty ? nil : Unchanged.tag(of: answered, in: frame.language, clock)
        let told = told(request)
        var filled: [String: [String: String]] = [:]
        // What has a page of its own is done there.
        let acts = Act.all.filter { act in
            answer.offers.contains(act.name)
                && (act.name == question.name || !Question.all.contains { $0.name == act.name })
        }
        for act in acts { filled[act.name] = try await act.filled?(visit) }
        var response = Response.page(
            frame.page { html in
                for sentence in told?.sentences ?? [] { html.tag("p", ["class": "told", "role": "status"], sentence) }
                FilterForm(question: question, given: given, frame: frame).write(&html)
                if question.name == "feeds", guest.visitor.person.trustClass == .distributor {
                    UploadForm(frame: frame, guest: guest).write(&html)
                }
                // An auditor reads.
                let isReader = guest.visitor.person.trustClass == .auditor
                let offered = Question.all.filter {
                    answer.offers.contains($0.name) && $0.name != question.name && !($0.hasOwnPage && isReader)
                }
                let done = acts.filter { $0.isOwn || !isReader }
                // Forms stand below what they are about: nobody's thumb has to go all the way there.
                let below = answer.isLong ? done : []
                if !offered.isEmpty || !below.isEmpty {
                    html.tag("p", ["class": "offers"]) { html in
                        for one in offered {
                            html.tag("a", ["class": "button", "href": "/" + one.path(given)], frame.say(one.title))
                        }
                        for act in below {
                            html.tag("a", ["class": "button", "href": "#\(act.anchor)"], frame.say(act.title))
                        }
                    }
                }
                if question.name == "regions", case .table(let table) = answer.body {
                    RegionTree(table: table, frame: frame).write(&html)
                }
                if question.name == "evidence/{id}", case .record(let fields) = answer.body {
                    JudgedPicture(fields: fields, frame: frame).write(&html)
                }
                AnswerPage(answer: answer, frame: frame, view: view).write(&html)
                // The month that is shown where none was asked for.
                let meant = given.merging(["month": "\(visit.today.month)"]) { asked, _ in
                    asked.isEmpty ? "\(visit.today.month)" : asked
                }
                for act in done {
                    ActForm(
                        act: act, given: meant.merging(filled[act.name] ?? [:]) { $1 }, frame: frame, guest: guest,
                        back: frame.address.text,
                        shown: act.thing?.name == question.name ? tag : nil
                    ).write(&html)
                }
            })
        if let told { response.setCookie(told.forgotten) }
        return response
    }
}

extension Answer {
    /// Whether a telephone shows it on more than a few screens.
    fileprivate var isLong: Bool {
        switch body {
        case .table(let table): table.rows.count > 10
        case .report(let report): report.sections.reduce(0) { $0 + $1.table.rows.count } > 10
        case .record, .document, .printed: false
        }
    }
}

extension Question {
    /// A page for others is not there.
    func demandClass(of guest: Guest) throws(Refusal) {
        guard classes.isEmpty || classes.contains(guest.visitor.person.trustClass) else {
            throw Refusal("portal.not-found")
        }
    }
}
