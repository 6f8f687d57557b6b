/// A place in a text as an editor shows it: both counted from 1, the column in Unicode scalars.
package struct TextPlace: Comparable, Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        (self.line, self.column) = (line, column)
    }

    package static func < (one: TextPlace, other: TextPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

/// What is wrong with a delimited text, and where. A row with a problem is not handed out.
package struct DelimitedProblem: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The text ends inside the quotes that open at the place.
        case unterminatedQuote
        /// Something other than a separator or a line end stands behind the quotes that opened there.
        case textAfterQuote(opened: TextPlace)
        /// The row has another number of fields than the first one; the place is that of the first field too many,
        /// or the end of the row.
        case fieldCount(found: Int, expected: Int)
        /// A byte 0, which no text has: this is something else, UTF-16 perhaps. This and what follows end the reading.
        case nul
        /// The field that begins at the place has more bytes; often a quote that nobody closed.
        case fieldTooLong(limit: Int)
        case tooManyFields(limit: Int)
        case tooManyProblems(limit: Int)
    }
    package let reason: Reason
    package let place: TextPlace
}

/// How much a reader takes before it refuses.
package struct DelimitedLimits: Sendable {
    /// Bytes of one field as they stand in the text between the separators, quotes included.
    package var fieldBytes = 64 * 1024
    package var fields = 200
    package var problems = 1000

    package init() {}
}
