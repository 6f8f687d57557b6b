import Retail
import XMLReading

extension Refusal {
    /// Of a document that cannot be read on.
    init(_ problem: XMLProblem) {
        let path = problem.path.isEmpty ? nil : problem.path
        let place = Place(line: problem.place.line, column: problem.place.column, path: path)
        self.init(.unreadableInput, [Problem(problem.reason, at: place)])
    }
}

extension Problem {
    fileprivate init(_ reason: XMLProblem.Reason, at place: Place) {
        self =
            switch reason {
            case .noElement: Problem("xml.no-element", at: place)
            case .endsEarly: Problem("xml.ends-early", at: place)
            case .goesOn: Problem("xml.goes-on", at: place)
            case .wrongEndTag: Problem("xml.wrong-end-tag", at: place)
            case .unknownEntity(let name): Problem("xml.unknown-entity", ["name": name], at: place)
            case .undeclaredPrefix(let prefix): Problem("xml.undeclared-prefix", ["prefix": prefix], at: place)
            case .repeatedAttribute(let name): Problem("xml.repeated-attribute", ["name": name], at: place)
            case .controlCharacter: Problem("xml.control-character", at: place)
            case .notWellFormed(let words): Problem("xml.not-well-formed", ["reason": words], at: place)
            case .doctype: Problem("xml.doctype", at: place)
            case .tooDeep(let limit): Problem("xml.too-deep", ["limit": String(limit)], at: place)
            case .markupTooLong(let limit): Problem("xml.markup-too-long", ["limit": String(limit)], at: place)
            case .textTooLong(let limit): Problem("xml.text-too-long", ["limit": String(limit)], at: place)
            case .nameTooLong(let limit): Problem("xml.name-too-long", ["limit": String(limit)], at: place)
            case .tooManyAttributes(let limit): Problem("xml.too-many-attributes", ["limit": String(limit)], at: place)
            case .tooManyNames(let limit): Problem("xml.too-many-names", ["limit": String(limit)], at: place)
            }
    }
}
