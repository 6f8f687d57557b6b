import DelimitedText
import Retail
import RetailCSV
import XMLReading

/// A table as comma-separated text, from its text on.
final class DelimitedFeed: FeedText {
    private var reader: DelimitedReader
    private var table: TableFeed

    init(
        separator: Separator?, zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin,
        mender: (any FeedMender)?
    ) {
        reader = DelimitedReader(separator: separator)
        table = TableFeed(zone: zone, formats: formats, from: origin, mender: mender)
    }

    var place: XMLPlace { XMLPlace(line: reader.place.line, column: reader.place.column) }

    func push(_ text: Span<UInt8>, _ receive: FeedReader.Receiver) throws {
        try reader.feed(text) { row in try table.take(TableRow(row), receive) }
    }

    func finish(_ receive: FeedReader.Receiver) throws -> FeedHeader {
        let problems = try reader.finish { row in try table.take(TableRow(row), receive) }
        for problem in problems {
            guard problem.reason.concernsOneRow else { throw Refusal(.unreadableInput, [Problem(problem)]) }
            try receive(.refused([Problem(problem)], nil))
        }
        return try table.finish()
    }
}

extension DelimitedProblem.Reason {
    /// Whether the rows behind it could be read.
    fileprivate var concernsOneRow: Bool {
        switch self {
        case .textAfterQuote, .fieldCount: true
        case .unterminatedQuote, .nul, .fieldTooLong, .tooManyFields, .tooManyProblems: false
        }
    }
}

extension TableRow {
    init(_ row: borrowing DelimitedRow) {
        var cells: [Cell] = []
        for index in 0..<row.count {
            let place = row.place(of: index)
            cells.append(Cell(row.unguardedString(index), position: index, line: place.line, column: place.column))
        }
        self.init(line: row.line, cells: cells)
    }
}
