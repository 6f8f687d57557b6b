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

/// Reads a distributor's stock feed from blocks of bytes and hands out line after line, in flat memory but for some 25
/// bytes a line by which repetitions are found.
///
/// A line that cannot be understood does not end the reading, and a flaw in the document's head is told after the last
/// line, so that one reading finds everything. A document that is no text, no well-formed XML or none of the known
/// formats does end it. Until `finish` has returned, nothing of the document may be taken for true.
package struct FeedReader: ~Copyable {
    /// Takes what was found next; what it throws ends the reading and comes out of `feed` and `finish`.
    package typealias Receiver = (FeedItem) throws -> Void

    private let zone: ZoneOffset
    private let agreed: TextEncoding?
    /// Packed documents are read as what they hold; line and column are those of the text inside.
    private let inflater = Inflater()
    /// The first bytes, until they tell the encoding.
    private var head: [UInt8] = []
    private var decoder: TextDecoder?
    private var document: FeedDocument?

    /// A reader for one document. `zone` is for times that name none; an encoding that was agreed with the distributor
    /// counts before what the document says.
    package init(zone: ZoneOffset, encoding agreed: TextEncoding? = nil) {
        (self.zone, self.agreed) = (zone, agreed)
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
        for index in 0..<block.count { head.append(block[index]) }
        if head.count >= 4, !XMLDeclaration.isUnfinished(head.span) { try open(receive) }
    }

    /// Says that nothing more will come, and returns what the document says about itself. Throws as `feed` does.
    package mutating func finish(_ receive: Receiver) throws -> FeedHeader {
        do {
            try inflater.finish { plain in try read(plain, receive) }
        } catch let problem as InflatingProblem {
            throw Refusal(problem)
        }
        if document == nil { try open(receive) }
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
        _ blocks: some Sequence<[UInt8]>, zone: ZoneOffset, encoding: TextEncoding? = nil, _ receive: Receiver
    ) throws -> FeedHeader {
        var reader = FeedReader(zone: zone, encoding: encoding)
        for block in blocks { try reader.feed(block.span, receive) }
        return try reader.finish(receive)
    }

    private mutating func open(_ receive: Receiver) throws {
        let encoding = try FeedEncoding(head: head.span, agreed: agreed)
        decoder = TextDecoder(as: encoding.encoding)
        document = FeedDocument(encoding, zone: zone)
        let first = head
        head = []
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
