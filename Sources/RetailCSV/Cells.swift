import DelimitedText
import Retail

/// The cells of one row, read into the words of the trade; what is wrong with them is noted with its place.
///
/// A blank cell is nil, and noted where the layout asks for a value. So is nil a cell that was noted.
package struct Cells: Sendable {
    /// More than anybody mends in one go; the rest is counted by the next run.
    package static let limit = 1000

    private let layout: TableLayout
    /// Where the rows stand in a sheet: its name, and how it names the columns, by field of a row.
    private var sheet: (name: String, heads: [SheetLine.Cell])?
    /// By column of the layout: which field of a row it is.
    private(set) var positions: [Int?] = []
    private var texts: [String] = []
    private typealias Note = (isWarning: Bool, code: String, values: [String: String], column: Int?)
    private var waiting: [Note] = []
    private(set) var hasHeader = false
    private(set) var problems: [Problem] = []
    private(set) var warnings: [Problem] = []
    private(set) var rows = 0
    /// The line of the row, counted from 1.
    package private(set) var line = 0

    init(_ layout: TableLayout) { self.layout = layout }

    /// Nothing more is read once the problems are too many.
    var isHopeless: Bool { problems.count >= Self.limit }

    /// Not behind a header that is wrong.
    var isReading: Bool { !positions.isEmpty && !isHopeless }

    /// Whether nothing was noted in this row so far.
    package var isSound: Bool { !waiting.contains { !$0.isWarning } }

    mutating func open(_ header: Header) {
        hasHeader = true
        do {
            let found = try header.match(
                required: layout.columns.filter(layout.required.contains),
                optional: layout.columns.filter { !layout.required.contains($0) })
            positions = layout.columns.map { found[$0] }
        } catch {
            problems += error.problems.map { Problem($0, known: layout.columns) }
        }
    }

    /// The row of a sheet that names the columns.
    mutating func open(_ heads: [SheetLine.Cell], of sheet: TableSheet, line: Int) {
        self.sheet = (sheet.name, heads)
        let header = Header(heads.map { ($0.text, TextPlace(line: line, column: $0.column)) })
        guard header.columns.contains(where: { layout.columns.contains($0.name) }) else {
            hasHeader = true
            let place = Place(line: line, path: sheet.name, value: header.columns.first?.name)
            problems.append(
                Problem("sheet.wrong", ["known": layout.columns.joined(separator: ", ")], at: place))
            return
        }
        open(header)
        problems = problems.map { problem in
            var place = problem.place
            let head = heads.first { $0.column == place.column }
            place.path = [sheet.name, head.map { "\($0.letters)\(line)" }, place.path].compactMap(\.self)
                .joined(separator: " ")
            return Problem(problem.code, problem.values, at: place)
        }
    }

    /// The row was taken without its cells.
    mutating func skip() { rows += 1 }

    mutating func begin(_ row: borrowing DelimitedRow) {
        texts.removeAll(keepingCapacity: true)
        for index in 0..<row.count { texts.append(row.unguardedString(index)) }
        line = row.line
        rows += 1
    }

    /// A row of a sheet, a text for each of its columns.
    mutating func begin(_ line: Int, _ texts: [String]) {
        (self.line, self.texts) = (line, texts)
        rows += 1
    }

    /// Gives what was noted its place, which only the row knows.
    mutating func end(_ row: borrowing DelimitedRow) {
        for note in waiting {
            var place = Place(line: row.line)
            if let column = note.column {
                place.path = layout.columns[column]
                if let position = positions[column] {
                    place.column = row.place(of: position).column
                    place.line = row.place(of: position).line
                    place.value = texts[position]
                }
            }
            keep(note, at: place)
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// The same for a row of a sheet, whose cells have names of their own.
    mutating func end() {
        for note in waiting {
            var place = Place(line: line, path: sheet?.name)
            if let column = note.column {
                var names = [sheet?.name, layout.columns[column]]
                if let position = positions[column], let head = sheet?.heads[position] {
                    place.column = head.column
                    place.value = texts[position].isEmpty ? nil : texts[position]
                    names.insert("\(head.letters)\(line)", at: 1)
                }
                place.path = names.compactMap(\.self).joined(separator: " ")
            }
            keep(note, at: place)
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func keep(_ note: Note, at place: Place) {
        let problem = Problem(note.code, note.values, at: place)
        if !note.isWarning {
            if !isHopeless { problems.append(problem) }
        } else if warnings.count < Self.limit {
            warnings.append(problem)
        }
    }

    private func index(of column: String) -> Int {
        guard let index = layout.columns.firstIndex(of: column) else {
            preconditionFailure("the layout has no column \(column)")
        }
        return index
    }

    /// Whether the file has the column; where it does not, nothing is said about it.
    package func has(_ column: String) -> Bool { positions[index(of: column)] != nil }

    /// Notes a problem with a cell, or with the row where no column is named.
    package mutating func note(_ code: String, _ values: [String: String] = [:], at column: String? = nil) {
        waiting.append((false, code, values, column.map(index)))
    }

    /// Notes what is taken as it is and may still be a slip.
    package mutating func warn(_ code: String, _ values: [String: String] = [:], at column: String) {
        waiting.append((true, code, values, index(of: column)))
    }

    /// The cell without the blanks around it; nil when nothing is left, which is noted where a value is asked for.
    package mutating func text(_ column: String) -> String? {
        let index = index(of: column)
        if let position = positions[index] {
            let text = texts[position].trimmed
            if !text.isEmpty { return text }
        }
        if layout.required.contains(column) { note("cell.blank", ["column": column], at: column) }
        return nil
    }
}

extension String {
    /// Without white space at both ends, the ideographic one included.
    fileprivate var trimmed: String {
        if utf8.first.map({ $0 > 0x20 && $0 < 0x80 }) ?? true, utf8.last.map({ $0 > 0x20 && $0 < 0x80 }) ?? true {
            return self
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
