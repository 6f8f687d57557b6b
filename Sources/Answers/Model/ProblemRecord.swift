package import Retail
package import Wording

/// Problems as a program reads them: every key always there, `null` where nothing is known.
package enum ProblemRecord {
    package static func cell(_ problems: [Problem], in language: Language, onPage: Bool = false) -> Cell {
        .records(problems.map { fields($0, in: language, onPage: onPage) })
    }

    /// `onPage`: in the sentence of pages, which names no commands.
    package static func fields(_ problem: Problem, in language: Language, onPage: Bool = false) -> [Field] {
        let place = problem.place
        return [
            Field("code", .text(problem.code)),
            Field("message", .text(ProblemText.message(onPage ? problem.onPage : problem, in: language))),
            Field("file", .text(orMissing: place.file)),
            Field("line", .integer(orMissing: place.line)),
            Field("column", .integer(orMissing: place.column)),
            Field("path", .text(orMissing: place.path)),
            Field("value", .text(orMissing: place.value)),
        ]
    }
}
