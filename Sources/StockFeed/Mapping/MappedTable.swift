import Retail

/// Reads the rows below a header by a map.
struct MappedTable {
    private let map: FeedMap
    private let origin: FeedOrigin
    /// By slot: which column it is, and its heading.
    private let positions: [Int?]
    private let headings: [String]
    private let root: RawText
    /// What the rows have told of the whole, the first that did.
    private var told: [RawText?]
    private var headProblems: [Problem] = []

    /// The row has to be a header of the shape.
    init(_ map: FeedMap, _ shape: TableShape, header: TableRow, from origin: FeedOrigin) {
        (self.map, self.origin) = (map, origin)
        positions = shape.positions(in: header.texts)
        headings = header.texts.map(\.trimmedOfBlanks)
        root = RawText(text: "", line: header.line, column: 1, element: "")
        told = Array(repeating: nil, count: positions.count)
        let keys = headings.map(TableShape.key)
        for cell in header.cells where !headings[cell.position].isEmpty {
            let position = cell.position
            let place = Place(line: cell.line, column: cell.column, path: cell.name, value: headings[position])
            let first = keys.firstIndex(of: keys[position]) ?? position
            if positions.contains(first) {
                guard first != position else { continue }
                headProblems.append(Problem("feed.heading-repeated", ["name": headings[position]], at: place))
            } else if let ignored = shape.ignored, !ignored.contains(keys[position]) {
                headProblems.append(Problem("feed.heading-unknown", ["name": headings[position]], at: place))
            }
        }
    }

    var head: RawHead { map.head.head(told, root: root, from: origin, problems: headProblems) }

    mutating func take(_ row: TableRow, _ hand: (RawItem) throws -> Void) throws {
        guard !row.isBlank else { return }
        let texts = positions.map { position in position.flatMap { raw($0, of: row) } }
        let place = RawText(text: "", line: row.line, column: 1, element: "")
        note(texts)
        let issued = map.line.tellsAvailability ? map.head.day(told, root: root, from: origin) : nil
        if let line = map.line.line(texts, row: place, issued: issued, problems: []) { try hand(.line(line)) }
    }

    private func raw(_ position: Int, of row: TableRow) -> RawText? {
        guard let cell = row.cell(at: position) else { return nil }
        let element = cell.name.map { "\($0) \(headings[position])" } ?? headings[position]
        let text = RawText(text: cell.text, line: cell.line, column: cell.column, element: element)
        return text.trimmed.isEmpty ? nil : text
    }

    /// What holds for all of the document has to be the same in every row that tells it.
    private mutating func note(_ texts: [RawText?]) {
        for slot in map.head.slots {
            guard let found = texts[slot] else { continue }
            guard let known = told[slot] else {
                told[slot] = found
                continue
            }
            guard known.trimmed != found.trimmed, headProblems.count < 100 else { continue }
            let values = ["name": positions[slot].map { headings[$0] } ?? "", "first": known.trimmed]
            headProblems.append(Problem("feed.rows-differ", values, at: found.place))
        }
    }
}

extension HeadMap {
    /// Of everything that rows may tell of the whole.
    fileprivate var slots: [Int] {
        var sources = [id, party, kind?.source]
        if case .told(let source, let time, _, _) = asOf { sources += [source, time] }
        return sources.flatMap { $0?.slots ?? [] }
    }
}
