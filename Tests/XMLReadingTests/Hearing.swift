@testable import XMLReading

/// What a reader made of a document: its events in one line each, and how it ended.
struct Hearing: Equatable {
    var events: [String] = []
    var problem: XMLProblem?
    var declaration: XMLDeclaration?

    /// Reads the text, cut into blocks before the given scalars' places.
    init(_ text: String, cuts: [Int] = [], limits: XMLLimits = XMLLimits()) throws {
        try self.init(Array(text.utf8), cuts: cuts, limits: limits)
    }

    init(_ bytes: [UInt8], cuts: [Int] = [], limits: XMLLimits = XMLLimits()) throws {
        let reader = XMLReader(limits: limits)
        var events: [String] = []
        do {
            var start = 0
            for cut in cuts + [bytes.count] {
                try reader.push(bytes.span.extracting(start..<cut)) { events.append(spelled($0)) }
                start = cut
            }
            try reader.finish { events.append(spelled($0)) }
        } catch let problem as XMLProblem {
            self.problem = problem
        }
        self.events = events
        declaration = reader.declaration
    }

    var reason: XMLProblem.Reason? { problem?.reason }
}

/// `3:5 <line sku=A>`, `3:5 "text"`, `3:9 </line>`.
private func spelled(_ event: borrowing XMLEvent) -> String {
    switch event {
    case .start(let tag):
        let attributes = (0..<tag.attributeCount).map { index in
            " \(tag.isQualified(index) ? ":" : "")\(tag.attributeName(index))=\(tag.value(index))"
        }
        let namespace = tag.namespace.map { "{\($0)}" } ?? ""
        return "\(tag.place.line):\(tag.place.column) <\(namespace)\(tag.name)\(attributes.joined())>"
    case .text(let text):
        return "\(text.place.line):\(text.place.column) \"\(text.string)\""
    case .end(let tag):
        return "\(tag.place.line):\(tag.place.column) </\(tag.name)>"
    }
}

func document(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined() }
