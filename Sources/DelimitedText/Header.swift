/// The names of the columns, from the first row of a file. Names are compared byte by byte: `é` in two spellings is
/// two names, as it is for the database.
package struct Header: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
        /// Without the blanks around it.
        package let name: String
        package let place: TextPlace
    }

    /// In the order of the file.
    package let columns: [Column]

    package init(_ row: borrowing DelimitedRow) {
        columns = (0..<row.count).map { Column(name: Header.trimmed(row.string($0)), place: row.place(of: $0)) }
    }

    /// Of a table that is no text, whose cells have other places.
    package init(_ columns: [(name: String, place: TextPlace)]) {
        self.columns = columns.map { Column(name: Header.trimmed($0.name), place: $0.place) }
    }

    /// Where the wanted columns stand. Every required one must be there, nothing else but the optional ones may.
    /// Throws all that is wrong at once.
    package func match(required: [String], optional: [String] = []) throws(HeaderProblems) -> ColumnPositions {
        var problems: [HeaderProblem] = []
        var found: [(name: String, position: Int)] = []
        for (position, column) in columns.enumerated() {
            if let first = found.first(where: { column.name.isSameName(as: $0.name) }) {
                problems.append(.duplicate(column, first: columns[first.position].place))
            } else if (required + optional).contains(where: column.name.isSameName) {
                found.append((column.name, position))
            } else {
                problems.append(.unknown(column))
            }
        }
        for name in required where !found.contains(where: { name.isSameName(as: $0.name) }) {
            problems.append(.missing(name))
        }
        guard problems.isEmpty else { throw HeaderProblems(problems: problems) }
        return ColumnPositions(found: found)
    }

    private static func trimmed(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

/// What is wrong with a header.
package enum HeaderProblem: Equatable, Sendable {
    case missing(String)
    case unknown(Header.Column)
    /// The name stood before, at `first`.
    case duplicate(Header.Column, first: TextPlace)
}

/// All that is wrong with a header: unknown and duplicate columns in the order of the file, then the missing ones.
package struct HeaderProblems: Error, Equatable, Sendable {
    package let problems: [HeaderProblem]
}

/// Which field of a row belongs to which name, counted from 0.
package struct ColumnPositions: Sendable {
    private let found: [(name: String, position: Int)]

    init(found: [(name: String, position: Int)]) {
        self.found = found
    }

    /// Nil for an optional column that the file does not have, and for a name that was not asked for. To be looked
    /// up once a file, not once a row.
    package subscript(name: String) -> Int? {
        found.first { $0.name.isSameName(as: name) }?.position
    }
}

extension String {
    /// Equal byte by byte, where `==` would take different spellings of one character for equal.
    func isSameName(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
