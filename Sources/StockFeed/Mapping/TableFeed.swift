import Retail

/// A table row by row, from whatever kind of file: recognised by its header, read by its map, each line judged by the
/// rules.
package struct TableFeed {
    /// Titles and notes may stand above a header.
    private static let rowsAboveHeader = 20

    private let zone: ZoneOffset
    private let formats: FeedFormats
    private let origin: FeedOrigin
    private var contents: MappedTable?
    private var format: FeedFormatName?
    /// The first row that is not blank, and how many were looked at.
    private var first: TableRow?
    private var looked = 0

    /// A table that nothing is known of yet. `zone` is for times that name none.
    package init(zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin) {
        (self.zone, self.formats, self.origin) = (zone, formats, origin)
    }

    /// Whether a header was found. Of a file of several sheets, the first that has one is the feed.
    package var isRecognised: Bool { contents != nil }

    /// Begins another sheet, whose header may stand in its first rows.
    package mutating func beginSheet() { if !isRecognised { looked = 0 } }

    /// Takes the next row. Throws a `Refusal`, or what the receiver throws.
    package mutating func take(_ row: TableRow, _ receive: FeedReader.Receiver) throws {
        guard contents != nil else { return try recognise(row) }
        try contents?.take(row) { item in
            if let item = item.judged() { try receive(item) }
        }
    }

    /// Says that nothing more will come, and returns what the table says about itself.
    package mutating func finish() throws -> FeedHeader {
        guard let contents, let format else { throw unknown() }
        do {
            return try FeedHeader(contents.head, of: format, elseIn: zone)
        } catch {
            throw Refusal(.refused, error.problems)
        }
    }

    private mutating func recognise(_ row: TableRow) throws(Refusal) {
        guard !row.isBlank, looked < Self.rowsAboveHeader else { return }
        looked += 1
        first = first ?? row
        let fitting = formats.tables.filter { $0.table?.fits(row.texts) ?? false }
        guard let map = fitting.first(where: { $0.name == origin.agreed }) ?? fitting.first, let shape = map.table
        else {
            return
        }
        guard fitting.count == 1 || map.name == origin.agreed else {
            let names = fitting.map(\.name).joined(separator: ", ")
            throw Refusal(
                .unreadableInput, "feed.table-ambiguous", ["formats": names], at: Place(line: row.line, column: 1))
        }
        format = FeedFormatName(map)
        contents = MappedTable(map, shape, header: row, from: origin)
    }

    private func unknown() -> Refusal {
        let known = formats.tables.map(\.name).joined(separator: ", ")
        let headings = first?.texts.filter { !$0.isEmpty }.joined(separator: ", ") ?? ""
        let place = Place(line: first?.line ?? 1, column: 1)
        return Refusal(.unreadableInput, "feed.table-unknown", ["headings": headings, "known": known], at: place)
    }
}

extension RawItem {
    /// As the rules understand it; nil for a place that has no code.
    func judged() -> FeedItem? {
        switch self {
        case .place(let raw): return (try? LocationCode(raw.text)).map { .place($0) }
        case .plain(let line): return .line(line)
        case .stray(let problem): return .refused([problem], nil)
        case .line(let raw):
            do {
                return .line(try StockLine(raw))
            } catch {
                return .refused(error.problems, error.mention)
            }
        }
    }
}
