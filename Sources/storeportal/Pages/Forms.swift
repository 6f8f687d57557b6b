import Answers
import Retail
import Wording

/// What a question may be given, as a form whose answers stand in the address.
struct FilterForm {
    let question: Question
    let given: [String: String]
    let frame: Frame

    func write(_ html: inout HTML) {
        // An account asks for itself.
        let asked = question.parameters.filter {
            !$0.isInPath(of: question.name) && !(frame.isAccount && ["account", "region"].contains($0.name))
        }
        guard !asked.isEmpty else { return }
        // What nobody has filled in takes no room of a telephone's.
        let isOpen = asked.contains { $0.isRequired || given[$0.name] != nil }
        html.tag("details", ["class": "tools", "open": isOpen ? "" : nil]) { html in
            html.tag("summary", frame.say("portal.filters"))
            form(asked, &html)
        }
    }

    private func form(_ asked: [Parameter], _ html: inout HTML) {
        html.tag("form", ["class": "filters", "method": "get", "action": frame.address.path]) { html in
            for parameter in asked {
                Entry(parameter: parameter, value: given[parameter.name], frame: frame).write(&html)
            }
            html.tag("button", frame.say("portal.show"))
        }
    }
}

/// A labelled field of a form.
struct Entry {
    let parameter: Parameter
    let value: String?
    let frame: Frame
    /// What is wrong with what was entered.
    var problem: String?

    func write(_ html: inout HTML) {
        if parameter.kind == .document { file(&html) }
        let needed = parameter.isRequired ? "" : String?.none
        let wrong: String? = problem == nil ? nil : "true"
        html.tag("label") { html in
            html.text(heading(of: parameter.name, in: frame.language))
            switch parameter.kind {
            case .word(let words): choice(words, &html)
            case .longText:
                html.tag(
                    "textarea", ["name": parameter.name, "rows": "3", "required": needed, "aria-invalid": wrong],
                    value ?? "")
            case .document:
                html.tag(
                    "textarea",
                    [
                        "name": parameter.name, "rows": "12", "class": "document", "spellcheck": "false",
                        "aria-invalid": wrong,
                    ], value ?? "")
            case .text, .code, .number, .month, .day:
                html.open(
                    "input",
                    [
                        "name": parameter.name, "type": type, "value": value ?? "", "required": needed,
                        "aria-invalid": wrong,
                    ])
            }
            if let problem { html.tag("span", ["class": "wrong"], problem) }
        }
    }

    /// What is chosen here comes in the place of what is typed below.
    private func file(_ html: inout HTML) {
        html.tag("label") { html in
            html.text(frame.say("portal.document-file"))
            html.open("input", ["type": "file", "name": "file", "accept": ".csv,.xlsx,.yaml,.yml,.txt,.gz"])
        }
    }

    private func choice(_ words: [String], _ html: inout HTML) {
        html.tag("select", ["name": parameter.name]) { html in
            html.tag("option", ["value": ""], frame.say("portal.any"))
            for word in words {
                let said = frame.say("word.\(word)")
                // A grade is its own word.
                html.tag(
                    "option", ["value": word, "selected": value == word ? "" : nil],
                    said == "word.\(word)" ? word : said)
            }
        }
    }

    private var type: String {
        switch parameter.kind {
        case .month: "month"
        case .day: "date"
        case .number: "number"
        case .text, .code, .word, .longText, .document: "text"
        }
    }
}

/// A form that does something.
struct ActForm {
    let act: Act
    let given: [String: String]
    let frame: Frame
    let guest: Guest
    /// Where the person is afterwards.
    let back: String
    /// What is agreed to with it, at a second look; then nothing is asked any more.
    var agreed: String?
    /// What was wrong with what was entered before.
    var problems: [Problem] = []
    /// The tag of what it is done to, as it was shown.
    var shown: String?

    func write(_ html: inout HTML) {
        let type: String? = act.document == nil ? nil : "multipart/form-data"
        html.tag(
            "form",
            [
                "class": "act", "id": act.anchor, "method": "post", "action": "/" + act.path(given), "enctype": type,
            ]
        ) { html in
            hidden("form_key", guest.formKey, &html)
            hidden("back", back, &html)
            if let shown { hidden("if_match", shown, &html) }
            for parameter in act.parameters where !parameter.isInPath(of: act.name) {
                // A document stays open for another word.
                if agreed != nil, parameter.kind != .document {
                    hidden(parameter.name, given[parameter.name] ?? "", &html)
                } else {
                    let problem = problems.first { $0.place.path == parameter.name }
                    Entry(
                        parameter: parameter, value: given[parameter.name], frame: frame,
                        problem: problem.map { ProblemText.message($0.onPage(in: frame.language), in: frame.language) }
                    ).write(&html)
                }
            }
            if let agreed {
                hidden("agreed", agreed, &html)
                html.tag("a", ["class": "button", "href": back], frame.say("portal.back"))
            }
            let isFirst = act.document != nil && act.outlook != nil && agreed == nil
            html.tag("button", frame.say(isFirst ? "portal.look-over" : act.title))
        }
    }

    private func hidden(_ name: String, _ value: String, _ html: inout HTML) {
        html.open("input", ["type": "hidden", "name": name, "value": value])
    }
}

/// Where a distributor's clerk drops a file; with script it is sent with progress and answered in place.
struct UploadForm {
    let frame: Frame
    let guest: Guest
    /// Whether the doctor has something to propose for what was sent.
    var offersRemedy = false

    func write(_ html: inout HTML) {
        html.tag(
            "form",
            [
                "class": "upload", "method": "post", "action": "/feeds", "enctype": "multipart/form-data",
                "data-sending": frame.say("portal.sending"), "data-reading": frame.say("portal.reading"),
                "data-lost": frame.say("portal.lost"),
            ]
        ) { html in
            html.open("input", ["type": "hidden", "name": "form_key", "value": guest.formKey])
            html.tag("label") { html in
                html.text(frame.say("portal.drop"))
                html.open("input", ["type": "file", "name": "file", "required": "", "accept": ".xml,.gz,.csv,.xlsx"])
            }
            wish(.take, &html)
            wish(.check, &html)
            if offersRemedy {
                wish(.accept, &html)
                wish(.correct, &html)
            }
            html.tag(
                "progress", ["max": "100", "value": "0", "hidden": "", "aria-label": frame.say("portal.sending")], "")
            html.tag("p", ["class": "said", "role": "status"], "")
        }
    }

    private func wish(_ wish: FeedWish, _ html: inout HTML) {
        html.tag(
            "button",
            ["name": "wish", "value": wish.rawValue, "class": wish == .take ? nil : "second"],
            frame.say("portal.wish.\(wish.rawValue)"))
    }
}
