/// One thing that stands in the way of what a person asked for, without the words to say it.
///
/// The words come from the catalogue (`Wording`), by `code`, in the reader's language: a problem can be
/// stored today and read next month by somebody else.
package struct Problem: Equatable, Sendable {
    /// Stable dotted key, such as `day.unreadable`; scripts may compare it.
    package let code: String
    /// What the sentence names, by placeholder: `["found": "2026-02-30"]`.
    package let values: [String: String]
    /// Where it was found.
    package let place: Place

    package init(_ code: String, _ values: [String: String] = [:], at place: Place = .nowhere) {
        self.code = code
        self.values = values
        self.place = place
    }

    /// The same problem, now known to be in `file`.
    package func inFile(_ file: String) -> Problem {
        Problem(
            code, values,
            at: Place(file: file, line: place.line, column: place.column, path: place.path, value: place.value))
    }
}

/// Where a problem was found; what is not known is nil.
package struct Place: Equatable, Sendable {
    /// Name of the file as the person gave it.
    package var file: String?
    /// Line and column, counted from 1.
    package var line: Int?
    package var column: Int?
    /// Path of the element, key or field: `database.url`, `/stockFeed/location/line/@sku`, `--on`.
    package var path: String?
    /// The offending text as it stood.
    package var value: String?

    package init(file: String? = nil, line: Int? = nil, column: Int? = nil, path: String? = nil, value: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.value = value
    }

    package static let nowhere = Place()
}
