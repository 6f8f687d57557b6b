import Retail

/// A text of a document as it stood, and where.
struct RawText: Equatable, Sendable {
    var text: String
    var line: Int
    var column: Int
    /// Path of the element: `/stockFeed/location/line`.
    var element: String
    /// Name of the attribute, where the text is one's value.
    var attribute: String?

    /// Without the blanks around it, which XML Schema leaves out of everything that is no plain text.
    var trimmed: String {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else { return text }
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? start
        return String(text[start..<end])
    }

    /// The date that it is, if it is one.
    var day: Day? { FeedTime.day(trimmed) }

    /// Why it is no code and no name.
    func problem(_ flaw: TextFlaw) -> Problem {
        switch flaw {
        case .empty: Problem("feed.code-empty", at: place)
        case .tooLong(let limit): Problem("feed.text-too-long", ["limit": String(limit)], at: place)
        case .foreign(let scalar): Problem("feed.code-unreadable", ["scalar": TextFlaw.escaped(scalar)], at: place)
        }
    }

    /// For a problem with it.
    var place: Place {
        Place(line: line, column: column, path: attribute.map { "\(element)/@\($0)" } ?? element, value: text)
    }
}
