import Retail
import Wording

/// Problems as a person reads them, one line each, in the form that editors and terminals make clickable.
enum ProblemText {
    /// Problems that are told one by one; the rest is counted.
    static let limit = 100
    /// Longest piece of offending data that is shown.
    static let valueLimit = 80
    /// Longest piece of what the system said or of a path: its end is often what matters.
    static let wordsLimit = 800
    private static let words: Set<String> = ["reason", "lines", "path", "log", "target", "searched"]

    /// `file:line:column: sentence`, at most `limit` of them, then how many more there are.
    static func lines(_ problems: [Problem], in language: Language) -> [String] {
        var lines = problems.prefix(limit).map { line($0, in: language) }
        if problems.count > limit {
            lines.append(Catalogue.say("problems.more", ["count": String(problems.count - limit)], in: language))
        }
        return lines
    }

    /// One problem; of its place, what is not known is left out, and path and value appear where the sentence
    /// does not name them already.
    static func line(_ problem: Problem, in language: Language) -> String {
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

    /// The sentence, with long data in it cut.
    static func message(_ problem: Problem, in language: Language) -> String {
        let values = problem.values.map { name, value in
            (name, cut(value, to: words.contains(name) ? wordsLimit : valueLimit))
        }
        return Catalogue.say(problem.code, Dictionary(uniqueKeysWithValues: values), in: language)
    }

    private static func cut(_ value: String, to limit: Int = valueLimit) -> String {
        guard let end = value.index(value.startIndex, offsetBy: limit, limitedBy: value.endIndex),
            end < value.endIndex
        else { return value }
        return value[..<end] + "…"
    }
}
