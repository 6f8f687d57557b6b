import Retail

/// A table row by row, from whatever kind of file: recognised by its header, read by its map, each line judged by the
/// rules.
package struct TableFeed {
    /// Titles and notes may stand above a header.
    private static let rowsAboveHeader = 20

    private let zone: ZoneOffset
    private let formats: FeedFormats
    private let origin: FeedOrigin
    private let mender: (any FeedMender)?
    private var contents: MappedTable?
    private var format: FeedFormatName?
    /// The first row that is not blank, and how many were looked at.
    private var first: TableRow?
    private var looked = 0

    /// A table that nothing is known of yet. `zone` is for times that name none.
    package init(zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin) {
        self.init(zone: zone, formats: formats, from: origin, mender: nil)
    }

    init(zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin, mender: (any FeedMender)?) {
        (self.zone, self.formats, self.origin, self.mender) = (zone, formats, origin, mender)
    }

    /// Whether a header was found. Of a file of several sheets, the first that has one is the feed.
    package var isRecognised: Bool { contents != nil }

    /// Begins another sheet, whose header may stand in its first rows.
    package mutating func beginSheet() { if !isRecognised { looked = 0 } }

    /// Takes the next row. Throws a `Refusal`, or what the receiver throws.
    package mutating func take(_ row: TableRow, _ receive: FeedReader.Receiver) throws {
        guard contents != nil else { return try recognise(row) }
        try contents?.take(row) { item in
            if let item = item.judged(after: mender) { try receive(item) }
        }
    }

    /// Says that nothing more will come, and returns what the table says about itself.
    package mutating func finish() throws -> FeedHeader {
        guard let contents, let format else { throw unknown() }
        return try contents.head.judged(after: mender, as: format, elseIn: zone)
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
