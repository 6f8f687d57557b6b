package import Retail
package import Wording

extension Problem {
    /// Said as on a page: where a sentence names commands, a page has one of its own.
    package var onPage: Problem { Problem(Catalogue.onPage(code), values, at: place) }
}

/// Problems as a person reads them, one line each, in the form that editors and terminals make clickable.
package enum ProblemText {
    /// Problems that are told one by one; the rest is counted.
    package static let limit = 100
    /// Longest piece of offending data that is shown.
    package static let valueLimit = 80
    /// Longest of anything else that a sentence names: a path, a list, the words of the server or the system.
    package static let reasonLimit = 1000

    /// `file:line:column: sentence`, at most `limit` of them, then how many more there are.
    package static func lines(_ problems: [Problem], in language: Language) -> [String] {
        var lines = problems.prefix(limit).map { line($0, in: language) }
        if problems.count > limit {
            lines.append(Catalogue.say("problems.more", ["count": String(problems.count - limit)], in: language))
        }
        return lines
    }

    /// One problem; of its place, what is not known is left out, and path and value appear where the sentence
    /// does not name them already.
    package static func line(_ problem: Problem, in language: Language) -> String {
        let place = problem.place
        var line = VisibleText.escaped(message(problem, in: language))
        if let value = place.value.map({ VisibleText.escaped(cut($0)) }), !line.contains(value) {
            line += Catalogue.say("problems.value", ["value": value], in: language)
        }
        if let path = place.path.map({ VisibleText.escaped(cut($0)) }), !line.contains(path) {
            line = "\(path): \(line)"
        }
        let column = place.line == nil ? nil : place.column
        let parts = [place.file.map(VisibleText.escaped), place.line.map { "\($0)" }, column.map { "\($0)" }]
            .compactMap { $0 }
        return parts.isEmpty ? line : "\(parts.joined(separator: ":")): \(line)"
    }

    /// Placeholders under which a sentence quotes what somebody wrote.
    private static let quoting: Set<String> = ["found", "key", "value"]

    /// The sentence, with long data in it cut. A reason is not data: the end of "connection … failed: …" is its point.
    package static func message(_ problem: Problem, in language: Language) -> String {
        var values = problem.values
        for (name, value) in values { values[name] = cut(value, to: quoting.contains(name) ? valueLimit : reasonLimit) }
        return Catalogue.say(problem.code, values, in: language)
    }

    private static func cut(_ value: String, to limit: Int = valueLimit) -> String {
        guard let end = value.index(value.startIndex, offsetBy: limit, limitedBy: value.endIndex),
            end < value.endIndex
        else { return value }
        return value[..<end] + "…"
    }
}
