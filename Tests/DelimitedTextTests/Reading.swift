@testable import DelimitedText

/// What a reader made of a text.
struct Reading: Equatable {
    struct Row: Equatable, CustomStringConvertible {
        var line: Int
        var columns: [Int]
        var fields: [String]

        var description: String { "\(line)\(columns)\(fields)" }
        static func == (one: Row, other: Row) -> Bool {
            one.line == other.line && one.columns == other.columns && one.fields.map(bytes) == other.fields.map(bytes)
        }
    }
    var rows: [Row] = []
    var problems: [DelimitedProblem] = []

    var fields: [[String]] { rows.map(\.fields) }

    /// Reads the bytes in blocks of the given size.
    init(
        _ text: [UInt8], blocks: Int = .max, separator: Separator? = nil, limits: DelimitedLimits = DelimitedLimits()
    ) throws {
        var rows: [Row] = []
        var reader = DelimitedReader(separator: separator, limits: limits)
        let size = min(blocks, max(text.count, 1))
        for start in stride(from: 0, to: text.count, by: size) {
            let end = min(start + size, text.count)
            try reader.feed(text.span.extracting(start..<end)) { rows.append(Row($0)) }
        }
        problems = try reader.finish { rows.append(Row($0)) }
        self.rows = rows
    }

    init(_ text: String, separator: Separator? = nil, limits: DelimitedLimits = DelimitedLimits()) throws {
        try self.init(Array(text.utf8), separator: separator, limits: limits)
    }
}

extension Reading.Row {
    init(_ row: borrowing DelimitedRow) {
        line = row.line
        columns = (0..<row.count).map { row.place(of: $0).column }
        fields = (0..<row.count).map { row.string($0) }
    }
}

/// Strings of one meaning may differ in their bytes; here bytes count.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func problem(_ reason: DelimitedProblem.Reason, _ line: Int, _ column: Int) -> DelimitedProblem {
    DelimitedProblem(reason: reason, place: TextPlace(line: line, column: column))
}
