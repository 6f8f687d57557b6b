import Retail
import TextDecoding
import XMLReading

/// One document from its text on: recognised by its root, read by its format, each line judged by the rules.
final class FeedDocument: FeedText {
    private let zone: ZoneOffset
    private let encoding: FeedEncoding
    private let formats: FeedFormats
    private let origin: FeedOrigin
    private let mender: (any FeedMender)?
    private let reader: XMLReader
    private var format: FeedFormatName?
    private var contents: (any FeedFormat)?

    init(
        _ encoding: FeedEncoding, zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin,
        mender: (any FeedMender)? = nil
    ) {
        self.mender = mender
        (self.encoding, self.zone, self.formats, self.origin) = (encoding, zone, formats, origin)
        reader = XMLReader(limits: formats.limits)
    }

    /// Behind the text so far.
    var place: XMLPlace { reader.place }

    func push(_ text: Span<UInt8>, _ receive: FeedReader.Receiver) throws {
        try refusing { try reader.push(text) { event in try take(event, receive) } }
    }

    func finish(_ receive: FeedReader.Receiver) throws -> FeedHeader {
        try refusing { try reader.finish { event in try take(event, receive) } }
        guard let format, let contents else { preconditionFailure("a document that was read has a root") }
        return try contents.head.judged(after: mender, as: format, elseIn: zone)
    }

    private func refusing(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let problem as XMLProblem {
            throw Refusal(problem)
        }
    }

    private func take(_ event: borrowing XMLEvent, _ receive: FeedReader.Receiver) throws {
        if contents == nil { try recognise(event) }
        try contents?.take(event) { item in
            if mender == nil, case .plain(let line) = item { return try receive(.line(line)) }
            if let item = item.judged(after: mender) { try receive(item) }
        }
    }

    private func recognise(_ event: borrowing XMLEvent) throws {
        try encoding.check(reader.declaration)
        switch event {
        case .text: break
        case .end: break
        case .start(let root):
            guard let known = formats.reading(root, from: origin) else { throw unknown(root) }
            if let place = reader.externalSubset, !known.allowsExternalSubset {
                throw Refusal(.unreadableInput, "xml.doctype", at: Place(line: place.line, column: place.column))
            }
            (format, contents) = (known.name, known.contents)
        }
    }

    private func unknown(_ root: borrowing XMLTag) -> Refusal {
        if let refusal = Refusal(neighbour: root) { return refusal }
        let place = Place(line: root.place.line, column: root.place.column, path: root.path)
        let known = formats.names
        guard let namespace = root.namespace else {
            return Refusal(
                .unreadableInput, "feed.root-without-namespace", ["root": root.name, "known": known], at: place)
        }
        let values = ["root": root.name, "namespace": namespace, "known": known]
        return Refusal(.unreadableInput, "feed.root-unknown", values, at: place)
    }
}
