import Inflating
package import Retail
package import TextDecoding
import XMLReading

/// What a document holds, one thing at a time.
package enum FeedItem: Equatable, Sendable {
    /// The document speaks of this place, whether lines follow or not.
    case place(LocationCode)
    case line(StockLine)
    /// A line, or something in the place of one, and all that is wrong with it, never empty; and of what it speaks, as
    /// far as that can be told.
    case refused([Problem], LineMention?)
}

/// A document from its text on, whatever it is written in.
protocol FeedText: AnyObject {
    /// Behind the text so far.
    var place: XMLPlace { get }
    func push(_ text: Span<UInt8>, _ receive: FeedReader.Receiver) throws
    func finish(_ receive: FeedReader.Receiver) throws -> FeedHeader
}

/// Reads a distributor's stock feed from blocks of bytes and hands out line after line, in flat memory.
///
/// A line that cannot be understood does not end the reading, and a flaw in the document's head is told after the last
/// line, so that one reading finds everything. A document that is no text, no well-formed XML or none of the known
/// formats does end it. Until `finish` has returned, nothing of the document may be taken for true.
package struct FeedReader: ~Copyable {
    /// Takes what was found next; what it throws ends the reading and comes out of `feed` and `finish`.
    package typealias Receiver = (FeedItem) throws -> Void

    private let zone: ZoneOffset
    private let agreed: TextEncoding?
    private let opening: FeedOpening
    /// To be set before the first block, if at all.
    var mender: (any FeedMender)?
    /// Packed documents are read as what they hold; line and column are those of the text inside.
    private let inflater = Inflater()
    /// The first bytes, until they tell the encoding.
    private var head: [UInt8] = []
    private var decoder: TextDecoder?
    private var document: (any FeedText)?
    /// The same for what is no text.
    private var book: WorkbookFeed?

    /// A reader for one document in one of the formats. `zone` is for times that name none; an encoding that was agreed
    /// with the distributor counts before what the document says.
    package init(
        zone: ZoneOffset, encoding agreed: TextEncoding? = nil, formats: FeedFormats = .builtIn,
        from origin: FeedOrigin = FeedOrigin()
    ) {
        (self.zone, self.agreed) = (zone, agreed)
        opening = FeedOpening(formats: formats, origin: origin)
    }

    /// Reads the next block, of any size. Throws a `Refusal`, or what the receiver throws; after that there is no going
    /// on.
    package mutating func feed(_ block: Span<UInt8>, _ receive: Receiver) throws {
        do {
            try inflater.push(block) { plain in try read(plain, receive) }
        } catch let problem as InflatingProblem {
            throw Refusal(problem)
        }
    }

    private mutating func read(_ block: Span<UInt8>, _ receive: Receiver) throws {
        if document != nil { return try decode(block, receive) }
        if let book { return try book.push(block) }
        for index in 0..<block.count { head.append(block[index]) }
        if !opening.isUnfinished(head.span) { try open(receive) }
    }

    /// Says that nothing more will come, and returns what the document says about itself. Throws as `feed` does.
    package mutating func finish(_ receive: Receiver) throws -> FeedHeader {
        do {
            try inflater.finish { plain in try read(plain, receive) }
        } catch let problem as InflatingProblem {
            throw Refusal(problem)
        }
        if document == nil, book == nil { try open(receive) }
        if let book { return try book.finish(receive) }
        guard let document else { preconditionFailure("an opened reader has a document") }
        do {
            try decoder?.finish { text in try document.push(text, receive) }
        } catch let error as TextDecodingError {
            throw Refusal(error, at: document.place)
        }
        return try document.finish(receive)
    }

    /// Reads a whole document from its blocks.
    package static func read(
        _ blocks: some Sequence<[UInt8]>, zone: ZoneOffset, encoding: TextEncoding? = nil,
        formats: FeedFormats = .builtIn, from origin: FeedOrigin = FeedOrigin(), _ receive: Receiver
    ) throws -> FeedHeader {
        var reader = FeedReader(zone: zone, encoding: encoding, formats: formats, from: origin)
        for block in blocks { try reader.feed(block.span, receive) }
        return try reader.finish(receive)
    }

    private mutating func open(_ receive: Receiver) throws {
        let first = head
        head = []
        let (formats, origin) = (opening.formats, opening.origin)
        if opening.isWorkbook(first.span) {
            book = WorkbookFeed(zone: zone, formats: formats, from: origin, mender: mender)
            try book?.push(first.span)
            return
        } else if opening.isTable(first.span) {
            let (encoding, separator) = opening.layoutOfTable(first.span)
            decoder = (agreed ?? encoding).map { TextDecoder(as: $0) } ?? TextDecoder()
            document = DelimitedFeed(
                separator: separator, zone: zone, formats: formats, from: origin, mender: mender)
        } else {
            let agreed = agreed ?? opening.encodingOfDocument(first.span)
            let encoding = try FeedEncoding(head: first.span, agreed: agreed)
            decoder = TextDecoder(as: encoding.encoding)
            document = FeedDocument(encoding, zone: zone, formats: formats, from: origin, mender: mender)
        }
        try decode(first.span, receive)
    }

    private mutating func decode(_ block: Span<UInt8>, _ receive: Receiver) throws {
        guard let document else { return }
        do {
            try decoder?.decode(block) { text in try document.push(text, receive) }
        } catch let error as TextDecodingError {
            throw Refusal(error, at: document.place)
        }
    }
}
